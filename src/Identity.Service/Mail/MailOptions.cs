using System.ComponentModel.DataAnnotations;
using MailKit.Security;
using MimeKit;

namespace PeerSupport.Identity.Mail;

/// <summary>Section <c>Mail</c>: the server by which people are told of something new. Without a host nobody is.</summary>
public sealed class MailOptions : IValidatableObject
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary><c>StartTls</c>, <c>SslOnConnect</c>, or <c>None</c> for a relay that is reached without leaving the house.</summary>
    [AllowedValues(SecureSocketOptions.StartTls, SecureSocketOptions.SslOnConnect, SecureSocketOptions.None)]
    public SecureSocketOptions Security { get; set; } = SecureSocketOptions.StartTls;

    /// <summary>Left out where the server asks for none.</summary>
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The sender's address. Choose one that reveals nothing to who sees it on a telephone.</summary>
    public string? From { get; set; }

    /// <summary>The sender's name, as neutral as the address; left out: the address alone.</summary>
    public string? FromName { get; set; }

    /// <summary>How often to look for mail that is due.</summary>
    public TimeSpan PollEvery { get; set; } = TimeSpan.FromSeconds(15);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Host is not null && !MailboxAddress.TryParse(From, out _))
            yield return new("Mail:From must be the address that mail is sent from, where Mail:Host is set.");
    }
}

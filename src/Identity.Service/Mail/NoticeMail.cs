using MimeKit;
using MimeKit.Utils;

namespace PeerSupport.Identity.Mail;

/// <summary>The mail that tells somebody of something new. Nothing in it reveals recovery, the service's nature or anybody.</summary>
internal static class NoticeMail
{
    public const string Subject = "Something new for you";

    public static MimeMessage To(string address, MailOptions options, string publicUrl)
    {
        var from = MailboxAddress.Parse(options.From!);
        from.Name = options.FromName;
        var mail = new MimeMessage([from], [new MailboxAddress(null, address)], Subject, new TextPart("plain")
        {
            Text = $"""
                There is something new for you here:

                {publicUrl}

                This message was sent by a machine. Please do not answer it.

                """,
        });

        // Its own id would name this machine. RFC 3834: no machine answers a machine.
        mail.MessageId = MimeUtils.GenerateMessageId(from.Domain);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}

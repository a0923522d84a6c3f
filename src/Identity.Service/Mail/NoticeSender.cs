using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MimeKit;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.Identity.Mail;

/// <summary>
/// Sends the mail that is due, one after the other, and again after a pause where the server does not take it. Of several
/// replicas one has each notice: its next attempt is saved before this one is made.
/// </summary>
internal sealed partial class NoticeSender(
    IServiceScopeFactory scopes,
    IOptions<MailOptions> options,
    IConfiguration configuration,
    TimeProvider clock,
    ILogger<NoticeSender> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (options.Value.Host is not null && !stopping.IsCancellationRequested)
        {
            try
            {
                while (await SendNext(stopping)) { }
            }
            catch (Exception problem) when (!stopping.IsCancellationRequested)
            {
                SendFailed(problem.GetType().Name);
            }

            await Task.Delay(options.Value.PollEvery, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>False when nothing more is due; throws when the server does not take mail now.</summary>
    private async Task<bool> SendNext(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var now = clock.GetUtcNow();
        if (await db.Notices.Where(n => n.DueAt <= now).OrderBy(n => n.DueAt).FirstOrDefaultAsync(cancellation) is not { } notice)
            return false;

        notice.Attempt(now);
        if (!await IsMine(db, cancellation))
            return true;

        if (await AddressOf(notice, db, cancellation) is { } address
            && await Deliver(NoticeMail.To(address, options.Value, configuration["PublicUrl"]!), cancellation))
            notice.Sent(now);
        else
            notice.Drop();
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private static async Task<bool> IsMine(IdentityDb db, CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static async Task<string?> AddressOf(Notice notice, IdentityDb db, CancellationToken cancellation) =>
        await db.People.IgnoreQueryFilters([ServiceDb.OrganisationFilter])
            .SingleOrDefaultAsync(p => p.Id == notice.Person, cancellation) is { IsActive: true, Email: { } address }
            ? address
            : null;

    /// <summary>False where the server will never take it, as for an address that does not exist.</summary>
    private async Task<bool> Deliver(MimeMessage mail, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        using var server = new SmtpClient();
        await server.ConnectAsync(options.Value.Host!, options.Value.Port, options.Value.Security, patience.Token);
        if (options.Value.User is { } user)
            await server.AuthenticateAsync(user, options.Value.Password ?? "", patience.Token);

        try
        {
            await server.SendAsync(mail, patience.Token);
        }
        catch (SmtpCommandException refused) when (
            refused is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= SmtpStatusCode.SyntaxError })
        {
            SendFailed("the address is refused");
            return false;
        }

        await server.DisconnectAsync(true, CancellationToken.None);
        return true;
    }

    // Neither an address nor what a server says about one belongs in a log.
    [LoggerMessage(LogLevel.Warning, "A mail could not be sent: {Error}")]
    private partial void SendFailed(string error);
}

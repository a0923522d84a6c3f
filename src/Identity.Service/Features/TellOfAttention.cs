using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.Mail;
using PeerSupport.Identity.Persistence;
using PeerSupport.Messages.Relationships;
using PeerSupport.ServiceDefaults.Messaging;

namespace PeerSupport.Identity.Features;

/// <summary>Who has something new in their list is told by mail, where there is a mail server and they have an address.</summary>
internal sealed class TellOfAttention(IdentityDb db, IOptions<MailOptions> mail, TimeProvider clock) : IConsumer<AttentionCalled>
{
    public async Task Consume(Received<AttentionCalled> received, CancellationToken cancellation)
    {
        if (mail.Value.Host is null)
            return;

        foreach (var person in await Whom(received.Message).Select(p => p.Id).ToListAsync(cancellation))
        {
            if (await db.Notices.FindAsync([person], cancellation) is not { } notice)
                db.Notices.Add(notice = Notice.To(person));
            notice.Ask(clock.GetUtcNow());
        }
    }

    private IQueryable<Person> Whom(AttentionCalled called)
    {
        var reachable = db.People.Where(p => p.State == PersonState.Active && p.Email != null);
        if (called.PersonId is { } one)
            return reachable.Where(p => p.Id == new Kernel.PersonId(one));

        var site = new SiteId(called.SiteId);
        List<Kernel.PersonId> except = [.. (called.Except ?? []).Select(id => new Kernel.PersonId(id))];
        return reachable.Where(p => !except.Contains(p.Id) && p.Roles.Any(held => held.Role == Role.Supervisor && held.Site == site));
    }
}

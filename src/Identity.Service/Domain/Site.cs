using PeerSupport.Kernel;
using PeerSupport.Messages.Identity;

namespace PeerSupport.Identity.Domain;

/// <summary>
/// A place of work of an organisation, with the zone in which its hours are meant and the contacts for a crisis.
/// </summary>
internal sealed class Site : Aggregate
{
    public const int NameMaxLength = 200;
    public const int ZoneMaxLength = 100;
    public const int MaxCrisisContacts = 10;
    public const int MaxClosedDays = 400;

    private readonly List<CrisisContact> _crisisContacts = [];
    private readonly List<ClosedDay> _closedDays = [];

    private Site() { }

    public SiteId Id { get; private init; }
    public string Name { get; private set; } = null!;

    /// <summary>IANA time zone name.</summary>
    public string Zone { get; private set; } = null!;
    public IReadOnlyList<CrisisContact> CrisisContacts => _crisisContacts;
    public IReadOnlyList<ClosedDay> ClosedDays => _closedDays;

    public static Site SetUp(SiteId id, OrganisationId organisation, SiteSettings settings)
    {
        var site = new Site { Id = id, Organisation = organisation };
        site.Change(settings);
        return site;
    }

    public void Change(SiteSettings settings)
    {
        if (!IsKnownZone(settings.Zone))
            throw new RuleViolationException("site.unknown-zone", $"{settings.Zone} is not the name of a time zone.");

        DateOnly[] closed = [.. settings.ClosedDays.Distinct().Order()];
        if (Name == settings.Name && Zone == settings.Zone && CrisisContacts.SequenceEqual(settings.CrisisContacts)
            && ClosedDays.Select(c => c.Day).Order().SequenceEqual(closed))
            return;

        (Name, Zone) = (settings.Name, settings.Zone);
        _crisisContacts.Clear();
        _crisisContacts.AddRange(settings.CrisisContacts);
        _closedDays.RemoveAll(day => !closed.Contains(day.Day));
        _closedDays.AddRange(closed.Except(_closedDays.Select(day => day.Day)).Select(day => new ClosedDay(day)).ToList());
        Raise(new SiteChanged(Id.Value, Zone, closed, CrisisContacts.Count > 0));
    }

    /// <summary>Whether this is a zone by its IANA name; Windows' own names, which .NET also finds, are not.</summary>
    public static bool IsKnownZone(string zone) => TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) && found.HasIanaId;
}

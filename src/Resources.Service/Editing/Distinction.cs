using PeerSupport.Kernel;

namespace PeerSupport.Resources.Editing;

/// <summary>Two services that look alike and are not the same, as an editor says.</summary>
internal sealed class Distinction
{
    public Guid First { get; init; }
    public Guid Second { get; init; }
    public OrganisationId Owner { get; init; }
    public PersonId By { get; init; }
    public DateTimeOffset At { get; init; }
}

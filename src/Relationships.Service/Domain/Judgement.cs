namespace PeerSupport.Relationships.Domain;

/// <summary>Whether a contact lay within the hours, and by what that was judged.</summary>
/// <param name="WithinHours">Null while no hours were known.</param>
/// <param name="Version">The version in force at the contact's time; 0: the draft's suggestion.</param>
internal sealed record Judgement(bool? WithinHours, int? Version)
{
    public static readonly Judgement None = new(null, null);
}

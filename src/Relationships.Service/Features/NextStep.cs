using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

internal static class NextStep
{
    /// <summary>What the two would do next, as a code that is never changed once shipped.</summary>
    public static string Of(SupportRelationship relationship) => relationship.Phase switch
    {
        Phase.GettingToKnow => "have-a-conversation",
        Phase.Agreeing => "negotiate",
        Phase.Active => "keep-going",
        Phase.Paused => "resume",
        Phase.Concluding when !relationship.IsReviewed => "write-closing-review",
        Phase.Concluding when relationship.LatestPack is null => "offer-resource-pack",
        Phase.Concluding => "complete",
        _ => "none",
    };
}

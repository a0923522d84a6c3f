using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class RelationshipEndpoints
{
    public static void MapRelationships(this IEndpointRouteBuilder routes)
    {
        var relationships = routes.MapGroup("/api/relationships")
            .WithTags("Relationships")
            .RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithETags();

        StartRelationship.Map(relationships);
        ListRelationships.Map(relationships);
        GetRelationship.Map(relationships);
        CorrectPeer.Map(relationships);
        LogContact.Map(relationships);
        ListContacts.Map(relationships);
        PlanMeeting.Map(relationships);
        ReadMeetings.Map(relationships);
        MoveMeeting.Map(relationships);
        KeepMeeting.Map(relationships);
        CancelMeeting.Map(relationships);
        ListExceptions.Map(relationships);
        RaiseConcern.Map(relationships);
        ListConcerns.Map(relationships);
        AnswerConcern.Map(relationships);
        HoldReview.Map(relationships);
        ListReviews.Map(relationships);
        WriteReviewWords.Map(relationships);
        ListDue.Map(relationships);
        ListAttention.Map(relationships);
        SeeAttention.Map(relationships);
        WithdrawFromRelationship.Map(relationships);
        PauseRelationship.Map(relationships);
        ResumeRelationship.Map(relationships);
        ChangeWorker.Map(relationships);
        RateGoal.Map(relationships);
        GetProgress.Map(relationships);
        BeginConclusion.Map(relationships);
        GetClosingReview.Map(relationships);
        WriteClosingReview.Map(relationships);
        GiveFeedback.Map(relationships);
        ConcludeRelationship.Map(relationships);
        AnswerCheckIn.Map(relationships);
        ListCheckIns.Map(relationships);
        AnswerBarc10.Map(relationships);
        ListBarc10.Map(relationships);
    }
}

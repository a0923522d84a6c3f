using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

internal static class RelationshipEndpoints
{
    public static void MapRelationships(this IEndpointRouteBuilder routes)
    {
        var relationships = routes.MapGroup("/api/relationships")
            .WithTag("Relationships", "A support relationship from the first conversation to what stays afterwards.")
            .RequireRole(Roles.Worker, Roles.Peer, Roles.Supervisor)
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
        ArrangeCover.Map(relationships);
        ChangeCover.Map(relationships);
        CoverAbsence.Map(relationships);
        ProposeWorker.Map(relationships);
        AnswerHandover.Map(relationships);
        RateGoal.Map(relationships);
        GetProgress.Map(relationships);
        ReadAsFhir.Map(relationships);
        DiscloseAsFhir.Map(relationships);
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

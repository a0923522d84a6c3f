using PeerSupport.Testing;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Tests;

/// <summary>What Web reads and sends, held against the documents that the services check in.</summary>
public sealed class ClientContracts
{
    public static TheoryData<string, string, string, Type> Answers => new()
    {
        { "identity", "get", "/api/identity/me", typeof(MeView) },
        { "identity", "get", "/api/identity/sites", typeof(Listing<SiteView>) },
        { "identity", "get", "/api/identity/people/names", typeof(IReadOnlyList<PersonName>) },
        { "identity", "get", "/api/identity/sites/{}/workers", typeof(IReadOnlyList<PersonName>) },
        { "identity", "post", "/api/identity/peer-links", typeof(PeerLinkView) },
        { "relationships", "get", "/api/relationships", typeof(Listing<RelationshipSummary>) },
        { "relationships", "post", "/api/relationships", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}/contacts", typeof(Listing<ContactView>) },
        { "relationships", "post", "/api/relationships/{}/contacts", typeof(ContactView) },
        { "relationships", "get", "/api/relationships/due", typeof(Listing<DueItem>) },
        { "relationships", "get", "/api/relationships/attention", typeof(Listing<AttentionView>) },
        { "relationships", "post", "/api/relationships/attention/{}/seen", typeof(AttentionView) },
        { "relationships", "get", "/api/relationships/exceptions", typeof(Listing<ExceptionItem>) },
        { "relationships", "get", "/api/relationships/openers", typeof(OpenersView) },
        { "relationships", "get", "/api/relationships/{}/meetings", typeof(Listing<MeetingView>) },
        { "relationships", "get", "/api/relationships/{}/meetings/{}", typeof(MeetingView) },
        { "relationships", "post", "/api/relationships/{}/meetings", typeof(MeetingView) },
        { "relationships", "put", "/api/relationships/{}/meetings/{}", typeof(MeetingView) },
        { "relationships", "post", "/api/relationships/{}/meetings/{}/kept", typeof(MeetingView) },
        { "relationships", "post", "/api/relationships/{}/meetings/{}/cancellation", typeof(MeetingView) },
        { "relationships", "get", "/api/relationships/calendar-link", typeof(CalendarLinkView) },
        { "relationships", "post", "/api/relationships/calendar-link", typeof(MadeCalendarLink) },
        { "relationships", "put", "/api/relationships/{}/peer", typeof(RelationshipView) },
        { "relationships", "post", "/api/relationships/{}/cover", typeof(RelationshipView) },
        { "relationships", "put", "/api/relationships/{}/cover/{}", typeof(RelationshipView) },
        { "relationships", "delete", "/api/relationships/{}/cover/{}", typeof(RelationshipView) },
        { "relationships", "post", "/api/relationships/cover", typeof(CoveredAbsence) },
        { "relationships", "post", "/api/relationships/{}/handover", typeof(RelationshipView) },
        { "relationships", "delete", "/api/relationships/{}/handover", typeof(RelationshipView) },
        { "relationships", "post", "/api/relationships/{}/handover/answer", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}/progress", typeof(ProgressView) },
        { "relationships", "get", "/api/relationships/{}/closing-review", typeof(ClosingReviewView) },
        { "relationships", "get", "/api/relationships/{}/check-ins", typeof(CheckInsView) },
        { "relationships", "post", "/api/relationships/{}/check-ins", typeof(CheckInView) },
        { "relationships", "get", "/api/relationships/{}/barc10", typeof(Listing<Barc10View>) },
        { "relationships", "post", "/api/relationships/{}/barc10", typeof(Barc10View) },
        { "relationships", "get", "/api/relationships/{}/reviews", typeof(Listing<ReviewView>) },
        { "relationships", "post", "/api/relationships/{}/reviews", typeof(ReviewView) },
        { "relationships", "put", "/api/relationships/{}/reviews/{}", typeof(ReviewView) },
        { "relationships", "get", "/api/relationships/{}/concerns", typeof(Listing<ConcernView>) },
        { "relationships", "post", "/api/relationships/{}/concerns", typeof(ConcernView) },
        { "relationships", "post", "/api/relationships/{}/concerns/{}/answer", typeof(ConcernView) },
        { "relationships", "get", "/api/relationships/insights", typeof(InsightsView) },
        { "relationships", "get", "/api/relationships/reflections", typeof(Listing<ReflectionSummary>) },
        { "relationships", "get", "/api/relationships/reflections/{}", typeof(ReflectionView) },
        { "relationships", "post", "/api/relationships/reflections", typeof(ReflectionView) },
        { "relationships", "put", "/api/relationships/reflections/{}", typeof(ReflectionView) },
        { "relationships", "post", "/api/relationships/reflections/{}/sharing/preview", typeof(SharingPreview) },
        { "relationships", "post", "/api/relationships/reflections/{}/sharing", typeof(ReflectionView) },
        { "relationships", "get", "/api/relationships/shared-reflections", typeof(Listing<SharedReflectionView>) },
        { "relationships", "get", "/api/relationships/supervision-sessions", typeof(Listing<SessionSummary>) },
        { "relationships", "post", "/api/relationships/supervision-sessions", typeof(SessionView) },
        { "relationships", "get", "/api/relationships/supervision-sessions/{}", typeof(SessionView) },
        { "relationships", "put", "/api/relationships/supervision-sessions/{}/notes", typeof(SessionView) },
        { "agreements", "get", "/api/agreements", typeof(Listing<AgreementView>) },
        { "agreements", "get", "/api/agreements/{}/versions", typeof(Listing<VersionSummary>) },
        { "agreements", "get", "/api/agreements/{}/versions/{}", typeof(VersionView) },
        { "agreements", "get", "/api/agreements/{}/versions/{}/comparison", typeof(ComparisonView) },
        { "agreements", "get", "/api/agreements/{}/history", typeof(Listing<MoveView>) },
        { "agreements", "get", "/api/agreements/{}/consents", typeof(Listing<ConsentView>) },
        { "agreements", "post", "/api/agreements/{}/consents", typeof(ConsentView) },
        { "agreements", "post", "/api/agreements/{}/consents/{}/revocation", typeof(ConsentView) },
        { "agreements", "get", "/api/agreements/{}/disclosures", typeof(Listing<DisclosureView>) },
        { "agreements", "post", "/api/agreements/{}/disclosures", typeof(DisclosureView) },
        { "agreements", "post", "/api/agreements/{}/clauses/renewal", typeof(AgreementView) },
        { "agreements", "delete", "/api/agreements/{}/clauses/renewal", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/boundaries", typeof(AgreementView) },
        { "agreements", "put", "/api/agreements/{}/boundaries/{}", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/goals", typeof(AgreementView) },
        { "agreements", "put", "/api/agreements/{}/goals/{}", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/acceptances", typeof(AgreementView) },
        { "resources", "get", "/api/resources/search", typeof(SearchView) },
        { "resources", "get", "/api/resources/suggestions", typeof(IReadOnlyList<SuggestionView>) },
        { "resources", "get", "/api/resources/services/{}/hours", typeof(OpeningHoursView) },
        { "resources", "post", "/api/resources/corrections", typeof(CorrectionView) },
        { "resources", "get", "/api/resources/packs", typeof(Listing<PackView>) },
        { "resources", "post", "/api/resources/packs", typeof(PackView) },
        { "resources", "put", "/api/resources/packs/{}", typeof(PackView) },
        { "resources", "post", "/api/resources/packs/{}/offer", typeof(PackView) },
        { "resources", "post", "/api/resources/packs/{}/answer", typeof(PackView) },
        { "resources", "post", "/api/resources/packs/{}/link", typeof(PackLinkView) },
        { "resources", "delete", "/api/resources/packs/{}/link", typeof(PackView) },
    };

    public static TheoryData<string> Services => ["identity", "relationships", "agreements", "resources"];

    public static TheoryData<string, string, string, Type> Requests => new()
    {
        { "identity", "post", "/api/identity/peer-links", typeof(PeerLinkRequest) },
        { "relationships", "post", "/api/relationships", typeof(StartRelationshipRequest) },
        { "relationships", "post", "/api/relationships/{}/pause", typeof(PauseRequest) },
        { "relationships", "post", "/api/relationships/{}/contacts", typeof(LogContactRequest) },
        { "relationships", "post", "/api/relationships/{}/meetings", typeof(MeetingRequest) },
        { "relationships", "put", "/api/relationships/{}/meetings/{}", typeof(MeetingRequest) },
        { "relationships", "post", "/api/relationships/{}/meetings/{}/kept", typeof(KeepMeetingRequest) },
        { "relationships", "post", "/api/relationships/{}/meetings/{}/cancellation", typeof(CancelMeetingRequest) },
        { "relationships", "put", "/api/relationships/{}/peer", typeof(CorrectPeerRequest) },
        { "relationships", "post", "/api/relationships/{}/cover", typeof(ArrangeCoverRequest) },
        { "relationships", "put", "/api/relationships/{}/cover/{}", typeof(MoveEndOfCoverRequest) },
        { "relationships", "post", "/api/relationships/cover", typeof(CoverAbsenceRequest) },
        { "relationships", "post", "/api/relationships/{}/handover", typeof(ProposeWorkerRequest) },
        { "relationships", "post", "/api/relationships/{}/handover/answer", typeof(AnswerHandoverRequest) },
        { "relationships", "post", "/api/relationships/{}/ratings", typeof(RateGoalRequest) },
        { "relationships", "post", "/api/relationships/{}/fhir", typeof(GoalsDisclosureRequest) },
        { "relationships", "post", "/api/relationships/{}/conclusion", typeof(BeginConclusionRequest) },
        { "relationships", "put", "/api/relationships/{}/closing-review", typeof(ClosingWordsRequest) },
        { "relationships", "post", "/api/relationships/{}/conclusion/completion", typeof(CompleteConclusionRequest) },
        { "relationships", "post", "/api/relationships/{}/check-ins", typeof(CheckInRequest) },
        { "relationships", "post", "/api/relationships/{}/barc10", typeof(Barc10Request) },
        { "relationships", "post", "/api/relationships/{}/feedback", typeof(FeedbackRequest) },
        { "relationships", "post", "/api/relationships/{}/reviews", typeof(HoldReviewRequest) },
        { "relationships", "put", "/api/relationships/{}/reviews/{}", typeof(ReviewWordsRequest) },
        { "relationships", "post", "/api/relationships/{}/concerns", typeof(RaiseConcernRequest) },
        { "relationships", "post", "/api/relationships/{}/concerns/{}/answer", typeof(AnswerConcernRequest) },
        { "relationships", "post", "/api/relationships/reflections", typeof(ReflectionRequest) },
        { "relationships", "put", "/api/relationships/reflections/{}", typeof(ReflectionRequest) },
        { "relationships", "post", "/api/relationships/reflections/{}/sharing/preview", typeof(PreviewSharingRequest) },
        { "relationships", "post", "/api/relationships/reflections/{}/sharing", typeof(ShareReflectionRequest) },
        { "relationships", "post", "/api/relationships/supervision-sessions", typeof(PlanSessionRequest) },
        { "relationships", "put", "/api/relationships/supervision-sessions/{}/notes", typeof(NoteSessionRequest) },
        { "agreements", "post", "/api/agreements/{}/boundaries", typeof(BoundaryRequest) },
        { "agreements", "put", "/api/agreements/{}/boundaries/{}", typeof(BoundaryRequest) },
        { "agreements", "post", "/api/agreements/{}/goals", typeof(GoalRequest) },
        { "agreements", "put", "/api/agreements/{}/goals/{}", typeof(GoalRequest) },
        { "agreements", "post", "/api/agreements/{}/acceptances", typeof(AcceptRequest) },
        { "agreements", "post", "/api/agreements/{}/consents", typeof(ConsentRequest) },
        { "agreements", "post", "/api/agreements/{}/consents/{}/revocation", typeof(RevocationRequest) },
        { "agreements", "post", "/api/agreements/{}/disclosures", typeof(DisclosureRequest) },
        { "resources", "post", "/api/resources/corrections", typeof(SuggestCorrectionRequest) },
        { "resources", "post", "/api/resources/packs", typeof(MakePackRequest) },
        { "resources", "put", "/api/resources/packs/{}", typeof(ChangePackRequest) },
        { "resources", "post", "/api/resources/packs/{}/answer", typeof(AnswerPackRequest) },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_field_that_is_read_is_in_the_services_document(string service, string method, string path, Type record) =>
        Assert.Empty(ClientContract.MissingInAnswer(service, method, path, record));

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_service_tells_its_operator_the_same(string service)
    {
        Assert.Empty(ClientContract.MissingInAnswer(service, "get", $"/api/operations/{service}/status", typeof(ServiceStatusView)));
        Assert.Empty(ClientContract.MissingInAnswer(service, "get", $"/api/operations/{service}/faults", typeof(Listing<FaultView>)));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_field_that_is_sent_is_in_the_services_document(string service, string method, string path, Type record) =>
        Assert.Empty(ClientContract.MissingInRequest(service, method, path, record));
}

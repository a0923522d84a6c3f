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
        { "identity", "post", "/api/identity/peer-links", typeof(PeerLinkView) },
        { "identity", "get", "/api/identity/sites", typeof(Listing<SiteSettingsView>) },
        { "identity", "post", "/api/identity/sites", typeof(SiteSettingsView) },
        { "identity", "get", "/api/identity/sites/{}", typeof(SiteSettingsView) },
        { "identity", "put", "/api/identity/sites/{}", typeof(SiteSettingsView) },
        { "identity", "get", "/api/identity/people", typeof(Listing<PersonView>) },
        { "identity", "post", "/api/identity/people", typeof(InvitedPersonView) },
        { "identity", "get", "/api/identity/people/{}", typeof(PersonView) },
        { "identity", "put", "/api/identity/people/{}/roles", typeof(PersonView) },
        { "identity", "post", "/api/identity/people/{}/invitation", typeof(InvitationView) },
        { "identity", "post", "/api/identity/people/{}/suspension", typeof(PersonView) },
        { "identity", "delete", "/api/identity/people/{}/suspension", typeof(PersonView) },
        { "identity", "get", "/api/identity/organisation", typeof(OrganisationView) },
        { "identity", "put", "/api/identity/organisation", typeof(OrganisationView) },
        { "identity", "get", "/api/identity/partners", typeof(Listing<PartnerView>) },
        { "identity", "post", "/api/identity/partners", typeof(AdmittedPartnerView) },
        { "relationships", "get", "/api/relationships/openers", typeof(OpenersView) },
        { "relationships", "put", "/api/relationships/openers", typeof(OpenersView) },
        { "agreements", "get", "/api/agreements/templates/{}", typeof(TemplateView) },
        { "agreements", "put", "/api/agreements/templates/{}", typeof(TemplateView) },
        { "resources", "get", "/api/resources/directory-settings", typeof(DirectorySettingsView) },
        { "resources", "put", "/api/resources/directory-settings", typeof(DirectorySettingsView) },
        { "resources", "get", "/api/resources/usage", typeof(UsageView) },
        { "relationships", "get", "/api/relationships", typeof(Listing<RelationshipSummary>) },
        { "relationships", "post", "/api/relationships", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}", typeof(RelationshipView) },
        { "relationships", "get", "/api/relationships/{}/contacts", typeof(Listing<ContactView>) },
        { "relationships", "post", "/api/relationships/{}/contacts", typeof(ContactView) },
        { "relationships", "get", "/api/relationships/{}/progress", typeof(ProgressView) },
        { "relationships", "get", "/api/relationships/{}/closing-review", typeof(ClosingReviewView) },
        { "agreements", "get", "/api/agreements", typeof(Listing<AgreementView>) },
        { "agreements", "get", "/api/agreements/{}/versions", typeof(Listing<VersionSummary>) },
        { "agreements", "get", "/api/agreements/{}/versions/{}", typeof(VersionView) },
        { "agreements", "post", "/api/agreements/{}/boundaries", typeof(AgreementView) },
        { "agreements", "put", "/api/agreements/{}/boundaries/{}", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/goals", typeof(AgreementView) },
        { "agreements", "put", "/api/agreements/{}/goals/{}", typeof(AgreementView) },
        { "agreements", "post", "/api/agreements/{}/acceptances", typeof(AgreementView) },
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
        { "identity", "post", "/api/identity/sites", typeof(SiteRequest) },
        { "identity", "put", "/api/identity/sites/{}", typeof(SiteRequest) },
        { "identity", "post", "/api/identity/people", typeof(InvitePersonRequest) },
        { "identity", "put", "/api/identity/people/{}/roles", typeof(ChangeRolesRequest) },
        { "identity", "put", "/api/identity/organisation", typeof(ChangeOrganisationRequest) },
        { "identity", "post", "/api/identity/partners", typeof(AdmitPartnerRequest) },
        { "relationships", "put", "/api/relationships/openers", typeof(OpenersRequest) },
        { "agreements", "put", "/api/agreements/templates/{}", typeof(TemplateRequest) },
        { "resources", "put", "/api/resources/directory-settings", typeof(DirectorySettingsRequest) },
        { "relationships", "post", "/api/relationships", typeof(StartRelationshipRequest) },
        { "relationships", "post", "/api/relationships/{}/pause", typeof(PauseRequest) },
        { "relationships", "post", "/api/relationships/{}/contacts", typeof(LogContactRequest) },
        { "relationships", "post", "/api/relationships/{}/ratings", typeof(RateGoalRequest) },
        { "relationships", "post", "/api/relationships/{}/conclusion", typeof(BeginConclusionRequest) },
        { "relationships", "put", "/api/relationships/{}/closing-review", typeof(ClosingWordsRequest) },
        { "relationships", "post", "/api/relationships/{}/conclusion/completion", typeof(CompleteConclusionRequest) },
        { "agreements", "post", "/api/agreements/{}/boundaries", typeof(BoundaryRequest) },
        { "agreements", "put", "/api/agreements/{}/boundaries/{}", typeof(BoundaryRequest) },
        { "agreements", "post", "/api/agreements/{}/goals", typeof(GoalRequest) },
        { "agreements", "put", "/api/agreements/{}/goals/{}", typeof(GoalRequest) },
        { "agreements", "post", "/api/agreements/{}/acceptances", typeof(AcceptRequest) },
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

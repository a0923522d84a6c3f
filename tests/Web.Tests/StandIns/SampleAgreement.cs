namespace PeerSupport.Web.Tests.StandIns;

/// <summary>What there is about the sample's agreement besides its text: versions compared, moves, consents, what was shared.</summary>
public static class SampleAgreement
{
    public static readonly Guid Consent = Guid.Parse("de300000-0000-4000-8000-000000000050");
    public static readonly Guid Revoked = Guid.Parse("de300000-0000-4000-8000-000000000051");
    private static readonly string Root = $"/api/agreements/{Sample.Agreement}";

    public static void Fill(StandIn services)
    {
        services.Answers($"GET {Root}/versions/2/comparison", new
        {
            agreementId = Sample.Agreement,
            older = 1,
            newer = 2,
            added = new[] { new { id = Guid.NewGuid(), boundary = "channels", says = new[] { Said("text", "We also write.") } } },
            removed = Array.Empty<object>(),
            changed = new[]
            {
                new
                {
                    id = Sample.Boundary,
                    boundary = "contactHours",
                    differences = new[]
                    {
                        new
                        {
                            name = "contactHours",
                            old = (string?)"Monday 09:00–17:00, Tuesday 09:00–17:00 (America/Chicago)",
                            @new = (string?)"Tuesday 10:00–12:00 (America/Chicago)",
                        },
                    },
                },
            },
        });
        services.Answers($"GET {Root}/history", Sample.Page(
            Move("accepted", "peer", "contactHours", "We are in touch from Monday to Friday.", "The whole text"),
            Move("accepted", "peer", "channels", "We also write.", "The whole text"),
            Move("removalProposed", "worker", null, "Cook twice a week", null),
            Move("clausesAcknowledged", "worker", null, null, null)));
        services.Answers($"GET {Root}/consents", Sample.Page(
            ConsentOf(Consent, "Demo Housing", null), ConsentOf(Revoked, "Demo Clinic", "2030-01-05T15:00:00Z")));
        services.Answers($"GET {Root}/disclosures", Sample.Page(
            Entry("Demo Housing", Consent, null), Entry("The ambulance", null, "They said that they would not wake up again.")));
    }

    public static object ConsentOf(Guid id, string recipient, string? revokedAt) => new
    {
        id,
        agreementId = Sample.Agreement,
        recipient,
        purpose = "To get on the list for a room",
        what = "Name and goals",
        includesGoals = true,
        given = Yes("2030-01-03T15:00:00Z"),
        expiresOn = "2030-06-30",
        revoked = revokedAt is null ? null : Yes(revokedAt),
        inForce = revokedAt is null,
        disclosures = 1,
    };

    /// <summary>The hours as they are being worked out in version 2, in the peer's words against others, and a goal that the peer proposes.</summary>
    public static object Amended(int revision = 3, long agreementRevision = 5, string text = "Only in the mornings.") => new
    {
        id = Sample.Agreement,
        revision = agreementRevision,
        relationshipId = Sample.Relationship,
        status = "inForce",
        version = 1,
        openVersion = 2,
        fixedClauses = new[]
        {
            new { id = Sample.Clause, version = 2, text = "This is a professional association, not a friendship.", acknowledgedBy = new[] { Yes("2030-01-03T15:00:00Z") } },
        },
        boundaries = new[]
        {
            new
            {
                id = Sample.Boundary,
                kind = "contactHours",
                revision,
                state = "proposed",
                text,
                proposedBy = "peer",
                contactHours = new { zone = "America/Chicago", spans = new[] { new { day = "monday", from = "09:00:00", to = "12:00:00" } } },
                acceptances = new[] { Yes("2030-01-06T15:00:00Z") },
                against = new[] { Said("text", "Only by day."), Said("contactHours", "Monday 09:00–17:00 (America/Chicago)") },
            },
        },
        goals = new[]
        {
            new
            {
                id = Sample.Goal2,
                revision = 1,
                state = "proposed",
                words = "Cook twice a week",
                scale = new[] { "Never", "Sometimes", "Twice", "Three times", "Every day" },
                weight = 1,
                baseline = -1,
                proposedBy = "peer",
                acceptances = new[] { Yes("2030-01-06T15:00:00Z") },
                against = Array.Empty<object>(),
            },
        },
        missing = new[] { "clauses-worker", "items-worker" },
    };

    private static object Yes(string at) => new { side = "peer", at, inPerson = true, readOut = "All of it" };

    private static object Said(string name, string text) => new { name, text };

    private static object Move(string kind, string side, string? boundary, string? words, string? readOut) => new
    {
        kind,
        at = "2030-01-03T15:00:00Z",
        side,
        recordedBy = Sample.WorkerId,
        inPerson = readOut is not null,
        readOut,
        itemId = words is null ? (Guid?)null : Sample.Boundary,
        revision = 2,
        boundary,
        says = words is null ? [] : new[] { Said(boundary is null ? "words" : "text", words) },
    };

    public static object Entry(string recipient, Guid? consentId, string? dangerToLife, string what = "Name and goals") => new
    {
        id = Guid.NewGuid(),
        agreementId = Sample.Agreement,
        version = 1,
        at = "2030-01-06T15:00:00Z",
        disclosedBy = Sample.WorkerId,
        recipient,
        what,
        purpose = "To get on the list for a room",
        goalId = consentId is null ? (Guid?)null : Sample.Goal,
        serves = consentId is null ? null : "A room is what the goal is about.",
        consentId,
        consented = consentId is null ? null : "Name and goals",
        dangerToLife,
        forSupervisor = dangerToLife is not null,
        notice = "It may not be passed on.",
    };
}

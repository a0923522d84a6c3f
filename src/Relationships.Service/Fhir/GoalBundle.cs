using System.Globalization;
using System.Text;
using Hl7.Fhir.Model;
using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Fhir;

/// <summary>A person's goals, ratings and plan in FHIR R4, with no more about them than that takes.</summary>
internal static class GoalBundle
{
    private const string Uris = "urn:ietf:rfc:3986";
    private const string PlanText =
        "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>The goals that the person and their peer worker have agreed on.</p></div>";

    public static Bundle Of(GoalRecord record)
    {
        var bundle = new Bundle { Type = Bundle.BundleType.Collection, Timestamp = record.At };
        var person = bundle.Add(record.Relationship.Peer.Id.Value, PatientOf(record.Relationship.Peer));
        var inForce = new List<ResourceReference>();
        foreach (var goal in record.Goals)
        {
            var reference = bundle.Add(goal.Id, GoalOf(goal, record, person));
            if (!goal.Progress.Dropped)
                inForce.Add(reference);
            bundle.Add(null, Score(Pco.Baseline, goal.Progress.Goal.Baseline, goal.AgreedAt, person, reference));
            foreach (var rating in goal.Progress.Peer.Concat(goal.Progress.Worker))
                bundle.Add(rating.Id.Value, ScoreOf(rating, person, reference));
        }

        bundle.Add(record.Agreement, PlanOf(record, person, inForce));
        return bundle;
    }

    /// <summary>Marks it as what it becomes by leaving: the entry in the ledger, the labels and the notice to whoever gets it.</summary>
    public static Bundle DisclosedAs(this Bundle bundle, DisclosureRead disclosure)
    {
        bundle.Identifier = Identified(disclosure.Id);
        bundle.Meta = new() { Security = [.. Pco.NotToBePassedOn] };
        bundle.Add(disclosure.Id, new DocumentReference
        {
            Status = DocumentReferenceStatus.Current,
            Type = new() { Text = "Notice to the recipient" },
            Date = disclosure.At,
            SecurityLabel = [.. Pco.NotToBePassedOn.Select(label => new CodeableConcept { Coding = [label] })],
            Content =
            [
                new() { Attachment = new() { ContentType = "text/plain; charset=utf-8", Data = Encoding.UTF8.GetBytes(disclosure.Notice) } },
            ],
        });
        return bundle;
    }

    private static Patient PatientOf(Peer peer) => new()
    {
        Meta = Of(Pco.PatientProfile),
        Identifier = [Identified(peer.Id.Value)],
        Name = [new() { Use = HumanName.NameUse.Usual, Given = [peer.FirstName] }],
        Gender = AdministrativeGender.Unknown,
    };

    private static Goal GoalOf(RecordedGoal goal, GoalRecord record, ResourceReference person) => new()
    {
        Meta = Of(Pco.GoalProfile),
        Extension = [.. goal.Words.Scale.Select((text, index) => LevelOf(GoalAttainment.Lowest + index, text))],
        LifecycleStatus = goal.Progress.Dropped ? Goal.GoalLifecycleStatus.Cancelled : record.Relationship.Phase switch
        {
            Phase.Paused => Goal.GoalLifecycleStatus.OnHold,
            Phase.Concluded => Goal.GoalLifecycleStatus.Completed,
            _ => Goal.GoalLifecycleStatus.Active,
        },
        Description = new() { Text = goal.Words.Words },
        Subject = person,
        ExpressedBy = person,
        Start = DateOf(goal.AgreedAt, record),
        Target = [new() { Measure = Pco.Scale, Detail = Pco.Attained(0) }],
    };

    private static Extension LevelOf(int level, string text) => new()
    {
        Url = Pco.ScaleExtension,
        Extension = [new(Pco.ScaleLevel, Pco.Level(level)), new(Pco.ScaleText, new FhirString(text))],
    };

    private static Observation ScoreOf(Rating rating, ResourceReference person, ResourceReference goal)
    {
        var byPeer = rating.Side is Side.Peer;
        var score = Score(byPeer ? Pco.ByPeer : Pco.ByWorker, rating.Level, rating.At, person, goal);
        score.Performer = [byPeer ? person : new() { Type = "Practitioner", Display = "Peer worker" }];
        return score;
    }

    private static Observation Score(
        CodeableConcept code, int level, DateTimeOffset at, ResourceReference person, ResourceReference goal) => new()
        {
            Meta = Of(Pco.ScoreProfile),
            Status = ObservationStatus.Final,
            Category = [Pco.Survey],
            Code = code,
            Subject = person,
            Focus = [goal],
            Effective = new FhirDateTime(at),
            Value = Pco.Attained(level),
        };

    private static CarePlan PlanOf(GoalRecord record, ResourceReference person, List<ResourceReference> goals) => new()
    {
        Meta = Of(Pco.CarePlanProfile),
        Text = new() { Status = Narrative.NarrativeStatus.Generated, Div = PlanText },
        Status = record.Relationship.Phase switch
        {
            Phase.Paused => RequestStatus.OnHold,
            Phase.Concluded => RequestStatus.Completed,
            _ => RequestStatus.Active,
        },
        Intent = CarePlan.CarePlanIntent.Plan,
        Category = [Pco.AssessmentAndPlan],
        Subject = person,
        Period = new() { Start = DateOf(record.Relationship.Versions.Min(version => version.HoldsFrom), record).Value },
        Goal = goals,
    };

    /// <summary>The reference by which others in the bundle name it; one without an id is named by nobody.</summary>
    private static ResourceReference Add(this Bundle bundle, Guid? id, Resource resource)
    {
        resource.Id = id?.ToString();
        var url = id is null ? null : $"urn:uuid:{id}";
        bundle.Entry.Add(new() { FullUrl = url, Resource = resource });
        return new(url);
    }

    private static Identifier Identified(Guid id) => new(Uris, $"urn:uuid:{id}");

    private static Meta Of(string profile) => new() { Profile = [profile] };

    private static Date DateOf(DateTimeOffset instant, GoalRecord record) =>
        new(record.Relationship.DayOf(instant).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

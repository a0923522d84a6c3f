using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace PeerSupport.Relationships.Tests.Fhir;

/// <summary>
/// Reads a bundle as a strict receiver would: the SDK checks shape, cardinalities, codes of required bindings and formats; the
/// rest of what FHIR, US Core 6.1.0 and the Person-Centered Outcomes guide 1.0.0 ask for is checked by hand.
/// </summary>
internal static class Strictly
{
    private const string Guide = "http://hl7.org/fhir/us/pco/StructureDefinition/";
    private static readonly string[] Scores = ["107332-9", "107333-7", "107334-5", "107331-1", "112296-9"];
    private static readonly string[] Answers = ["LA34484-8", "LA34483-0", "LA34481-4", "LA34480-6", "LA34479-8"];

    public static Bundle Read(string json)
    {
        var bundle = Parse<Bundle>(json);
        Assert.Equal(Bundle.BundleType.Collection, bundle.Type);
        Assert.NotNull(bundle.Timestamp);

        var named = bundle.Entry.Select(entry => entry.FullUrl).OfType<string>().ToList();
        Assert.Equal(named.Distinct(), named);
        Assert.All(bundle.Entry, entry => Assert.Equal(entry.Resource!.Id is { } id ? $"urn:uuid:{id}" : null, entry.FullUrl));
        Assert.All(References(bundle).Where(reference => reference.Reference is not null),
            reference => Assert.Contains(reference.Reference, named));

        Check(Assert.Single(bundle.All<Patient>()));
        Check(Assert.Single(bundle.All<CarePlan>()));
        foreach (var goal in bundle.All<Goal>())
            Check(goal);
        foreach (var score in bundle.All<Observation>())
            Check(score);
        return bundle;
    }

    public static T Parse<T>(string json) where T : Resource =>
        new FhirJsonDeserializer(new DeserializerSettings().UsingMode(DeserializationMode.Strict)).Deserialize<T>(json);

    public static IReadOnlyList<T> All<T>(this Bundle bundle) where T : Resource =>
        [.. bundle.Entry.Select(entry => entry.Resource).OfType<T>()];

    private static void Check(Patient patient)
    {
        Assert.NotEmpty(patient.Identifier);
        Assert.All(patient.Identifier, identifier => Assert.False(string.IsNullOrEmpty(identifier.System + identifier.Value)));
        Assert.NotEmpty(Assert.Single(patient.Name).Given);
        Assert.NotNull(patient.Gender);
        Assert.Equal(
            ["gender", "id", "identifier", "meta", "name"],
            patient.EnumerateElements().Select(element => element.Key).Order());
    }

    private static void Check(Goal goal)
    {
        Assert.Equal([Guide + "pco-gas-goal-profile"], goal.Meta!.Profile);
        Assert.NotNull(goal.LifecycleStatus);
        Assert.False(string.IsNullOrWhiteSpace(goal.Description!.Text));
        Assert.NotNull(goal.Subject!.Reference);
        Assert.IsType<Date>(goal.Start);
        Assert.All(goal.Target, target =>
        {
            // gol-1, and the guide's pattern of the measure.
            Assert.Equal(("http://loinc.org", "107332-9"), Code(target.Measure));
            Assert.Contains(Code(target.Detail).Code, Answers);
        });

        Assert.Equal(Answers, goal.Extension.Select(level =>
        {
            Assert.Equal(Guide + "pco-goal-attainment-scaling", level.Url);
            Assert.Equal(["level", "progressText"], level.Extension.Select(part => part.Url));
            Assert.IsType<FhirString>(level.Extension[1].Value);
            return Assert.IsType<Coding>(level.Extension[0].Value).Code;
        }));
    }

    private static void Check(Observation score)
    {
        Assert.Equal([Guide + "pco-gas-score-observation"], score.Meta!.Profile);
        Assert.Equal(ObservationStatus.Final, score.Status);
        Assert.Contains(("http://terminology.hl7.org/CodeSystem/observation-category", "survey"), score.Category.Select(Code));
        Assert.Contains(Code(score.Code).Code, Scores);
        Assert.NotNull(score.Subject!.Reference);
        Assert.StartsWith("urn:uuid:", Assert.Single(score.Focus).Reference, StringComparison.Ordinal);
        Assert.IsType<FhirDateTime>(score.Effective);
        Assert.Contains(Code(score.Value).Code, Answers);
    }

    private static void Check(CarePlan plan)
    {
        Assert.Equal(["http://hl7.org/fhir/us/core/StructureDefinition/us-core-careplan"], plan.Meta!.Profile);
        Assert.Contains(plan.Text!.Status, new Narrative.NarrativeStatus?[] { Narrative.NarrativeStatus.Generated, Narrative.NarrativeStatus.Additional });
        Assert.NotNull(plan.Status);
        Assert.Equal(CarePlan.CarePlanIntent.Plan, plan.Intent);
        Assert.Contains(("http://hl7.org/fhir/us/core/CodeSystem/careplan-category", "assess-plan"), plan.Category.Select(Code));
        Assert.NotNull(plan.Subject!.Reference);
    }

    public static (string? System, string? Code) Code(DataType? concept) =>
        Assert.IsType<CodeableConcept>(concept).Coding is [var coding, ..] ? (coding.System, coding.Code) : default;

    private static IEnumerable<ResourceReference> References(Base within) => within.EnumerateElements()
        .SelectMany(element => element.Value is IEnumerable<Base> list ? list : [(Base)element.Value])
        .SelectMany(part => part is ResourceReference reference ? [reference] : References(part));
}

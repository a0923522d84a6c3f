using Hl7.Fhir.Model;

namespace PeerSupport.Relationships.Fhir;

/// <summary>
/// Names and codes of HL7's Person-Centered Outcomes guide (hl7.fhir.us.pco 1.0.0) and of what it builds on, US Core 6.1.0.
/// </summary>
internal static class Pco
{
    private const string Guide = "http://hl7.org/fhir/us/pco/StructureDefinition/";
    private const string UsCore = "http://hl7.org/fhir/us/core/StructureDefinition/";
    private const string Loinc = "http://loinc.org";

    public const string GoalProfile = Guide + "pco-gas-goal-profile";
    public const string ScoreProfile = Guide + "pco-gas-score-observation";
    public const string CarePlanProfile = UsCore + "us-core-careplan";
    public const string PatientProfile = UsCore + "us-core-patient";

    /// <summary>One level of a goal's scale: a <c>level</c> and its <c>progressText</c>.</summary>
    public const string ScaleExtension = Guide + "pco-goal-attainment-scaling";
    public const string ScaleLevel = "level";
    public const string ScaleText = "progressText";

    public static CodeableConcept Scale => Concept(Loinc, "107332-9", "Goal attainment scale - Reported");
    public static CodeableConcept Baseline => Concept(Loinc, "112296-9", "Goal attainment scale GAS baseline");
    public static CodeableConcept ByPeer => Concept(Loinc, "107334-5", "Patient follow-up goal attainment scaling score");
    public static CodeableConcept ByWorker => Concept(Loinc, "107333-7", "Practitioner follow-up goal attainment scaling score");
    public static CodeableConcept Survey => Concept("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey");

    public static CodeableConcept AssessmentAndPlan =>
        Concept("http://hl7.org/fhir/us/core/CodeSystem/careplan-category", "assess-plan", "Assessment and Plan of Treatment");

    /// <summary>Restricted, under 42 CFR Part 2, not to be passed on without consent.</summary>
    public static IReadOnlyList<Coding> NotToBePassedOn =>
    [
        new("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", "restricted"),
        new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "42CFRPart2", "42 CFR Part2"),
        new("http://terminology.hl7.org/CodeSystem/v3-ActCode", "NORDSCLCD", "no redisclosure without consent directive"),
    ];

    /// <summary>LOINC's answer (list LL6900-6) for a level from −2 to +2.</summary>
    public static Coding Level(int level) => level switch
    {
        -2 => new(Loinc, "LA34484-8", "Much less than expected"),
        -1 => new(Loinc, "LA34483-0", "Less than expected"),
        0 => new(Loinc, "LA34481-4", "Expected outcome"),
        1 => new(Loinc, "LA34480-6", "Better than expected"),
        2 => new(Loinc, "LA34479-8", "Much better than expected"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "A level lies between −2 and +2."),
    };

    public static CodeableConcept Attained(int level) => new() { Coding = [Level(level)] };

    private static CodeableConcept Concept(string system, string code, string display) => new(system, code, display, text: null);
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Features;

/// <param name="Answers">Ten, in the order of the questionnaire: 1 strongly disagree … 6 strongly agree.</param>
/// <param name="OnBehalfOfPeer">The worker writes down what the peer said in person.</param>
/// <param name="ReadOut">What was read to the peer then; needed in person.</param>
public sealed record Barc10Request(
    [property: Required, MinLength(Barc10.Items), MaxLength(Barc10.Items)] IReadOnlyList<int> Answers,
    bool? OnBehalfOfPeer = null,
    [property: MaxLength(Spoken.ReadOutMaxLength)] string? ReadOut = null) : ISpokenRequest, IValidatableObject
{
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Answers is not null && Answers.Any(answer => answer is < Barc10.Lowest or > Barc10.Highest)
            ? [new("Each answer lies between 1 and 6.", [nameof(Answers)])]
            : [];
}

/// <param name="Total">10 to 60.</param>
/// <param name="SustainedRemission">The total is 47 or above, which is associated with sustained remission.</param>
public sealed record Barc10View(
    Guid Id, IReadOnlyList<int> Answers, int Total, bool SustainedRemission, bool InPerson, string? ReadOut, Guid RecordedBy,
    DateTimeOffset At)
{
    internal static Barc10View Of(Barc10 barc10) => new(
        barc10.Id.Value, barc10.Answers, barc10.Total, barc10.Total >= Barc10.SustainedRemission, barc10.InPerson,
        barc10.ReadOut, barc10.RecordedBy.Value, barc10.At);
}

internal static class AnswerBarc10
{
    public static void Map(RouteGroupBuilder relationships) => relationships
        .MapPost("/{id:guid}/barc10", Handle)
        .RequireRole(Roles.Worker, Roles.Peer)
        .WithName(nameof(AnswerBarc10))
        .WithSummary("Record the peer's ten answers to the BARC-10, where they want it");

    private static async Task<Results<Created<Barc10View>, NotFound>> Handle(
        Guid id, Barc10Request request, Caller caller, WordOf wordOf, CancellationToken cancellation) =>
        await wordOf.Either(
            id, caller, request, nameof(AnswerBarc10),
            (relationship, spoken) => Barc10.Answer(relationship, request.Answers, spoken), cancellation) is { } recorded
            ? TypedResults.Created((string?)null, Barc10View.Of(recorded))
            : TypedResults.NotFound();
}

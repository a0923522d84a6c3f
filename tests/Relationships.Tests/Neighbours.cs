using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PeerSupport.Relationships.Clients;
using PeerSupport.Testing;

namespace PeerSupport.Relationships.Tests;

/// <summary>What the agreements and the identity service answer to those who may see it.</summary>
public sealed class Neighbours : StandInService, IAsyncLifetime
{
    public const string Notice = "Not to be passed on.";
    public const string HoursWords = "Weekdays, nine to five.", ReplyWords = "Within two days.";

    private readonly ConcurrentDictionary<(Guid, int), Guid[]> _versions = [];
    private readonly ConcurrentQueue<(Guid Agreement, DisclosureAsk Asked)> _ledger = [];

    /// <summary>Why the next disclosures are refused; null: the peer has agreed to them.</summary>
    public string? Refusal { get; set; }

    /// <summary>What the ledger was asked to enter.</summary>
    internal IReadOnlyList<DisclosureAsk> LedgerOf(Guid agreement) =>
        [.. _ledger.Where(entry => entry.Agreement == agreement).Select(entry => entry.Asked)];

    public void Knows(Guid agreement, int version, params Guid[] goals) => _versions[(agreement, version)] = goals;

    /// <summary>The words of a goal in a version.</summary>
    public static string WordsOf(Guid goal, int version) => $"Moving towards {goal}, as of version {version}";

    protected override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/agreements/{id:guid}/versions/{number:int}", (Guid id, int number) =>
            _versions.TryGetValue((id, number), out var goals) ? Results.Json(Version(number, goals)) : Results.NotFound());
        routes.MapPost("/api/agreements/{id:guid}/disclosures", (Guid id, HttpRequest request) => Disclose(id, request));
        routes.MapGet("/api/identity/sites/{id:guid}", (Guid id) => Results.Json(
            new { id, name = "Centre", crisisContacts = new[] { new { name = "Lifeline", phone = "988", note = "Day and night" } } }));
    }

    private async Task<IResult> Disclose(Guid agreement, HttpRequest request)
    {
        if (Refusal is { } code)
            return Results.Json(new { title = "A rule does not allow this", detail = "No.", code }, statusCode: 409);

        _ledger.Enqueue((agreement, (await request.ReadFromJsonAsync<DisclosureAsk>())!));
        return Results.Json(new { id = Guid.NewGuid(), at = Domain.A.Now, notice = Notice, recipient = "" }, statusCode: 201);
    }

    private static object Version(int number, Guid[] goals) => new
    {
        version = number,
        boundaries = new[] { new { kind = "contactHours", text = HoursWords }, new { kind = "replyTime", text = ReplyWords } },
        goals = goals.Select(id => new { id, words = WordsOf(id, number), scale = new[] { "−2", "−1", "0", "+1", "+2" } }),
    };
}

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Library;

/// <summary>Another service, with each way of answering under an id of its own.</summary>
public sealed class LoansStandIn : StandInService, IAsyncLifetime
{
    public const int Known = 1, Hidden = 2, Failing = 3, Garbled = 4, Silent = 5, BrokenOff = 6;

    protected override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/loans/{id:int}", Answer);
        routes.MapPost("/api/loans", (JsonObject loan, HttpRequest request) => (string?)loan["title"] is "Rare"
            ? Results.Json(new { title = "A rule", detail = "Rare books stay here.", code = "loan.rare-book" }, statusCode: 409)
            : Results.Json(new Loan(Known, Headers(request)), statusCode: 201));
    }

    private static async Task<IResult> Answer(int id, HttpContext http)
    {
        switch (id)
        {
            case Known:
                return Results.Json(new { id, asked = Headers(http.Request), more = "that nobody asked for" });
            case Hidden:
                return Results.StatusCode(403);
            case Failing:
                return Results.StatusCode(500);
            case Garbled:
                return Results.Text("<html>", "application/json");
            case BrokenOff:
                await http.Response.WriteAsync("{");
                await http.Response.Body.FlushAsync();
                http.Abort();
                return Results.Empty;
            case Silent:
                await Task.Delay(Timeout.Infinite, http.RequestAborted);
                return Results.Empty;
            default:
                return Results.NotFound();
        }
    }

    private static string Headers(HttpRequest request) => $"{request.Headers.Authorization} {request.Headers["Idempotency-Key"]}";
}

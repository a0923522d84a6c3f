using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Resources.Search;
using PeerSupport.Resources.Searching;

namespace PeerSupport.Resources.Features;

/// <summary>Searching and suggesting, for everybody, from memory.</summary>
internal static class SearchDirectory
{
    private const int MostSuggestions = 20;
    private const int UsualSuggestions = 8;

    public static void Map(RouteGroupBuilder resources)
    {
        var open = resources.MapGroup("").RequireCors(OpenReading.Policy).ReadByAnybody().AddEndpointFilter(WhenReady)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        open.MapGet("/search", Search).WithName(nameof(SearchDirectory))
            .WithSummary("Search the directory: words in any form, classification, place, hours, cost; with facets and corrections");
        open.MapGet("/suggestions", Suggest).WithName("SuggestSearches").WithSummary("Suggest what somebody may be typing");
    }

    private static Results<SearchAnswer, ValidationProblem> Search(
        [AsParameters] SearchParameters parameters, HttpRequest request, DirectoryReader reader, HiddenPublishers hidden,
        SearchIndex index, UnmetSearches unmet, DirectoryMetrics metrics, TimeProvider clock)
    {
        var question = new SearchQuestion(parameters, index, hidden.From(reader), clock.GetUtcNow());
        var query = question.Read(request.Query);
        if (question.Errors.Count > 0)
            return TypedResults.ValidationProblem(question.Errors);

        metrics.Asked("search");
        var result = index.Index.Search(query);
        if (result.Total == 0 && query.Text is { } text)
            unmet.Add(text);
        return new SearchAnswer(index, result, question, query.OpenAt ?? clock.GetUtcNow());
    }

    private static Ok<IReadOnlyList<SuggestionView>> Suggest(
        [Required, MaxLength(SearchParameters.MaxTextLength), Description("What has been typed so far.")] string text,
        [Range(1, MostSuggestions), Description("At most so many; left out: 8.")] int? size,
        DirectoryReader reader, HiddenPublishers hidden, SearchIndex index, DirectoryMetrics metrics)
    {
        metrics.Asked("suggestion");
        return TypedResults.Ok<IReadOnlyList<SuggestionView>>([.. index.Index.Suggest(text, size ?? UsualSuggestions, hidden.From(reader))
            .Select(suggested => new SuggestionView(suggested.Text, suggested.Count))]);
    }

    private static IReadOnlyList<Guid> From(this HiddenPublishers hidden, DirectoryReader reader) => reader.IsKnown ? [] : hidden.Ids;

    private static ValueTask<object?> WhenReady(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store"; // what somebody looked for stays nowhere
        if (http.RequestServices.GetRequiredService<SearchIndex>().IsReady)
            return next(context);

        http.Response.Headers.RetryAfter = "2";
        return ValueTask.FromResult<object?>(TypedResults.Problem(
            title: "Not available at the moment", detail: "The directory is being made ready to be searched; try again shortly.",
            statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}

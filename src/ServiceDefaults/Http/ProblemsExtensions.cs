using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Persistence;

namespace PeerSupport.ServiceDefaults.Http;

public static partial class ProblemsExtensions
{
    /// <summary>How long a caller waits before trying a dependency that is down again.</summary>
    private const string RetryAfterSeconds = "5";

    /// <summary>Every refusal is a problem document (RFC 9457) with a stable <c>type</c> and <c>code</c>.</summary>
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddProblemDetails(options => options.CustomizeProblemDetails = context => Name(context.ProblemDetails))
        .AddSingleton<IProblemDetailsWriter, ProblemWriter>()
        .AddExceptionHandler<RefusalHandler>()
        .Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);

    private static void Name(ProblemDetails problem)
    {
        if (!problem.Extensions.ContainsKey("code"))
            problem.Extensions["code"] = CodeOf(problem.Status);
        problem.Type = $"urn:peersupport:problem:{problem.Extensions["code"]}";
        problem.Extensions.Remove("traceId");
        if (problem is HttpValidationProblemDetails invalid)
            invalid.Errors = invalid.Errors.GroupBy(error => OnTheWire(error.Key))
                .ToDictionary(field => field.Key, field => field.SelectMany(error => error.Value).ToArray());
    }

    // Validation speaks of properties of ours; a caller knows fields.
    private static string OnTheWire(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    private static string CodeOf(int? status) => status switch
    {
        400 => "request.invalid",
        401 => "request.unauthenticated",
        403 => "request.forbidden",
        404 => "request.not-found",
        405 => "request.method-not-allowed",
        409 => "request.conflict",
        412 => "request.stale",
        413 => "request.too-large",
        415 => "request.unsupported-media-type",
        422 => "request.key-reused",
        428 => "request.precondition-required",
        429 => "request.too-many",
        503 => "service.unavailable",
        >= 400 and < 500 => "request.refused",
        _ => "service.failed",
    };

    /// <summary>Turns what a request could not do into its answer; anything unforeseen stays a 500 without details.</summary>
    private sealed partial class RefusalHandler(IProblemDetailsService problems) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken cancellationToken)
        {
            if (Refusal(exception, http.Request) is not { } problem)
                return ValueTask.FromResult(false);

            http.Response.StatusCode = problem.Status!.Value;
            if (problem.Status is StatusCodes.Status503ServiceUnavailable)
                http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return problems.TryWriteAsync(new() { HttpContext = http, ProblemDetails = problem });
        }

        private static ProblemDetails? Refusal(Exception exception, HttpRequest request) => exception switch
        {
            RuleViolationException rule => new() { Status = 409, Title = "A rule does not allow this", Detail = rule.Message, Extensions = { ["code"] = rule.Code } },
            StaleException or DbUpdateConcurrencyException => new() { Status = 412, Title = "Changed in the meantime", Detail = new StaleException().Message },
            DependencyException => new() { Status = 503, Title = "Not available at the moment", Detail = exception.Message },
            BadHttpRequestException { InnerException: JsonException json } bad => Malformed(json, bad.StatusCode),
            BadHttpRequestException bad when ParameterOf(bad) is { } parameter => Malformed(parameter, bad.StatusCode),
            BadHttpRequestException bad => new() { Status = bad.StatusCode, Detail = bad.Message },
            InvalidDataException when request.HasFormContentType => new() { Status = 400, Title = "The form has too many fields, or is not one" },
            _ when DatabaseFailures.IsDuplicate(exception) => new() { Status = 409, Title = "There already", Detail = "Somebody else has just recorded this. Load it again." },
            _ when DatabaseFailures.IsUnavailable(exception) => new() { Status = 503, Title = "Not available at the moment", Detail = "The database does not answer at the moment. Nothing was changed; try again shortly." },
            _ => null,
        };

        // The framework's message names types of ours; what helps is which parameter it was.
        private static string? ParameterOf(BadHttpRequestException bad) =>
            FailedParameter().Match(bad.Message) is { Success: true } match ? match.Groups["name"].Value : null;

        [GeneratedRegex("^(Failed to bind parameter|Required parameter) \"[^\"]* (?<name>\\w+)\"")]
        private static partial Regex FailedParameter();

        private static HttpValidationProblemDetails Malformed(string parameter, int status) =>
            new(new Dictionary<string, string[]> { [parameter] = ["This is missing, or not of the expected type."] })
            {
                Status = status,
                Title = "The request is not of the expected shape",
            };

        // A JSON reader's message names types of ours; the path and a plain sentence are what helps.
        private static HttpValidationProblemDetails Malformed(JsonException json, int status) => new(new Dictionary<string, string[]>
        {
            [json.Path?.TrimStart('$', '.') is { Length: > 0 } path ? path : "body"] =
                [json.Message.Contains("could not be mapped", StringComparison.Ordinal) ? "This field is not known here." : "This is not of the expected type or shape."],
        })
        { Status = status, Title = "The request is not of the expected shape" };
    }
}

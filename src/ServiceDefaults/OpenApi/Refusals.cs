using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.OpenApi;

/// <summary>Adds to each operation the refusals that follow from what it takes and who may; each is a problem document.</summary>
internal sealed class Refusals : IApiDescriptionProvider
{
    // After the framework has described the endpoints.
    public int Order => 0;

    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
        foreach (var operation in context.Results)
        {
            var said = operation.SupportedResponseTypes
                .Select(answer => IsPlainRefusal(answer) ? Problem(answer.StatusCode) : answer).ToList();
            var unsaid = Expected(operation).Where(status => said.All(answer => answer.StatusCode != status)).Select(Problem);
            operation.SupportedResponseTypes.Clear();
            foreach (var answer in said.Concat(unsaid).OrderBy(answer => answer.StatusCode))
                operation.SupportedResponseTypes.Add(answer);
        }
    }

    /// <summary>Whether an access token is needed at all.</summary>
    public static bool IsProtected(ActionDescriptor endpoint) =>
        endpoint.EndpointMetadata.OfType<IAuthorizeData>().Any() && !endpoint.EndpointMetadata.OfType<IAllowAnonymous>().Any();

    /// <summary>Whether a repeat with the same <c>Idempotency-Key</c> gets the first answer.</summary>
    public static bool TakesKey(ApiDescription operation) => HttpMethods.IsPost(operation.HttpMethod ?? "")
        && !operation.ActionDescriptor.EndpointMetadata.OfType<Repeatable>().Any();

    private static IEnumerable<int> Expected(ApiDescription operation)
    {
        var endpoint = operation.ActionDescriptor;
        if (operation.ParameterDescriptions.Any(parameter => parameter.Type != typeof(IfMatch)))
            yield return StatusCodes.Status400BadRequest;
        if (!IsProtected(endpoint))
            yield break;

        yield return StatusCodes.Status401Unauthorized;
        if (endpoint.EndpointMetadata.Any(said => said is ForRoles or ForScope))
            yield return StatusCodes.Status403Forbidden;
        if (!HttpMethods.IsGet(operation.HttpMethod ?? ""))
            yield return StatusCodes.Status409Conflict;
        if (TakesKey(operation))
            yield return StatusCodes.Status422UnprocessableEntity;
    }

    private static bool IsPlainRefusal(ApiResponseType answer) =>
        answer.StatusCode >= 400 && (answer.Type is null || answer.Type == typeof(void));

    private static ApiResponseType Problem(int status) => new()
    {
        StatusCode = status,
        Type = status is StatusCodes.Status400BadRequest ? typeof(HttpValidationProblemDetails) : typeof(ProblemDetails),
        ApiResponseFormats = [new() { MediaType = "application/problem+json" }],
    };
}

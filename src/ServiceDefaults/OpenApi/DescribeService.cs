using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.OpenApi;

/// <summary>The document's title, the authority whose tokens it takes, and its headings.</summary>
internal sealed class DescribeService(ServiceIdentity service, IOptions<AuthorityOptions> authority)
    : IOpenApiDocumentTransformer
{
    public const string Scheme = "authority";

    private const string Habits = """
        A change names the revision that it is meant for: `If-Match` with the ETag that was read. Every refusal is a problem
        document (RFC 9457) with a stable `code`. Times are UTC instants; a wall-clock rule carries its IANA time zone. The
        examples tell of Sam, who does not exist.
        """;

    private const string Tokens = """
        An access token of the authority, as `Authorization: Bearer`. People get theirs by authorization code with PKCE and the
        scope `peersupport`; a partner's system by client credentials and the scope `directory.read` or `directory.suggest`.
        """;

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = $"PeerSupport: {service.Name}", Version = "1", Description = OneLine(Habits) };
        document.Servers?.Clear();
        (document.Components ??= new()).SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OpenIdConnect,
                OpenIdConnectUrl = new(
                    $"{authority.Value.Issuer?.TrimEnd('/')}/.well-known/openid-configuration", UriKind.RelativeOrAbsolute),
                Description = OneLine(Tokens),
            },
        };
        foreach (var told in Told(context))
            if (document.Tags?.FirstOrDefault(tag => tag.Name == told.Name) is { } tag)
                tag.Description = told.Text;
        return Task.CompletedTask;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static IEnumerable<TagDescription> Told(OpenApiDocumentTransformerContext context) => context.DescriptionGroups
        .SelectMany(group => group.Items)
        .SelectMany(operation => operation.ActionDescriptor.EndpointMetadata.OfType<TagDescription>())
        .Distinct();
}

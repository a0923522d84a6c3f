using Scalar.AspNetCore;

namespace PeerSupport.Gateway;

/// <summary>The services' OpenAPI documents, browsable at <c>/docs</c>; nothing is loaded from elsewhere.</summary>
internal static class Documents
{
    public static void Describe(ScalarOptions docs)
    {
        docs.WithTitle("API").WithOpenApiRoutePattern("/openapi/{documentName}.json").DisableDefaultFonts().DisableAgent().DisableMcp();
        foreach (var service in Routes.Apis)
            docs.AddDocument(service);
    }
}

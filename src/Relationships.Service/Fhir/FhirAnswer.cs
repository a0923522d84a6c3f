using System.Reflection;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using Microsoft.AspNetCore.Http.Metadata;
using Task = System.Threading.Tasks.Task;

namespace PeerSupport.Relationships.Fhir;

/// <summary>Answers with a FHIR resource, for no cache to keep.</summary>
internal sealed class FhirAnswer(Bundle bundle) : IResult, IEndpointMetadataProvider
{
    private const string ContentType = "application/fhir+json";

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(JsonObject), [ContentType]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = ContentType;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.Body.WriteAsync(new FhirJsonSerializer().SerializeToBytes(bundle)).AsTask();
    }
}

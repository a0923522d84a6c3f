using Microsoft.Extensions.Options;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.OpenApi;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Features;

internal static class ResourceEndpoints
{
    /// <summary>The directory, which everybody may read, and what people of an organisation do with it.</summary>
    public static void MapResources(this WebApplication app)
    {
        var hsds = app.MapGroup("/hsds").WithTag("Directory", "Services that people can turn to, as HSDS 3.2, for everybody.")
            .RequireCors(OpenReading.Policy).ReadByAnybody().HideWhatIsNotForAnybody();
        DescribeDirectory.Map(hsds);
        ReadDirectory.Map(hsds);
        app.MapOpenApi("/hsds/openapi.json").RequireCors(OpenReading.Policy);

        var resources = app.MapGroup("/api/resources").WithTag("Resources", "Filling the directory, and packs of its entries chosen with a peer for afterwards.");
        var imports = resources.MapGroup("/imports");
        ImportPackage.Map(imports, app.Services.GetRequiredService<IOptions<ImportOptions>>().Value);
        ReadImports.Map(imports);
        ExportPackage.Map(resources);
        ReadSharedPack.Map(resources);
        ReadUsage.Map(resources);
        ChangeDirectorySettings.Map(resources.MapGroup("/directory-settings").WithETags().RequireRole(Roles.Administrator));
        SearchDirectory.Map(resources);
        ReadOpeningHours.Map(resources);
        ReadUnmetSearches.Map(resources);

        var directory = resources.MapGroup("/directory").WithTag("Editing", "An organisation's own entries of the directory: changed, closed, assured.").WithETags();
        EditEntry.Map(directory);
        CloseEntry.Map(directory);
        AssureEntry.Map(directory);
        FindLocations.Map(directory);
        FindDuplicates.Map(directory);

        var corrections = resources.MapGroup("/corrections")
            .WithTag("Corrections", "What others suggest to correct in an entry, and what its publisher makes of it.").WithETags();
        SuggestCorrection.Map(corrections);
        ReadCorrections.Map(corrections);
        DecideCorrection.Map(corrections);

        var packs = resources.MapGroup("/packs").WithETags();
        DraftPack.Map(packs);
        ReadPacks.Map(packs);
        ChangePack.Map(packs);
        OfferPack.Map(packs);
        AnswerPack.Map(packs);
        LinkPack.Map(packs);
    }
}

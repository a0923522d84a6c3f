using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Tests.Features;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;
using PeerSupport.Testing.Access;

namespace PeerSupport.Resources.Tests;

/// <summary>A relationship with packs of its own, and what the table of who may do what asks for.</summary>
internal sealed class AccessStory : IAccessStory
{
    private readonly Guid _supervisor = Guid.NewGuid(), _administrator = Guid.NewGuid(), _operator = Guid.NewGuid();
    private Who _as;

    private readonly ResourcesApp _app;

    private AccessStory(ResourcesApp app, PackStory packs) => (_app, Packs) = (app, packs);

    public PackStory Packs { get; }
    public Guid Organisation => Packs.Organisation;
    public Guid Site => Packs.Site;

    public static async Task<AccessStory> Begin(ResourcesApp app) => new(app, await PackStory.Begin(app));

    public Guid PersonOf(Who role) => role switch
    {
        Who.Worker => Packs.WorkerId,
        Who.Peer => Packs.PeerPerson,
        Who.Supervisor => _supervisor,
        Who.Administrator => _administrator,
        _ => _operator,
    };

    /// <summary>An entry, to be put back as it is.</summary>
    public JsonObject? Edited { get; private set; }

    /// <summary>The peer answers themself; the worker records what they said in person.</summary>
    public object Answer => _as is Who.Worker ? new { taken = true, inPerson = new { readOut = "All of it." } } : new { taken = true };

    public static MultipartFormDataContent Upload()
    {
        using var package = PackageFolder.Small();
        return new MultipartFormDataContent { { new ByteArrayContent(package.Zip()), "package", "package.zip" } };
    }

    public async Task<Target> Find(string path, string parameter, Who role)
    {
        _as = role;
        if (parameter is "relationship")
            return new(Packs.Relationship);
        if (path.StartsWith("/hsds", StringComparison.Ordinal))
            return new(await Listed(path.Split('/')[2]));
        if (path.StartsWith("/api/resources/services", StringComparison.Ordinal))
            return new(Packs.Services[0]);
        if (path.StartsWith("/api/resources/directory/services", StringComparison.Ordinal))
            return await Entry();
        if (path.StartsWith("/api/resources/corrections", StringComparison.Ordinal))
            return await Correction(role);
        if (path.StartsWith("/api/resources/imports", StringComparison.Ordinal))
            return new(await Import());
        if (parameter is "token")
            return new((await Link()).Split('/')[^1]);

        // A draft may still be changed and offered; what was offered, answered and linked to.
        var pack = path is "/api/resources/packs/{id}" || path.EndsWith("/offer", StringComparison.Ordinal)
            ? await Packs.Drafted(Packs.Services[0])
            : await Packs.Offered();
        return new(pack.Id, pack.Revision);
    }

    /// <summary>A row of this part of the directory.</summary>
    private async Task<Guid> Listed(string route)
    {
        using var client = _app.Anonymous();
        var page = await client.GetFromJsonAsync<JsonObject>($"/hsds/{route}?per_page=1");
        return page!["contents"]![0]!["id"]!.GetValue<Guid>();
    }

    private async Task<Target> Correction(Who role)
    {
        var suggester = role is Who.Supervisor ? $"supervisor@{Site}" : $"worker@{Site}";
        using var client = _app.ClientFor(PersonOf(role is Who.Supervisor ? role : Who.Worker), Organisation, suggester);
        var correction = await client.Send(HttpMethod.Post, "/api/resources/corrections", new { serviceId = Packs.Services[0], kind = "closed" })
            .Read<CorrectionView>();
        return new(correction.Id, correction.Revision);
    }

    private async Task<Guid> Import()
    {
        using var administrator = _app.ClientFor(_administrator, Organisation, "administrator");
        using var upload = Upload();
        Assert.True((await administrator.PostAsync("/api/resources/imports", upload)).IsSuccessStatusCode);
        return (await administrator.Send(HttpMethod.Get, "/api/resources/imports?size=1").Read<Page<ImportView>>()).Items[0].Id;
    }

    private async Task<Target> Entry()
    {
        var entry = await new EditingStory(_app, Organisation).Read(Packs.Services[0]);
        Edited = entry.Service;
        return new(entry.Id, entry.Revision);
    }

    private async Task<string> Link()
    {
        var pack = await Packs.Offered();
        using var peer = Packs.Peer;
        return (await peer.Send(HttpMethod.Post, $"/api/resources/packs/{pack.Id}/link", revision: pack.Revision).Read<PackLinkView>()).Url;
    }
}

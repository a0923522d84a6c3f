using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Forms;

/// <summary>A page on which one part of a directory entry is changed; the rest of it stays as it is.</summary>
public abstract class EntryPage : AdminPage
{
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The service at one of its places, where the page is about that.</summary>
    [Parameter]
    public Guid? Visit { get; set; }

    [Inject]
    internal DirectoryClient Directory { get; set; } = null!;

    protected EntryView Now { get; private set; } = null!;

    protected string Entry => $"/admin/directory/services/{Id}";

    /// <summary>The row in which the part stands: the service, or the service at the place.</summary>
    protected JsonObject Whole { get; private set; } = null!;

    protected sealed override async Task Load()
    {
        Now = await Directory.Entry(Id);
        Whole = Visit is { } visit ? Now.Service.Part("service_at_locations", visit.ToString()) ?? throw ApiException.NotFound() : Now.Service;
        await Prepare();
    }

    protected abstract Task Prepare();

    /// <summary>The service with this in the place of <see cref="Whole"/>, and everything else as it is.</summary>
    protected JsonObject With(JsonObject whole)
    {
        if (Visit is not { } visit)
            return whole;
        var service = Now.Service.Named();
        service.Set("service_at_locations", service.Parts("service_at_locations").ToList()
            .Select(other => other.Text("id") == visit.ToString() ? whole : other.DeepClone()));
        return service;
    }

    /// <returns>The revision that the form is about from here on.</returns>
    protected async Task<long> Save(JsonObject service, long revision, string? zone = null)
    {
        await Attempt(() => Directory.Change(Id, service, revision, zone), $"{Entry}?done=saved");
        return Stale ? Now.Revision : revision;
    }
}

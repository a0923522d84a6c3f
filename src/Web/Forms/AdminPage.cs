using Microsoft.AspNetCore.Components;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Web.Forms;

/// <summary>A page for administrators and nobody else.</summary>
public abstract class AdminPage : PageBase
{
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    protected sealed override Task OnInitializedAsync()
    {
        RequireRole(Roles.Administrator);
        return Load();
    }

    /// <summary>What this page shows, read before what was sent is looked at.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>Sends what is answered with something shown only once, on this very page.</summary>
    protected async Task<T?> Once<T>(Func<Task<T>> send, IReadOnlyDictionary<string, string>? fieldOfCode = null) where T : class
    {
        T? answer = null;
        await Attempt(async () => answer = await send(), () => null, fieldOfCode);
        return answer;
    }
}

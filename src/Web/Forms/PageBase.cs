using Microsoft.AspNetCore.Components;
using PeerSupport.ServiceDefaults.Security;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Forms;

/// <summary>What every page knows: the request, who asks, and how to send a form and go on.</summary>
public abstract class PageBase : ComponentBase
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    protected FormErrors Errors { get; } = new();

    /// <summary>Whether what was to be changed had been changed by somebody else.</summary>
    protected bool Stale { get; private set; }

    protected Caller Me =>
        Caller.From(Http.User) ?? throw new ApiException(401, "request.unauthenticated", "Please sign in again.");

    private bool _loaded;

    /// <summary>A page is shown once, when all that it needs has been read; there is no half-filled state in between.</summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_loaded)
            await OnInitializedAsync();
        _loaded = true;
        StateHasChanged();
    }

    protected static string NewKey() => Guid.CreateVersion7().ToString();

    protected void RequireRole(string role)
    {
        if (!Me.Is(role))
            throw ApiException.Forbidden();
    }

    /// <summary>Sends what was filled in and goes on; a refusal brings the form back with what was typed.</summary>
    protected Task Attempt(Func<Task> send, string then, IReadOnlyDictionary<string, string>? fieldOfCode = null) =>
        Attempt(send, () => then, fieldOfCode);

    /// <inheritdoc cref="Attempt(Func{Task}, string, IReadOnlyDictionary{string, string}?)"/>
    /// <param name="then">Where to go on; null: on this page, which shows what came of it.</param>
    /// <param name="fieldOfCode">Next to which field the refusal with this code belongs.</param>
    protected async Task Attempt(Func<Task> send, Func<string?> then, IReadOnlyDictionary<string, string>? fieldOfCode = null)
    {
        if (Errors.Any)
        {
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            await send();
        }
        catch (ApiException refusal) when (refusal.KeepsForm)
        {
            Errors.Refused(refusal, fieldOfCode);
            Stale = refusal.Status is 412 or 428;
            Http.Response.StatusCode = refusal.Status;
            return;
        }

        if (then() is { } address)
            Navigation.NavigateTo(address);
    }
}

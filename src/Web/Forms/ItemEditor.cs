using Microsoft.AspNetCore.Components;
using PeerSupport.Web.Clients;

namespace PeerSupport.Web.Forms;

/// <summary>A form within the agreement's screen that puts one item otherwise, or a new one forward.</summary>
public abstract class ItemEditor : PageBase
{
    [Parameter, EditorRequired]
    public required Seen Seen { get; set; }

    /// <summary>What is put otherwise; null for a new item, and for one that has gone meanwhile.</summary>
    [Parameter]
    public AgreementItem? Item { get; set; }

    protected string Screen => $"{Seen.Home}/agreement";

    /// <summary>Where the screen is looked at again when nothing is proposed.</summary>
    protected string Back => Screen + (Item is null ? "" : $"#{Item.Anchor}");

    /// <summary>This address, at the place where the form stands.</summary>
    protected string Here => $"{Http.Request.Path}{Http.Request.QueryString}#{Item?.Anchor ?? "new"}";

    private long Shown => Item?.Shown.Revision ?? 0;

    /// <summary>Sends what was typed about the item as it was shown. What has changed or gone is shown before anything is sent;
    /// another item's change is nothing to this one.</summary>
    /// <param name="send">Answers the item's id.</param>
    private protected async Task Propose(
        SidesForm form, Func<Task<Guid>> send, IReadOnlyDictionary<string, string>? fieldOfCode = null)
    {
        Guid saved = default;
        await Attempt(async () => saved = form.Revision == Shown ? await send() : throw ApiException.Changed(),
            () => $"{Screen}?done=proposed&at={saved}#item-{saved}", fieldOfCode);
        if (Stale)
            (form.Revision, form.Key) = (Shown, Item is null ? NewKey() : null);
    }
}

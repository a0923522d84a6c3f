using System.Text.Json.Nodes;
using PeerSupport.Resources.Domain;

namespace PeerSupport.Resources.Features;

/// <summary>A pack to be printed or read by its link: the entries as the directory has them today, and nobody's name or id.</summary>
/// <param name="AsOf">The day, where the relationship is, for which <see cref="SheetEntryView.Service"/> holds.</param>
public sealed record PackSheetView(DateOnly AsOf, IReadOnlyList<SheetEntryView> Entries)
{
    internal static PackSheetView Of(ResourcePack pack, DirectoryToday directory, DateOnly day) => new(day,
        [.. pack.Entries.Select(entry => new SheetEntryView(
            entry.Name, entry.Reason, entry.CurrentAsOf, directory.StateOf(entry), directory.Find(entry.ServiceId)?.Service))]);
}

/// <param name="CurrentAsOf">The day on which the entry was chosen.</param>
/// <param name="State">What has become of it in the directory since.</param>
/// <param name="Service">The HSDS service; none where the directory no longer has it.</param>
public sealed record SheetEntryView(string Name, string Reason, DateOnly CurrentAsOf, PackEntryState State, JsonObject? Service);

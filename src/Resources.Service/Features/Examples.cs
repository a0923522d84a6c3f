using System.Text.Json.Nodes;
using PeerSupport.Resources.Domain;
using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.Resources.Features;

/// <summary>The API documents' examples: what Sam, who does not exist, keeps for afterwards. One of each type.</summary>
internal static class Examples
{
    private static readonly Guid Relationship = Guid.Parse("de300000-0000-4000-8000-0000000000a1");
    private static readonly PackEntryRequest Group =
        new(Guid.Parse("de300000-0000-4000-8000-0000000000d1"), "You liked the Thursday group.");
    private static readonly PackEntryRequest Rooms =
        new(Guid.Parse("de300000-0000-4000-8000-0000000000d2"), "They keep a list of rooms.");

    private static readonly JsonObject Service = new()
    {
        ["name"] = "Tuesday group",
        ["status"] = "active",
        ["description"] = "An open evening for whoever wants to talk.",
        ["organization"] = new JsonObject { ["name"] = "Open Door", ["description"] = "People who have been there." },
        ["phones"] = new JsonArray(new JsonObject { ["number"] = "+1 515 555 0100" }),
    };

    public static IReadOnlyList<object> All { get; } =
    [
        new DraftPackRequest(Relationship, [Group]),
        new ChangePackRequest([Group, Rooms]),
        new AnswerPackRequest(Taken: true, new("Both entries, at our last meeting.")),
        new DirectorySettingsRequest(AnonymousReading: false),
        new UsageView(new(2030, 1, 7), new(2030, 1, 8),
            [new("partner-0190c8a6de30700080000000000000d3", 130, [new(new(2030, 1, 7), 120), new(new(2030, 1, 8), 10)])],
            new(45, [new(new(2030, 1, 8), 45)])),
        new SearchView(
            [
                new(Group.ServiceId, [new("Demo Open ", IsMatch: false), new("Circle", IsMatch: true)], [new("Newcomers are welcome.", IsMatch: false)],
                    new(Guid.Parse("de300000-0000-4000-8000-0000000000d4"), "Demo Recovery House"), ["Demoville"], ["es"],
                    Free: true, InPerson: true, Online: false, Distance: 1250, IsOpen: true),
            ],
            Number: 1, Size: 20, Total: 1,
            new([new("de300000-0000-4000-8000-0000000000d5", "Mutual support", 1)], [new("Demoville", "Demoville", 1)], [new("es", "Spanish", 1)]),
            [new("circel", "circle")], new(42.03, -93.62), IsPartial: false),
        new Page<UnmetSearchView>([new("child care", 17)], 1, 20, 1),
        new EditEntryRequest(Service, "America/Chicago"),
        new CloseEntryRequest("The group meets no longer. The Thursday group is at the same place."),
        new AssureEntryRequest("directory@example.org"),
        new DistinguishRequest(Group.ServiceId, Rooms.ServiceId),
        new SuggestCorrectionRequest(
            Group.ServiceId, CorrectionKind.Wrong, "url", "https://example.org/thursday", "The old page is gone."),
        new AcceptCorrectionRequest(Apply: true),
        new DeclineCorrectionRequest("That is the page of another group."),
    ];
}

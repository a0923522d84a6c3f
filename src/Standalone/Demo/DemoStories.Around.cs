using System.Text.Json.Nodes;
using static System.DayOfWeek;

namespace PeerSupport.Standalone.Demo;

/// <summary>What happens around the relationships: supervision, reflections, what the directory lacks.</summary>
internal sealed partial class DemoStories
{
    private async Task Answer(DateTimeOffset at, DemoPair pair, JsonNode concern, string words)
    {
        _clock.SetBack(at);
        await _cast.Supervisor.Post($"{pair.Relationship}/concerns/{concern["id"]}/answer", new { words }, (long)concern["revision"]!);
    }

    /// <summary>Two reflections: one that stays the worker's own, one shared as the preview showed it, without a name.</summary>
    private async Task Reflect(DateTimeOffset at, DemoPair pair)
    {
        _clock.SetBack(at);
        const string reflections = "/api/relationships/reflections";
        await _cast.Worker.Post(reflections, new { text = new { maintained = new { feelings = "A full week. I was tired, and I noticed it late." } } });

        var written = await _cast.Worker.Post(reflections, new
        {
            relationshipId = pair.RelationshipId,
            text = new
            {
                established = new { thoughts = "We began with coffee, not with a form.", feelings = "Curious, a little nervous." },
                maintained = new { insights = "When Perry waits for an answer, a short word from me is enough.", roleChanges = "I plan less and ask more." },
            },
        });
        var preview = await _cast.Worker.Post($"{reflections}/{written["id"]}/sharing/preview", new { });
        await _cast.Worker.Post($"{reflections}/{written["id"]}/sharing", new
        {
            siteId = _cast.Site,
            maskedText = preview["maskedText"],
            hash = (string?)preview["hash"],
        });
    }

    private async Task Supervise()
    {
        const string sessions = "/api/relationships/supervision-sessions";
        var held = await Plan(_on.At(3, Monday, 9), _on.At(2, Wednesday, 15));
        _clock.SetBack(_on.At(2, Wednesday, 16));
        await _cast.Supervisor.Put($"{sessions}/{held["id"]}/notes", new { notes = "Talked about evening calls, and when to propose other hours." }, (long)held["revision"]!);
        await Plan(_on.At(1, Friday, 9), _on.At(-1, Wednesday, 15));

        Task<JsonNode> Plan(DateTimeOffset on, DateTimeOffset plannedAt)
        {
            _clock.SetBack(on);
            return _cast.Supervisor.Post(sessions, new { siteId = _cast.Site, workerId = _cast.Worker.Id, plannedAt });
        }
    }

    private async Task AskedOfTheDirectory()
    {
        _clock.SetBack(_on.At(1, Friday, 14));
        await _cast.Worker.Post("/api/resources/corrections", new
        {
            serviceId = Kitchen,
            kind = "wrong",
            field = "fees_description",
            value = "Free on Sundays",
            words = "They told us on the phone.",
        });
    }
}

using System.Globalization;
using PeerSupport.Web.Clients;
using PeerSupport.Web.Words;
using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Forms;

/// <summary>What is typed to answer the four questions of a check-in.</summary>
public sealed class CheckInForm : SpokenForm
{
    public string? Heard { get; set; }
    public string? HeardWords { get; set; }
    public string? WhatMatters { get; set; }
    public string? WhatMattersWords { get; set; }
    public string? WayOfWorking { get; set; }
    public string? WayOfWorkingWords { get; set; }
    public string? BoundariesKept { get; set; }
    public string? BoundariesKeptWords { get; set; }

    /// <summary>The four questions with what is chosen and typed.</summary>
    internal IReadOnlyList<(string Field, string Aspect, string? Level, string? Words)> Questions =>
    [
        (nameof(Heard), "heard", Heard, HeardWords),
        (nameof(WhatMatters), "whatMatters", WhatMatters, WhatMattersWords),
        (nameof(WayOfWorking), "wayOfWorking", WayOfWorking, WayOfWorkingWords),
        (nameof(BoundariesKept), "boundariesKept", BoundariesKept, BoundariesKeptWords),
    ];

    internal CheckInRequest Read(FormErrors errors, Seen seen)
    {
        var (inPerson, readOut) = ReadSpoken(errors, seen);
        var answers = Questions.Select(question => new CheckInAnswer(
            Level(question.Field, question.Aspect, question.Level), Text(question.Words))).ToList();
        return new(answers[0], answers[1], answers[2], answers[3], inPerson, readOut);

        int Level(string field, string aspect, string? chosen) => int.TryParse(
            errors.Require(field, chosen, T("Choose an answer: {0}", CheckInText.Question(aspect, seen.IsPeer))),
            CultureInfo.InvariantCulture, out var level) ? level : 0;
    }
}

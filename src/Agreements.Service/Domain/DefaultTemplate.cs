namespace PeerSupport.Agreements.Domain;

/// <summary>What agreements begin with where a site has set nothing of its own. Written to be read aloud; reading age about
/// twelve.</summary>
internal static class DefaultTemplate
{
    private static readonly IReadOnlyList<FixedClause> Clauses =
    [
        Clause("c1a05e00-0000-4000-8000-000000000001",
            "This is a professional association, not a friendship. It can be warm and honest, and it is here to support "
            + "your recovery."),
        Clause("c1a05e00-0000-4000-8000-000000000002",
            "You decide about your own recovery. Your worker walks beside you. They do not judge you, and they do not tell "
            + "you how to live."),
        Clause("c1a05e00-0000-4000-8000-000000000003",
            "We treat each other with respect. Threats, violence and unwanted touch have no place here, from either of us."),
        Clause("c1a05e00-0000-4000-8000-000000000004",
            "There is never a romantic or sexual relationship between us, neither now nor after this support has ended."),
        Clause("c1a05e00-0000-4000-8000-000000000005",
            "If a life is in danger, your worker must act to keep people safe, even if that means telling somebody. They "
            + "will tell you about it as soon as they can."),
        Clause("c1a05e00-0000-4000-8000-000000000006",
            "You may read what is written about you. You may end this support at any time, without giving a reason. And you "
            + "may always talk to your worker's supervisor if something does not feel right."),
    ];

    private static readonly IReadOnlyList<SuggestedBoundary> Boundaries =
    [
        new(BoundaryKind.ContactHours,
            "We are in touch from Monday to Friday, between 9 in the morning and 5 in the afternoon. If you reach out at "
            + "another time, that is fine. You will hear back when your worker is next at work.",
            Spans: ContactHours.WorkingWeek),
        new(BoundaryKind.Channels,
            "We meet in person, talk on the phone, or send text messages. We use the work phone, never a private number."),
        new(BoundaryKind.ReplyTime,
            "Your worker answers you within one working day. If that is not possible, they let you know when they can.",
            ReplyTimeHours: 24),
        new(BoundaryKind.MeetingPlaces,
            "We meet at the centre, or in a public place where we both feel safe, such as a park or a café. We do not meet "
            + "at home."),
        new(BoundaryKind.InformationSharing,
            "What you tell your worker stays within this service. It is shared with somebody else only if you have said yes "
            + "to it first: what, with whom, and why. You can change your mind at any time."),
        new(BoundaryKind.SelfDisclosure,
            "Your worker may share parts of their own story when it could help you. The time we have is for you. You only "
            + "ever tell what you want to tell."),
        new(BoundaryKind.GiftsAndSocialMedia,
            "We do not give each other gifts, and we do not lend or borrow money. We are not connected on social media."),
        new(BoundaryKind.Ending,
            "When it is time to end, we plan it together and know at least two weeks before. We look back at how far you "
            + "have come, and choose what may help you next. After that we are no longer in touch. If you need support again, "
            + "you can always ask here.",
            Ending: new(14, [])),
    ];

    public static TemplateText Text { get; } = new(Clauses, Boundaries);

    private static FixedClause Clause(string id, string text) => new(new ClauseId(Guid.Parse(id)), 1, text);
}

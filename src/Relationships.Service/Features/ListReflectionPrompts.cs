using Microsoft.AspNetCore.Http.HttpResults;

namespace PeerSupport.Relationships.Features;

/// <summary>A question for each passage of a part; none of them has to be answered.</summary>
public sealed record PartPrompts(string Thoughts, string Feelings, string Insights, string RoleChanges);

public sealed record ReflectionPrompts(PartPrompts Established, PartPrompts Maintained, PartPrompts Concluded);

internal static class ListReflectionPrompts
{
    private static readonly ReflectionPrompts Prompts = new(
        new(
            "How did the two of you begin? What helped an ordinary conversation to happen?",
            "What was it like for you to meet? What of your own story stirred?",
            "What did you learn about how trust comes about, or does not?",
            "What will you do differently the next time you get to know somebody?"),
        new(
            "What kept it going? Where did what you had agreed help, and where was it in the way?",
            "When were you at ease, and when were you worried, tired or angry?",
            "What do you see now about boundaries, yours and theirs?",
            "What has changed in how you understand your part?"),
        new(
            "How did it end, and who chose that? What was said, what was not?",
            "What did the ending leave you with?",
            "Looking back at the whole way: what made a difference?",
            "What do you take with you into the next relationship, and what do you need for it?"));

    public static void Map(RouteGroupBuilder reflections) => reflections
        .MapGet("/reflections/prompts", Handle)
        .WithName(nameof(ListReflectionPrompts))
        .WithSummary("Read questions that may help to begin a reflection");

    private static Ok<ReflectionPrompts> Handle() => TypedResults.Ok(Prompts);
}

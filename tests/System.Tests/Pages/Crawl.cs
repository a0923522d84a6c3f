using System.Text.RegularExpressions;

namespace PeerSupport.SystemTests.Pages;

/// <summary>Everything that can be reached from the start page by links, each kind of page once.</summary>
internal sealed partial class Crawl(Reader reader)
{
    private readonly HashSet<string> _kinds = [];
    private readonly Queue<string> _waiting = new(["/"]);

    /// <summary>Opens the pages one after another; ends by itself, since pages of one kind count as one.</summary>
    public async IAsyncEnumerable<(string Path, int Status)> Pages()
    {
        while (_waiting.TryDequeue(out var path))
        {
            if (!_kinds.Add(Kind(path)))
                continue;
            var answer = await reader.Open(path);
            if (!(await answer.HeaderValueAsync("content-type") ?? "").StartsWith("text/html", StringComparison.Ordinal))
                continue;
            yield return (path, answer.Status);

            foreach (var link in await reader.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('a[href]:not([download])')].filter(a => a.origin === location.origin).map(a => a.pathname + a.search)"))
            {
                if (!Elsewhere().IsMatch(link) && !_kinds.Contains(Kind(link)))
                    _waiting.Enqueue(link);
            }
        }
    }

    /// <summary>The path without what is particular to one page: its ids, and what its query says.</summary>
    public static string Kind(string path)
    {
        var at = path.IndexOf('?', StringComparison.Ordinal);
        // The directory's filters are met in every combination; one of them is enough.
        var names = at < 0 ? "" : path.StartsWith("/directory", StringComparison.Ordinal) ? "filtered" : string.Join('&', path[(at + 1)..].Split('&').Select(part => part.Split('=')[0]).Order());
        return Id().Replace(at < 0 ? path : path[..at], "/id") + (names.Length is 0 ? "" : "?" + names);
    }

    [GeneratedRegex("^/(language|sign-in|sign-out|docs|openapi|account|api|hsds)\\b|(/export|\\.(csv|ics|json))(\\?|$)")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("/([0-9a-f]{8}-[0-9a-f-]{27}|[^/]*\\d[^/]*)(?=/|$)")]
    private static partial Regex Id();
}

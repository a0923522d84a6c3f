using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;

namespace PeerSupport.Identity.Features.AccountPages;

/// <summary>On pages a form that cannot be taken is answered with a page, not with a problem document.</summary>
internal sealed class PageProblems(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (Exception problem) when (http.Request.Path.StartsWithSegments("/account") && !http.Response.HasStarted
            && Explain(problem) is { } said)
        {
            await Page.Notice("This did not work", said.Sentence, said.Status).ExecuteAsync(http);
        }
    }

    private static (string Sentence, int Status)? Explain(Exception problem) => problem switch
    {
        BadHttpRequestException bad =>
            ("The page was open for too long, or something in it was too large. Go back and load it again.", bad.StatusCode),
        RuleViolationException rule => (rule.Message, StatusCodes.Status409Conflict),
        DbUpdateConcurrencyException => ("This was done a moment ago, perhaps by a second click.", StatusCodes.Status409Conflict),
        _ => null,
    };
}

using Microsoft.EntityFrameworkCore;
using PeerSupport.Kernel;
using static PeerSupport.Identity.Pages.Text;

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
            AccountEndpoints.Guard(http.Response.Headers);
            await Page.Notice(T("This did not work"), said.Sentence, said.Status).ExecuteAsync(http);
        }
    }

    private static (string Sentence, int Status)? Explain(Exception problem) => problem switch
    {
        BadHttpRequestException bad =>
            (T("The page was open for too long, or something in it was too large. Go back and load it again."), bad.StatusCode),
        RuleViolationException { Code: "peer-link.for-the-peer" } =>
            (T("This link is for the person you support; it is not yours to use."), StatusCodes.Status409Conflict),
        RuleViolationException rule => (rule.Message, StatusCodes.Status409Conflict),
        DbUpdateConcurrencyException => (T("This was done a moment ago, perhaps by a second click."), StatusCodes.Status409Conflict),
        _ => null,
    };
}

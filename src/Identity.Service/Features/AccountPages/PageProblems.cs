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
        catch (BadHttpRequestException problem) when (http.Request.Path.StartsWithSegments("/account") && !http.Response.HasStarted)
        {
            await Page.Notice("This did not work", "The page was open for too long, or something in it was too large. Go back, load it again and try once more.",
                problem.StatusCode).ExecuteAsync(http);
        }
    }
}

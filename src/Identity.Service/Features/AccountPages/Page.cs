using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using PeerSupport.Identity.Pages;
using static PeerSupport.Identity.Pages.Text;

namespace PeerSupport.Identity.Features.AccountPages;

/// <summary>Shows a page; one with errors goes out as 400, so that scripts notice as well.</summary>
internal static class Page
{
    public static RazorComponentResult Show<TPage>(object parameters, FormErrors? errors = null) where TPage : IComponent
    {
        var given = new RouteValueDictionary(parameters);
        if (errors is not null)
            given["Errors"] = errors;
        var status = errors is { Any: true } ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return new RazorComponentResult<TPage>(given) { StatusCode = status };
    }

    public static RazorComponentResult Notice(string title, string text, int status) =>
        new RazorComponentResult<NoticePage>(new { Title = title, Text = text }) { StatusCode = status };

    /// <summary>
    /// For a link that leads nowhere: never made, used, replaced or run out; which of these is nobody's business.
    /// </summary>
    public static RazorComponentResult DeadLink() => Notice(T("This link cannot be used"),
        T("It has been used, replaced or has run out. Ask whoever gave it to you for a new one."), StatusCodes.Status404NotFound);
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace PeerSupport.Web.Tests;

/// <summary>
/// A browser without scripts: keeps cookies, follows redirects, fills in and sends the forms of the page it is on.
/// </summary>
public sealed class Browser(Uri home) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = home };

    public async Task<Shown> Open(string path) => await Read(await _http.GetAsync(path));

    /// <summary>What is no page.</summary>
    public async Task<(HttpResponseMessage Answer, string Body)> Download(string path)
    {
        var answer = await _http.GetAsync(path);
        return (answer, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends the form with what it already holds and these values; a null leaves a field out.</summary>
    public async Task<Shown> Submit(Shown page, string form, params (string Field, string? Value)[] values)
    {
        var element = page.Find<IHtmlFormElement>(form);
        var fields = Filled(element).Where(field => values.All(value => value.Field != field.Key)).ToList();
        fields.AddRange(values.Where(value => value.Value is not null)
            .Select(value => KeyValuePair.Create(value.Field, value.Value!)));
        var target = new Uri(page.Address, element.GetAttribute("action") is { Length: > 0 } action
            ? action
            : page.Address.PathAndQuery);
        return await Read(await _http.PostAsync(target, new FormUrlEncodedContent(fields)));
    }

    /// <summary>Sends the form of an import with a file of this name and content.</summary>
    public async Task<Shown> Upload(Shown page, string name, string content, params (string Field, string Value)[] values)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in Filled(page.Find<IHtmlFormElement>("main form[enctype='multipart/form-data']"))
            .Where(field => field.Key is not "Form.Package" && values.All(value => value.Field != field.Key))
            .Select(field => (field.Key, field.Value)).Concat(values))
            form.Add(new StringContent(value), field);
        using var file = new StringContent(content);
        form.Add(file, "Form.Package", "file");
        (file.Headers.ContentDisposition!.FileName, file.Headers.ContentDisposition.FileNameStar) = (null, name);
        return await Read(await _http.PostAsync(page.Address, form));
    }

    private static IEnumerable<KeyValuePair<string, string>> Filled(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked))
            yield return new(input.Name!, input.Value);
        foreach (var text in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            yield return new(text.Name!, text.Value);
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            yield return new(select.Name!, select.Value ?? "");
    }

    private static async Task<Shown> Read(HttpResponseMessage response) => new(
        (int)response.StatusCode, response.RequestMessage!.RequestUri!, response,
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));

    public void Dispose() => _http.Dispose();
}

/// <summary>A page as it came.</summary>
public sealed record Shown(int Status, Uri Address, HttpResponseMessage Response, IHtmlDocument Document)
{
    public string Path => Address.PathAndQuery;

    public string Title => Document.Title ?? "";

    /// <summary>What is to be read in the main part, with single spaces.</summary>
    public string Text =>
        string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public T Find<T>(string selector) where T : class, IElement =>
        Document.QuerySelector(selector) as T
            ?? throw new InvalidOperationException($"{Path} ({Status}) has no {selector}: {Text}");

    public string? ValueOf(string field) => Document.QuerySelector($"[name='Form.{field}']") switch
    {
        IHtmlInputElement { Type: "radio" } =>
            Document.QuerySelectorAll<IHtmlInputElement>($"[name='Form.{field}']")
            .FirstOrDefault(radio => radio.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement text => text.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}

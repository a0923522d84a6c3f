namespace PeerSupport.Web.Clients;

/// <summary>
/// What a service answered instead of doing what was asked: its status, its rule code and a sentence for people.
/// </summary>
internal sealed class ApiException(int status, string code, string message, IReadOnlyDictionary<string, string[]>? fields = null,
    Exception? inner = null)
    : Exception(message, inner)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>What is wrong field by field, by the service's own field names.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; } = fields ?? new Dictionary<string, string[]>();

    /// <summary>Whether the form that was sent is shown again, with what was typed and what to change.</summary>
    public bool KeepsForm => Status is 400 or 409 or 412 or 413 or 422 or 428 or 429 or >= 500;

    public static ApiException NotFound() =>
        new(404, "request.not-found", "This page does not exist, or it is not yours to see.");

    public static ApiException Forbidden() => new(403, "request.forbidden", "This is not open to your account.");

    /// <summary>What was to be changed is no longer as it was shown.</summary>
    public static ApiException Changed() => new(412, "request.stale", "This has changed meanwhile.");

    public static ApiException Unavailable(Exception? inner = null) => new(503, "service.unavailable",
        "This is not available at the moment. Nothing was lost. Please try again in a few minutes.", inner: inner);
}

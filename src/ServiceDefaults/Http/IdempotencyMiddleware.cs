using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>
/// A POST with an <c>Idempotency-Key</c> takes effect once: a repeat by the same caller on the same route within a day
/// gets the first answer; the same key with another body is refused (422). Effect and answer are saved in one transaction.
/// </summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IDataProtectionProvider protection, TimeProvider clock)
{
    private const int MaxKeyLength = 200;
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly string[] KeptHeaders = ["Content-Type", "ETag", "Location"];
    private readonly IDataProtector _protector = protection.CreateProtector("PeerSupport.IdempotentAnswer");

    public async Task InvokeAsync(HttpContext http, ServiceDb db)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.TryGetValue("Idempotency-Key", out var key)
            || Caller.From(http.User) is not { } caller)
        {
            await next(http);
            return;
        }

        if (key.ToString() is not { Length: > 0 and <= MaxKeyLength } given)
            throw new BadHttpRequestException($"An Idempotency-Key has 1 to {MaxKeyLength} characters.");

        http.Request.EnableBuffering();
        var id = Hash(Encoding.UTF8.GetBytes($"{caller.Person.Value}\n{http.Request.Path}\n{given}"));
        var body = Convert.ToHexString(await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted));
        http.Request.Body.Position = 0;

        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        if (await db.Answers.FindAsync([id], http.RequestAborted) is { } known && known.ExpiresAt > clock.GetUtcNow())
            await Repeat(http, known, body);
        else if (await Answer(http, db, new IdempotentAnswer { Key = id, RequestHash = body, ExpiresAt = clock.GetUtcNow() + Kept }))
            await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<bool> Answer(HttpContext http, ServiceDb db, IdempotentAnswer answer)
    {
        await db.Answers.Where(a => a.Key == answer.Key || a.ExpiresAt < clock.GetUtcNow()).ExecuteDeleteAsync(http.RequestAborted);
        db.Answers.Add(answer);
        await db.SaveChangesAsync(http.RequestAborted);

        var response = http.Response.Body;
        using var buffer = new MemoryStream();
        http.Response.Body = buffer;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = response;
        }

        var succeeded = http.Response.StatusCode is >= 200 and < 300;
        if (succeeded)
        {
            var headers = KeptHeaders.Where(http.Response.Headers.ContainsKey).ToDictionary(name => name, name => http.Response.Headers[name].ToString());
            answer.Status = http.Response.StatusCode;
            answer.Protected = _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new KeptAnswer(headers, buffer.ToArray())));
            await db.SaveChangesAsync(http.RequestAborted);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(response, http.RequestAborted);
        return succeeded;
    }

    private async Task Repeat(HttpContext http, IdempotentAnswer known, string body)
    {
        if (known.RequestHash != body)
            throw new BadHttpRequestException("This Idempotency-Key was used for another request.", StatusCodes.Status422UnprocessableEntity);

        var kept = JsonSerializer.Deserialize<KeptAnswer>(_protector.Unprotect(known.Protected))!;
        http.Response.StatusCode = known.Status;
        foreach (var (name, value) in kept.Headers)
            http.Response.Headers[name] = new StringValues(value);
        await http.Response.Body.WriteAsync(kept.Body, http.RequestAborted);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));

    private sealed record KeptAnswer(Dictionary<string, string> Headers, byte[] Body);
}

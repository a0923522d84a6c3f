using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
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

    public async Task InvokeAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.TryGetValue("Idempotency-Key", out var key)
            || http.GetEndpoint()?.Metadata.GetMetadata<Repeatable>() is not null || Caller.From(http.User) is not { } caller)
        {
            await next(http);
            return;
        }

        if (key.ToString() is not { Length: > 0 and <= MaxKeyLength } given)
            throw new BadHttpRequestException($"An Idempotency-Key has 1 to {MaxKeyLength} characters.");

        // Asked for only here: most requests have no such key, and some no need of the database at all.
        var db = http.RequestServices.GetRequiredService<ServiceDb>();
        http.Request.EnableBuffering();
        var id = Hash(Encoding.UTF8.GetBytes($"{caller.Person.Value}\n{http.Request.Path}\n{given}"));
        var body = Convert.ToHexString(await SHA256.HashDataAsync(http.Request.Body, http.RequestAborted));
        http.Request.Body.Position = 0;

        await using var transaction = await db.Database.BeginTransactionAsync(http.RequestAborted);
        var known = await Known(db, id, http.RequestAborted);
        if (known is null && !await Reserve(db, id, body, http.RequestAborted))
        {
            await transaction.RollbackAsync(http.RequestAborted);
            known = await Known(db, id, http.RequestAborted) ?? throw new StaleException();
        }

        if (known is not null)
            await Repeat(http, known, body);
        else
            await Answer(http, db, id, transaction);
    }

    private Task<IdempotentAnswer?> Known(ServiceDb db, string id, CancellationToken cancellation) =>
        db.Answers.AsNoTracking().SingleOrDefaultAsync(a => a.Key == id && a.ExpiresAt > clock.GetUtcNow(), cancellation);

    /// <summary>Keeps everybody else with this key waiting until the transaction ends; false when somebody was faster and is through.</summary>
    private async Task<bool> Reserve(ServiceDb db, string id, string body, CancellationToken cancellation)
    {
        await db.Answers.Where(a => a.Key == id).ExecuteDeleteAsync(cancellation);
        db.Answers.Add(new IdempotentAnswer { Key = id, RequestHash = body, ExpiresAt = clock.GetUtcNow() + Kept });
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException problem) when (DatabaseFailures.IsDuplicate(problem))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task Answer(HttpContext http, ServiceDb db, string id, IDbContextTransaction transaction)
    {
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

        // The caller is told when it is done, not before: whoever is told may ask for it at once.
        if (http.Response.StatusCode is >= 200 and < 300)
        {
            await Keep(http.Response, db, id, buffer.ToArray());
            await transaction.CommitAsync(CancellationToken.None);
        }
        else
        {
            await transaction.RollbackAsync(CancellationToken.None);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(response, http.RequestAborted);
    }

    private Task Keep(HttpResponse response, ServiceDb db, string id, byte[] body)
    {
        var headers = KeptHeaders.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString());
        var (status, kept) = (response.StatusCode, _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(new KeptAnswer(headers, body))));
        return db.Answers.Where(a => a.Key == id).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.Status, status).SetProperty(a => a.Protected, kept), CancellationToken.None);
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

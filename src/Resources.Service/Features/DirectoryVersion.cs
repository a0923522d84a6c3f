using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using PeerSupport.Kernel;
using PeerSupport.Resources.Hsds;
using PeerSupport.Resources.Persistence;

namespace PeerSupport.Resources.Features;

/// <summary>
/// The last change that a reply shows: the same change, code, address, encoding and kind of reader give the same bytes, so its
/// number is a strong ETag and a reader who has it is answered without reading any more.
/// </summary>
internal sealed record DirectoryVersion(long Number, DateTimeOffset? At)
{
    private static readonly string Code = typeof(DirectoryVersion).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Says in the reply's headers what it shows; whether the reader has it already.</summary>
    public async Task<bool> IsKnownTo(HttpContext http, ResourcesDb db, CancellationToken cancellation)
    {
        var encoding = http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName;
        var tag = new EntityTagHeaderValue(string.Create(
            CultureInfo.InvariantCulture,
            $"\"{Number}-{Code}{Without(db.Hidden)}{(encoding is null ? "" : "-")}{encoding}\""));

        var (asked, said) = (http.Request.GetTypedHeaders(), http.Response.GetTypedHeaders());
        said.ETag = tag;
        said.LastModified = At;
        said.CacheControl = new() { Public = true, NoCache = true }; // kept by anybody, used after asking
        http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        return asked.IfNoneMatch is { Count: > 0 } known
            ? known.Any(one => one.Equals(EntityTagHeaderValue.Any) || tag.Compare(one, useStrongComparison: false))
            : At is { } at && asked.IfModifiedSince == Second(at) && await IsAloneInItsSecond(at, db, cancellation);
    }

    /// <summary>Readers who are not shown all see other bytes.</summary>
    private static string Without(IReadOnlyList<OrganisationId> hidden)
    {
        byte[] publishers = [.. hidden.SelectMany(publisher => publisher.Value.ToByteArray())];
        return hidden.Count == 0 ? "" : $"-{Convert.ToHexStringLower(SHA256.HashData(publishers))[..8]}";
    }

    // A date has whole seconds: where two changes share one, it does not tell which of them the reader has.
    private static async Task<bool> IsAloneInItsSecond(DateTimeOffset at, ResourcesDb db, CancellationToken cancellation)
    {
        var (from, to) = (Second(at), Second(at).AddSeconds(1));
        return await db.Changes.CountAsync(change => change.At >= from && change.At < to, cancellation) == 1;
    }

    private static DateTimeOffset Second(DateTimeOffset instant) =>
        DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}

internal static class DirectoryVersionExtensions
{
    public static async Task<DirectoryVersion> Version(this ResourcesDb db, CancellationToken cancellation) =>
        await db.Changes.OrderByDescending(change => change.Number)
            .Select(change => new DirectoryVersion(change.Number, change.At)).FirstOrDefaultAsync(cancellation) ?? new(0, null);

    /// <summary>That of one row with what belongs to it; null where there is none.</summary>
    public static async Task<DirectoryVersion?> Version(
        this ResourcesDb db, HsdsEntity entity, Guid id, CancellationToken cancellation)
    {
        var touched = await db.Records.Where(record => record.TableName == entity.Table && record.Id == id)
            .Select(record => (long?)record.TouchedBy).SingleOrDefaultAsync(cancellation);
        return touched is null ? null

            // Its services are shown with it, and come and go without touching it.
            : entity.WithServices is not null ? await db.Version(cancellation)
            : await db.Changes.Where(change => change.Number == touched)
                .Select(change => new DirectoryVersion(change.Number, change.At)).SingleAsync(cancellation);
    }
}

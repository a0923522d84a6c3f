using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using PeerSupport.Identity.Persistence;
using PeerSupport.ServiceDefaults;

namespace PeerSupport.Identity.OpenId;

/// <summary>The keys of this issuer, in memory from the start of the process to its end.</summary>
internal sealed class SigningKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Signing = "signing";
    private const string Encryption = "encryption";
    private const int RsaBits = 2048;
    private readonly IDataProtector _protector = protection.CreateProtector("PeerSupport.Identity.SigningKeys");
    private RsaSecurityKey? _signing;
    private SymmetricSecurityKey? _encryption;

    /// <summary>Signs every token; its public half is published.</summary>
    public RsaSecurityKey SigningKey => _signing ?? throw new InvalidOperationException("The keys have not been loaded yet.");

    /// <summary>Encrypts what only this issuer reads: codes and refresh tokens.</summary>
    public SymmetricSecurityKey EncryptionKey =>
        _encryption ?? throw new InvalidOperationException("The keys have not been loaded yet.");

    /// <summary>
    /// Reads the keys, making them where there are none. Of several replicas the first writer's are everybody's.
    /// </summary>
    public async Task Load(CancellationToken cancellation)
    {
        var signing = await ReadOrMake(Signing, MakeSigningKey, cancellation);
        var encryption = await ReadOrMake(Encryption, () => RandomNumberGenerator.GetBytes(32), cancellation);

        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(Open(signing), out _);
        _signing = new RsaSecurityKey(rsa) { KeyId = signing.KeyId };
        _encryption = new SymmetricSecurityKey(Open(encryption)) { KeyId = encryption.KeyId };
    }

    private async Task<SigningKey> ReadOrMake(string purpose, Func<byte[]> make, CancellationToken cancellation)
    {
        if (await Read(purpose, cancellation) is { } kept)
            return kept;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        var made = new SigningKey(purpose, Guid.CreateVersion7().ToString("N"), _protector.Protect(make()), clock.GetUtcNow());
        db.SigningKeys.Add(made);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return made;
        }
        catch (DbUpdateException)
        {
            // Another replica was first; any other trouble shows when there is still nothing to read.
            return await Read(purpose, cancellation) ?? throw new StartupException("identity: the signing keys cannot be stored.");
        }
    }

    private async Task<SigningKey?> Read(string purpose, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IdentityDb>().SigningKeys.AsNoTracking()
            .SingleOrDefaultAsync(key => key.Purpose == purpose, cancellation);
    }

    private byte[] Open(SigningKey key)
    {
        try
        {
            return _protector.Unprotect(key.Protected);
        }
        catch (CryptographicException problem)
        {
            throw new StartupException("identity: the signing keys in the database were protected with other keys; set DataProtection__Folder to the folder "
                + "that was used before.", problem);
        }
    }

    private static byte[] MakeSigningKey()
    {
        using var rsa = RSA.Create(RsaBits);
        return rsa.ExportPkcs8PrivateKey();
    }
}

using PeerSupport.ServiceDefaults;

namespace PeerSupport.Identity.OpenId;

/// <summary>
/// The address people see: the issuer of tokens, and where links lead. <c>PublicUrl</c>, by default the first of <c>--urls</c>.
/// </summary>
internal sealed class PublicAddress
{
    private PublicAddress(Uri origin) => Origin = origin;

    public Uri Origin { get; }
    public bool IsSecure => Origin.Scheme == Uri.UriSchemeHttps;

    /// <exception cref="StartupException">It is not an address that secrets may travel to.</exception>
    public static PublicAddress Read(IConfiguration configuration)
    {
        var given = configuration["PublicUrl"] is { Length: > 0 } url
            ? url : configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000";
        if (!Uri.TryCreate(given, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps
            && address.Scheme != Uri.UriSchemeHttp))
            throw new StartupException($"identity: PublicUrl must be the address that people use, such as https://support.example; {given} is none.");
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback)
            throw new StartupException($"identity: PublicUrl must be https beyond this machine; {given} would send passwords in the clear.");

        return new(new Uri(address.GetLeftPart(UriPartial.Authority) + "/"));
    }

    public string Of(string path) => new Uri(Origin, path).AbsoluteUri;
}

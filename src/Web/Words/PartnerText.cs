using static PeerSupport.Web.Words.Text;

namespace PeerSupport.Web.Words;

/// <summary>What a partner's system may do, in words.</summary>
internal static class PartnerText
{
    public static string Scope(string scope) => scope switch
    {
        "directory.read" => T("Reads the directory"),
        "directory.suggest" => T("Suggests corrections"),
        _ => scope,
    };
}

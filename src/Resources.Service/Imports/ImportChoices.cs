namespace PeerSupport.Resources.Imports;

/// <summary>How a package is to be imported.</summary>
/// <param name="Zone">
/// The IANA zone of its wall-clock times, instead of what the package says; without any their UTC offsets are all that is known.
/// </param>
/// <param name="Replace">The package is all that the organisation publishes: what it has no longer is closed.</param>
/// <param name="Tell">Told now and then how far it is, for who is waiting; the import goes on when it has returned.</param>
public sealed record ImportChoices(string? Zone = null, bool Replace = false, Func<ImportProgress, Task>? Tell = null);

/// <summary>What is done with a package, in this order.</summary>
public enum ImportStep
{
    Reading,
    Checking,
    Applying,
}

/// <summary>How far an import is.</summary>
/// <param name="File">Which one is being read.</param>
/// <param name="Bytes">How much of the package has been read, unpacked.</param>
/// <param name="OfBytes">How much there is to read; nought where its source does not say.</param>
/// <param name="Rows">Rows read, by HSDS table.</param>
public sealed record ImportProgress(ImportStep Step, string? File, long Bytes, long OfBytes, IReadOnlyDictionary<string, int> Rows)
{
    public static ImportProgress None { get; } = new(ImportStep.Reading, null, 0, 0, new Dictionary<string, int>());
}

namespace PeerSupport.Resources.Imports;

/// <summary>How a package is to be imported.</summary>
/// <param name="Zone">
/// The IANA zone of its wall-clock times, instead of what the package says; without any their UTC offsets are all that is known.
/// </param>
/// <param name="Replace">The package is all that the organisation publishes: what it has no longer is closed.</param>
/// <param name="Progress">Told what is being done, for who is waiting.</param>
public sealed record ImportChoices(string? Zone = null, bool Replace = false, IProgress<ImportProgress>? Progress = null);

/// <param name="Rows">How many rows of the file were read; null where it is not about a file.</param>
public sealed record ImportProgress(string Doing, int? Rows = null);

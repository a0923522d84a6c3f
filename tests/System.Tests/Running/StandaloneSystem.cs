namespace PeerSupport.SystemTests.Running;

/// <summary>One process, SQLite, no broker.</summary>
internal sealed class StandaloneSystem : RunningSystem
{
    protected override IReadOnlyList<ProgramProcess> Launch(Dictionary<string, string?> environment) =>
        [ProgramProcess.Start("Standalone", ["--demo", "--data", Path.Combine(Folder, "data"), "--urls", Address.ToString().TrimEnd('/')], environment)];
}

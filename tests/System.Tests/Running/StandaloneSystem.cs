namespace PeerSupport.SystemTests.Running;

/// <summary>One process, SQLite, no broker; stories begin with no relationship there.</summary>
internal sealed class StandaloneSystem : RunningSystem
{
    protected override IReadOnlyList<ProgramProcess> Launch(Dictionary<string, string?> environment) =>
        [ProgramProcess.Start("Standalone", ["--demo-empty", "--data", Path.Combine(Folder, "data"), "--urls", Address.ToString().TrimEnd('/')], environment)];
}

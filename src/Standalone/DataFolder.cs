using PeerSupport.ServiceDefaults;

namespace PeerSupport.Standalone;

/// <summary>The folder that holds everything: a database for each service, and the keys. One process at a time.</summary>
internal sealed class DataFolder(DirectoryInfo folder)
{
    public string Path { get; } = folder.FullName;

    public string KeysPath => System.IO.Path.Combine(Path, "keys");

    public string DatabaseOf(string service) => System.IO.Path.Combine(Path, $"{service}.db");

    /// <summary>Takes the folder for this process until disposed; the system lets go of it if the process is killed.</summary>
    /// <exception cref="StartupException">It cannot be written to, or another process has it.</exception>
    public IDisposable Take()
    {
        var file = System.IO.Path.Combine(Path, "in-use");
        try
        {
            Make(Path);
            Make(KeysPath);
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException problem) when (File.Exists(file))
        {
            throw new StartupException($"The data folder {Path} is in use by another process.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The data folder {Path} cannot be written to ({problem.Message.TrimEnd('.')}).", problem);
        }
    }

    // What is in here is about people, and the keys open it: other users of this machine have no part in it.
    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

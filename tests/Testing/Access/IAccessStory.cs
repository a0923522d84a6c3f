namespace PeerSupport.Testing.Access;

/// <summary>An organisation with one person of each role, and the records that they have to do with.</summary>
public interface IAccessStory
{
    Guid Organisation { get; }
    Guid Site { get; }

    /// <summary>The person of this role whose records they are.</summary>
    Guid PersonOf(Who role);

    /// <summary>Makes, where needed, what a path's parameter names, for somebody of this role to call it.</summary>
    /// <param name="path">The path with its parameters; the same name means something else in another path.</param>
    Task<Target> Find(string path, string parameter, Who role);
}

/// <summary>What a parameter stands for, and its revision where it has one.</summary>
public sealed record Target(object Value, long? Revision = null);

using PeerSupport.SystemTests.Journey;
using PeerSupport.SystemTests.Running;

namespace PeerSupport.SystemTests.Pages;

/// <summary>The product in one process, with one relationship told as far as its goals have been rated.</summary>
public sealed class ToldStory : IAsyncLifetime
{
    private readonly StandaloneSystem _system = new();
    private Story _story = null!;

    public Uri Address => _system.Address;

    public async ValueTask InitializeAsync()
    {
        _story = new Story(_system, inPerson: false);
        DateTimeOffset? running = null;
        foreach (var (name, at, run) in _story.Steps.TakeWhile(step => step.Name is not "the ending is announced and reviewed"))
        {
            if (running is null)
                await _system.Start(at);
            else if (at > running)
                await _system.KillAndRestart(at);
            running = at;
            await run();
        }
    }

    public string? SignInOf(string who) => who switch
    {
        "anybody" => null,
        "peer" => _story.PeerSignIn,
        _ => $"{who}@demo.example",
    };

    public static string PasswordOf(string who) => who is "peer" ? SignIn.NewPassword : PeerSupport.Testing.Browser.DemoPassword;

    public ValueTask DisposeAsync() => _system.DisposeAsync();
}

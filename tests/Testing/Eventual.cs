namespace PeerSupport.Testing;

/// <summary>Polls for a state; between services nothing is immediate.</summary>
public static class Eventual
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <exception cref="TimeoutException">The state did not come about.</exception>
    public static async Task State(Func<Task<bool>> holds, string what, TimeSpan? patience = null)
    {
        var until = DateTime.UtcNow + (patience ?? Patience);
        while (!await holds())
        {
            if (DateTime.UtcNow > until)
                throw new TimeoutException($"Waited {(patience ?? Patience).TotalSeconds} s in vain until {what}.");
            await Task.Delay(25);
        }
    }
}

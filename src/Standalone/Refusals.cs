using PeerSupport.ServiceDefaults;

namespace PeerSupport.Standalone;

/// <summary>What cannot be done is said in one line on standard error, with exit code 1.</summary>
internal static class Refusals
{
    public static async Task<int> Say(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception problem) when (ServiceHost.Explain(problem) is { } sentence)
        {
            await Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}

using PeerSupport.SystemTests.Journey;
using PeerSupport.SystemTests.Running;
using PeerSupport.Testing;

namespace PeerSupport.SystemTests;

/// <summary>The whole journey over HTTP through the gateway, in both ways of running.</summary>
public class JourneyTests(Broker broker) : IClassFixture<Broker>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_a_first_conversation_to_a_good_ending(bool distributed)
    {
        await using var system = await SystemOf(distributed);
        await Tell(system, new Story(system, inPerson: false).Steps, killAfterEachStep: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task With_a_peer_who_never_has_an_account(bool distributed)
    {
        await using var system = await SystemOf(distributed);
        await Tell(system, new Story(system, inPerson: true).Steps, killAfterEachStep: false);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Duration", "Long")]
    public async Task Killed_after_each_step_nothing_is_lost_and_nothing_happens_twice(bool distributed)
    {
        await using var system = await SystemOf(distributed);
        await Tell(system, new Story(system, inPerson: false).Steps, killAfterEachStep: true);
    }

    private async Task<RunningSystem> SystemOf(bool distributed) =>
        distributed ? new DistributedSystem(await broker.NewVirtualHost()) : new StandaloneSystem();

    private static async Task Tell(
        RunningSystem system, IReadOnlyList<(string Name, DateTimeOffset At, Func<Task> Run)> steps, bool killAfterEachStep)
    {
        DateTimeOffset? running = null;
        foreach (var (name, at, run) in steps)
        {
            if (running is null)
                await system.Start(at);
            else if (killAfterEachStep || at > running)
                await system.KillAndRestart(at);
            running = at;

            try
            {
                await run();
            }
            catch (Exception problem)
            {
                throw new InvalidOperationException($"At the step “{name}”: {problem.Message}\n{system.Output}", problem);
            }
        }
    }
}

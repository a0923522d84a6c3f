using PeerSupport.Kernel;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Hsds;

namespace PeerSupport.Resources.Tests.Features;

public sealed class CountingAList : IDisposable
{
    private readonly DirectoryTotals _totals = new();
    private readonly HsdsQuery _query = new() { Search = "group" };
    private int _counted;

    [Fact]
    public async Task Whoever_walks_over_its_pages_has_it_counted_once()
    {
        Assert.Equal(1, await Of(1, [], _query));

        Assert.Equal(1, await Of(1, [], _query with { Page = 7, PerPage = 3, Full = true }));
    }

    [Fact]
    public async Task Another_state_another_question_and_another_kind_of_reader_are_counted_by_themselves()
    {
        await Of(1, [], _query);

        Assert.Equal(2, await Of(2, [], _query));
        Assert.Equal(3, await Of(2, [new OrganisationId(Guid.NewGuid())], _query));
        Assert.Equal(4, await Of(2, [], _query with { Search = "house" }));
        Assert.Equal(5, await Of(2, [], _query, HsdsEntity.Organizations));
        Assert.Equal(2, await Of(2, [], _query));
    }

    public void Dispose() => _totals.Dispose();

    private Task<int> Of(long number, IReadOnlyList<OrganisationId> hidden, HsdsQuery query, HsdsEntity? entity = null) =>
        _totals.Of(new(number, null), hidden, entity ?? HsdsEntity.Services, query, () => Task.FromResult(++_counted));
}

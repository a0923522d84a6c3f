using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Searching;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class SearchingInVain(ResourcesApp app) : IClassFixture<ResourcesApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_that_found_nothing_are_counted_once_a_minute_and_shown_from_five_on()
    {
        var word = SearchStory.NewWord();
        for (var minute = 0; minute < 5; minute++)
        {
            Assert.DoesNotContain(await Unmet(), search => search.Words == $"{word} care");
            await Search($"text={word.ToUpperInvariant()}  Cáre");
            await Search($"text={word} care&page=2");
            await Save();
        }

        Assert.Equal(5, (await Unmet()).Single(search => search.Words == $"{word} care").Count);
        Assert.DoesNotContain(await Unmet("?days=1"), search => search.Words == word);
    }

    [Theory]
    [InlineData("?days=0")]
    [InlineData("?days=181")]
    [InlineData("?days=many")]
    [InlineData("?size=101")]
    public async Task A_period_that_nobody_keeps_is_400(string query)
    {
        using var administrator = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");

        Assert.Equal(HttpStatusCode.BadRequest, (await administrator.Send(HttpMethod.Get, $"/api/resources/unmet-searches{query}")).StatusCode);
    }

    [Fact]
    public async Task What_is_old_is_forgotten()
    {
        var word = SearchStory.NewWord();
        await Search($"text={word}");
        await Save();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ResourcesDb>();
        Assert.True(await db.UnmetSearches.AnyAsync(search => search.Words == word, Cancellation));
        var day = DateOnly.FromDateTime(app.Clock.GetUtcNow().UtcDateTime).AddDays(-SaveUnmetSearches.KeepDays - 1);
        await db.UnmetSearches.Where(search => search.Words == word).ExecuteDeleteAsync(Cancellation);
        db.UnmetSearches.Add(new() { Words = word, Day = day, Count = 9 });
        await db.SaveChangesAsync(Cancellation);

        await Save();

        Assert.False(await db.UnmetSearches.AnyAsync(search => search.Words == word, Cancellation));
    }

    [Theory]
    [InlineData("  Child   CÁRE ", "child care")]
    [InlineData("12-step", "12-step")]
    [InlineData("women's shelter", "women's shelter")]
    [InlineData("kim@example.org", null)]
    [InlineData("515 555 0100", null)]
    [InlineData("call 5155550100", null)]
    [InlineData("12", null)]
    [InlineData("example.org", null)]
    [InlineData("one two three four five six seven", null)]
    [InlineData("x", null)]
    public void What_may_be_somebodys_data_is_not_kept(string typed, string? kept) => Assert.Equal(kept, UnmetSearches.Kept(typed));

    private async Task Search(string query)
    {
        using var anybody = app.Anonymous();
        Assert.Equal(0, (await anybody.Send(HttpMethod.Get, $"/api/resources/search?{query}").Read<SearchView>()).Total);
    }

    private Task Save() => app.Services.GetRequiredService<SaveUnmetSearches>().Save(Cancellation);

    private async Task<IReadOnlyList<UnmetSearchView>> Unmet(string query = "")
    {
        using var administrator = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");
        return (await administrator.Send(HttpMethod.Get, $"/api/resources/unmet-searches{query}").Read<Page<UnmetSearchView>>()).Items;
    }
}

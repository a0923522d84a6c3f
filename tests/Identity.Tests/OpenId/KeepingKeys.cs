using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using PeerSupport.ServiceDefaults;
using PeerSupport.ServiceDefaults.Messaging;
using PeerSupport.Testing;

namespace PeerSupport.Identity.Tests.OpenId;

public sealed class KeepingKeys : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("peersupport-test-").FullName;

    [Fact]
    public async Task After_a_restart_the_same_key_signs_and_a_refresh_token_still_works()
    {
        TokenAnswer before;
        await using (var first = await Started())
        {
            using var browser = new Browser(new(first.Urls.First()));
            before = await browser.Tokens("worker@demo.example");
        }

        await using var second = await Started();
        using var later = new Browser(new(second.Urls.First()));
        var after = await later.Refresh(before.RefreshToken!).Read<TokenAnswer>();

        Assert.Equal(new JsonWebToken(before.AccessToken).Kid, new JsonWebToken(after.AccessToken).Kid);
    }

    [Fact]
    public async Task Replicas_that_start_together_share_the_first_writers_keys()
    {
        await using (await Started())
        {
        }

        await using var one = await Started();
        await using var other = await Started();

        Assert.Equal(await KeyOf(one), await KeyOf(other));
    }

    [Fact]
    public async Task Keys_protected_by_a_lost_key_ring_are_refused_in_one_sentence()
    {
        await using (await Started())
        {
        }

        var problem = await Assert.ThrowsAsync<StartupException>(() => Started(keyRing: "other"));

        Assert.Contains("DataProtection__Folder", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://support.example")]
    [InlineData("support.example")]
    [InlineData("ftp://support.example")]
    public void A_public_address_in_the_clear_is_refused(string address) =>
        Assert.Throws<StartupException>(() => IdentityService.Build([], builder => Configure(builder, "keys", address)));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<WebApplication> Started(string keyRing = "keys")
    {
        var app =
            IdentityService.Build(["--urls", "http://127.0.0.1:0"], builder => Configure(builder, keyRing, "http://localhost"));
        await app.StartAsync();
        return app;
    }

    private void Configure(WebApplicationBuilder builder, string keyRing, string address)
    {
        builder.Environment.EnvironmentName = Environments.Development;
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:database"] = $"Data Source={Path.Combine(_folder, "identity.db")}",
            ["DataProtection:Folder"] = Path.Combine(_folder, keyRing),
            ["PublicUrl"] = address,
            ["Demo:Enabled"] = "true",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(new InProcessBus());
    }

    private static async Task<string> KeyOf(WebApplication app)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(new Uri(app.Urls.First()), "/.well-known/jwks"));
    }
}

using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Persistence;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

public sealed class BuildingTheIndex
{
    [Fact]
    public async Task Before_it_is_built_nobody_searches_and_the_service_is_not_ready_and_what_fails_is_tried_again()
    {
        await using var app = new AppWithoutChanges();
        await app.InitializeAsync();
        using var anybody = app.Anonymous();

        var early = await anybody.Send(HttpMethod.Get, "/api/resources/search?text=room");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "service.unavailable"), (early.StatusCode, await early.ProblemCode()));
        Assert.NotNull(early.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anybody.Send(HttpMethod.Get, "/api/resources/suggestions?text=ro")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await anybody.Send(HttpMethod.Get, "/health/ready")).StatusCode);

        app.Table.IsGone = false;
        await SearchStory.Until(async () => (await anybody.Send(HttpMethod.Get, "/health/ready")).StatusCode is HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await anybody.Send(HttpMethod.Get, "/api/resources/search?text=room")).StatusCode);
    }

    private sealed class AppWithoutChanges : ResourcesApp
    {
        public MissingTable Table { get; } = new();

        protected override void Configure(WebApplicationBuilder builder)
        {
            base.Configure(builder);
            builder.Services.ConfigureDbContext<SqliteResourcesDb>(options => options.AddInterceptors(Table));
        }
    }

    /// <summary>A database that does not answer questions about changes.</summary>
    private sealed class MissingTable : DbCommandInterceptor
    {
        public bool IsGone { get; set; } = true;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsGone && command.CommandText.StartsWith("SELECT MAX", StringComparison.Ordinal)
                ? throw new TimeoutException("It does not answer.")
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}

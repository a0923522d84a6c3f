using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Resources.Features;
using PeerSupport.Resources.Imports;
using PeerSupport.Resources.Persistence;
using PeerSupport.Resources.Tests.Imports;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.Testing;

namespace PeerSupport.Resources.Tests.Features;

/// <summary>How far an import is and what became of it, told by every process on the same database.</summary>
public sealed class FollowingAnImport : IDisposable
{
    private const string Imports = "/api/resources/imports";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("peersupport-imports-");
    private readonly PackageFolder _package = PackageFolder.Small();
    private readonly Guid _organisation = Guid.NewGuid(), _administrator = Guid.NewGuid();

    [Fact]
    public async Task Whoever_prefers_it_is_answered_at_once_and_follows_the_import_to_its_report()
    {
        await using var app = await Start();
        var begun = await Post(app, _package, "respond-async");

        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        Assert.Equal("respond-async", begun.Headers.GetValues("Preference-Applied").Single());
        Assert.Equal($"{Imports}/{(await begun.Read<ImportBegun>()).Id}", $"{begun.Headers.Location}");
        var import = await Until(app, begun.Headers.Location!, ImportState.Applied);

        Assert.Equal(((Guid?)_administrator, false, ImportStep.Applying), (import.By, import.Replace, import.Step));
        Assert.Equal((app.Clock.GetUtcNow(), app.Clock.GetUtcNow()), (import.StartedAt, import.EndedAt));
        Assert.Equal(new TableCounts(2, 2, 0, 0), import.Report!.Tables["service"]);
        Assert.Equal((2, 1), (import.Rows["service"], import.Rows["phone"]));
        Assert.InRange(import.OfBytes, 1, import.Bytes);
        Assert.Equal(HttpStatusCode.OK, await Service(app));
    }

    [Fact]
    public async Task What_was_refused_and_what_nobody_waited_for_stay_readable_the_newest_first_after_a_restart()
    {
        await using (var app = await Start())
        {
            Assert.Equal(HttpStatusCode.OK, (await Post(app, _package)).StatusCode);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            _package["services.csv"] = _package["services.csv"].Replace("active", "closed", StringComparison.Ordinal);
            await Until(app, (await Post(app, _package, "respond-async")).Headers.Location!, ImportState.Refused);
        }

        await using var restarted = await Start();
        using var administrator = Administrator(restarted);
        var imports = await administrator.Send(HttpMethod.Get, Imports).Read<Page<ImportView>>();
        var refused = await Read(restarted, new($"{Imports}/{imports.Items[0].Id}", UriKind.Relative));

        Assert.Equal([ImportState.Refused, ImportState.Applied], imports.Items.Select(import => import.State));
        Assert.Equal([2, 0], imports.Items.Select(import => import.Errors));
        Assert.All(imports.Items, import => Assert.Null(import.Report));
        Assert.Equal(("services.csv", 2), (refused.Report!.Problems[0].File, refused.Report.Problems[0].Line));
    }

    [Fact]
    public async Task While_it_runs_every_replica_says_how_far_it_is_and_that_it_is_lost_where_it_gives_no_sign_of_life()
    {
        var gate = new Gate();
        await using var app = await Start(gate);
        await using var another = await Start();
        var begun = (await Post(app, _package, "respond-async")).Headers.Location!;
        ImportView? import = null;
        await Eventual.State(async () => (import = await Read(another, begun)).Step is ImportStep.Checking, "it is being checked");

        Assert.Equal((ImportState.Running, null, null), (import!.State, import.EndedAt, import.Report));
        Assert.Equal(2, import.Rows["service"]);
        Assert.Equal(import.OfBytes, import.Bytes);
        Assert.Equal(HttpStatusCode.NotFound, await Service(another));
        var second = await Post(app, _package);
        Assert.Equal((HttpStatusCode.Conflict, "import.running"), (second.StatusCode, await second.ProblemCode()));

        another.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(ImportState.Interrupted, (await Read(another, begun)).State);

        gate.Open();
        Assert.Equal(2, (await Until(another, begun, ImportState.Applied)).Report!.Tables["service"].Added);
    }

    [Fact]
    public async Task It_goes_on_where_whoever_waited_has_gone()
    {
        var gate = new Gate();
        await using var app = await Start(gate);
        using var administrator = Administrator(app);
        using var gone = new CancellationTokenSource();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(_package.Zip()), "package", "package.zip" } };
        var waiting = administrator.PostAsync(Imports, form, gone.Token);
        ImportView? import = null;
        await Eventual.State(async () => (import = (await administrator.Send(HttpMethod.Get, Imports).Read<Page<ImportView>>())
            .Items is [var only] ? only : null) is { Step: ImportStep.Checking }, "it is being checked");

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        gate.Open();

        await Until(app, new($"{Imports}/{import!.Id}", UriKind.Relative), ImportState.Applied);
    }

    [Fact]
    public async Task One_that_is_broken_off_by_a_stop_changed_nothing_and_says_so()
    {
        var gate = new Gate();
        await using var another = await Start();
        Uri begun;
        await using (var app = await Start(gate))
        {
            begun = (await Post(app, _package, "respond-async")).Headers.Location!;
            await Eventual.State(async () => (await Read(app, begun)).Step is ImportStep.Checking, "it is being checked");
        }

        var import = await Read(another, begun);
        Assert.Equal((ImportState.Interrupted, another.Clock.GetUtcNow(), null), (import.State, import.EndedAt, import.Report));
        Assert.Equal(HttpStatusCode.NotFound, await Service(another));
        Assert.Equal(HttpStatusCode.OK, (await Post(another, _package)).StatusCode);
    }

    [Fact]
    public async Task What_is_imported_at_a_command_line_is_in_the_list_too_as_nobodys()
    {
        await using var app = await Start();
        Assert.False((await app.Import(_package.File("nowhere.zip"), _organisation)).Applied);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await app.Import(_package.Path, _organisation, replace: true)).Applied);

        using var administrator = Administrator(app);
        var imports = (await administrator.Send(HttpMethod.Get, Imports).Read<Page<ImportView>>()).Items;
        var applied = await Read(app, new($"{Imports}/{imports[0].Id}", UriKind.Relative));

        Assert.Equal([(ImportState.Applied, true), (ImportState.Refused, false)], imports.Select(import => (import.State, import.Replace)));
        Assert.All(imports, import => Assert.Null(import.By));
        Assert.Equal(new TableCounts(2, 2, 0, 0), applied.Report!.Tables["service"]);
    }

    [Fact]
    public async Task An_import_is_its_organisations()
    {
        await using var app = await Start();
        var begun = (await Post(app, _package, "respond-async")).Headers.Location!;
        using var elsewhere = app.ClientFor(Guid.NewGuid(), Guid.NewGuid(), "administrator");

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.GetAsync(begun, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(0, (await elsewhere.Send(HttpMethod.Get, Imports).Read<Page<ImportView>>()).Total);
        await Until(app, begun, ImportState.Applied);
    }

    public void Dispose()
    {
        _package.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private async Task<Process> Start(Gate? gate = null)
    {
        var process = new Process(Path.Combine(_folder.FullName, "resources.db"), gate);
        await process.InitializeAsync();
        return process;
    }

    private HttpClient Administrator(Process app) => app.ClientFor(_administrator, _organisation, "administrator");

    private async Task<HttpResponseMessage> Post(Process app, PackageFolder package, string? prefer = null)
    {
        package["phones.csv"] = $"id,service_id,number\n{Guid.NewGuid()},{package["services.csv"].Split('\n')[1].Split(',')[0]},555\n";
        using var administrator = Administrator(app);
        if (prefer is not null)
            administrator.DefaultRequestHeaders.Add("Prefer", prefer);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(package.Zip()), "package", "package.zip" } };
        return await administrator.PostAsync(Imports, form, TestContext.Current.CancellationToken);
    }

    private async Task<ImportView> Read(Process app, Uri import)
    {
        using var administrator = Administrator(app);
        return await administrator.Send(HttpMethod.Get, $"{import}").Read<ImportView>();
    }

    private async Task<ImportView> Until(Process app, Uri import, ImportState state)
    {
        await Eventual.State(async () => (await Read(app, import)).State == state, $"the import is {state}");
        return await Read(app, import);
    }

    private async Task<HttpStatusCode> Service(Process app)
    {
        using var anybody = app.Anonymous();
        return (await anybody.Send(HttpMethod.Get, $"/hsds/services/{_package["services.csv"].Split('\n')[1].Split(',')[0]}")).StatusCode;
    }

    private sealed class Process(string database, Gate? gate) : ResourcesApp
    {
        protected override void Configure(WebApplicationBuilder builder)
        {
            base.Configure(builder);
            builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:database", $"Data Source={database}")]);
            if (gate is not null)
                builder.Services.ConfigureDbContext<SqliteResourcesDb>(options => options.AddInterceptors(gate));
        }
    }

    /// <summary>Where an import waits before its rows are checked together.</summary>
    private sealed class Gate : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _open.SetResult();

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("HAVING", StringComparison.Ordinal))
                await _open.Task.WaitAsync(cancellationToken);
            return await base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}

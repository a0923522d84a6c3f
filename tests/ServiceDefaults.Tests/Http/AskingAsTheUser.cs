using System.Net;
using PeerSupport.ServiceDefaults.Tests.Library;
using PeerSupport.Testing;

namespace PeerSupport.ServiceDefaults.Tests.Http;

public sealed class AskingAsTheUser(LibraryApp app, LoansStandIn loans) : IClassFixture<LibraryApp>, IClassFixture<LoansStandIn>
{
    [Fact]
    public async Task The_other_service_is_asked_with_the_users_own_token()
    {
        var token = ServiceApp.TokenFor(Guid.NewGuid(), app.Organisation, ["worker"]);

        var loan = await Ask(LoansStandIn.Known, app.WithToken(token)).Read<Loan>();

        Assert.Equal(new Loan(LoansStandIn.Known, $"Bearer {token} "), loan);
    }

    [Fact]
    public async Task A_users_idempotency_key_goes_along()
    {
        using var client = app.Client;
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");

        var loan = await Lend("Emma", client).Read<Loan>();

        Assert.EndsWith(" once", loan.Asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LoansStandIn.Hidden)]
    [InlineData(99)]
    public async Task What_the_user_may_not_see_there_is_not_there(int id) =>
        await Problem.Is(await Ask(id), HttpStatusCode.NotFound, "request.not-found");

    [Fact]
    public async Task A_rule_that_refuses_there_refuses_here_by_its_own_name()
    {
        var problem = await Problem.Is(await Lend("Rare"), HttpStatusCode.Conflict, "loan.rare-book");

        Assert.Equal("Rare books stay here.", (string?)problem["detail"]);
    }

    [Theory]
    [InlineData(LoansStandIn.Failing)]
    [InlineData(LoansStandIn.Garbled)]
    [InlineData(LoansStandIn.BrokenOff)]
    [InlineData(LoansStandIn.Silent)]
    public async Task A_service_that_does_not_answer_properly_and_in_time_is_said_with_when_to_try_again(int id) =>
        await IsUnavailable(await Ask(id));

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData(null)]
    public async Task So_is_one_that_is_down_or_whose_address_is_not_known_yet(string? address)
    {
        app.Set("services:loans:http:0", address);

        await IsUnavailable(await app.Client.GetAsync($"/api/library/loans/{LoansStandIn.Known}"));
    }

    private Task<HttpResponseMessage> Ask(int id, HttpClient? client = null)
    {
        app.Set("services:loans:http:0", loans.Address);
        return (client ?? app.Client).GetAsync($"/api/library/loans/{id}");
    }

    private Task<HttpResponseMessage> Lend(string title, HttpClient? client = null)
    {
        app.Set("services:loans:http:0", loans.Address);
        return (client ?? app.Client).Send(HttpMethod.Post, "/api/library/loans", new { title });
    }

    private static async Task IsUnavailable(HttpResponseMessage answer)
    {
        await Problem.Is(answer, HttpStatusCode.ServiceUnavailable, "service.unavailable");
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }
}

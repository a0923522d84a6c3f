using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using PeerSupport.Identity.Accounts;

namespace PeerSupport.Identity.Tests.Features;

/// <summary>Checking a password takes its time; a refusal that comes without would tell whether there is such an account.</summary>
public sealed class WhatARefusalTakes(CheckingApp app) : IClassFixture<CheckingApp>
{
    [Theory]
    [InlineData("peer@demo.example")]
    [InlineData("nobody@demo.example")]
    public async Task One_check_of_a_password_however_often_it_was_wrong(string name)
    {
        using var browser = app.Browser();

        for (var attempt = 1; attempt <= AccountsExtensions.MaxWrongPasswords + 2; attempt++)
        {
            var before = app.Checks;
            await browser.SignIn(name, "not the password");
            Assert.Equal(1, app.Checks - before);
        }
    }
}

/// <summary>The service, and how often it has checked a password.</summary>
public sealed class CheckingApp : IdentityApp
{
    private readonly Counting _hasher = new();

    public int Checks => _hasher.Checks;

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Services.AddSingleton<IPasswordHasher<Account>>(_hasher);
    }

    private sealed class Counting : PasswordHasher<Account>
    {
        public int Checks { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Checks++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PeerSupport.Identity.Accounts;
using PeerSupport.Identity.Domain;
using PeerSupport.Identity.OpenId;

namespace PeerSupport.Identity.Persistence;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.UserName).HasMaxLength(Account.SignInNameMaxLength).IsRequired();
        account.Property(a => a.NormalizedUserName).HasMaxLength(Account.SignInNameMaxLength).IsRequired();
        account.Property(a => a.PasswordHash).HasMaxLength(500);
        account.Property(a => a.SecurityStamp).HasMaxLength(100);
        account.Property(a => a.ConcurrencyStamp).HasMaxLength(100).IsConcurrencyToken();
        account.HasIndex(a => a.NormalizedUserName).IsUnique();
        account.HasIndex(a => a.Person).IsUnique();

        // A person's e-mail address is the person's, and nobody is telephoned by this service.
        account.Ignore(a => a.Email).Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        account.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
    }
}

internal sealed class AccountClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim)
    {
        claim.ToTable("AccountClaims").HasKey(c => c.Id);
        claim.Property(c => c.ClaimType).HasMaxLength(200);
        claim.Property(c => c.ClaimValue).HasMaxLength(1000);
        claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
    }
}

internal sealed class AccountLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login)
    {
        login.ToTable("AccountLogins").HasKey(l => new { l.LoginProvider, l.ProviderKey });
        login.Property(l => l.LoginProvider).HasMaxLength(128);
        login.Property(l => l.ProviderKey).HasMaxLength(128);
        login.Property(l => l.ProviderDisplayName).HasMaxLength(200);
        login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
    }
}

internal sealed class AccountTokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token)
    {
        token.ToTable("AccountTokens").HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        token.Property(t => t.LoginProvider).HasMaxLength(128);
        token.Property(t => t.Name).HasMaxLength(128);
        token.Property(t => t.Value).HasMaxLength(1000);
        token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
    }
}

internal sealed class SetupLinkMapping : IEntityTypeConfiguration<SetupLink>
{
    public void Configure(EntityTypeBuilder<SetupLink> link)
    {
        link.ToTable("SetupLinks").HasKey(l => l.TokenHash);
        link.Property(l => l.TokenHash).HasMaxLength(OneTimeToken.HashLength);
    }
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> key)
    {
        key.ToTable("SigningKeys").HasKey(k => k.Purpose);
        key.Property(k => k.Purpose).HasMaxLength(20);
        key.Property(k => k.KeyId).HasMaxLength(50);
        key.Property(k => k.Protected).HasMaxLength(8000);
    }
}

using Microsoft.EntityFrameworkCore;
using PeerSupport.Agreements.Domain;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Persistence;

internal abstract class AgreementsDb(DbContextOptions options, Tenant tenant, TimeProvider clock)
    : ServiceDb(options, tenant, clock)
{
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<Consent> Consents => Set<Consent>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<AgreementTemplate> Templates => Set<AgreementTemplate>();
    public DbSet<Relationship> Relationships => Set<Relationship>();
    public DbSet<PeerAccount> PeerAccounts => Set<PeerAccount>();
    public DbSet<Site> Sites => Set<Site>();

    public IQueryable<NegotiationMove> MovesOf(AgreementId agreement) =>
        Set<NegotiationMove>().Where(move => EF.Property<AgreementId>(move, MoveMapping.Agreement) == agreement);
}

internal sealed class SqliteAgreementsDb(DbContextOptions<SqliteAgreementsDb> options, Tenant tenant, TimeProvider clock)
    : AgreementsDb(options, tenant, clock);

internal sealed class SqlServerAgreementsDb(DbContextOptions<SqlServerAgreementsDb> options, Tenant tenant, TimeProvider clock)
    : AgreementsDb(options, tenant, clock);

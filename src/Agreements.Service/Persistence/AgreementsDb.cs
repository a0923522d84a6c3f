using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Agreements.Persistence;

internal abstract class AgreementsDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : ServiceDb(options, tenant, clock)
{
}

internal sealed class SqliteAgreementsDb(DbContextOptions<SqliteAgreementsDb> options, Tenant tenant, TimeProvider clock) : AgreementsDb(options, tenant, clock);

internal sealed class SqlServerAgreementsDb(DbContextOptions<SqlServerAgreementsDb> options, Tenant tenant, TimeProvider clock) : AgreementsDb(options, tenant, clock);

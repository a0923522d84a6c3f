using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Identity.Persistence;

internal abstract class IdentityDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : ServiceDb(options, tenant, clock)
{
}

internal sealed class SqliteIdentityDb(DbContextOptions<SqliteIdentityDb> options, Tenant tenant, TimeProvider clock) : IdentityDb(options, tenant, clock);

internal sealed class SqlServerIdentityDb(DbContextOptions<SqlServerIdentityDb> options, Tenant tenant, TimeProvider clock) : IdentityDb(options, tenant, clock);

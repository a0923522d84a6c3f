using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Resources.Persistence;

internal abstract class ResourcesDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : ServiceDb(options, tenant, clock)
{
}

internal sealed class SqliteResourcesDb(DbContextOptions<SqliteResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);

internal sealed class SqlServerResourcesDb(DbContextOptions<SqlServerResourcesDb> options, Tenant tenant, TimeProvider clock) : ResourcesDb(options, tenant, clock);

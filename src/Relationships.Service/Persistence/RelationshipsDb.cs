using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Persistence;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.Relationships.Persistence;

internal abstract class RelationshipsDb(DbContextOptions options, Tenant tenant, TimeProvider clock) : ServiceDb(options, tenant, clock)
{
}

internal sealed class SqliteRelationshipsDb(DbContextOptions<SqliteRelationshipsDb> options, Tenant tenant, TimeProvider clock) : RelationshipsDb(options, tenant, clock);

internal sealed class SqlServerRelationshipsDb(DbContextOptions<SqlServerRelationshipsDb> options, Tenant tenant, TimeProvider clock) : RelationshipsDb(options, tenant, clock);

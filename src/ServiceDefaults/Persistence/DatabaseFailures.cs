using System.ComponentModel;
using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PeerSupport.ServiceDefaults.Persistence;

/// <summary>What a database's refusal means, whichever provider it comes from and however it is wrapped.</summary>
internal static class DatabaseFailures
{
    // https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
    private static readonly HashSet<int> DuplicateOnServer = [2601, 2627];
    private static readonly HashSet<int> ServerUnavailable =
        [-2, 1205, 4060, 10928, 10929, 17142, 18401, 40197, 40501, 40613, 49918, 49919, 49920];

    // https://sqlite.org/rescode.html: SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE; SQLITE_BUSY, SQLITE_LOCKED
    private static readonly HashSet<int> DuplicateInFile = [1555, 2067];
    private static readonly HashSet<int> FileBusy = [5, 6];

    /// <summary>A record with the same unique key is there already.</summary>
    public static bool IsDuplicate(Exception problem) => Cause(problem) switch
    {
        SqliteException file => DuplicateInFile.Contains(file.SqliteExtendedErrorCode),
        SqlException server => DuplicateOnServer.Contains(server.Number),
        _ => false,
    };

    /// <summary>The database does not answer at the moment, or too many want the same of it; worth another try.</summary>
    public static bool IsUnavailable(Exception problem) => Cause(problem) switch
    {
        SqliteException file => FileBusy.Contains(file.SqliteErrorCode),
        SqlException server => server.IsTransient || server.InnerException is SocketException or Win32Exception || ServerUnavailable.Contains(server.Number),
        _ => false,
    };

    public static DbException? Cause(Exception? problem)
    {
        while (problem is not (null or DbException))
            problem = problem.InnerException;
        return (DbException?)problem;
    }
}

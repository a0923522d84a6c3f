using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeerSupport.Resources.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditTrail",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Record = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditTrail", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Corrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Publisher = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Suggester = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Suggested_ServiceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Suggested_Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Suggested_Field = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Suggested_Value = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Suggested_Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SuggestedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    IsApplied = table.Column<bool>(type: "bit", nullable: false),
                    OpenMark = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Corrections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryChanges",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Added = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryChanges", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryLinks",
                columns: table => new
                {
                    TableName = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Field = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    TargetTable = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Target = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryLinks", x => new { x.TableName, x.Id, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "DirectoryRecords",
                columns: table => new
                {
                    TableName = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Zone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Latitude = table.Column<double>(type: "float", nullable: true),
                    Longitude = table.Column<double>(type: "float", nullable: true),
                    Postcode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    AssuredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Likeness = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    AddedBy = table.Column<long>(type: "bigint", nullable: false),
                    ChangedBy = table.Column<long>(type: "bigint", nullable: false),
                    TouchedBy = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryRecords", x => new { x.TableName, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "DirectorySettings",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AnonymousReading = table.Column<bool>(type: "bit", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectorySettings", x => x.Organisation);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryUse",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Client = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Requests = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryUse", x => new { x.Organisation, x.Day, x.Client });
                });

            migrationBuilder.CreateTable(
                name: "Distinctions",
                columns: table => new
                {
                    First = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Second = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Distinctions", x => new { x.First, x.Second });
                });

            migrationBuilder.CreateTable(
                name: "Faults",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Consumer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AggregateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    FaultedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Faults", x => new { x.MessageId, x.Consumer });
                });

            migrationBuilder.CreateTable(
                name: "IdempotentAnswers",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RequestHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Protected = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdempotentAnswers", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Replace = table.Column<bool>(type: "bit", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Step = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    File = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: true),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    OfBytes = table.Column<long>(type: "bigint", nullable: false),
                    Rows = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Errors = table.Column<int>(type: "int", nullable: false),
                    Warnings = table.Column<int>(type: "int", nullable: false),
                    Report = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Consumer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.MessageId, x.Consumer });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Type = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AggregateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    TraceParent = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    SavedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedUntil = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "PeerAccounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerAccounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PeerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    WorkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CoverAsOf = table.Column<long>(type: "bigint", nullable: false),
                    Zone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResourcePacks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DraftedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    OfferedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Answer_Taken = table.Column<bool>(type: "bit", nullable: true),
                    Answer_RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Answer_ReadOut = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Answer_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Link_Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Link_MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false),
                    Entries = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResourcePacks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StagedLinks",
                columns: table => new
                {
                    Import = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TableName = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    Field = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TargetTable = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Target = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedLinks", x => new { x.Import, x.TableName, x.Line, x.Part, x.Field });
                });

            migrationBuilder.CreateTable(
                name: "StagedRecords",
                columns: table => new
                {
                    Import = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TableName = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Owner = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fields = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Hash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Zone = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Latitude = table.Column<double>(type: "float", nullable: true),
                    Longitude = table.Column<double>(type: "float", nullable: true),
                    Postcode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    AssuredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Likeness = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    StagedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StagedRecords", x => new { x.Import, x.TableName, x.Line, x.Part });
                });

            migrationBuilder.CreateTable(
                name: "UnmetSearches",
                columns: table => new
                {
                    Words = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnmetSearches", x => new { x.Day, x.Words });
                });

            migrationBuilder.CreateTable(
                name: "Cover",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    WorkerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cover", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cover_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_Organisation_Record",
                table: "AuditTrail",
                columns: new[] { "Organisation", "Record" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_OpenMark",
                table: "Corrections",
                column: "OpenMark",
                unique: true,
                filter: "[OpenMark] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_Publisher_State",
                table: "Corrections",
                columns: new[] { "Publisher", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Corrections_Suggester",
                table: "Corrections",
                column: "Suggester");

            migrationBuilder.CreateIndex(
                name: "IX_Cover_RelationshipId",
                table: "Cover",
                column: "RelationshipId");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryChanges_At",
                table: "DirectoryChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryLinks_Target_TableName_Field",
                table: "DirectoryLinks",
                columns: new[] { "Target", "TableName", "Field" });

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryRecords_ChangedBy",
                table: "DirectoryRecords",
                column: "ChangedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryRecords_Latitude",
                table: "DirectoryRecords",
                column: "Latitude");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryRecords_Likeness",
                table: "DirectoryRecords",
                column: "Likeness");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryRecords_Postcode",
                table: "DirectoryRecords",
                column: "Postcode");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryRecords_TableName_AddedBy_Id",
                table: "DirectoryRecords",
                columns: new[] { "TableName", "AddedBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryRecords_TableName_TouchedBy_Id",
                table: "DirectoryRecords",
                columns: new[] { "TableName", "TouchedBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DirectorySettings_Organisation",
                table: "DirectorySettings",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryUse_Day",
                table: "DirectoryUse",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentAnswers_ExpiresAt",
                table: "IdempotentAnswers",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Imports_Owner_StartedAt",
                table: "Imports",
                columns: new[] { "Owner", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_At",
                table: "Inbox",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_PeerAccounts_PersonId",
                table: "PeerAccounts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ResourcePacks_Link_Hash",
                table: "ResourcePacks",
                column: "Link_Hash",
                unique: true,
                filter: "[Link_Hash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ResourcePacks_Organisation",
                table: "ResourcePacks",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_ResourcePacks_RelationshipId",
                table: "ResourcePacks",
                column: "RelationshipId");

            migrationBuilder.CreateIndex(
                name: "IX_StagedRecords_Import_TableName_Id",
                table: "StagedRecords",
                columns: new[] { "Import", "TableName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StagedRecords_StagedAt",
                table: "StagedRecords",
                column: "StagedAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuditTrail");

            migrationBuilder.DropTable(
                name: "Corrections");

            migrationBuilder.DropTable(
                name: "Cover");

            migrationBuilder.DropTable(
                name: "DirectoryChanges");

            migrationBuilder.DropTable(
                name: "DirectoryLinks");

            migrationBuilder.DropTable(
                name: "DirectoryRecords");

            migrationBuilder.DropTable(
                name: "DirectorySettings");

            migrationBuilder.DropTable(
                name: "DirectoryUse");

            migrationBuilder.DropTable(
                name: "Distinctions");

            migrationBuilder.DropTable(
                name: "Faults");

            migrationBuilder.DropTable(
                name: "IdempotentAnswers");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PeerAccounts");

            migrationBuilder.DropTable(
                name: "ResourcePacks");

            migrationBuilder.DropTable(
                name: "StagedLinks");

            migrationBuilder.DropTable(
                name: "StagedRecords");

            migrationBuilder.DropTable(
                name: "UnmetSearches");

            migrationBuilder.DropTable(
                name: "Relationships");
        }
    }
}

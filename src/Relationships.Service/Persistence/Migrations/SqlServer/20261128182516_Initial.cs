using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PeerSupport.Relationships.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attention",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    About = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Person = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SeenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attention", x => x.Id);
                });

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
                name: "Barc10",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answers = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Barc10", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarLinks",
                columns: table => new
                {
                    Worker = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastReadOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarLinks", x => x.Worker);
                });

            migrationBuilder.CreateTable(
                name: "CheckIns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Heard_Level = table.Column<int>(type: "int", nullable: false),
                    Heard_Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WhatMatters_Level = table.Column<int>(type: "int", nullable: false),
                    WhatMatters_Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WayOfWorking_Level = table.Column<int>(type: "int", nullable: false),
                    WayOfWorking_Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    BoundariesKept_Level = table.Column<int>(type: "int", nullable: false),
                    BoundariesKept_Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CheckIns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RaisedBy = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    BoundaryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ToSupervisorAlone = table.Column<bool>(type: "bit", nullable: false),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Answer_Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Answer_By = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Answer_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    ReachedOutBy = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Link = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Withheld_Text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Withheld_Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    WithinHours = table.Column<bool>(type: "bit", nullable: true),
                    JudgedByVersion = table.Column<int>(type: "int", nullable: true),
                    ExceptionReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConversationOpeners",
                columns: table => new
                {
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Texts = table.Column<string>(type: "nvarchar(max)", maxLength: 60000, nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationOpeners", x => x.Organisation);
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
                name: "Feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ApartFromWorker = table.Column<bool>(type: "bit", nullable: false),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedback", x => x.Id);
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
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What_StartsAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    What_Minutes = table.Column<int>(type: "int", nullable: false),
                    What_Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    What_Place = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    What_Link = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    What_GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PlannedBy = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    WithinHours = table.Column<bool>(type: "bit", nullable: true),
                    JudgedByVersion = table.Column<int>(type: "int", nullable: true),
                    ExceptionReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Cancellation_By = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Cancellation_Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Cancellation_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    RecordedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Negotiations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AwaitsPeer = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AwaitsWorker = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Negotiations", x => x.Id);
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
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    WorkerAt = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ratings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Side = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reflections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Author = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 300000, nullable: false),
                    WrittenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SharedWith = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SharedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reflections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AgreementEndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    SuggestedHours = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: true),
                    PeerWords_Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PeerWords_WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PeerWords_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PeerWords_InPerson = table.Column<bool>(type: "bit", nullable: true),
                    PeerWords_ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PeerWords_Helped = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PeerWords_ToImprove = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PeerWords_Goals = table.Column<string>(type: "nvarchar(max)", maxLength: 300000, nullable: true),
                    WorkerWords_Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WorkerWords_WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WorkerWords_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WorkerWords_InPerson = table.Column<bool>(type: "bit", nullable: true),
                    WorkerWords_ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WorkerWords_Helped = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WorkerWords_ToImprove = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WorkerWords_Goals = table.Column<string>(type: "nvarchar(max)", maxLength: 300000, nullable: true),
                    Site = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Zone = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Worker = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Peer_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Peer_FirstName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Peer_EarlierFirstNames = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    Peer_Language = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: true),
                    Peer_Ways = table.Column<string>(type: "nvarchar(max)", maxLength: 15000, nullable: false),
                    Peer_Person = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Phase = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Ending_Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Ending_EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Ending_Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Ending_AnnouncedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Ending_PeerLeftAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Ending_ConcludedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Ending_ReasonBeforeDay = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Ending_ReasonWithoutReview = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Ending_ReasonWithoutPack = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    LastReviewedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Relationship = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Scores_PeerStart = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    Scores_PeerNow = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    Scores_WorkerStart = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    Scores_WorkerNow = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    PeerWords_Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    PeerWords_WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PeerWords_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PeerWords_InPerson = table.Column<bool>(type: "bit", nullable: true),
                    PeerWords_ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WorkerWords_Words = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    WorkerWords_WrittenBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WorkerWords_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    WorkerWords_InPerson = table.Column<bool>(type: "bit", nullable: true),
                    WorkerWords_ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SharedReflections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reflection = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Author = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Site = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 300000, nullable: false),
                    SharedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedReflections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Zone = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ClosedDays = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    HasCrisisContacts = table.Column<bool>(type: "bit", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Site = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Supervisor = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Worker = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlannedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    Organisation = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AgreementVersions",
                columns: table => new
                {
                    Version = table.Column<int>(type: "int", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HoldsFrom = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Hours = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    ReplyTimeHours = table.Column<int>(type: "int", nullable: true),
                    ReviewEveryDays = table.Column<int>(type: "int", nullable: false),
                    Goals = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementVersions", x => new { x.RelationshipId, x.Version });
                    table.ForeignKey(
                        name: "FK_AgreementVersions_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Covers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StandIn = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ArrangedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Covers", x => new { x.RelationshipId, x.Id });
                    table.ForeignKey(
                        name: "FK_Covers_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormerWorkers",
                columns: table => new
                {
                    Until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Worker = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerWorkers", x => new { x.RelationshipId, x.Until });
                    table.ForeignKey(
                        name: "FK_FormerWorkers_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Handovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Worker = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    InPerson = table.Column<bool>(type: "bit", nullable: false),
                    ReadOut = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    AnswerRecordedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Handovers", x => new { x.RelationshipId, x.Id });
                    table.ForeignKey(
                        name: "FK_Handovers_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Packs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfferedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Taken = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packs", x => new { x.RelationshipId, x.Id });
                    table.ForeignKey(
                        name: "FK_Packs_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewFlags",
                columns: table => new
                {
                    Reason = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    RelationshipId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewFlags", x => new { x.RelationshipId, x.Reason });
                    table.ForeignKey(
                        name: "FK_ReviewFlags_Relationships_RelationshipId",
                        column: x => x.RelationshipId,
                        principalTable: "Relationships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attention_Organisation",
                table: "Attention",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Attention_Person",
                table: "Attention",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Attention_Relationship",
                table: "Attention",
                column: "Relationship");

            migrationBuilder.CreateIndex(
                name: "IX_AuditTrail_Organisation_Record",
                table: "AuditTrail",
                columns: new[] { "Organisation", "Record" });

            migrationBuilder.CreateIndex(
                name: "IX_Barc10_Organisation",
                table: "Barc10",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Barc10_Relationship_At",
                table: "Barc10",
                columns: new[] { "Relationship", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarLinks_Hash",
                table: "CalendarLinks",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarLinks_Organisation",
                table: "CalendarLinks",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_Organisation",
                table: "CheckIns",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_CheckIns_Relationship_Side_At",
                table: "CheckIns",
                columns: new[] { "Relationship", "Side", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_Organisation",
                table: "Concerns",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_Relationship_At",
                table: "Concerns",
                columns: new[] { "Relationship", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_Organisation",
                table: "Contacts",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_Relationship_At",
                table: "Contacts",
                columns: new[] { "Relationship", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationOpeners_Organisation",
                table: "ConversationOpeners",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Covers_StandIn",
                table: "Covers",
                column: "StandIn");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Organisation",
                table: "Feedback",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Feedback_Relationship_At",
                table: "Feedback",
                columns: new[] { "Relationship", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Handovers_Worker",
                table: "Handovers",
                column: "Worker");

            migrationBuilder.CreateIndex(
                name: "IX_IdempotentAnswers_ExpiresAt",
                table: "IdempotentAnswers",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_At",
                table: "Inbox",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Organisation",
                table: "Meetings",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_Relationship",
                table: "Meetings",
                column: "Relationship");

            migrationBuilder.CreateIndex(
                name: "IX_Negotiations_Relationship",
                table: "Negotiations",
                column: "Relationship");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_Organisation",
                table: "Ratings",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Ratings_Relationship_At",
                table: "Ratings",
                columns: new[] { "Relationship", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Reflections_Author_ChangedAt",
                table: "Reflections",
                columns: new[] { "Author", "ChangedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reflections_Organisation",
                table: "Reflections",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_Organisation",
                table: "Relationships",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_Peer_Id",
                table: "Relationships",
                column: "Peer_Id");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_Peer_Person",
                table: "Relationships",
                column: "Peer_Person");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_Site",
                table: "Relationships",
                column: "Site");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_Worker",
                table: "Relationships",
                column: "Worker");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Organisation",
                table: "Reviews",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_Relationship_HeldOn",
                table: "Reviews",
                columns: new[] { "Relationship", "HeldOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedReflections_Organisation",
                table: "SharedReflections",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_SharedReflections_Reflection",
                table: "SharedReflections",
                column: "Reflection",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SharedReflections_Site_SharedAt",
                table: "SharedReflections",
                columns: new[] { "Site", "SharedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionSessions_Organisation",
                table: "SupervisionSessions",
                column: "Organisation");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionSessions_Site_Worker_PlannedAt",
                table: "SupervisionSessions",
                columns: new[] { "Site", "Worker", "PlannedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionSessions_Supervisor",
                table: "SupervisionSessions",
                column: "Supervisor");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreementVersions");

            migrationBuilder.DropTable(
                name: "Attention");

            migrationBuilder.DropTable(
                name: "AuditTrail");

            migrationBuilder.DropTable(
                name: "Barc10");

            migrationBuilder.DropTable(
                name: "CalendarLinks");

            migrationBuilder.DropTable(
                name: "CheckIns");

            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "ConversationOpeners");

            migrationBuilder.DropTable(
                name: "Covers");

            migrationBuilder.DropTable(
                name: "Faults");

            migrationBuilder.DropTable(
                name: "Feedback");

            migrationBuilder.DropTable(
                name: "FormerWorkers");

            migrationBuilder.DropTable(
                name: "Handovers");

            migrationBuilder.DropTable(
                name: "IdempotentAnswers");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "Negotiations");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Packs");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Ratings");

            migrationBuilder.DropTable(
                name: "Reflections");

            migrationBuilder.DropTable(
                name: "ReviewFlags");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "SharedReflections");

            migrationBuilder.DropTable(
                name: "Sites");

            migrationBuilder.DropTable(
                name: "SupervisionSessions");

            migrationBuilder.DropTable(
                name: "Relationships");
        }
    }
}

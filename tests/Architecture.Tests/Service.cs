using System.Reflection;
using Microsoft.AspNetCore.Builder;
using PeerSupport.Agreements;
using PeerSupport.Identity;
using PeerSupport.Relationships;
using PeerSupport.Resources;

namespace PeerSupport.Architecture.Tests;

/// <summary>A service as these tests know it; a new one is added to <see cref="All"/>.</summary>
public sealed record Service(string Name, Func<string[], Action<WebApplicationBuilder>?, WebApplication> Build)
{
    public static IReadOnlyList<Service> All { get; } =
    [
        new("Agreements", AgreementsService.Build),
        new("Identity", IdentityService.Build),
        new("Relationships", RelationshipsService.Build),
        new("Resources", ResourcesService.Build),
    ];

    public static TheoryData<string> Names => [.. All.Select(service => service.Name)];

    public Assembly Assembly => Build.Method.DeclaringType!.Assembly;

    public string Namespace => $"PeerSupport.{Name}";

    public static Service Called(string name) => All.Single(service => service.Name == name);
}

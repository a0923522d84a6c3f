namespace PeerSupport.Standalone;

/// <summary>Where the services of this process listen, as the configuration that all of them share; filled in as each starts.</summary>
internal sealed class AddressBook : ConfigurationProvider, IConfigurationSource
{
    public void Add(string service, WebApplication app) => Set($"services:{service}:http:0", app.Urls.First());

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}

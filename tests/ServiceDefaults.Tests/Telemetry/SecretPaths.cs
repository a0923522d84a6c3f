using PeerSupport.ServiceDefaults.Telemetry;

namespace PeerSupport.ServiceDefaults.Tests.Telemetry;

public class SecretPaths
{
    [Theory]
    [InlineData("/account/join/abc", false)]
    [InlineData("/pack/abc", false)]
    [InlineData("/api/resources/shared-packs/abc", false)]
    [InlineData("/api/relationships/calendar/abc.ics", false)]
    [InlineData("/api/relationships/calendar-link", true)]
    [InlineData("/api/relationships", true)]
    public void A_path_that_is_itself_a_key_is_in_no_trace(string path, bool traced) =>
        Assert.Equal(traced, ServiceTelemetry.MayBeTraced(path));
}

using System.ComponentModel.DataAnnotations;
using PeerSupport.Identity.Domain;

namespace PeerSupport.Identity.Features;

/// <summary>The IANA name of a time zone.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZoneAttribute() : ValidationAttribute("This is not the name of a time zone, such as America/Chicago.")
{
    public override bool IsValid(object? value) =>
        value is null || value is string { Length: <= Site.ZoneMaxLength } zone && Site.IsKnownZone(zone);
}

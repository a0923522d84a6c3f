using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace PeerSupport.ServiceDefaults.Http;

/// <summary>A list without a <c>null</c> in it, which the JSON reader lets through.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NoneMissingAttribute() : ValidationAttribute("An entry of this list is missing.")
{
    public override bool IsValid(object? value) =>
        value is not IEnumerable list || list.Cast<object?>().All(entry => entry is not null);
}

using System.ComponentModel.DataAnnotations;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Features;

/// <summary>A passage that the peer is not shown, apart from the note.</summary>
/// <param name="Reason">Which third person it protects, and how. Worker and supervisor see it; it is needed.</param>
public sealed record WithheldRequest(
    [property: Required, MaxLength(Contact.NoteMaxLength)] string Text,
    [property: MaxLength(Contact.ReasonMaxLength)] string? Reason = null)
{
    internal Withheld By(Side side) => Withheld.By(side, Text.Trim(), Reason.OrNull());
}

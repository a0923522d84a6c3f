namespace PeerSupport.Messages.Identity;

/// <summary>A role held at a site, or across the organisation where there is no site.</summary>
/// <param name="Role"><c>peer</c>, <c>worker</c>, <c>supervisor</c>, <c>administrator</c> or <c>operator</c>.</param>
public sealed record HeldRole(string Role, Guid? SiteId);

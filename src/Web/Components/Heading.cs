using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace PeerSupport.Web.Components;

/// <summary>A heading, as deep as what it stands in: what is a page elsewhere is a part of a longer document here.</summary>
public sealed class Heading : ComponentBase
{
    [Parameter, EditorRequired]
    public required int Level { get; set; }

    /// <summary>How many levels lower than on a page of its own.</summary>
    [CascadingParameter(Name = "Depth")]
    public int Depth { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Parameter(CaptureUnmatchedValues = true)]
    public Dictionary<string, object>? More { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, string.Create(CultureInfo.InvariantCulture, $"h{Level + Depth}"));
        builder.AddMultipleAttributes(1, More);
        builder.AddContent(2, ChildContent);
        builder.CloseElement();
    }
}

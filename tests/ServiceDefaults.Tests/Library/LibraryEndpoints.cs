using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using PeerSupport.ServiceDefaults.Http;
using PeerSupport.ServiceDefaults.Security;

namespace PeerSupport.ServiceDefaults.Tests.Library;

public sealed record BuildShelfRequest(
    [property: Required, MaxLength(20)] string Name, [property: Range(1, 50)] int Places, [property: MaxLength(3)] IReadOnlyList<BookRequest>? Books = null);

public sealed record BookRequest([property: Required, MaxLength(20)] string Title);

public sealed record ResizeShelfRequest([property: Range(1, 50)] int Places);

public sealed record ShelfView(Guid Id, string Name, int Places, long Revision) : IRevisioned
{
    public static ShelfView Of(Shelf shelf) => new(shelf.Id.Value, shelf.Name, shelf.Places, shelf.Revision);
}

internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder routes)
    {
        var library = routes.MapGroup("/api/library").RequireAuthorization().WithETags();
        library.MapPost("/shelves", BuildShelf);
        library.MapGet("/shelves", ListShelves);
        library.MapGet("/shelves/{id:guid}", GetShelf);
        library.MapPut("/shelves/{id:guid}", ResizeShelf);
        library.MapPost("/shelves/{id:guid}/burning", BurnShelf);
        library.MapGet("/workers", () => TypedResults.Ok()).RequireRole(Roles.Worker);
        library.MapGet("/loans/{id:int}", FindLoan);
        library.MapPost("/loans", Lend);
        library.MapGet("/broken", NoContent () => throw new InvalidOperationException("A secret of ours."));
        library.MapPost("/lost", NotFound (LibraryDb _) => TypedResults.NotFound());
    }

    private static async Task<Created<ShelfView>> BuildShelf(BuildShelfRequest request, Caller caller, LibraryDb db, CancellationToken cancellation)
    {
        var shelf = Shelf.Build(caller.Organisation, request.Name, request.Places);
        foreach (var book in request.Books ?? [])
            shelf.Put(book.Title);
        db.Add(shelf);
        await db.SaveChangesAsync(cancellation);
        if (request.Books is { Count: > 0 })
            shelf.Resize(request.Places - request.Books.Count);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Created($"/api/library/shelves/{shelf.Id.Value}", ShelfView.Of(shelf));
    }

    private static async Task<Ok<Page<ShelfView>>> ListShelves([AsParameters] PageQuery page, LibraryDb db, CancellationToken cancellation) =>
        TypedResults.Ok((await db.Shelves.OrderBy(s => s.Name).ToPage(page, cancellation)).Select(ShelfView.Of));

    private static async Task<Results<Ok<ShelfView>, NotFound>> GetShelf(Guid id, LibraryDb db, CancellationToken cancellation) =>
        await db.Shelves.SingleOrDefaultAsync(s => s.Id == new ShelfId(id), cancellation) is { } shelf
            ? TypedResults.Ok(ShelfView.Of(shelf))
            : TypedResults.NotFound();

    private static async Task<Results<Ok<ShelfView>, NotFound>> ResizeShelf(
        Guid id, ResizeShelfRequest request, IfMatch ifMatch, LibraryDb db, CancellationToken cancellation)
    {
        if (await db.Shelves.SingleOrDefaultAsync(s => s.Id == new ShelfId(id), cancellation) is not { } shelf)
            return TypedResults.NotFound();

        ifMatch.Check(shelf);
        shelf.Resize(request.Places);
        await db.SaveChangesAsync(cancellation);
        return TypedResults.Ok(ShelfView.Of(shelf));
    }

    private static async Task<Results<NoContent, NotFound>> BurnShelf(Guid id, LibraryDb db, CancellationToken cancellation)
    {
        if (await db.Shelves.SingleOrDefaultAsync(s => s.Id == new ShelfId(id), cancellation) is not { } shelf)
            return TypedResults.NotFound();

        shelf.Burn();
        await db.SaveChangesAsync(cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Loan>, NotFound>> FindLoan(int id, LoansClient loans, CancellationToken cancellation) =>
        await loans.Find(id, cancellation) is { } loan ? TypedResults.Ok(loan) : TypedResults.NotFound();

    private static async Task<Results<Ok<Loan>, NotFound>> Lend(BookRequest book, LoansClient loans, CancellationToken cancellation) =>
        await loans.Lend(book.Title, cancellation) is { } loan ? TypedResults.Ok(loan) : TypedResults.NotFound();
}

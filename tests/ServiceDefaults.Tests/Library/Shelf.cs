using PeerSupport.Kernel;
using PeerSupport.ServiceDefaults.Tests.Library.Events;

namespace PeerSupport.ServiceDefaults.Tests.Library;

public readonly record struct ShelfId(Guid Value) : IEntityId<ShelfId>
{
    public static ShelfId From(Guid value) => new(value);
}

/// <summary>The aggregate of the test service: parts inside it, a rule, and messages.</summary>
public sealed class Shelf : Aggregate
{
    private readonly List<Book> _books = [];

    private Shelf() { }

    public ShelfId Id { get; private init; }
    public string Name { get; private set; } = null!;
    public int Places { get; private set; }
    public Plaque? Plaque { get; private set; }
    public IReadOnlyList<Book> Books => _books;

    public static Shelf Build(OrganisationId organisation, string name, int places)
    {
        var shelf = new Shelf { Id = new(Guid.CreateVersion7()), Organisation = organisation, Name = name, Places = places };
        shelf.RaiseChange();
        return shelf;
    }

    public void Resize(int places)
    {
        if (places < _books.Count)
            throw new RuleViolationException("shelf.too-small", "The books do not fit on it.");

        Places = places;
        RaiseChange();
    }

    public void Put(string title) => _books.Add(new Book(title));

    public void Correct(string title, string corrected) => _books.Single(book => book.Title == title).Correct(corrected);

    public void Take(string title) => _books.RemoveAll(book => book.Title == title);

    public void Inscribe(string words) => Plaque = new Plaque(words);

    public void Efface() => Plaque = null;

    /// <summary>Two messages of one save.</summary>
    public void ResizeTwice(int first, int then)
    {
        Resize(first);
        Resize(then);
    }

    public void Burn() => Raise(new ShelfBurnt(Id.Value));

    private void RaiseChange() =>
        Raise(new ShelfChanged(Id.Value, Places, new DateOnly(2030, 1, 7), 1.5m, [new Opening(DayOfWeek.Friday, new TimeOnly(9, 30), null)]));
}

public sealed class Book(string title)
{
    public string Title { get; private set; } = title;

    internal void Correct(string title) => Title = title;
}

public sealed record Plaque(string Words);

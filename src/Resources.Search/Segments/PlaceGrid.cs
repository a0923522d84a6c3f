namespace PeerSupport.Resources.Search.Segments;

/// <summary>A place of a document in its cell of the grid.</summary>
internal readonly record struct GridPlace(int Cell, ushort Document, UnitPoint Point, int Town, int Postcode);

/// <summary>The places of a segment's documents, in the order of cells of a tenth of a degree.</summary>
internal sealed class PlaceGrid
{
    private readonly int[] _cells;
    private readonly int[] _starts;
    private readonly ushort[] _documents;
    private readonly UnitPoint[] _points;
    private readonly int[] _towns;
    private readonly int[] _postcodes;

    public PlaceGrid(List<GridPlace> places)
    {
        places.Sort((one, other) => (one.Cell, one.Document).CompareTo((other.Cell, other.Document)));
        _cells = [.. places.Select(place => place.Cell).Distinct()];
        _starts = new int[_cells.Length + 1];
        var cell = -1;
        for (var at = 0; at < places.Count; at++)
        {
            if (cell < 0 || _cells[cell] != places[at].Cell)
                _starts[++cell] = at;
        }

        _starts[^1] = places.Count;
        _documents = [.. places.Select(place => place.Document)];
        _points = [.. places.Select(place => place.Point)];
        _towns = [.. places.Select(place => place.Town)];
        _postcodes = [.. places.Select(place => place.Postcode)];
    }

    public IEnumerable<GridPlace> Places
    {
        get
        {
            for (var cell = 0; cell < _cells.Length; cell++)
            {
                for (var at = _starts[cell]; at < _starts[cell + 1]; at++)
                    yield return new(_cells[cell], _documents[at], _points[at], _towns[at], _postcodes[at]);
            }
        }
    }

    /// <summary>
    /// Notes for each allowed document within the circle the square of its nearest place's distance; whether there is any.
    /// </summary>
    public bool Scan(GeoCircle circle, ReadOnlySpan<ulong> allowed, Span<ulong> found, Span<long> squares)
    {
        var any = false;
        foreach (var (first, last) in circle.Cells)
        {
            var from = Array.BinarySearch(_cells, first);
            var to = Array.BinarySearch(_cells, last);
            any |= Scan(circle, _starts[from < 0 ? ~from : from], _starts[to < 0 ? ~to : to + 1], allowed, found, squares);
        }

        return any;
    }

    /// <summary>Adds up the points known under this town or postcode, of documents that are not dead.</summary>
    public int Sum(int town, int postcode, ReadOnlySpan<ulong> dead, ref double x, ref double y, ref double z)
    {
        var count = 0;
        for (var at = 0; at < _documents.Length; at++)
        {
            if ((town < 0 || _towns[at] != town) && (postcode < 0 || _postcodes[at] != postcode))
                continue;
            if (!dead.IsEmpty && Bitmap.Has(dead, _documents[at]))
                continue;
            (x, y, z) = (x + _points[at].X, y + _points[at].Y, z + _points[at].Z);
            count++;
        }

        return count;
    }

    private bool Scan(
        GeoCircle circle, int from, int to, ReadOnlySpan<ulong> allowed, Span<ulong> found, Span<long> squares)
    {
        var (centre, any) = (circle.Centre, false);
        for (var at = from; at < to; at++)
        {
            var square = centre.Square(_points[at]);
            int document = _documents[at];
            if (square > circle.Square || !Bitmap.Has(allowed, document))
                continue;
            if (Bitmap.Has(found, document))
                square = Math.Min(square, squares[document]);
            else
                Bitmap.Set(found, document);
            squares[document] = square;
            any = true;
        }

        return any;
    }
}

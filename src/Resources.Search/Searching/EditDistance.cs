namespace PeerSupport.Resources.Search.Searching;

/// <summary>Letters to add, leave out, change, or swap with a neighbour (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int Longest = 64;

    /// <summary>How many slips are likely in a word of this length.</summary>
    public static int Allowed(string word) =>
        word.Length is < 3 or > Longest || word.Any(char.IsAsciiDigit) ? 0 : word.Length < 6 ? 1 : 2;

    /// <summary>The distance, or one more than the most that is of interest.</summary>
    public static int Between(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        Span<int> rows = stackalloc int[3 * (Longest + 3)];
        var width = other.Length + 1;
        var beforeLast = rows[..width];
        var last = rows.Slice(Longest + 3, width);
        var row = rows.Slice(2 * (Longest + 3), width);
        for (var at = 0; at < width; at++)
            last[at] = at;

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    distance = Math.Min(distance, beforeLast[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
                return most + 1;
            var free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return Math.Min(last[other.Length], most + 1);
    }
}

using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PeerSupport.Relationships.Domain;

namespace PeerSupport.Relationships.Tests.Domain;

public class HidingSmallNumbers
{
    private const int Hidden = -1;

    public sealed record Sketch(int[,] Parts, int[] OwnSites)
    {
        public override string ToString() => string.Join(" / ", Enumerable.Range(0, Parts.GetLength(0)).Select(site =>
            string.Join(",", Enumerable.Range(0, Parts.GetLength(1)).Select(group => Parts[site, group]))))
            + $" own: {string.Join(",", OwnSites)}";
    }

    public static class Sketches
    {
        private static readonly Gen<int> Counts =
            Gen.Frequency((2, Gen.Constant(0)), (4, Gen.Choose(1, 4)), (4, Gen.Choose(5, 12)), (1, Gen.Choose(13, 90)));

        public static Arbitrary<Sketch> Arbitrary() => Arb.From(
            from sites in Gen.Choose(1, 4)
            from groups in Gen.Choose(1, 4)
            from counts in Counts.ArrayOf(sites * groups)
            from own in Gen.Choose(-4 * sites, sites - 1).Select(site => site < 0 || sites == 1 ? (int[])[] : [site])
            select new Sketch(Laid(sites, groups, counts), own));

        private static int[,] Laid(int sites, int groups, int[] counts)
        {
            var parts = new int[sites, groups];
            for (var cell = 0; cell < counts.Length; cell++)
                parts[cell / groups, cell % groups] = counts[cell];
            return parts;
        }
    }

    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 400)]
    public void No_number_below_five_is_shown(Sketch sketch) =>
        Each(sketch, (table, hidden, site, group) =>
            Assert.True(hidden[site, group] || table[site, group].Count >= SmallNumbers.Least || sketch.OwnSites.Contains(site)));

    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 400)]
    public void What_one_knows_of_ones_own_site_is_not_hidden(Sketch sketch) =>
        Each(sketch, (_, hidden, site, group) => Assert.False(hidden[site, group] && sketch.OwnSites.Contains(site)));

    /// <summary>Looks for another table that shows the same, by trying, not by circles as the code under test does.</summary>
    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 400)]
    public void No_hidden_number_can_be_told_from_those_shown(Sketch sketch)
    {
        var table = CountTable.Of(sketch.Parts);
        var hidden = Mask(sketch, table);
        var puzzle = new Puzzle(table, hidden);

        Assert.Empty(puzzle.Told());
    }

    [Property(Arbitrary = [typeof(Sketches)], MaxTest = 400)]
    public void Hidden_parts_together_are_not_few_where_their_sum_can_be_told(Sketch sketch)
    {
        var table = CountTable.Of(sketch.Parts);
        var hidden = Mask(sketch, table);
        for (var site = 0; site <= table.Sites; site++)
        {
            var parts = Enumerable.Range(0, table.Groups).Where(group => hidden[site, group]).ToList();
            if (parts.Count > 0 && !hidden[site, table.Groups])
                Assert.InRange(parts.Sum(group => table[site, group].Count), SmallNumbers.Least, int.MaxValue);
        }

        for (var group = 0; group <= table.Groups; group++)
        {
            var parts = Enumerable.Range(0, table.Sites).Where(site => hidden[site, group]).ToList();
            if (parts.Count > 0 && !hidden[table.Sites, group])
                Assert.InRange(parts.Sum(site => table[site, group].Count), SmallNumbers.Least, int.MaxValue);
        }
    }

    [Fact]
    public void Where_nothing_is_small_nothing_is_hidden() =>
        Assert.DoesNotContain(true, SmallNumbers.HiddenIn(CountTable.Of(new[,] { { 5, 6 }, { 7, 8 } })).Cast<bool>());

    [Fact]
    public void The_next_smallest_is_hidden_with_a_small_one_and_the_total_stays() =>
        Assert.Equal([20, Hidden, Hidden, 31], Row(SmallNumbersOf(new[,] { { 20, 3, 8 } }), 0));

    [Fact]
    public void Nought_is_as_small_as_four() =>
        Assert.Equal([Hidden, Hidden, 9, 14], Row(SmallNumbersOf(new[,] { { 0, 5, 9 } }), 0));

    [Fact]
    public void Several_small_ones_hide_each_other_if_they_are_not_few_together()
    {
        Assert.Equal([20, Hidden, Hidden, 26], Row(SmallNumbersOf(new[,] { { 20, 2, 4 } }), 0));
        Assert.Equal([Hidden, Hidden, Hidden, 23], Row(SmallNumbersOf(new[,] { { 20, 2, 1 } }), 0));
    }

    [Fact]
    public void A_site_is_not_told_by_the_organisation_less_the_others()
    {
        var shown = SmallNumbersOf(new[,] { { 17 }, { 3 }, { 9 } });

        Assert.Equal(
            [[17, 17], [Hidden, Hidden], [Hidden, Hidden], [29, 29]], Enumerable.Range(0, 4).Select(row => Row(shown, row)));
    }

    [Fact]
    public void A_number_is_told_too_where_any_other_would_need_one_below_nought()
    {
        // Nought and the smallest of its line and its column make one circle of six, on which nothing can move.
        var table = CountTable.Of(new[,] { { 0, 5, 9 }, { 9, 5, 0 }, { 5, 9, 5 } });
        var circle = new bool[4, 4];
        foreach (var (site, group) in ((int, int)[])[(0, 0), (0, 1), (1, 1), (1, 2), (2, 2), (2, 0)])
            circle[site, group] = true;
        Assert.Equal(6, new Puzzle(table, circle).Told().Count());

        Assert.Empty(new Puzzle(table, SmallNumbers.HiddenIn(table)).Told());
    }

    [Fact]
    public void Many_contacts_of_few_relationships_are_few()
    {
        var table = new CountTable(new Tally[,] { { new(40, 2), new(60, 9), new(30, 8) } }, [new(130, 9)]);

        Assert.Equal([Hidden, 60, Hidden, 130], Row(Shown(table, SmallNumbers.HiddenIn(table)), 0));
    }

    [Fact]
    public void A_part_of_a_known_total_is_not_told_by_its_rest()
    {
        var hidden = SmallNumbers.HiddenIn(CountTable.Of(new[,] { { 17, 3 }, { 20, 9 } }), (_, group) => group == 2);

        Assert.True(hidden[0, 0] && hidden[0, 1]);
        Assert.False(hidden[0, 2] || hidden[1, 2] || hidden[2, 2]);
    }

    private static int[,] SmallNumbersOf(int[,] parts) =>
        Shown(CountTable.Of(parts), SmallNumbers.HiddenIn(CountTable.Of(parts)));

    private static int[,] Shown(CountTable table, bool[,] hidden)
    {
        var shown = new int[table.Sites + 1, table.Groups + 1];
        for (var site = 0; site <= table.Sites; site++)
        {
            for (var group = 0; group <= table.Groups; group++)
                shown[site, group] = hidden[site, group] ? Hidden : table[site, group].Count;
        }

        return shown;
    }

    private static IEnumerable<int> Row(int[,] numbers, int row) =>
        Enumerable.Range(0, numbers.GetLength(1)).Select(column => numbers[row, column]);

    private static bool[,] Mask(Sketch sketch, CountTable table) =>
        SmallNumbers.HiddenIn(table, (site, _) => sketch.OwnSites.Contains(site));

    private static void Each(Sketch sketch, Action<CountTable, bool[,], int, int> check)
    {
        var table = CountTable.Of(sketch.Parts);
        var hidden = Mask(sketch, table);
        for (var site = 0; site <= table.Sites; site++)
        {
            for (var group = 0; group <= table.Groups; group++)
                check(table, hidden, site, group);
        }
    }
}

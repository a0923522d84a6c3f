using PeerSupport.Resources.Search;

namespace PeerSupport.Directory.Bench;

/// <summary>
/// Weeks by number for the engines that cannot hold them: a fair short cut, as each week is judged once a query.
/// </summary>
internal sealed class ResidentHours
{
    private readonly Dictionary<OpeningHours, int> _numbers = [];
    private readonly List<OpeningHours> _hours = [];

    /// <summary>0 for none.</summary>
    public int Number(OpeningHours? hours)
    {
        if (hours is null)
            return 0;
        lock (_numbers)
        {
            if (!_numbers.TryGetValue(hours, out var number))
            {
                _hours.Add(hours);
                _numbers[hours] = number = _hours.Count;
            }

            return number;
        }
    }

    public bool[] OpenAt(DateTimeOffset at)
    {
        var minutes = _hours.Select(hours => hours.Zone).Distinct().ToDictionary(zone => zone, zone => OpenWeek.MinuteAt(at, zone));
        return [false, .. _hours.Select(hours => hours.Week.IsOpenAt(minutes[hours.Zone]))];
    }
}

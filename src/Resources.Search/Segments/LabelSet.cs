using System.Collections.Concurrent;

namespace PeerSupport.Resources.Search.Segments;

/// <summary>
/// Numbers for values that documents share: taxonomy terms, towns, languages. Only ever grows, and is read without locks.
/// </summary>
internal sealed class LabelSet<T>(IEqualityComparer<T>? comparer = null) where T : notnull
{
    private readonly ConcurrentDictionary<T, int> _numbers = new(comparer ?? EqualityComparer<T>.Default);
    private readonly Lock _adding = new();
    private volatile T[] _values = new T[16];
    private volatile int _count;

    public int Count => _count;

    public T this[int number] => _values[number];

    public int Find(T value) => _numbers.TryGetValue(value, out var number) ? number : -1;

    public int Of(T value)
    {
        if (_numbers.TryGetValue(value, out var known))
            return known;

        lock (_adding)
        {
            if (_numbers.TryGetValue(value, out known))
                return known;

            // Whoever has a number finds its value: the array is in place before the number is told.
            var values = _values;
            if (_count == values.Length)
                Array.Resize(ref values, _count * 2);
            values[_count] = value;
            _values = values;
            _numbers[value] = _count;
            return _count++;
        }
    }
}

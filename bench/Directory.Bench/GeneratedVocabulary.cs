using System.Text;

namespace PeerSupport.Directory.Bench;

/// <summary>Words of one language, the frequent ones real, the rest made up of its syllables and endings.</summary>
internal sealed class GeneratedVocabulary
{
    private const int Size = 20_000;
    private const int TableSize = 1 << 20;
    private readonly string[] _words;
    private readonly ushort[] _table = Zipf(Size, 30, TableSize);

    private GeneratedVocabulary(int seed, string real, string small, string onsets, string vowels, string codas, string endings)
    {
        Small = small.Split(' ');
        var random = new Random(seed);
        string[][] parts = [onsets.Split(' '), vowels.Split(' '), codas.Split(','), endings.Split(',')];
        var words = new List<string>(real.Split(' ').Distinct());
        var (realCount, known) = (words.Count, words.ToHashSet());
        while (words.Count < Size)
        {
            var root = new StringBuilder();
            for (var syllable = random.Next(2, 4); syllable > 0; syllable--)
                root.Append(One(random, parts[0])).Append(One(random, parts[1])).Append(syllable == 1 || random.Next(3) == 0 ? One(random, parts[2]) : "");
            for (var form = random.Next(1, 4); form > 0 && words.Count < Size; form--)
            {
                var word = root + One(random, parts[3]);
                if (word.Length > 3 && known.Add(word))
                    words.Add(word);
            }
        }

        // The real ones among the most frequent, every third place.
        var made = words.Skip(realCount).ToArray();
        random.Shuffle(made);
        var (nextReal, nextMade) = (0, 0);
        _words = [.. Enumerable.Range(0, Size).Select(rank =>
            rank % 3 == 0 && nextReal < realCount || nextMade == made.Length ? words[nextReal++] : made[nextMade++])];
    }

    public static GeneratedVocabulary English { get; } = new(42,
        "food pantry housing shelter health clinic legal aid employment training counseling mental substance abuse recovery child care family " +
        "youth senior veteran disability transport rental assistance utility clothing meals emergency crisis hotline violence immigration " +
        "education literacy tutoring dental vision pharmacy medical insurance nutrition parenting pregnancy adoption foster homeless eviction " +
        "prevention budget financial tax job placement resume interview community center outreach program support group therapy treatment " +
        "detox hospice caregiver respite adult day transportation delivery voucher application eligibility income residents services " +
        "appointments information referral case management advocacy benefits volunteer donation school supplies summer camp library computer " +
        "translation interpreter citizenship hospital peer wellness addiction sober living mothers women men teens elders",
        "the and of for to in with is are that this their", "b c d f g h j k l m n p r s t v w br ch cl cr dr fl gr pl pr sh st th tr",
        "a e i o u a e i o u ai ea ee io ou", ",,,,n,r,s,t,l,m,nd,st,rt,ck", ",,,,s,ing,ed,er,s,ation,ly,ness");

    public static GeneratedVocabulary Spanish { get; } = new(43,
        "comida alimentos vivienda albergue salud clínica legal ayuda empleo capacitación consejería mental recuperación niños cuidado familia " +
        "jóvenes mayores veteranos discapacidad transporte alquiler asistencia ropa emergencia crisis violencia inmigración educación dental " +
        "farmacia seguro nutrición embarazo adopción hogar desalojo prevención impuestos trabajo comunidad centro programa apoyo grupo terapia " +
        "tratamiento adultos entrega solicitud ingresos residentes servicios citas información beneficios escuela útiles biblioteca traducción " +
        "intérprete ciudadanía hospital mujeres hombres clases inglés gratis", "de la que el en y los del las un para con una por",
        "b c d f g j l m n p r s t v br ch cl cr dr fl gr pl pr tr ll", "a e i o u a e o á é í ó ia ie ue", ",,,,,n,r,s,l", ",a,o,as,os,es,ción,dor,dora,mente,ar");

    public string[] Small { get; }

    public string Word(Random random) => _words[_table[random.Next(TableSize)]];

    /// <summary>Numbers drawn with the frequencies of Zipf's law from a flattened head.</summary>
    public static ushort[] Zipf(int values, double head, int size)
    {
        var table = new ushort[size];
        var weights = Enumerable.Range(1, values).Select(rank => 1 / (rank + head)).ToArray();
        var (sum, reached, at) = (weights.Sum(), 0d, 0);
        for (var value = 0; value < values; value++)
        {
            reached += weights[value];
            var end = value == values - 1 ? size : (int)(reached / sum * size);
            while (at < end)
                table[at++] = (ushort)value;
        }

        return table;
    }

    private static string One(Random random, string[] values) => values[random.Next(values.Length)];
}

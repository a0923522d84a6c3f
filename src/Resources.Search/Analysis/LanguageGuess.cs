namespace PeerSupport.Resources.Search.Analysis;

/// <summary>Tells English from Spanish by the small words between the others; where there are none, English.</summary>
internal struct LanguageGuess
{
    private int _spanish;

    public void See(AnalysedWord word)
    {
        var english = word.Stems[TextLanguage.English.Number] is null;
        var spanish = word.Stems[TextLanguage.Spanish.Number] is null;
        _spanish += (spanish ? 1 : 0) - (english ? 1 : 0);
    }

    public readonly TextLanguage Language => _spanish > 0 ? TextLanguage.Spanish : TextLanguage.English;
}

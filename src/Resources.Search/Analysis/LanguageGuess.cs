namespace PeerSupport.Resources.Search.Analysis;

/// <summary>Tells English from Spanish by the small words between the others; where there are none, English.</summary>
internal struct LanguageGuess
{
    private int _spanish;

    public void See(AnalysedWord word)
    {
        if (!word.IsStopWord)
            return;
        _spanish += TextLanguage.Spanish.IsStopWord(word.Text) ? 1 : 0;
        _spanish -= TextLanguage.English.IsStopWord(word.Text) ? 1 : 0;
    }

    public readonly TextLanguage Language => _spanish > 0 ? TextLanguage.Spanish : TextLanguage.English;
}

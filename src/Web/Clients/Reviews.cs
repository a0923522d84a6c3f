namespace PeerSupport.Web.Clients;

internal sealed partial class RelationshipsClient
{
    /// <summary>The reviews that were held, the latest first.</summary>
    public Task<Listing<ReviewView>> Reviews(Guid id, int page = 1) =>
        Get<Listing<ReviewView>>($"{Root}/{id}/reviews?page={page}&size=10");

    public async Task<ReviewView> Review(Guid id, Guid review) =>
        (await Get<Listing<ReviewView>>($"{Root}/{id}/reviews?size=100")).Items.FirstOrDefault(known => known.Id == review)
            ?? throw ApiException.NotFound();

    public Task<ReviewView> HoldReview(Guid id, HoldReviewRequest review, string? key) =>
        Create<ReviewView>($"{Root}/{id}/reviews", review, key);

    public Task<ReviewView> WriteReviewWords(Guid id, Guid review, ReviewWordsRequest words, long revision) =>
        Send<ReviewView>(HttpMethod.Put, $"{Root}/{id}/reviews/{review}", words, revision);
}

/// <param name="TScore">As it stood on that day.</param>
public sealed record ReviewView(
    Guid Id, long Revision, DateOnly HeldOn, ScoresView TScore, ReviewWordsView? PeerWords, ReviewWordsView? WorkerWords)
{
    public ReviewWordsView? WordsOf(string side) => side is "peer" ? PeerWords : WorkerWords;
}

public sealed record ReviewWordsView(string Words, DateTimeOffset At, bool InPerson, string? ReadOut);

public sealed record HoldReviewRequest(DateOnly HeldOn, string? Words, bool OnBehalfOfPeer, string? ReadOut);

public sealed record ReviewWordsRequest(string Words, bool OnBehalfOfPeer, string? ReadOut);

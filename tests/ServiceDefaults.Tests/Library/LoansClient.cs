using PeerSupport.ServiceDefaults.Http;

namespace PeerSupport.ServiceDefaults.Tests.Library;

/// <param name="Asked">With which token and idempotency key the other service was asked.</param>
public sealed record Loan(int Id, string Asked);

/// <summary>A client of another service, as small as one can be.</summary>
internal sealed class LoansClient(ServiceAsUser loans)
{
    public Task<Loan?> Find(int id, CancellationToken cancellation) => loans.Find<Loan>($"/api/loans/{id}", cancellation);

    public Task<Loan?> Lend(string title, CancellationToken cancellation) =>
        loans.Post<Loan>("/api/loans", new { Title = title }, cancellation);
}

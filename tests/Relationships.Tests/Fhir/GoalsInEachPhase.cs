using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;
using PeerSupport.Relationships.Clients;
using PeerSupport.Relationships.Domain;
using PeerSupport.Relationships.Fhir;
using PeerSupport.Relationships.Tests.Domain;

namespace PeerSupport.Relationships.Tests.Fhir;

public class GoalsInEachPhase
{
    private readonly SupportRelationship _relationship = A.Relationship();
    private readonly GoalRead _words;

    public GoalsInEachPhase()
    {
        var goal = A.Goal();
        _words = new(goal.GoalId, "Moving towards cooking", ["−2", "−1", "0", "+1", "+2"]);
        _relationship.AgreementInForce(Guid.NewGuid(), A.Version(1, A.Now, goals: [goal]));
    }

    [Fact]
    public void While_they_work_on_them_goals_and_plan_are_active()
    {
        Are(Goal.GoalLifecycleStatus.Active, RequestStatus.Active);

        _relationship.BeginConclusion(EndingKind.Planned, new(2030, 1, 7), null, A.Now);
        Are(Goal.GoalLifecycleStatus.Active, RequestStatus.Active);
    }

    [Fact]
    public void While_the_relationship_rests_so_do_they()
    {
        _relationship.Pause(new(2030, 2, 1), A.Now);

        Are(Goal.GoalLifecycleStatus.OnHold, RequestStatus.OnHold);
    }

    [Fact]
    public void Afterwards_they_are_no_longer_sought()
    {
        _relationship.BeginConclusion(EndingKind.Planned, new(2030, 1, 7), null, A.Now);
        _relationship.Conclude(A.NothingFinished, A.Now);

        Are(Goal.GoalLifecycleStatus.Completed, RequestStatus.Completed);
    }

    private void Are(Goal.GoalLifecycleStatus goals, RequestStatus plan)
    {
        var goal = Assert.Single(Progress.Of(_relationship, []).Goals);
        var bundle = Strictly.Read(new FhirJsonSerializer().SerializeToString(GoalBundle.Of(
            new(_relationship, Guid.NewGuid(), [new(goal, _words, A.Now)], A.Now))));

        Assert.Equal((goals, plan), (bundle.All<Goal>().Single().LifecycleStatus, bundle.All<CarePlan>().Single().Status));
    }
}

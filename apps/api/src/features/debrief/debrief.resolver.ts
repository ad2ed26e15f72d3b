import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { RecordDecisionInput } from './debrief.inputs.js';
import { DebriefService } from './debrief.service.js';
import { Debrief, DecisionRecorded, DimensionAgreement, Dissent, DissentRecorded } from './debrief.view.js';
import { DecisionService } from './decision.service.js';
import { DissentService } from './dissent.service.js';

@Resolver(() => Debrief)
export class DebriefResolver {
  constructor(
    private readonly debriefs: DebriefService,
    private readonly decisions: DecisionService,
    private readonly dissent: DissentService,
  ) {}

  @Query(() => Debrief)
  @Permission('signed-in')
  debrief(@CurrentActor() actor: Actor, @Args('candidacyId', { type: () => ID }) candidacyId: string): Promise<Debrief> {
    return this.debriefs.debrief(actor, candidacyId);
  }

  @ResolveField(() => [DimensionAgreement], {
    description: 'One row per dimension; for a single candidacy counts, for the loop version’s candidacies the coefficient',
  })
  agreement(@CurrentActor() actor: Actor, @Parent() debrief: Debrief): Promise<DimensionAgreement[]> {
    return this.debriefs.agreement(actor, debrief);
  }

  @ResultMutation(DecisionRecorded, [InvalidInputProblem, NotAllowedProblem])
  @Permission('decisions.record')
  async recordDecision(@CurrentActor() actor: Actor, @Args('input') input: RecordDecisionInput): Promise<DecisionRecorded> {
    return Object.assign(new DecisionRecorded(), { decision: await this.decisions.decide(actor, input) });
  }

  @ResolveField(() => [Dissent], { description: 'For those who may read the decision; oldest first' })
  async dissents(@CurrentActor() actor: Actor, @Parent() debrief: Debrief): Promise<Dissent[]> {
    return debrief.decision ? this.dissent.read(actor, debrief.candidacyId) : [];
  }

  @ResultMutation(DissentRecorded, [InvalidInputProblem, LockedProblem, NotAllowedProblem])
  @Permission('decisions.dissent')
  async recordDissent(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', { type: () => ID }) candidacyId: string,
    @Args('text') text: string,
  ): Promise<DissentRecorded> {
    return Object.assign(new DissentRecorded(), { dissent: await this.dissent.dissent(actor, candidacyId, text) });
  }
}

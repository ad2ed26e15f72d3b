import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission, Public } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Loop } from '../loop/loop.view.js';
import { CandidateBriefService } from './candidate-brief.service.js';
import { CandidateBrief, CandidateBriefAddress, CandidateBriefMade, CandidateBriefRevoked } from './candidate-brief.view.js';

@Resolver(() => Loop)
export class CandidateBriefResolver {
  constructor(private readonly briefs: CandidateBriefService) {}

  @Query(() => CandidateBrief)
  @Public()
  candidateBrief(@Args('token') token: string): Promise<CandidateBrief> {
    return this.briefs.read(token);
  }

  @ResultMutation(CandidateBriefMade, [InvalidInputProblem, NotAllowedProblem])
  @Permission('candidacies.open')
  async makeCandidateBrief(
    @CurrentActor() actor: Actor,
    @Args('loopId', { type: () => ID }) loopId: string,
  ): Promise<CandidateBriefMade> {
    return new CandidateBriefMade(`/brief/${await this.briefs.make(actor, loopId)}`);
  }

  @ResultMutation(CandidateBriefRevoked, [InvalidInputProblem, NotAllowedProblem])
  @Permission('candidacies.open')
  async revokeCandidateBrief(
    @CurrentActor() actor: Actor,
    @Args('loopId', { type: () => ID }) loopId: string,
  ): Promise<CandidateBriefRevoked> {
    await this.briefs.revoke(actor, loopId);
    return new CandidateBriefRevoked();
  }

  @ResolveField(() => CandidateBriefAddress, { nullable: true, description: 'Null: the loop’s brief is not shared' })
  briefAddress(@CurrentActor() actor: Actor, @Parent() loop: Loop): Promise<CandidateBriefAddress | null> {
    return this.briefs.standing(actor, loop.id);
  }
}

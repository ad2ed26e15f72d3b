import { Args, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { Debrief } from '../debrief/debrief.view.js';
import { AdjustedScoreService } from './adjusted-score.service.js';
import { LoopComparisonService } from './loop-comparison.service.js';
import { AdjustedScore, LoopComparison } from './loop-comparison.view.js';

@Resolver(() => Debrief)
export class LoopComparisonResolver {
  constructor(
    private readonly comparisons: LoopComparisonService,
    private readonly scores: AdjustedScoreService,
  ) {}

  @Query(() => LoopComparison)
  @Permission('signed-in')
  loopComparison(
    @CurrentActor() actor: Actor,
    @Args('loopId', { type: () => ID }) loopId: string,
    @Args('version', { type: () => Int, nullable: true, description: 'Left out: the newest with candidacies' })
    version: number | null,
  ): Promise<LoopComparison> {
    return this.comparisons.comparison(actor, loopId, version ?? null);
  }

  @ResolveField(() => AdjustedScore, { nullable: true, description: 'Null: the organization shows no models' })
  adjusted(@CurrentActor() actor: Actor, @Parent() debrief: Debrief): Promise<AdjustedScore | null> {
    return this.scores.ofDebrief(actor, debrief);
  }
}

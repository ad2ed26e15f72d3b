import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { CoverageService } from './coverage.service.js';
import { LoopCoverage } from './coverage.view.js';

@Resolver(() => LoopCoverage)
export class CoverageResolver {
  constructor(private readonly covering: CoverageService) {}

  @Query(() => LoopCoverage)
  @Permission('signed-in')
  loopCoverage(@CurrentActor() actor: Actor, @Args('loopId', { type: () => ID }) loopId: string): Promise<LoopCoverage> {
    return this.covering.coverage(actor, loopId);
  }
}

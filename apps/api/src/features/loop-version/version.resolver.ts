import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { VersionService } from './version.service.js';
import { LoopDifference, LoopVersion } from './version.view.js';

@Resolver(() => LoopVersion)
export class VersionResolver {
  constructor(private readonly versions: VersionService) {}

  @Query(() => [LoopVersion], { description: 'Newest first' })
  @Permission('signed-in')
  loopVersions(@CurrentActor() actor: Actor, @Args('loopId', { type: () => ID }) loopId: string): Promise<LoopVersion[]> {
    return this.versions.versions(actor, loopId);
  }

  @Query(() => [LoopDifference], { description: 'In what a version, or the draft, differs from another version' })
  @Permission('signed-in')
  loopDifferences(
    @CurrentActor() actor: Actor,
    @Args('loopId', { type: () => ID }) loopId: string,
    @Args('before', { type: () => Int }) before: number,
    @Args('after', { type: () => Int, nullable: true, description: 'Null or left out: the draft' }) after?: number | null,
  ): Promise<LoopDifference[]> {
    return this.versions.differences(actor, loopId, before, after ?? null);
  }
}

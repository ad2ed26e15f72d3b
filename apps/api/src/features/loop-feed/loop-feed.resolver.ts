import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { LoopFeed } from './loop.feed.js';
import { LoopMoment } from './loop-feed.view.js';

@Resolver(() => LoopMoment)
export class LoopFeedResolver {
  constructor(private readonly feed: LoopFeed) {}

  @Subscription(() => LoopMoment)
  @Permission('signed-in')
  loopMoments(
    @CurrentActor() actor: Actor,
    @Args('loopId', { type: () => ID }) loopId: string,
  ): Promise<AsyncIterableIterator<object>> {
    return this.feed.follow(actor, loopId);
  }
}

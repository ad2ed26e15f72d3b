import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Debrief } from '../debrief/debrief.view.js';
import { MarkDiscussedInput, StartDiscussionInput } from './discussion.inputs.js';
import { DiscussionService } from './discussion.service.js';
import { Discussion, DiscussionChanged } from './discussion.view.js';

const changed = async (discussion: Promise<Discussion>): Promise<DiscussionChanged> =>
  Object.assign(new DiscussionChanged(), { discussion: await discussion });

@Resolver(() => Debrief)
export class DiscussionResolver {
  constructor(private readonly discussions: DiscussionService) {}

  @ResolveField(() => Discussion, { nullable: true, description: 'Null: the panel has not begun to talk' })
  discussion(@CurrentActor() actor: Actor, @Parent() debrief: Debrief): Promise<Discussion | null> {
    return this.discussions.discussion(actor, debrief);
  }

  @ResultMutation(DiscussionChanged, [InvalidInputProblem, NotAllowedProblem])
  @Permission('debriefs.facilitate')
  startDiscussion(@CurrentActor() actor: Actor, @Args('input') input: StartDiscussionInput): Promise<DiscussionChanged> {
    return changed(this.discussions.start(actor, input));
  }

  @ResultMutation(DiscussionChanged, [NotAllowedProblem, LockedProblem])
  @Permission('debriefs.facilitate')
  endDiscussion(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', { type: () => ID }) candidacyId: string,
  ): Promise<DiscussionChanged> {
    return changed(this.discussions.end(actor, candidacyId));
  }

  @ResultMutation(DiscussionChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('debriefs.facilitate')
  chooseScribe(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', { type: () => ID }) candidacyId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<DiscussionChanged> {
    return changed(this.discussions.chooseScribe(actor, candidacyId, memberId));
  }

  @ResultMutation(DiscussionChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('signed-in')
  markDiscussed(@CurrentActor() actor: Actor, @Args('input') input: MarkDiscussedInput): Promise<DiscussionChanged> {
    return changed(this.discussions.markDiscussed(actor, input));
  }
}

import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { InterviewChanged } from '../interview/interview.view.js';
import { BreakGlassService } from './break-glass.service.js';

@Resolver()
export class BreakGlassResolver {
  constructor(private readonly glass: BreakGlassService) {}

  @ResultMutation(InterviewChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('glass.break')
  async breakGlass(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('reason') reason: string,
  ): Promise<InterviewChanged> {
    await this.glass.break(actor, interviewId, reason);
    return new InterviewChanged(interviewId);
  }
}

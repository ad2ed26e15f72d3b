import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { SeatPanelistInput } from './interview.inputs.js';
import { InterviewChanged } from './interview.view.js';
import { PanelService } from './panel.service.js';

const PROBLEMS = [InvalidInputProblem, NotAllowedProblem, LockedProblem];

@Resolver()
export class PanelResolver {
  constructor(private readonly panels: PanelService) {}

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'ChangePanelResult' })
  @Permission('panels.change')
  async seatPanelist(@CurrentActor() actor: Actor, @Args('input') input: SeatPanelistInput): Promise<InterviewChanged> {
    await this.panels.seat(actor, input);
    return new InterviewChanged(input.interviewId);
  }

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'ChangePanelResult' })
  @Permission('panels.change')
  async unseatPanelist(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<InterviewChanged> {
    await this.panels.unseat(actor, interviewId, memberId);
    return new InterviewChanged(interviewId);
  }

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'MarkNotHeldResult' })
  @Permission('interviews.mark-not-held')
  async markNotHeld(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('reason') reason: string,
  ): Promise<InterviewChanged> {
    await this.panels.markNotHeld(actor, interviewId, reason);
    return new InterviewChanged(interviewId);
  }
}

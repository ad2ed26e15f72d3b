import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { ReplacePanelistInput, ScheduleInterviewInput, SeatPanelistInput } from './interview.inputs.js';
import { StaleScheduleProblem } from './interview.problems.js';
import { InterviewChanged } from './interview.view.js';
import { PanelService } from './panel.service.js';
import { ReplacementService } from './replacement.service.js';
import { ScheduleService } from './schedule.service.js';

const PROBLEMS = [InvalidInputProblem, NotAllowedProblem, LockedProblem];

@Resolver()
export class PanelResolver {
  constructor(
    private readonly panels: PanelService,
    private readonly replacements: ReplacementService,
    private readonly schedules: ScheduleService,
  ) {}

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
    await this.schedules.markNotHeld(actor, interviewId, reason);
    return new InterviewChanged(interviewId);
  }

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'ChangePanelResult' })
  @Permission('panels.change')
  async replacePanelist(@CurrentActor() actor: Actor, @Args('input') input: ReplacePanelistInput): Promise<InterviewChanged> {
    await this.replacements.replace(actor, input);
    return new InterviewChanged(input.interviewId);
  }

  @ResultMutation(InterviewChanged, [...PROBLEMS, StaleScheduleProblem])
  @Permission('interviews.schedule')
  async scheduleInterview(@CurrentActor() actor: Actor, @Args('input') input: ScheduleInterviewInput): Promise<InterviewChanged> {
    await this.schedules.schedule(actor, input);
    return new InterviewChanged(input.interviewId);
  }

  @ResultMutation(InterviewChanged, PROBLEMS)
  @Permission('by-seat')
  async cutShortInterview(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('reason') reason: string,
  ): Promise<InterviewChanged> {
    await this.schedules.cutShort(actor, interviewId, reason);
    return new InterviewChanged(interviewId);
  }
}

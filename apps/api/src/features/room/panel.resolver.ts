import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Candidacy } from '../candidacy/candidacy.view.js';
import { SeatPanelistInput } from '../interview/interview.inputs.js';
import { Interview } from '../interview/interview.view.js';
import { PanelService } from '../interview/panel.service.js';
import { InterviewChanged } from './room.view.js';
import { SnapshotService } from './snapshot.service.js';

const PROBLEMS = [InvalidInputProblem, NotAllowedProblem, LockedProblem];

// Here and not in the interview's slice, because whatever answers an Interview answers its whole room.
@Resolver(() => Candidacy)
export class PanelResolver {
  constructor(
    private readonly panels: PanelService,
    private readonly snapshots: SnapshotService,
  ) {}

  @ResolveField(() => [Interview])
  interviews(@CurrentActor() actor: Actor, @Parent() candidacy: Candidacy): Promise<Interview[]> {
    return this.snapshots.enterable(actor, candidacy.id);
  }

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'ChangePanelResult' })
  @Permission('panels.change')
  async seatPanelist(@CurrentActor() actor: Actor, @Args('input') input: SeatPanelistInput): Promise<InterviewChanged> {
    await this.panels.seat(actor, input);
    return Object.assign(new InterviewChanged(), { interview: await this.snapshots.room(actor, input.interviewId) });
  }

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'ChangePanelResult' })
  @Permission('panels.change')
  async unseatPanelist(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<InterviewChanged> {
    await this.panels.unseat(actor, interviewId, memberId);
    return Object.assign(new InterviewChanged(), { interview: await this.snapshots.room(actor, interviewId) });
  }

  @ResultMutation(InterviewChanged, PROBLEMS, { union: 'MarkNotHeldResult' })
  @Permission('interviews.mark-not-held')
  async markNotHeld(
    @CurrentActor() actor: Actor,
    @Args('interviewId', { type: () => ID }) interviewId: string,
    @Args('reason') reason: string,
  ): Promise<InterviewChanged> {
    await this.panels.markNotHeld(actor, interviewId, reason);
    return Object.assign(new InterviewChanged(), { interview: await this.snapshots.room(actor, interviewId) });
  }
}

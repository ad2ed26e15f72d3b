import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { InterviewChanged } from '../interview/interview.view.js';
import { RoomClockService } from './room-clock.service.js';

const ROOM = { type: () => ID };

@Resolver()
export class RoomClockResolver {
  constructor(private readonly clocks: RoomClockService) {}

  @ResultMutation(InterviewChanged, [NotAllowedProblem, LockedProblem], { union: 'ClockResult' })
  @Permission('by-seat')
  async pauseClock(@CurrentActor() actor: Actor, @Args('interviewId', ROOM) interviewId: string): Promise<InterviewChanged> {
    await this.clocks.pause(actor, interviewId);
    return new InterviewChanged(interviewId);
  }

  @ResultMutation(InterviewChanged, [NotAllowedProblem, LockedProblem], { union: 'ClockResult' })
  @Permission('by-seat')
  async resumeClock(@CurrentActor() actor: Actor, @Args('interviewId', ROOM) interviewId: string): Promise<InterviewChanged> {
    await this.clocks.resume(actor, interviewId);
    return new InterviewChanged(interviewId);
  }
}

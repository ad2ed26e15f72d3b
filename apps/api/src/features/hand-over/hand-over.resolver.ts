import { Args, ID, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { InterviewChanged } from '../interview/interview.view.js';
import { HandOverService } from './hand-over.service.js';

const ID_ARG = { type: () => ID };

@Resolver()
export class HandOverResolver {
  constructor(private readonly handOvers: HandOverService) {}

  @ResultMutation(InterviewChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem], { union: 'HandOverResult' })
  @Permission('by-seat')
  async handQuestionOver(
    @CurrentActor() actor: Actor,
    @Args('interviewId', ID_ARG) interviewId: string,
    @Args('questionId', ID_ARG) questionId: string,
    @Args('panelistId', { ...ID_ARG, description: 'Who asks it from now on' }) panelistId: string,
  ): Promise<InterviewChanged> {
    await this.handOvers.handOver(actor, interviewId, questionId, panelistId);
    return new InterviewChanged(interviewId);
  }
}

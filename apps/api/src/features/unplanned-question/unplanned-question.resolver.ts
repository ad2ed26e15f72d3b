import { Args, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { InterviewChanged } from '../interview/interview.view.js';
import { AddUnplannedQuestionInput } from './unplanned-question.inputs.js';
import { UnplannedQuestionService } from './unplanned-question.service.js';

@Resolver()
export class UnplannedQuestionResolver {
  constructor(private readonly unplanned: UnplannedQuestionService) {}

  @ResultMutation(InterviewChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('by-seat')
  async addUnplannedQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') input: AddUnplannedQuestionInput,
  ): Promise<InterviewChanged> {
    await this.unplanned.add(actor, input);
    return new InterviewChanged(input.interviewId);
  }
}

import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { AddQuestionInput, EditQuestionInput } from './question-bank.inputs.js';
import { StaleQuestionProblem } from './question-bank.problems.js';
import { Question, QuestionAdded, QuestionEdited } from './question-bank.view.js';
import { QuestionService } from './question.service.js';

@Resolver(() => Question)
export class QuestionResolver {
  constructor(private readonly contents: QuestionService) {}

  @Query(() => Question)
  @Permission('signed-in')
  question(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Question> {
    return this.contents.question(actor, id);
  }

  @ResultMutation(QuestionAdded, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async addQuestion(@CurrentActor() actor: Actor, @Args('input') input: AddQuestionInput): Promise<QuestionAdded> {
    return Object.assign(new QuestionAdded(), { question: await this.contents.add(actor, input) });
  }

  @ResultMutation(QuestionEdited, [InvalidInputProblem, NotAllowedProblem, StaleQuestionProblem])
  @Permission('banks.edit')
  async editQuestion(@CurrentActor() actor: Actor, @Args('input') input: EditQuestionInput): Promise<QuestionEdited> {
    return Object.assign(new QuestionEdited(), { question: await this.contents.edit(actor, input) });
  }
}

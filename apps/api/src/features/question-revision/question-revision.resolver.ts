import { Args, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Question } from '../question-bank/question-bank.view.js';
import { EditQuestionsInput, RestoreQuestionsInput } from './question-revision.inputs.js';
import { StaleQuestionsProblem } from './question-revision.problems.js';
import { QuestionRevisionService } from './question-revision.service.js';
import { QuestionsEdited, QuestionsRestored } from './question-revision.view.js';

@Resolver(() => Question)
export class QuestionRevisionResolver {
  constructor(private readonly revisions: QuestionRevisionService) {}

  @ResultMutation(QuestionsEdited, [InvalidInputProblem, NotAllowedProblem, StaleQuestionsProblem])
  @Permission('banks.edit')
  async editQuestions(@CurrentActor() actor: Actor, @Args('input') input: EditQuestionsInput): Promise<QuestionsEdited> {
    return Object.assign(new QuestionsEdited(), { questions: await this.revisions.edit(actor, input) });
  }

  @ResultMutation(QuestionsRestored, [InvalidInputProblem, NotAllowedProblem, StaleQuestionsProblem])
  @Permission('banks.edit')
  async restoreQuestions(@CurrentActor() actor: Actor, @Args('input') input: RestoreQuestionsInput): Promise<QuestionsRestored> {
    return Object.assign(new QuestionsRestored(), { questions: await this.revisions.restore(actor, input) });
  }
}

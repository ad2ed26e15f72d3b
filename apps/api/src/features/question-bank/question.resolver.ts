import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { AddQuestionInput, EditQuestionInput, MoveQuestionsInput } from './question-bank.inputs.js';
import { StaleQuestionProblem, StalePlaceProblem } from './question-bank.problems.js';
import { Question, QuestionAdded, QuestionEdited, QuestionsArchived, QuestionsMoved } from './question-bank.view.js';
import { QuestionService } from './question.service.js';
import { SectionService } from './section.service.js';

@Resolver(() => Question)
export class QuestionResolver {
  constructor(
    private readonly contents: QuestionService,
    private readonly sections: SectionService,
  ) {}

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

  @ResultMutation(QuestionsMoved, [InvalidInputProblem, NotAllowedProblem, StalePlaceProblem])
  @Permission('banks.edit')
  async moveQuestions(@CurrentActor() actor: Actor, @Args('input') input: MoveQuestionsInput): Promise<QuestionsMoved> {
    return Object.assign(new QuestionsMoved(), { questions: await this.sections.moveQuestions(actor, input) });
  }

  @ResultMutation(QuestionsArchived, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async archiveQuestions(
    @CurrentActor() actor: Actor,
    @Args('questionIds', { type: () => [ID] }) questionIds: string[],
    @Args('archived') archived: boolean,
  ): Promise<QuestionsArchived> {
    return Object.assign(new QuestionsArchived(), { questions: await this.contents.archive(actor, questionIds, archived) });
  }
}

import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { BankImportService } from './bank-import.service.js';
import { QuestionBankPreview } from './bank-preview.view.js';
import {
  AddQuestionInput,
  AddSectionInput,
  CreateQuestionBankInput,
  EditQuestionInput,
  ImportQuestionBankInput,
  QuestionFilter,
} from './question-bank.inputs.js';
import { StaleQuestionProblem } from './question-bank.problems.js';
import { QuestionBankService } from './question-bank.service.js';
import {
  Question,
  QuestionAdded,
  QuestionBank,
  QuestionBankCreated,
  QuestionBankImported,
  QuestionConnection,
  QuestionEdited,
  SectionAdded,
} from './question-bank.view.js';
import { QuestionService } from './question.service.js';

@Resolver(() => QuestionBank)
export class QuestionBankResolver {
  constructor(
    private readonly banks: QuestionBankService,
    private readonly imports: BankImportService,
    private readonly contents: QuestionService,
  ) {}

  @Query(() => [QuestionBank])
  @Permission('signed-in')
  questionBanks(@CurrentActor() actor: Actor): Promise<QuestionBank[]> {
    return this.banks.banks(actor);
  }

  @Query(() => QuestionBank)
  @Permission('signed-in')
  questionBank(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<QuestionBank> {
    return this.banks.bank(actor, id);
  }

  @ResultMutation(QuestionBankPreview, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  previewQuestionBank(@CurrentActor() actor: Actor, @Args('input') input: ImportQuestionBankInput): Promise<QuestionBankPreview> {
    return this.imports.preview(actor, input);
  }

  @ResultMutation(QuestionBankImported, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  importQuestionBank(@CurrentActor() actor: Actor, @Args('input') input: ImportQuestionBankInput): Promise<QuestionBankImported> {
    return this.imports.import(actor, input);
  }

  @ResultMutation(QuestionBankCreated, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async createQuestionBank(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateQuestionBankInput,
  ): Promise<QuestionBankCreated> {
    return Object.assign(new QuestionBankCreated(), { bank: await this.banks.create(actor, input) });
  }

  @ResultMutation(SectionAdded, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async addSection(@CurrentActor() actor: Actor, @Args('input') input: AddSectionInput): Promise<SectionAdded> {
    return Object.assign(new SectionAdded(), { section: await this.banks.addSection(actor, input) });
  }

  @Query(() => Question)
  @Permission('signed-in')
  question(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Question> {
    return this.contents.question(actor, id);
  }

  @Query(() => QuestionConnection)
  @Permission('signed-in')
  questions(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => QuestionFilter, nullable: true }) filter: QuestionFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<QuestionConnection> {
    return this.contents.page(actor, filter ?? null, first ?? 50, after ?? null);
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

import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import {
  AddSectionInput,
  CreateQuestionBankInput,
  EditSectionInput,
  MoveSectionInput,
  RenameQuestionBankInput,
} from './question-bank.inputs.js';
import { StaleQuestionBankProblem, StaleSectionProblem } from './question-bank.problems.js';
import { QuestionBankService } from './question-bank.service.js';
import {
  QuestionBank,
  QuestionBankChanged,
  QuestionBankCreated,
  SectionAdded,
  SectionEdited,
  SectionMoved,
} from './question-bank.view.js';
import { SectionService } from './section.service.js';

@Resolver(() => QuestionBank)
export class QuestionBankResolver {
  constructor(
    private readonly banks: QuestionBankService,
    private readonly sections: SectionService,
  ) {}

  @Query(() => [QuestionBank])
  @Permission('signed-in')
  questionBanks(
    @CurrentActor() actor: Actor,
    @Args('archived', { type: () => Boolean, nullable: true, defaultValue: false }) archived: boolean | null,
  ): Promise<QuestionBank[]> {
    return this.banks.banks(actor, archived ?? false);
  }

  @Query(() => QuestionBank)
  @Permission('signed-in')
  questionBank(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<QuestionBank> {
    return this.banks.bank(actor, id);
  }

  @ResultMutation(QuestionBankCreated, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async createQuestionBank(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateQuestionBankInput,
  ): Promise<QuestionBankCreated> {
    return Object.assign(new QuestionBankCreated(), { bank: await this.banks.create(actor, input) });
  }

  @ResultMutation(QuestionBankChanged, [InvalidInputProblem, NotAllowedProblem, StaleQuestionBankProblem])
  @Permission('banks.edit')
  async renameQuestionBank(
    @CurrentActor() actor: Actor,
    @Args('input') input: RenameQuestionBankInput,
  ): Promise<QuestionBankChanged> {
    return Object.assign(new QuestionBankChanged(), { bank: await this.banks.rename(actor, input) });
  }

  @ResultMutation(QuestionBankChanged, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async archiveQuestionBank(
    @CurrentActor() actor: Actor,
    @Args('bankId', { type: () => ID }) bankId: string,
    @Args('archived') archived: boolean,
  ): Promise<QuestionBankChanged> {
    return Object.assign(new QuestionBankChanged(), { bank: await this.banks.archive(actor, bankId, archived) });
  }

  @ResultMutation(SectionAdded, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async addSection(@CurrentActor() actor: Actor, @Args('input') input: AddSectionInput): Promise<SectionAdded> {
    return Object.assign(new SectionAdded(), { section: await this.sections.add(actor, input) });
  }

  @ResultMutation(SectionEdited, [InvalidInputProblem, NotAllowedProblem, StaleSectionProblem])
  @Permission('banks.edit')
  async editSection(@CurrentActor() actor: Actor, @Args('input') input: EditSectionInput): Promise<SectionEdited> {
    return Object.assign(new SectionEdited(), { section: await this.sections.edit(actor, input) });
  }

  @ResultMutation(SectionMoved, [InvalidInputProblem, NotAllowedProblem, StaleSectionProblem])
  @Permission('banks.edit')
  async moveSection(@CurrentActor() actor: Actor, @Args('input') input: MoveSectionInput): Promise<SectionMoved> {
    return Object.assign(new SectionMoved(), { section: await this.sections.move(actor, input) });
  }

  @ResultMutation(QuestionBankChanged, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async removeSection(
    @CurrentActor() actor: Actor,
    @Args('sectionId', { type: () => ID }) sectionId: string,
  ): Promise<QuestionBankChanged> {
    return Object.assign(new QuestionBankChanged(), { bank: await this.sections.remove(actor, sectionId) });
  }
}

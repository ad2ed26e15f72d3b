import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { AddSectionInput, CreateQuestionBankInput } from './question-bank.inputs.js';
import { QuestionBankService } from './question-bank.service.js';
import { QuestionBank, QuestionBankCreated, SectionAdded } from './question-bank.view.js';

@Resolver(() => QuestionBank)
export class QuestionBankResolver {
  constructor(private readonly banks: QuestionBankService) {}

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
}

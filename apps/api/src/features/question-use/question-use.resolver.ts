import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { Question, QuestionEdited } from '../question-bank/question-bank.view.js';
import { StaleQuestionProblem } from '../question-bank/question.service.js';
import { QuestionHistoryService } from './question-history.service.js';
import { ConfirmAnswersInput, RestoreQuestionRevisionInput } from './question-use.inputs.js';
import { QuestionUseService } from './question-use.service.js';
import { QuestionHealth, QuestionRevision, QuestionUse } from './question-use.view.js';

/** What a question of a bank, or the one that an interview's copy came from, has been through. */
@Resolver(() => Question)
export class QuestionUseResolver {
  private readonly revisionsOf;
  private readonly useOf;
  private readonly healthOf;

  constructor(
    private readonly history: QuestionHistoryService,
    private readonly uses: QuestionUseService,
  ) {
    this.revisionsOf = together((actor, ids) => this.history.revisions(actor, ids), () => [] as QuestionRevision[]); // prettier-ignore
    this.useOf = together((actor, ids) => this.uses.uses(actor, ids), () => new QuestionUse()); // prettier-ignore
    this.healthOf = together((actor, ids) => this.uses.healths(actor, ids), () => new QuestionHealth()); // prettier-ignore
  }

  @ResolveField(() => [QuestionRevision], { description: 'Newest first, at most 200' })
  revisions(@CurrentActor() actor: Actor, @Parent() { sourceId }: Question): Promise<QuestionRevision[]> {
    return this.revisionsOf(actor, sourceId);
  }

  @ResolveField(() => QuestionUse)
  use(@CurrentActor() actor: Actor, @Parent() { sourceId }: Question): Promise<QuestionUse> {
    return this.useOf(actor, sourceId);
  }

  @ResolveField(() => QuestionHealth)
  health(@CurrentActor() actor: Actor, @Parent() { sourceId }: Question): Promise<QuestionHealth> {
    return this.healthOf(actor, sourceId);
  }

  @ResultMutation(QuestionEdited, [InvalidInputProblem, NotAllowedProblem, StaleQuestionProblem])
  @Permission('banks.edit')
  async restoreQuestionRevision(
    @CurrentActor() actor: Actor,
    @Args('input') input: RestoreQuestionRevisionInput,
  ): Promise<QuestionEdited> {
    return Object.assign(new QuestionEdited(), { question: await this.history.restore(actor, input) });
  }

  @ResultMutation(QuestionEdited, [InvalidInputProblem, NotAllowedProblem, StaleQuestionProblem])
  @Permission('banks.edit')
  async confirmAnswers(@CurrentActor() actor: Actor, @Args('input') input: ConfirmAnswersInput): Promise<QuestionEdited> {
    return Object.assign(new QuestionEdited(), { question: await this.history.confirm(actor, input) });
  }
}

import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { QuestionBankPreview, textsOf } from '../question-import/bank-preview.view.js';
import { DuplicateService } from './duplicate.service.js';
import { DuplicateDismissed, NearDuplicate, NearRepeat } from './duplicate.view.js';
import { DismissDuplicateInput } from './duplicate.inputs.js';

@Resolver(() => QuestionBankPreview)
export class DuplicateResolver {
  constructor(private readonly comparing: DuplicateService) {}

  @Query(() => [NearDuplicate], { description: 'Ask in batches to show progress and to be able to stop' })
  @Permission('banks.edit')
  nearDuplicates(
    @CurrentActor() actor: Actor,
    @Args('texts', { type: () => [String] }) texts: string[],
  ): Promise<NearDuplicate[]> {
    return this.comparing.inBanks(actor, texts);
  }

  @Query(() => [NearRepeat])
  @Permission('banks.edit')
  nearRepeats(@CurrentActor() actor: Actor, @Args('texts', { type: () => [String] }) texts: string[]): Promise<NearRepeat[]> {
    return this.comparing.inside(actor, texts);
  }

  @ResolveField(() => [NearDuplicate], { description: '`at` counts the preview’s questions; compared only when it is asked for' })
  duplicates(@CurrentActor() actor: Actor, @Parent() preview: QuestionBankPreview): Promise<NearDuplicate[]> {
    return this.comparing.inBanks(actor, textsOf(preview));
  }

  @ResolveField(() => [NearRepeat], { description: '`at` counts the preview’s questions; compared only when it is asked for' })
  repeats(@CurrentActor() actor: Actor, @Parent() preview: QuestionBankPreview): Promise<NearRepeat[]> {
    return this.comparing.inside(actor, textsOf(preview));
  }

  @ResultMutation(DuplicateDismissed, [InvalidInputProblem, NotAllowedProblem])
  @Permission('banks.edit')
  async dismissDuplicate(@CurrentActor() actor: Actor, @Args('input') input: DismissDuplicateInput): Promise<DuplicateDismissed> {
    return Object.assign(new DuplicateDismissed(), await this.comparing.dismiss(actor, input));
  }
}

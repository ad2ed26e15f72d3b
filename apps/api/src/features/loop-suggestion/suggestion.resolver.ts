import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { SuggestQuestionsInput } from './suggestion.inputs.js';
import { SuggestionService } from './suggestion.service.js';
import { RoundProposal } from './suggestion.view.js';

@Resolver(() => RoundProposal)
export class SuggestionResolver {
  constructor(private readonly suggesting: SuggestionService) {}

  @Query(() => RoundProposal, { description: 'Equal input finds equal questions, as long as banks and uses stay as they are' })
  @Permission('loops.draft')
  suggestQuestions(@CurrentActor() actor: Actor, @Args('input') input: SuggestQuestionsInput): Promise<RoundProposal> {
    return this.suggesting.suggest(actor, input);
  }
}

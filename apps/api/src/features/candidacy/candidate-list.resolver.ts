import { Args, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { CandidateListInput } from './candidacy.inputs.js';
import { CandidateListService } from './candidate-list.service.js';
import { CandidateListOpened, CandidateListPreviewed } from './candidate-list.view.js';

@Resolver()
export class CandidateListResolver {
  constructor(private readonly lists: CandidateListService) {}

  @ResultMutation(CandidateListPreviewed, [InvalidInputProblem, NotAllowedProblem])
  @Permission('candidacies.open')
  previewCandidateList(@CurrentActor() actor: Actor, @Args('input') input: CandidateListInput): Promise<CandidateListPreviewed> {
    return this.lists.preview(actor, input);
  }

  @ResultMutation(CandidateListOpened, [InvalidInputProblem, NotAllowedProblem])
  @Permission('candidacies.open')
  async openCandidateList(@CurrentActor() actor: Actor, @Args('input') input: CandidateListInput): Promise<CandidateListOpened> {
    return Object.assign(new CandidateListOpened(), { candidacies: await this.lists.open(actor, input) });
  }
}

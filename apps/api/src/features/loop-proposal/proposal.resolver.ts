import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { LoopCreated } from '../loop/loop.view.js';
import { DraftLoopInput, ProposeLoopInput } from './proposal.inputs.js';
import { ProposalService } from './proposal.service.js';
import { LoopProposal } from './proposal.view.js';
import { WholeDraftService } from './whole-draft.service.js';

@Resolver(() => LoopProposal)
export class ProposalResolver {
  constructor(
    private readonly proposing: ProposalService,
    private readonly drafting: WholeDraftService,
  ) {}

  @Query(() => LoopProposal, { description: 'Equal input proposes an equal loop, as long as banks and uses stay as they are' })
  @Permission('loops.draft')
  proposeLoop(@CurrentActor() actor: Actor, @Args('input') input: ProposeLoopInput): Promise<LoopProposal> {
    return this.proposing.propose(actor, input);
  }

  @ResultMutation(LoopCreated, [InvalidInputProblem, NotAllowedProblem])
  @Permission('loops.draft')
  async draftLoop(@CurrentActor() actor: Actor, @Args('input') input: DraftLoopInput): Promise<LoopCreated> {
    return Object.assign(new LoopCreated(), { loop: await this.drafting.draft(actor, input) });
  }
}

import { Args, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Loop, LoopChanged, LoopCreated } from '../loop/loop.view.js';
import { CopyLoopInput, CopyRoundInput } from './copy.inputs.js';
import { CopyService } from './copy.service.js';

@Resolver(() => Loop)
export class CopyResolver {
  constructor(private readonly copying: CopyService) {}

  @ResultMutation(LoopCreated, [InvalidInputProblem, NotAllowedProblem])
  @Permission('loops.draft')
  async copyLoop(@CurrentActor() actor: Actor, @Args('input') input: CopyLoopInput): Promise<LoopCreated> {
    return Object.assign(new LoopCreated(), { loop: await this.copying.loop(actor, input) });
  }

  @ResultMutation(LoopChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem], { union: 'RoundsChangedResult' })
  @Permission('loops.draft')
  async copyRound(@CurrentActor() actor: Actor, @Args('input') input: CopyRoundInput): Promise<LoopChanged> {
    return Object.assign(new LoopChanged(), { loop: await this.copying.round(actor, input) });
  }
}

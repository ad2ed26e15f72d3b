import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { Loop, LoopChanged, StaleLoopProblem } from '../loop/loop.view.js';
import { SetLoopFormulaInput } from './formula.inputs.js';
import { FormulaService } from './formula.service.js';
import { LoopFormulaView } from './formula.view.js';

@Resolver(() => Loop)
export class FormulaResolver {
  constructor(private readonly formulas: FormulaService) {}

  @ResolveField(() => LoopFormulaView, { description: 'Frozen in a published version' })
  formula(@CurrentActor() actor: Actor, @Parent() loop: Loop): Promise<LoopFormulaView> {
    return this.formulas.formula(actor, loop);
  }

  @ResultMutation(LoopChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem, StaleLoopProblem])
  @Permission('loops.draft')
  async setLoopFormula(@CurrentActor() actor: Actor, @Args('input') input: SetLoopFormulaInput): Promise<LoopChanged> {
    return Object.assign(new LoopChanged(), { loop: await this.formulas.set(actor, input) });
  }
}

import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { QuestionLoop, QuestionUse } from '../question-use/question-use.view.js';
import { CreateLoopInput, UpdateLoopInput } from './loop.inputs.js';
import { LoopService } from './loop.service.js';
import { Loop, LoopChanged, LoopCreated, LoopPublished, StaleLoopProblem } from './loop.view.js';

@Resolver(() => Loop)
export class LoopResolver {
  constructor(private readonly plans: LoopService) {}

  @Query(() => [Loop], { description: 'Each with its draft' })
  @Permission('signed-in')
  loops(@CurrentActor() actor: Actor): Promise<Loop[]> {
    return this.plans.loops(actor);
  }

  @Query(() => Loop, { description: 'With its draft' })
  @Permission('signed-in')
  loop(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Loop> {
    return this.plans.loop(actor, id);
  }

  @ResultMutation(LoopCreated, [InvalidInputProblem, NotAllowedProblem])
  @Permission('loops.draft')
  async createLoop(@CurrentActor() actor: Actor, @Args('input') input: CreateLoopInput): Promise<LoopCreated> {
    return Object.assign(new LoopCreated(), { loop: await this.plans.create(actor, input) });
  }

  @ResultMutation(LoopChanged, [InvalidInputProblem, NotAllowedProblem, LockedProblem, StaleLoopProblem])
  @Permission('loops.draft')
  async updateLoop(@CurrentActor() actor: Actor, @Args('input') input: UpdateLoopInput): Promise<LoopChanged> {
    return Object.assign(new LoopChanged(), { loop: await this.plans.update(actor, input) });
  }

  @ResultMutation(LoopPublished, [InvalidInputProblem, NotAllowedProblem])
  @Permission('loops.publish')
  async publishLoop(@CurrentActor() actor: Actor, @Args('loopId', { type: () => ID }) loopId: string): Promise<LoopPublished> {
    return Object.assign(new LoopPublished(), { loop: await this.plans.publish(actor, loopId) });
  }
}

@Resolver(() => QuestionUse)
export class QuestionLoopsResolver {
  private readonly loopsOf;

  constructor(private readonly plans: LoopService) {
    this.loopsOf = together((actor, ids) => this.plans.holding(actor, ids), () => [] as QuestionLoop[]); // prettier-ignore
  }

  @ResolveField(() => [QuestionLoop])
  loops(@CurrentActor() actor: Actor, @Parent() { questionId }: QuestionUse): Promise<QuestionLoop[]> {
    return this.loopsOf(actor, questionId);
  }
}

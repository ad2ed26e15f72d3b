import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { QuestionFilter } from './question-search.inputs.js';
import { QuestionSearchService } from './question-search.service.js';
import { QuestionConnection } from './question-search.view.js';

@Resolver(() => QuestionConnection)
export class QuestionSearchResolver {
  constructor(private readonly search: QuestionSearchService) {}

  @Query(() => QuestionConnection)
  @Permission('signed-in')
  questions(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => QuestionFilter, nullable: true }) filter: QuestionFilter | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<QuestionConnection> {
    return this.search.page(actor, filter ?? null, first ?? 50, after ?? null);
  }

  @ResolveField(() => Int, { description: 'Counted only when it is asked for, and no further than `atMost`' })
  totalCount(
    @Parent() questions: QuestionConnection,
    @Args('atMost', { type: () => Int, nullable: true }) atMost: number | null,
  ): Promise<number> {
    return questions.count(atMost ?? null);
  }
}

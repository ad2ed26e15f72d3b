import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { RubricVersion } from '../rubric/rubric-family.view.js';
import { RubricUseService } from './rubric-use.service.js';
import { RubricLoop } from './rubric-use.view.js';

/** Where a rubric version is used. */
@Resolver(() => RubricVersion)
export class RubricUseResolver {
  private readonly loopsOf;

  constructor(private readonly uses: RubricUseService) {
    this.loopsOf = together((actor, ids) => this.uses.loops(actor, ids), () => [] as RubricLoop[]); // prettier-ignore
  }

  @ResolveField(() => [RubricLoop], { description: 'Oldest first' })
  usedIn(@CurrentActor() actor: Actor, @Parent() { id }: RubricVersion): Promise<RubricLoop[]> {
    return this.loopsOf(actor, id);
  }
}

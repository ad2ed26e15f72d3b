import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { RubricService } from './rubric.service.js';
import { Rubric } from './rubric.view.js';

@Resolver(() => Rubric)
export class RubricResolver {
  constructor(private readonly published: RubricService) {}

  @Query(() => [Rubric], { description: 'The latest published version of each' })
  @Permission('signed-in')
  rubrics(@CurrentActor() actor: Actor): Promise<Rubric[]> {
    return this.published.rubrics(actor);
  }
}

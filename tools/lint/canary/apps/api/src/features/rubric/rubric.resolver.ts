import { Mutation, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { Public } from '../../platform/actor/public.decorator.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { RubricEntity } from './rubric.entity.js';
import { RubricService } from './rubric.service.js';

@Resolver()
export class RubricResolver {
  constructor(private readonly rubrics: RubricService) {}

  @Query(() => [RubricEntity])
  rubrics() {
    return this.rubrics.all();
  }

  @Mutation(() => Boolean)
  @Permission('')
  renameRubric() {
    return this.rubrics.rename();
  }

  @ResultMutation(() => [RubricEntity])
  @Permission
  publishRubric() {
    return this.rubrics.publish();
  }

  @Subscription(() => RubricEntity)
  @Permission('rubric.read')
  @Public()
  rubricChanged() {
    return this.rubrics.changes();
  }

  @ResolveField(() => String)
  name(id: string) {
    const rubric = this.rubrics.one(id);
    if (rubric === null) {
      return '';
    }
    return rubric.name;
  }

  @Query(() => RubricEntity)
  @Permission('rubric.read')
  rubric(id: string) {
    return this.rubrics.one(id);
  }

  @Query(() => Boolean)
  @Public()
  open() {
    return true;
  }
}

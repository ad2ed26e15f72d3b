import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';
import { RubricVersion } from './rubric-family.view.js';

@ObjectType({ implements: () => Problem })
export class StaleRubricProblem extends Problem {
  @Field(() => RubricVersion, { description: 'The draft as it stands now; what was attempted is with its sender' })
  current: RubricVersion;

  constructor(current: RubricVersion) {
    super('STALE_RUBRIC', 'Somebody changed this draft since you opened it. Compare both, then save again.');
    this.current = current;
  }
}

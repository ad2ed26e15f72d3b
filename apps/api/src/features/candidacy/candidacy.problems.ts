import { Field, ObjectType } from '@nestjs/graphql';
import { Problem } from '../../platform/graphql/problems.js';
import { Candidacy } from './candidacy.view.js';

@ObjectType({ implements: () => Problem })
export class StaleCandidateProblem extends Problem {
  @Field(() => Candidacy, { description: 'The candidate as they stand now; what was attempted is with its sender' })
  current: Candidacy;

  constructor(current: Candidacy) {
    super('STALE_CANDIDATE', 'Somebody changed this candidate since you looked. Compare both, then save again.');
    this.current = current;
  }
}

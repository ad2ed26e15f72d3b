import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { Candidacy } from '../candidacy/candidacy.view.js';
import { CandidacyVersionService } from './candidacy-version.service.js';
import { CandidacyMoved, NewerVersion } from './candidacy-version.view.js';

@Resolver(() => Candidacy)
export class CandidacyVersionResolver {
  private readonly newerOf;

  constructor(private readonly moving: CandidacyVersionService) {
    this.newerOf = together((actor, ids) => this.moving.newer(actor, ids), () => null as NewerVersion | null); // prettier-ignore
  }

  @ResolveField(() => NewerVersion, { nullable: true, description: 'Null: it goes through the latest version' })
  newerVersion(@CurrentActor() actor: Actor, @Parent() { id }: Candidacy): Promise<NewerVersion | null> {
    return this.newerOf(actor, id);
  }

  @ResultMutation(CandidacyMoved, [InvalidInputProblem, NotAllowedProblem, LockedProblem])
  @Permission('candidacies.open')
  async moveCandidacyToVersion(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', { type: () => ID }) candidacyId: string,
    @Args('version', { type: () => Int, description: 'A later one than its own' }) version: number,
  ): Promise<CandidacyMoved> {
    return Object.assign(new CandidacyMoved(), { candidacy: await this.moving.move(actor, candidacyId, version) });
  }
}

import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { Candidacy, CandidacyChanged } from '../candidacy/candidacy.view.js';
import { ConflictService } from './conflict.service.js';
import { Conflict, ConflictDeclared } from './conflict.view.js';

const ID_ARG = { type: () => ID };

@Resolver(() => Conflict)
export class ConflictResolver {
  constructor(private readonly conflicts: ConflictService) {}

  @ResultMutation(ConflictDeclared, [NotAllowedProblem])
  @Permission('signed-in')
  declareConflict(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', ID_ARG) candidacyId: string,
    @Args('memberId', { ...ID_ARG, description: 'One’s own id, or whose conflict is recorded' }) memberId: string,
  ): Promise<ConflictDeclared> {
    return this.conflicts.declare(actor, candidacyId, memberId);
  }

  @ResultMutation(CandidacyChanged, [InvalidInputProblem, NotAllowedProblem], { union: 'ChangeCandidacyResult' })
  @Permission('conflicts.withdraw')
  async withdrawConflict(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', ID_ARG) candidacyId: string,
    @Args('memberId', ID_ARG) memberId: string,
    @Args('reason') reason: string,
  ): Promise<CandidacyChanged> {
    return new CandidacyChanged(await this.conflicts.withdraw(actor, candidacyId, memberId, reason));
  }
}

@Resolver(() => Candidacy)
export class CandidacyConflictsResolver {
  private readonly conflictsOf;

  constructor(conflicts: ConflictService) {
    this.conflictsOf = together((actor, ids) => conflicts.ofCandidacies(actor, ids), () => [] as Conflict[]); // prettier-ignore
  }

  @ResolveField(() => [Conflict], { description: 'Who is told nothing of it; empty unless the viewer arranges panels' })
  conflicts(@CurrentActor() actor: Actor, @Parent() candidacy: Candidacy): Promise<Conflict[]> {
    return this.conflictsOf(actor, candidacy.id);
  }
}

import { Args, Float, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { LoopService } from '../loop/loop.service.js';
import { Loop } from '../loop/loop.view.js';
import { EditCandidateInput, OpenCandidacyInput } from './candidacy.inputs.js';
import { StaleCandidateProblem } from './candidacy.problems.js';
import { CandidacyService } from './candidacy.service.js';
import { Candidacy, CandidacyChanged, CandidacyConnection, CandidacyOpened } from './candidacy.view.js';
import { CourseService } from './course.service.js';

const CHANGE = { union: 'ChangeCandidacyResult' };
const candidacyIdArg = { type: () => ID };

@Resolver(() => Candidacy)
export class CandidacyResolver {
  constructor(
    private readonly candidacies: CandidacyService,
    private readonly courses: CourseService,
    private readonly loops: LoopService,
  ) {}

  @Query(() => CandidacyConnection, { name: 'candidacies' })
  @Permission('signed-in')
  page(
    @CurrentActor() actor: Actor,
    @Args('loopId', { type: () => ID, nullable: true }) loopId: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<CandidacyConnection> {
    return this.candidacies.page(actor, loopId ?? null, first ?? 50, after ?? null);
  }

  @Query(() => Candidacy)
  @Permission('signed-in')
  candidacy(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<Candidacy> {
    return this.candidacies.find(actor, id);
  }

  @ResultMutation(CandidacyOpened, [InvalidInputProblem, NotAllowedProblem])
  @Permission('candidacies.open')
  async openCandidacy(@CurrentActor() actor: Actor, @Args('input') input: OpenCandidacyInput): Promise<CandidacyOpened> {
    return Object.assign(new CandidacyOpened(), { candidacy: await this.candidacies.open(actor, input) });
  }

  @ResultMutation(CandidacyChanged, [InvalidInputProblem, NotAllowedProblem, StaleCandidateProblem])
  @Permission('candidacies.change')
  async editCandidate(@CurrentActor() actor: Actor, @Args('input') input: EditCandidateInput): Promise<CandidacyChanged> {
    return new CandidacyChanged(await this.courses.edit(actor, input));
  }

  @ResultMutation(CandidacyChanged, [InvalidInputProblem, NotAllowedProblem], CHANGE)
  @Permission('candidacies.change')
  async withdrawCandidacy(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', candidacyIdArg) candidacyId: string,
    @Args('reason', { type: () => String, nullable: true }) reason: string | null,
  ): Promise<CandidacyChanged> {
    return new CandidacyChanged(await this.courses.withdraw(actor, candidacyId, reason ?? null));
  }

  @ResultMutation(CandidacyChanged, [InvalidInputProblem, NotAllowedProblem], CHANGE)
  @Permission('candidacies.change')
  async takeUpCandidacy(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', candidacyIdArg) candidacyId: string,
  ): Promise<CandidacyChanged> {
    return new CandidacyChanged(await this.courses.takeUp(actor, candidacyId));
  }

  @ResultMutation(CandidacyChanged, [InvalidInputProblem, NotAllowedProblem], CHANGE)
  @Permission('candidacies.change')
  async grantTime(
    @CurrentActor() actor: Actor,
    @Args('candidacyId', candidacyIdArg) candidacyId: string,
    @Args('multiplier', { type: () => Float }) multiplier: number,
  ): Promise<CandidacyChanged> {
    return new CandidacyChanged(await this.courses.grantTime(actor, candidacyId, multiplier));
  }

  @ResolveField(() => Loop, { description: 'The published version that this candidacy goes through' })
  loop(@CurrentActor() actor: Actor, @Parent() candidacy: Candidacy): Promise<Loop> {
    return this.loops.published(actor, candidacy.loopId, candidacy.loopVersion);
  }
}

import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { lackingSkills } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { CurrentActor } from '../../platform/actor/current-actor.decorator.js';
import { Permission } from '../../platform/actor/permission.decorator.js';
import { InvalidInputProblem, LockedProblem, NotAllowedProblem } from '../../platform/graphql/problems.js';
import { ResultMutation } from '../../platform/graphql/result-mutation.decorator.js';
import { together } from '../../platform/graphql/together.js';
import { SkillService } from '../skill/skill.service.js';
import {
  AddRoundInput,
  AssignPanelistInput,
  MoveQuestionToRoundInput,
  NameAskerInput,
  PickQuestionInput,
  PickQuestionsInput,
  UpdateRoundInput,
} from './loop.inputs.js';
import {
  LoopChanged,
  PanelistAssigned,
  QuestionPicked,
  Round,
  RoundAdded,
  RoundChanged,
  StaleRoundProblem,
} from './loop.view.js';
import { RoundContentService } from './round-content.service.js';
import { RoundService } from './round.service.js';

const REFUSALS = [InvalidInputProblem, NotAllowedProblem, LockedProblem];

@Resolver(() => Round)
export class RoundResolver {
  private readonly skillsOf;

  constructor(
    private readonly rounds: RoundService,
    private readonly contents: RoundContentService,
    skills: SkillService,
  ) {
    this.skillsOf = together((actor, ids) => skills.ofMembers(actor, ids), () => [] as string[]); // prettier-ignore
  }

  @ResolveField(() => [String], {
    description: 'Required skills that nobody has whose scores count here; a warning, never an obstacle',
  })
  async missingSkills(@CurrentActor() actor: Actor, @Parent() { requiredSkills, seats }: Round): Promise<string[]> {
    const seated = seats.map(async (seat) => ({ ...seat, skills: await this.skillsOf(actor, seat.member.id) }));
    return lackingSkills(requiredSkills, await Promise.all(seated));
  }

  @ResultMutation(RoundAdded, REFUSALS)
  @Permission('loops.draft')
  async addRound(@CurrentActor() actor: Actor, @Args('input') input: AddRoundInput): Promise<RoundAdded> {
    return Object.assign(new RoundAdded(), { round: await this.rounds.add(actor, input) });
  }

  @ResultMutation(RoundChanged, [...REFUSALS, StaleRoundProblem])
  @Permission('loops.draft')
  async updateRound(@CurrentActor() actor: Actor, @Args('input') input: UpdateRoundInput): Promise<RoundChanged> {
    return Object.assign(new RoundChanged(), { round: await this.rounds.update(actor, input) });
  }

  @ResultMutation(LoopChanged, REFUSALS, { union: 'RoundsChangedResult' })
  @Permission('loops.draft')
  async moveRound(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('position', { type: () => Int, description: 'From 0' }) position: number,
  ): Promise<LoopChanged> {
    return Object.assign(new LoopChanged(), { loop: await this.rounds.move(actor, roundId, position) });
  }

  @ResultMutation(LoopChanged, REFUSALS, { union: 'RoundsChangedResult' })
  @Permission('loops.draft')
  async removeRound(@CurrentActor() actor: Actor, @Args('roundId', { type: () => ID }) roundId: string): Promise<LoopChanged> {
    return Object.assign(new LoopChanged(), { loop: await this.rounds.remove(actor, roundId) });
  }

  @ResultMutation(QuestionPicked, REFUSALS)
  @Permission('loops.draft')
  async pickQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') { roundId, questionId }: PickQuestionInput,
  ): Promise<QuestionPicked> {
    return Object.assign(new QuestionPicked(), { round: await this.contents.pick(actor, roundId, questionId) });
  }

  @ResultMutation(RoundChanged, REFUSALS, { union: 'RoundChangedResult' })
  @Permission('loops.draft')
  async pickQuestions(
    @CurrentActor() actor: Actor,
    @Args('input') { roundId, questionIds }: PickQuestionsInput,
  ): Promise<RoundChanged> {
    return Object.assign(new RoundChanged(), { round: await this.contents.pickAll(actor, roundId, questionIds) });
  }

  @ResultMutation(RoundChanged, REFUSALS, { union: 'RoundChangedResult' })
  @Permission('loops.draft')
  async unpickQuestion(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
  ): Promise<RoundChanged> {
    return Object.assign(new RoundChanged(), { round: await this.contents.unpick(actor, roundId, questionId) });
  }

  @ResultMutation(RoundChanged, REFUSALS, { union: 'RoundChangedResult' })
  @Permission('loops.draft')
  async movePickedQuestion(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('questionId', { type: () => ID }) questionId: string,
    @Args('position', { type: () => Int, description: 'From 0' }) position: number,
  ): Promise<RoundChanged> {
    return Object.assign(new RoundChanged(), { round: await this.contents.move(actor, roundId, questionId, position) });
  }

  @ResultMutation(LoopChanged, REFUSALS, { union: 'RoundsChangedResult' })
  @Permission('loops.draft')
  async moveQuestionToRound(@CurrentActor() actor: Actor, @Args('input') input: MoveQuestionToRoundInput): Promise<LoopChanged> {
    return Object.assign(new LoopChanged(), { loop: await this.contents.moveToRound(actor, input) });
  }

  @ResultMutation(RoundChanged, REFUSALS, { union: 'RoundChangedResult' })
  @Permission('loops.draft')
  async nameAsker(@CurrentActor() actor: Actor, @Args('input') input: NameAskerInput): Promise<RoundChanged> {
    return Object.assign(new RoundChanged(), { round: await this.contents.nameAsker(actor, input) });
  }

  @ResultMutation(PanelistAssigned, REFUSALS)
  @Permission('loops.draft')
  async assignPanelist(@CurrentActor() actor: Actor, @Args('input') input: AssignPanelistInput): Promise<PanelistAssigned> {
    return Object.assign(new PanelistAssigned(), { round: await this.contents.assign(actor, input) });
  }

  @ResultMutation(RoundChanged, REFUSALS, { union: 'RoundChangedResult' })
  @Permission('loops.draft')
  async removeSeat(
    @CurrentActor() actor: Actor,
    @Args('roundId', { type: () => ID }) roundId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<RoundChanged> {
    return Object.assign(new RoundChanged(), { round: await this.contents.unseat(actor, roundId, memberId) });
  }
}

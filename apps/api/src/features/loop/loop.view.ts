import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { may, REVEAL_POLICIES, type LoopPlan, type RevealPolicy, type Role, type RoundPlan } from '@strata/domain';
import { Problem } from '../../platform/graphql/problems.js';
import { Member } from '../identity/identity.view.js';
import { Question, toBankQuestion, type QuestionPlace } from '../question-bank/question-bank.view.js';
import { Rubric, toRubric } from '../rubric/rubric.view.js';

export const RevealPolicyEnum = Object.fromEntries(REVEAL_POLICIES.map((policy) => [policy, policy])) as {
  [P in RevealPolicy]: P;
};
registerEnumType(RevealPolicyEnum, { name: 'RevealPolicy' });

@ObjectType()
class Seat {
  @Field(() => Member)
  member: Member;

  @Field()
  lead: boolean;

  @Field()
  observer: boolean;

  @Field()
  training: boolean;
}

@ObjectType({ description: 'Who of the panel asks a question of the round' })
class PlannedAsker {
  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  memberId: string;
}

@ObjectType()
export class Round {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { nullable: true, description: 'Counts its edits; null in a published version' })
  revision: number | null;

  @Field()
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field(() => RevealPolicyEnum)
  revealPolicy: RevealPolicy;

  @Field(() => Rubric)
  rubric: Rubric;

  @Field(() => [Question])
  questions: Question[];

  @Field(() => [Seat])
  seats: Seat[];

  @Field(() => [String], { description: 'What its panel should be good at' })
  requiredSkills: string[];

  @Field(() => [PlannedAsker], { description: 'Who asks what; a question that is nobody’s in particular is left out' })
  askers: PlannedAsker[];
}

@ObjectType()
class LoopRights {
  @Field()
  edit: boolean;

  @Field()
  publish: boolean;

  @Field()
  openCandidacy: boolean;
}

@ObjectType()
export class Loop {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  role: string;

  @Field(() => Int, { nullable: true, description: 'Null: never published' })
  version: number | null;

  @Field(() => Int, { nullable: true, description: 'Counts the edits of title, role and formula; null for a published version' })
  revision: number | null;

  @Field(() => Int, { nullable: true, description: 'Counts everything that changed the draft; null for a published version' })
  changes: number | null;

  /** Reads the rounds; loops listed together are read together. */
  readRounds: () => Promise<Round[]>;

  @Field(() => [Round])
  get rounds(): Promise<Round[]> {
    return this.readRounds();
  }

  @Field({ description: 'The draft differs from the last published version' })
  draftChanged: boolean;

  @Field(() => LoopRights, { description: 'What the viewer may do with it' })
  can: LoopRights;
}

@ObjectType()
export class LoopCreated {
  @Field(() => Loop)
  loop: Loop;
}

@ObjectType()
export class LoopChanged {
  @Field(() => Loop)
  loop: Loop;
}

@ObjectType()
export class LoopPublished {
  @Field(() => Loop)
  loop: Loop;
}

@ObjectType()
export class RoundAdded {
  @Field(() => Round)
  round: Round;
}

@ObjectType()
export class RoundChanged {
  @Field(() => Round)
  round: Round;
}

@ObjectType()
export class QuestionPicked {
  @Field(() => Round)
  round: Round;
}

@ObjectType()
export class PanelistAssigned {
  @Field(() => Round)
  round: Round;
}

@ObjectType({ implements: () => Problem })
export class StaleLoopProblem extends Problem {
  @Field(() => Loop, { description: 'The loop as it stands now; what was attempted is with its sender' })
  current: Loop;

  constructor(current: Loop) {
    super('STALE_LOOP', 'Somebody changed title, role or formula since you opened them. Compare both, then save again.');
    this.current = current;
  }
}

@ObjectType({ implements: () => Problem })
export class StaleRoundProblem extends Problem {
  @Field(() => Round, { description: 'The round as it stands now; what was attempted is with its sender' })
  current: Round;

  constructor(current: Round) {
    super('STALE_ROUND', 'Somebody changed this round since you opened it. Compare both, then save again.');
    this.current = current;
  }
}

/** A round of a draft or of a published plan; `members` holds everyone who has a seat in it, `places` where its questions stand now. */
export function toRound(
  plan: RoundPlan,
  members: ReadonlyMap<string, Member>,
  places: ReadonlyMap<string, QuestionPlace>,
): Round {
  const { id, title, minutes, revealPolicy } = plan;
  return {
    ...{ id, title, minutes, revealPolicy, revision: null },
    rubric: toRubric(plan.rubric),
    questions: plan.questions.map((question) => toBankQuestion(question, places.get(question.id))),
    seats: plan.seats.flatMap(({ memberId, lead, observer, training }) => {
      const member = members.get(memberId);
      return member ? [{ member, lead, observer, training }] : [];
    }),
    requiredSkills: plan.requiredSkills ?? [],
    askers: Object.entries(plan.askers ?? {}).map(([questionId, memberId]) => ({ questionId, memberId })),
  };
}

type LoopHead = Pick<LoopPlan, 'loopId' | 'title' | 'role'> & {
  version: number | null;
  draftChanged: boolean;
  revision: number | null;
  changes: number | null;
};

export function toLoop(head: LoopHead, viewerRole: Role, readRounds: () => Promise<Round[]>): Loop {
  const { loopId, title, role, version, draftChanged, revision, changes } = head;
  const can = {
    edit: may(viewerRole, 'loops.draft'),
    publish: may(viewerRole, 'loops.publish'),
    openCandidacy: version !== null && may(viewerRole, 'candidacies.open'),
  };
  return Object.assign(new Loop(), { id: loopId, title, role, version, draftChanged, revision, changes, can, readRounds });
}

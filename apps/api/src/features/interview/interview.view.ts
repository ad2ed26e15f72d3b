import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { INTERVIEW_STATES, type InterviewState, type RevealPolicy } from '@strata/domain';
import { Member } from '../identity/identity.view.js';
import { RevealPolicyEnum } from '../loop/loop.view.js';
import { Question } from '../question-bank/question-bank.view.js';
import { Rubric } from '../rubric/rubric.view.js';

const InterviewStateEnum = Object.fromEntries(INTERVIEW_STATES.map((state) => [state, state])) as {
  [S in InterviewState]: S;
};
registerEnumType(InterviewStateEnum, { name: 'InterviewState' });

@ObjectType()
export class Panelist {
  @Field(() => ID)
  id: string;

  @Field(() => Member)
  member: Member;

  @Field()
  lead: boolean;

  @Field()
  observer: boolean;

  @Field()
  training: boolean;

  @Field(() => Int, { description: 'Cells scored or marked' })
  committed: number;

  @Field()
  submitted: boolean;

  @Field({ description: 'Somebody else sits in this place now; what was scored until then stays' })
  replaced: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Has a conflict of interest here, sees nothing and holds nothing up; null unless the viewer arranges panels',
  })
  conflicted: boolean | null;

  /** The reveal waits for this one's scorecard. */
  awaited: boolean;
}

@ObjectType({ description: 'The clock of a room, which informs and ends nothing. Times are the server’s' })
class RoomClock {
  @Field(() => Date, { nullable: true, description: 'Since when it stands still; null: it runs' })
  pausedAt: Date | null;

  @Field(() => Int, { description: 'Milliseconds of the pauses that are over' })
  pausedMs: number;

  @Field(() => Date, { nullable: true, description: 'When the current question was asked' })
  questionSince: Date | null;

  @Field(() => Int, { description: 'Milliseconds that the clock had stood still when the current question was asked' })
  questionPausedMs: number;
}

/** A candidacy's round as held. The room, to the right, adds what depends on its viewer. */
@ObjectType()
export class Interview {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  candidacyId: string;

  @Field(() => ID)
  roundId: string;

  @Field()
  title: string;

  @Field(() => Int)
  minutes: number;

  @Field()
  candidateName: string;

  @Field(() => String, { nullable: true, description: 'How the candidate’s name is said' })
  candidatePronounced: string | null;

  @Field(() => InterviewStateEnum)
  state: InterviewState;

  @Field(() => Date, { nullable: true, description: 'When it is to take place; null: no time yet' })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true })
  startedAt: Date | null;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => Date, { nullable: true })
  windowEndsAt: Date | null;

  @Field(() => String, { nullable: true })
  notHeldReason: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended before everything was asked; null: it did not' })
  cutShortReason: string | null;

  @Field(() => RevealPolicyEnum)
  revealPolicy: RevealPolicy;

  @Field({ description: 'The room’s fact' })
  revealed: boolean;

  @Field(() => [Question])
  questions: Question[];

  @Field(() => [ID], {
    description: 'Ids of the questions that were added to this interview only; every comparison leaves them out',
  })
  unplannedQuestionIds: string[];

  @Field(() => Rubric)
  rubric: Rubric;

  @Field(() => [Panelist])
  panel: Panelist[];

  @Field(() => ID, { nullable: true })
  currentQuestionId: string | null;

  @Field(() => RoomClock)
  clock: RoomClock;
}

@ObjectType()
export class InterviewChanged {
  /** The room, to the right, answers it as its viewer sees it. */
  interviewId: string;

  constructor(interviewId: string) {
    this.interviewId = interviewId;
  }
}

import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Interview } from '../interview/interview.view.js';
import { Member } from '../identity/identity.view.js';
import type { Scorecard } from '../scorecard/scorecard.view.js';

@ObjectType({ description: 'What the viewer may do now; the client shows nothing else' })
export class RoomRights {
  @Field()
  start: boolean;

  @Field()
  move: boolean;

  @Field()
  takeLead: boolean;

  @Field()
  score: boolean;

  @Field()
  submit: boolean;

  @Field()
  reopen: boolean;

  @Field()
  amend: boolean;

  @Field()
  end: boolean;

  @Field()
  reveal: boolean;

  @Field()
  changePanel: boolean;

  @Field()
  markNotHeld: boolean;
}

/** An interview as one viewer sees it at one moment: everything of it comes from one statement. */
export class RoomSnapshot extends Interview {
  valuesVisible: boolean;
  withheldBecause: string | null;
  lastSeq: number;
  myScorecard: Scorecard | null;
  scorecards: Scorecard[];
  myPanelistId: string | null;
  can: RoomRights;
  revealedQuestionIds: string[];
  readAt: Date;
  /** The viewer may enter the room itself, not only see its values in a debrief. */
  mayEnter: boolean;
}

@ObjectType({ isAbstract: true })
abstract class OfInterview {
  @Field(() => Interview)
  interview: RoomSnapshot;
}

@ObjectType()
export class InterviewStarted extends OfInterview {}

@ObjectType()
export class QuestionMoved extends OfInterview {}

@ObjectType()
export class LeadTaken extends OfInterview {}

@ObjectType()
export class InterviewEnded extends OfInterview {}

@ObjectType()
export class InterviewRevealed extends OfInterview {}

@ObjectType()
export class QuestionRevealed extends OfInterview {}

@ObjectType()
export class InterviewChanged extends OfInterview {}

@ObjectType()
export class Presence {
  @Field(() => Member)
  member: Member;

  @Field(() => ID, { nullable: true })
  questionId: string | null;

  @Field()
  lastSeenAt: Date;
}

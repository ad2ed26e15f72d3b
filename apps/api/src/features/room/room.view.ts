import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { GlassBreak } from '../break-glass/break-glass.view.js';
import { Interview } from '../interview/interview.view.js';
import { Member } from '../identity/identity.view.js';
import { Score, type HandOff, type Scorecard } from '../scorecard/scorecard.view.js';

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

  @Field({ description: 'Reveals a single question naming the absent' })
  revealQuestion: boolean;

  @Field()
  changePanel: boolean;

  @Field()
  markNotHeld: boolean;

  @Field({ description: 'Says when the interview takes place, also anew after it fell through' })
  schedule: boolean;

  @Field({ description: 'Ends it before everything was asked, with a reason' })
  cutShort: boolean;

  @Field({ description: 'Asks the panels of later rounds to probe something' })
  handOff: boolean;

  @Field({ description: 'Says who asks a question; whoever is to ask one hands it over in any case' })
  handOver: boolean;

  @Field({ description: 'Adds a question to this interview only, which every comparison leaves out' })
  addQuestion: boolean;

  @Field({ description: 'Stops the clock and lets it go on' })
  pause: boolean;

  @Field({ description: 'Sees submitted scorecards before the reveal; needs a reason, and the panel is told' })
  breakGlass: boolean;
}

@ObjectType({ description: 'Who asks a question here; it says who speaks and bars nobody from scoring' })
export class QuestionAsker {
  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  panelistId: string;
}

/** An interview as one viewer sees it at one moment: everything of it comes from one statement. */
export class RoomSnapshot extends Interview {
  valuesVisible: boolean;
  withheldBecause: string | null;
  lastSeq: number;
  myScorecard: Scorecard | null;
  scorecards: Scorecard[];
  handOffs: HandOff[];
  handOffsGiven: HandOff[];
  glassBreaks: GlassBreak[];
  /** The viewer was shown a colleague's value in the candidacy before. */
  hasSeen: boolean;
  myPanelistId: string | null;
  can: RoomRights;
  revealedQuestionIds: string[];
  readAt: Date;
  askers: QuestionAsker[];
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
export class Presence {
  @Field(() => Member)
  member: Member;

  @Field(() => ID, { nullable: true })
  questionId: string | null;

  @Field()
  lastSeenAt: Date;
}

@InterfaceType({ resolveType: (event: object) => event.constructor.name })
export abstract class RoomEvent {
  @Field(() => Int)
  seq: number;

  @Field()
  at: Date;

  @Field(() => ID, { nullable: true })
  panelistId: string | null;
}

@ObjectType({ implements: () => RoomEvent, description: 'Something changed that the recipient may not know' })
export class RoomChanged extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent })
export class RoomStarted extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent })
export class QuestionFocused extends RoomEvent {
  @Field(() => ID)
  questionId: string;
}

@ObjectType({ implements: () => RoomEvent, description: 'One question more, in this interview only; fetch it from Interview' })
export class UnplannedQuestionAdded extends RoomEvent {
  @Field(() => ID)
  questionId: string;
}

@ObjectType({ implements: () => RoomEvent })
export class LeadChanged extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent })
export class ScoreCommitted extends RoomEvent {
  @Field(() => ID)
  questionId: string;

  @Field(() => ID)
  dimensionId: string;

  @Field(() => Int)
  committed: number;

  @Field(() => Score, { nullable: true })
  score: Score | null;
}

@ObjectType({ implements: () => RoomEvent })
export class ScorecardCompleted extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent })
export class ScorecardReturned extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent })
export class RoomEnded extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent, description: 'questionId null: all of it; fetch the values from Interview' })
export class ValuesRevealed extends RoomEvent {
  @Field(() => ID, { nullable: true })
  questionId: string | null;
}

@ObjectType({ implements: () => RoomEvent, description: 'The clock stands still' })
export class ClockPaused extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent, description: 'The clock goes on' })
export class ClockResumed extends RoomEvent {}

@ObjectType({ implements: () => RoomEvent, description: 'An administrator saw submitted scorecards before the reveal' })
export class GlassBroken extends RoomEvent {
  @Field(() => ID)
  memberId: string;

  @Field()
  reason: string;
}

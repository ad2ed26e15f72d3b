import { Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { StreamEvent } from '../../platform/events/event-log.js';
import { SCORE_COMMITTED, SCORECARD_COMPLETED, SCORECARD_RETURNED } from '../scorecard/scorecard.events.js';
import { Score, toScore, type ScoreRecord } from '../scorecard/scorecard.view.js';

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

export const ROOM_EVENTS = [
  RoomChanged, RoomStarted, QuestionFocused, LeadChanged, ScoreCommitted, ScorecardCompleted, ScorecardReturned, RoomEnded, ValuesRevealed,
]; // prettier-ignore

/** Kinds that this slice writes. */
export const ROOM_STARTED = 'RoomStarted';
export const QUESTION_FOCUSED = 'QuestionFocused';
export const LEAD_CHANGED = 'LeadChanged';
export const ROOM_ENDED = 'RoomEnded';
export const VALUES_REVEALED = 'ValuesRevealed';

interface Body {
  panelistId?: string | null;
  questionId?: string | null;
  dimensionId?: string;
  committed?: number;
  /** The policy at commit was OPEN: everyone hears the value, now and in every replay. */
  open?: boolean;
  score?: ScoreRecord;
}

/** Whether a recipient hears the value that an event carries: its author always, everyone only under OPEN at commit. */
export function carriesColleagueValue(event: StreamEvent, ownPanelistId: string | null): boolean {
  const body = event.body as Body;
  return event.kind === SCORE_COMMITTED && body.open === true && body.panelistId !== ownPanelistId;
}

/** What one recipient hears of a stored event. Whatever is not listed here is heard as a change and nothing more. */
export function toRoomEvent(event: StreamEvent, ownPanelistId: string | null): RoomEvent {
  const body = event.body as Body;
  const heard = { seq: event.seq, at: event.at, panelistId: body.panelistId ?? null };
  switch (event.kind) {
    case ROOM_STARTED:
      return Object.assign(new RoomStarted(), heard);
    case QUESTION_FOCUSED:
      return Object.assign(new QuestionFocused(), heard, { questionId: body.questionId });
    case LEAD_CHANGED:
      return Object.assign(new LeadChanged(), heard);
    case SCORE_COMMITTED:
      return scoreCommitted(body, heard, ownPanelistId);
    case SCORECARD_COMPLETED:
      return Object.assign(new ScorecardCompleted(), heard);
    case SCORECARD_RETURNED:
      return Object.assign(new ScorecardReturned(), heard);
    case ROOM_ENDED:
      return Object.assign(new RoomEnded(), heard);
    case VALUES_REVEALED:
      return Object.assign(new ValuesRevealed(), heard, { questionId: body.questionId ?? null });
    default:
      return Object.assign(new RoomChanged(), heard, { panelistId: null });
  }
}

function scoreCommitted(
  body: Body,
  heard: Pick<RoomEvent, 'seq' | 'at' | 'panelistId'>,
  ownPanelistId: string | null,
): ScoreCommitted {
  const hears = body.score !== undefined && (body.open === true || (ownPanelistId !== null && body.panelistId === ownPanelistId));
  const { questionId, dimensionId, committed } = body;
  return Object.assign(new ScoreCommitted(), heard, {
    questionId,
    dimensionId,
    committed,
    score: hears && body.score ? toScore(body.score) : null,
  });
}

import { Injectable } from '@nestjs/common';
import { ActorSource, rightsTopic } from '../../platform/actor/actor-source.js';
import { EventLog, streamTopic, type StreamEvent } from '../../platform/events/event-log.js';
import { Bell, followed } from '../../platform/events/follow.js';
import { Signals } from '../../platform/events/signals.js';
import { BadInput, Unauthenticated } from '../../platform/graphql/errors.js';
import { SCORE_COMMITTED, SCORECARD_COMPLETED, SCORECARD_RETURNED } from '../scorecard/scorecard.events.js';
import { toScore, type ScoreRecord } from '../scorecard/scorecard.view.js';
import { SightingService } from '../scorecard/sighting.service.js';
import { LEAD_CHANGED, QUESTION_FOCUSED, ROOM_ENDED, ROOM_STARTED, VALUES_REVEALED, type Listener } from './room.events.js';
import {
  LeadChanged, QuestionFocused, RoomChanged, RoomEnded, RoomStarted, ScorecardCompleted, ScorecardReturned, ScoreCommitted, ValuesRevealed,
  type RoomEvent,
} from './room.view.js'; // prettier-ignore

type Heard = { roomEvents: RoomEvent };

/** A room's numbered events, for one recipient: everything after a number, then everything new, in order, as far as they may hear it. */
@Injectable()
export class RoomFeed {
  constructor(
    private readonly actors: ActorSource,
    private readonly log: EventLog,
    private readonly signals: Signals,
    private readonly sightings: SightingService,
  ) {}

  async follow(listener: Listener, afterSeq: number): Promise<AsyncIterableIterator<Heard>> {
    const { actor, interviewId } = listener;
    const last = await this.log.lastSeq(actor.organizationId, interviewId);
    if (afterSeq < 0 || afterSeq > last)
      throw new BadInput(`afterSeq lies between 0 and ${last} here. Read the interview again and use its lastSeq.`);
    const leave = await listener.attend();
    const bell = new Bell(this.signals, [streamTopic(interviewId), rightsTopic(actor.memberId)]);
    return followed(bell, this.events(listener, afterSeq, bell), leave);
  }

  private async *events(listener: Listener, afterSeq: number, bell: Bell): AsyncGenerator<Heard, void> {
    let seq = afterSeq;
    do {
      for (let heard = await this.next(listener, seq); heard.length > 0; heard = await this.next(listener, seq)) {
        for (const event of heard) {
          seq = event.seq;
          yield { roomEvents: event };
        }
      }
    } while (await bell.next());
  }

  // Rights are asked again before anything is told: a role, a seat or the session may be gone since.
  private async next(listener: Listener, seq: number): Promise<RoomEvent[]> {
    const now = await this.actors.refresh(listener.actor);
    if (!now) throw new Unauthenticated();
    const ownPanelistId = await listener.ownPanelistId(now);
    const events = await this.log.read(now.organizationId, listener.interviewId, seq);
    if (events.some((event) => carriesColleagueValue(event, ownPanelistId)))
      await this.sightings.remember(now, listener.candidacyId);
    return events.map((event) => toRoomEvent(event, ownPanelistId));
  }
}

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
function carriesColleagueValue(event: StreamEvent, ownPanelistId: string | null): boolean {
  const body = event.body as Body;
  return event.kind === SCORE_COMMITTED && body.open === true && body.panelistId !== ownPanelistId;
}

/** What one recipient hears of a stored event. Whatever is not listed here is heard as a change and nothing more. */
function toRoomEvent(event: StreamEvent, ownPanelistId: string | null): RoomEvent {
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

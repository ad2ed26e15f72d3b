import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor/actor.js';
import { ActorSource, rightsTopic } from '../../platform/actor/actor-source.js';
import { EventLog, streamTopic, type StreamEvent } from '../../platform/events/event-log.js';
import { Bell, followed } from '../../platform/events/follow.js';
import { Signals } from '../../platform/events/signals.js';
import { StreamTails, type StreamTail } from '../../platform/events/stream-tails.js';
import { readsAlike } from '../../platform/graphql/alike.js';
import { BadInput, Unauthenticated } from '../../platform/graphql/errors.js';
import { GLASS_BROKEN } from '../break-glass/break-glass.events.js';
import { CLOCK_PAUSED, CLOCK_RESUMED } from '../room-clock/room-clock.events.js';
import { SCORE_COMMITTED, SCORECARD_COMPLETED, SCORECARD_RETURNED } from '../scorecard/scorecard.events.js';
import { toScore, type ScoreRecord } from '../scorecard/scorecard.view.js';
import { SightingService } from '../scorecard/sighting.service.js';
import { QUESTION_ADDED } from '../unplanned-question/unplanned-question.events.js';
import { LEAD_CHANGED, QUESTION_FOCUSED, ROOM_ENDED, ROOM_STARTED, VALUES_REVEALED, type Listener } from './room.events.js';
import {
  ClockPaused, ClockResumed, GlassBroken, LeadChanged, UnplannedQuestionAdded, QuestionFocused, RoomChanged, RoomEnded, RoomStarted, ScorecardCompleted, ScorecardReturned, ScoreCommitted, ValuesRevealed,
  type RoomEvent,
} from './room.view.js'; // prettier-ignore

type Heard = { roomEvents: RoomEvent };

/** How a listener stands in a room, until their rights may have changed. */
interface Standing {
  actor: Actor;
  ownPanelistId: string | null;
}

/** A room's numbered events, for one recipient: everything after a number, then everything new, in order, as far as they may hear it. */
@Injectable()
export class RoomFeed {
  constructor(
    private readonly actors: ActorSource,
    private readonly log: EventLog,
    private readonly tails: StreamTails,
    private readonly signals: Signals,
    private readonly sightings: SightingService,
  ) {}

  async follow(listener: Listener, afterSeq: number): Promise<AsyncIterableIterator<Heard>> {
    const { actor, interviewId } = listener;
    const last = await this.log.lastSeq(actor.organizationId, interviewId);
    if (afterSeq < 0 || afterSeq > last)
      throw new BadInput(`afterSeq lies between 0 and ${last} here. Read the interview again and use its lastSeq.`);
    const leave = await listener.attend();
    const { tail, leave: leaveTail } = this.tails.follow(actor.organizationId, interviewId);
    const bell = new Bell(this.signals, [streamTopic(interviewId), rightsTopic(actor.memberId)]);
    return followed(bell, this.events(listener, tail, afterSeq, bell), () => {
      leave();
      leaveTail();
    });
  }

  // Steps are made by hand and not by a generator: of many events that are at hand each is told in one turn.
  private events(listener: Listener, tail: StreamTail, afterSeq: number, bell: Bell): AsyncIterator<Heard, void> {
    const rights: { standing: Standing | null } = { standing: null };
    const deaf = this.signals.hear(rightsTopic(listener.actor.memberId), () => (rights.standing = null));
    let seq = afterSeq;
    let at = 0;
    let events: readonly StreamEvent[] = [];
    const told = (standing: Standing): IteratorResult<Heard, void> => {
      const event = events[at++] as StreamEvent;
      seq = event.seq;
      return { value: heardBy(event, standing.ownPanelistId), done: false };
    };
    const refill = async (): Promise<IteratorResult<Heard, void>> => {
      for (;;) {
        // Rights are asked again whenever they may have changed, before anything more is told.
        const standing = (rights.standing ??= await this.stand(listener));
        [events, at] = [await tail.after(seq), 0];
        if (events.length > 0 && rights.standing === standing) {
          await this.remember(standing, listener.candidacyId, events);
          return told(standing);
        }
        if (events.length === 0 && !(await bell.next())) return { value: undefined, done: true };
        if (!this.signals.connected) rights.standing = null;
      }
    };
    return {
      next: () => (at < events.length && rights.standing ? Promise.resolve(told(rights.standing)) : refill()),
      return: () => {
        deaf();
        return Promise.resolve({ value: undefined, done: true });
      },
    };
  }

  private async remember({ actor, ownPanelistId }: Standing, candidacyId: string, events: readonly StreamEvent[]): Promise<void> {
    if (events.some((event) => carriesColleagueValue(event, ownPanelistId))) await this.sightings.remember(actor, candidacyId);
  }

  private async stand(listener: Listener): Promise<Standing> {
    const actor = await this.actors.refresh(listener.actor);
    if (!actor) throw new Unauthenticated();
    return { actor, ownPanelistId: await listener.ownPanelistId(actor) };
  }
}

const HEARD = Symbol('heard');
type Told = StreamEvent & { [HEARD]?: { byAuthor?: Heard; byOthers?: Heard } };

// There are two ways to hear an event, its author's and everybody else's; each is made once, however many hear it.
function heardBy(event: Told, ownPanelistId: string | null): Heard {
  const known = (event[HEARD] ??= {});
  const isAuthor = ownPanelistId !== null && (event.body as Body).panelistId === ownPanelistId;
  return (known[isAuthor ? 'byAuthor' : 'byOthers'] ??= readsAlike({ roomEvents: toRoomEvent(event, ownPanelistId) }));
}

interface Body {
  panelistId?: string | null;
  questionId?: string | null;
  dimensionId?: string;
  committed?: number;
  memberId?: string;
  reason?: string;
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
    case QUESTION_ADDED:
      return Object.assign(new UnplannedQuestionAdded(), heard, { questionId: body.questionId });
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
    case CLOCK_PAUSED:
      return Object.assign(new ClockPaused(), heard);
    case CLOCK_RESUMED:
      return Object.assign(new ClockResumed(), heard);
    case GLASS_BROKEN:
      return Object.assign(new GlassBroken(), heard, { memberId: body.memberId, reason: body.reason });
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

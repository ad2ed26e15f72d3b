import { pausedUntil } from '@strata/domain';
import type { OutboxQueue } from '../../shared/api/outbox-queue.js';
import type { HandOff, Interview, Note, RoomEvent, Score } from './room-queries.js';
import { standingOf } from './round-clock.js';
import { contentOf } from './room-writes.js';
import type { HandOffWrite, RoomWrite } from './room-writes.js';

/** The room as this client knows it: the last snapshot with every later event folded in, and those events kept for a late snapshot. */
export interface RoomView {
  interview: Interview;
  recent: readonly RoomEvent[];
  /** The number that `recent` follows without a gap. */
  recentFrom: number;
  /** Server's clock minus this device's, in milliseconds. */
  clockOffsetMs: number;
  /** When this device kept what is shown; nothing as soon as it comes from the API. */
  keptAt?: string;
}

/** now: rights or values changed, or an event is missing; soon: something unnamed changed, one read for many of them will do. */
export type Refetch = 'now' | 'soon' | null;

interface Reconciled {
  view: RoomView;
  refetch: Refetch;
}

const keptEvents = 1000;

/** Folds one event in: by number, a duplicate changes nothing, a gap changes nothing and asks for the snapshot. */
export function applyEvent(view: RoomView, event: RoomEvent): Reconciled {
  if (event.seq <= view.interview.lastSeq) return { view, refetch: null };
  if (event.seq > view.interview.lastSeq + 1) return { view, refetch: 'now' };
  const interview = { ...effectOf(view.interview, event), lastSeq: event.seq };
  const recent = [...view.recent, event].slice(-keptEvents);
  const recentFrom = event.seq - recent.length;
  return { view: { ...view, interview, recent, recentFrom }, refetch: refetchAfter(view.interview, event) };
}

/** A read that was under way while events came in is brought up to them; own acknowledged values never go back. */
export function mergeSnapshot(current: RoomView | undefined, fetched: RoomView): RoomView {
  if (!current || current.interview.id !== fetched.interview.id) return fetched;
  const caughtUp = current.recent.reduce((view, event) => applyEvent(view, event).view, fetched);
  if (caughtUp.interview.lastSeq < current.interview.lastSeq) return current;
  const own = current.interview.myScorecard;
  const scores = (own?.scores ?? []).reduce(withOwnScore, caughtUp.interview);
  const notes = (own?.notes ?? []).reduce(withOwnNote, scores);
  const interview = current.interview.handOffsGiven.filter(isMine(current.interview)).reduce(withOwnHandOff, notes);
  const { recent, recentFrom } = interview.lastSeq > current.interview.lastSeq ? caughtUp : current;
  return { ...caughtUp, interview, recent, recentFrom };
}

/** An own score from the API, wherever it came from: the higher revision of the cell stands. */
export function withOwnScore(interview: Interview, score: Score): Interview {
  const card = interview.myScorecard;
  if (!card) return interview;
  const known = card.scores.find((other) => sameCell(other, score));
  if (known && known.revision >= score.revision) return interview;
  const scores = known ? card.scores.map((other) => (other === known ? score : other)) : [...card.scores, score];
  return { ...interview, myScorecard: { ...card, scores } };
}

/** An own note from the API: the higher revision stands. */
export function withOwnNote(interview: Interview, note: Note): Interview {
  const card = interview.myScorecard;
  if (!card) return interview;
  const known = card.notes.find((other) => other.questionId === note.questionId);
  if (known && known.revision >= note.revision) return interview;
  const notes = known ? card.notes.map((other) => (other === known ? note : other)) : [...card.notes, note];
  return { ...interview, myScorecard: { ...card, notes } };
}

const isMine =
  ({ myPanelistId }: Interview) =>
  (handOff: HandOff) =>
    handOff.panelistId === myPanelistId;

/** An own hand-off from the API: the higher revision stands. */
export function withOwnHandOff(interview: Interview, handOff: HandOff): Interview {
  const known = interview.handOffsGiven.find(isMine(interview));
  if (known && known.revision >= handOff.revision) return interview;
  return { ...interview, handOffsGiven: [...interview.handOffsGiven.filter((other) => other !== known), handOff] };
}

/** What the viewer handed off from this round. */
export const ownHandOff = (interview: Interview): HandOff | undefined => interview.handOffsGiven.find(isMine(interview));

/** The own writes that still count: a score refused because its cell is locked stands beside the saved value, not for it. */
export function pendingWrites(items: OutboxQueue<RoomWrite>): RoomWrite[] {
  return items.filter(({ write, refusal }) => write.kind !== 'score' || refusal?.code !== 'LOCKED').map(({ write }) => write);
}

/** What the panelist sees: the room with their own writes that are still on the way. */
export function withPending(interview: Interview, writes: readonly RoomWrite[], now: string): Interview {
  return writes.filter((write) => write.interviewId === interview.id).reduce((seen, write) => pend(seen, write, now), interview);
}

function pend(interview: Interview, write: RoomWrite, at: string): Interview {
  const { myScorecard: card, myPanelistId: panelistId } = interview;
  if (!card || !panelistId) return interview;
  if (write.kind === 'hand-off') return pendHandOff(interview, write, panelistId, at);
  if (write.kind === 'note') {
    const { questionId } = write;
    const known = card.notes.find((note) => note.questionId === questionId);
    const notes = [
      ...card.notes.filter((note) => note !== known),
      { questionId, ...contentOf(write), at, revision: known?.revision ?? 0 },
    ];
    return { ...interview, myScorecard: { ...card, notes } };
  }
  const { interviewId, questionId, dimensionId, level, mark } = write;
  const known = card.scores.find((score) => sameCell(score, write));
  const blank = { interviewId, panelistId, questionId, dimensionId, revision: 0, independent: true, late: false, history: [] };
  const scores = [...card.scores.filter((score) => score !== known), { ...(known ?? blank), level, mark, at }];
  return { ...interview, myScorecard: { ...card, scores } };
}

function pendHandOff(interview: Interview, { label, text }: HandOffWrite, panelistId: string, at: string): Interview {
  const known = ownHandOff(interview);
  const author = interview.panel.find(({ id }) => id === panelistId)?.member ?? { id: panelistId, name: 'You' };
  const blank = { interviewId: interview.id, roundTitle: interview.title, panelistId, author, revision: 0 };
  const others = interview.handOffsGiven.filter((other) => other !== known);
  return { ...interview, handOffsGiven: [...others, { ...(known ?? blank), label, text, at }] };
}

/** The revision this client knows of a cell; 0: no value yet. */
export function knownRevision(interview: Interview, write: RoomWrite): number {
  if (write.kind === 'hand-off') return ownHandOff(interview)?.revision ?? 0;
  const card = interview.myScorecard;
  const known =
    write.kind === 'note'
      ? card?.notes.find((note) => note.questionId === write.questionId)
      : card?.scores.find((score) => sameCell(score, write));
  return known?.revision ?? 0;
}

type Cell = Pick<Score, 'questionId' | 'dimensionId'>;
const sameCell = (one: Cell, other: Cell): boolean =>
  one.questionId === other.questionId && one.dimensionId === other.dimensionId;

function effectOf(interview: Interview, event: RoomEvent): Interview {
  switch (event.__typename) {
    case 'RoomStarted':
      return { ...interview, state: 'LIVE', startedAt: event.at };
    case 'RoomEnded':
      return { ...interview, state: 'ENDED', endedAt: event.at };
    case 'QuestionFocused':
      return { ...interview, currentQuestionId: event.questionId, clock: focusedClock(interview.clock, event.at) };
    case 'ClockPaused':
      return { ...interview, clock: { ...interview.clock, pausedAt: event.at } };
    case 'ClockResumed':
      return { ...interview, clock: { ...interview.clock, pausedAt: null, pausedMs: pausedAt(interview.clock, event.at) } };
    case 'LeadChanged':
      return withPanel(interview, (panelist) => ({ ...panelist, lead: panelist.id === event.panelistId }));
    case 'ScorecardCompleted':
      return withSubmitted(interview, event.panelistId, true);
    case 'ScorecardReturned':
      return withSubmitted(interview, event.panelistId, false);
    case 'ScoreCommitted':
      return withCommitted(interview, event);
    case 'ValuesRevealed':
      return withReveal(interview, event.revealedQuestionId);
    default:
      return interview;
  }
}

type Clock = Interview['clock'];
const pausedAt = (clock: Clock, at: string): number => pausedUntil(standingOf(clock), new Date(at));

function focusedClock(clock: Clock, at: string): Clock {
  return { ...clock, questionSince: at, questionPausedMs: pausedAt(clock, at) };
}

type Panelist = Interview['panel'][number];

function withPanel(interview: Interview, change: (panelist: Panelist) => Panelist): Interview {
  return { ...interview, panel: interview.panel.map(change) };
}

function withSubmitted(interview: Interview, panelistId: string | null, submitted: boolean): Interview {
  const changed = withPanel(interview, (panelist) => (panelist.id === panelistId ? { ...panelist, submitted } : panelist));
  const card = changed.myScorecard;
  return card && card.panelistId === panelistId ? { ...changed, myScorecard: { ...card, submitted } } : changed;
}

function withCommitted(interview: Interview, event: Extract<RoomEvent, { __typename: 'ScoreCommitted' }>): Interview {
  const { committed, panelistId, score } = event;
  const counted = withPanel(interview, (panelist) => (panelist.id === panelistId ? { ...panelist, committed } : panelist));
  return score && score.panelistId === interview.myPanelistId ? withOwnScore(counted, score) : counted;
}

function withReveal(interview: Interview, questionId: string | null): Interview {
  if (questionId === null) return { ...interview, revealed: true };
  const revealed = interview.revealedQuestionIds.filter((id) => id !== questionId);
  return { ...interview, revealedQuestionIds: [...revealed, questionId] };
}

/** Values and rights never travel in events: what may change them asks for the snapshot. */
function refetchAfter(interview: Interview, event: RoomEvent): Refetch {
  const mine = event.panelistId !== null && event.panelistId === interview.myPanelistId;
  switch (event.__typename) {
    case 'RoomStarted':
    case 'RoomEnded':
    case 'LeadChanged':
    case 'ValuesRevealed':
    case 'GlassBroken':
    case 'UnplannedQuestionAdded':
      return 'now';
    case 'ScorecardCompleted':
    case 'ScorecardReturned':
      return mine ? 'now' : 'soon';
    case 'ScoreCommitted':
      return interview.valuesVisible && !mine ? 'soon' : null;
    case 'RoomChanged':
      return 'soon';
    default:
      return null;
  }
}

import type { QueryClient } from '@tanstack/react-query';
import { request } from '../../shared/api/graphql-client.js';
import { browserLocks } from '../../shared/api/outbox-locks.js';
import type { OutboxItem, Refusal } from '../../shared/api/outbox-queue.js';
import { bestStore } from '../../shared/api/outbox-store.js';
import { Outbox } from '../../shared/api/outbox.js';
import type { Answer } from '../../shared/api/outbox.js';
import { isCoded } from '../../shared/api/problems.js';
import type { ApiError } from '../../shared/api/problems.js';
import { renderedFor } from '../../shared/api/session.js';
import { setScoreDocument, writeHandOffDocument, writeNoteDocument } from './room-mutations.js';
import { amendKeptRoom } from './room-kept.js';
import { roomQuery } from './room-queries.js';
import type { HandOff, Interview, Note, Score } from './room-queries.js';
import { withOwnHandOff, withOwnNote, withOwnScore } from './room-view.js';
import { valueWords } from './room-writes.js';
import type { HandOffWrite, NoteWrite, RoomWrite, ScoreWrite } from './room-writes.js';

type Written = Score | Note | HandOff;
export type RoomOutbox = Outbox<RoomWrite, Written>;

const answerMs = 15_000;
const outboxes = new Map<string, RoomOutbox>();

/** The outbox of the member for whom this page is rendered; it goes on sending what an earlier page left behind. */
export function roomOutbox(queryClient: QueryClient): RoomOutbox {
  const member = renderedFor() ?? 'nobody';
  const known = outboxes.get(member);
  if (known && !known.snapshot().stopped) return known;
  known?.close();
  const made: RoomOutbox = new Outbox({
    name: `room-writes:${member}`,
    store: bestStore(),
    locks: browserLocks(),
    send: (item) => (renderedFor() === member ? send(item) : Promise.resolve(someoneElse)),
    onAcknowledged: (write, written) => keep(queryClient, write, written),
  });
  outboxes.set(member, made);
  void made.open();
  return made;
}

/** A write never leaves under another member's session, also where two sign in one after the other on one page. */
const someoneElse: Answer<never> = {
  kind: 'stopped',
  message: 'Someone else is signed in here now. Sign in again to send what waits here.',
};

async function keep(queryClient: QueryClient, write: RoomWrite, written: Written): Promise<void> {
  queryClient.setQueryData(roomQuery(write.interviewId).queryKey, (view) => {
    if (!view) return view;
    return { ...view, interview: withOwn(view.interview, written) };
  });
  await amendKeptRoom(write.interviewId, (interview) => withOwn(interview, written));
}

function withOwn(interview: Interview, written: Written): Interview {
  if ('label' in written) return withOwnHandOff(interview, written);
  return 'dimensionId' in written ? withOwnScore(interview, written) : withOwnNote(interview, written);
}

function sendOne(item: OutboxItem<RoomWrite>): Promise<Answer<Written>> {
  const { write } = item;
  if (write.kind === 'hand-off') return sendHandOff(item, write);
  return write.kind === 'note' ? sendNote(item, write) : sendScore(item, write);
}

async function send(item: OutboxItem<RoomWrite>): Promise<Answer<Written>> {
  try {
    return await withinPatience(sendOne(item));
  } catch (error) {
    if (isCoded(error, 'UNAUTHENTICATED'))
      return { kind: 'stopped', message: 'Your session has ended. Sign in again to send what waits here.' };
    if (!isCoded(error, 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT')) return { kind: 'unreachable' };
    const { code, message } = error as ApiError;
    return { kind: 'refused', refusal: { code, message, currentRevision: null, currentWords: null } };
  }
}

/** A line that died in silence gives no answer at all; the write is then sent again under its own id. */
function withinPatience<R>(answer: Promise<Answer<R>>): Promise<Answer<R>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve({ kind: 'unreachable' }), answerMs);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const options = { overSocket: true };

async function sendScore({ mutationId, expectedRevision }: OutboxItem<RoomWrite>, write: ScoreWrite): Promise<Answer<Score>> {
  const { kind: _kind, ...cell } = write;
  const { setScore: result } = await request(setScoreDocument, { input: { ...cell, mutationId, expectedRevision } }, options);
  if (result.__typename === 'ScoreSet') return { kind: 'acknowledged', revision: result.score.revision, result: result.score };
  if (result.__typename === 'SessionChangedProblem') return { kind: 'stopped', message: result.message };
  const current = result.__typename === 'StaleWriteProblem' ? result.current : null;
  return refused(result, current && { revision: current.revision, words: valueWords(current) });
}

async function sendNote({ mutationId, expectedRevision }: OutboxItem<RoomWrite>, write: NoteWrite): Promise<Answer<Note>> {
  const { kind: _kind, ...note } = write;
  const { writeNote: result } = await request(writeNoteDocument, { input: { ...note, mutationId, expectedRevision } }, options);
  if (result.__typename === 'NoteWritten') return { kind: 'acknowledged', revision: result.note.revision, result: result.note };
  if (result.__typename === 'SessionChangedProblem') return { kind: 'stopped', message: result.message };
  const current = result.__typename === 'StaleWriteProblem' ? result.currentNote : null;
  return refused(result, current && { revision: current.revision, words: current.text });
}

async function sendHandOff(
  { mutationId, expectedRevision }: OutboxItem<RoomWrite>,
  write: HandOffWrite,
): Promise<Answer<HandOff>> {
  const { kind: _kind, ...handOff } = write;
  const { writeHandOff: result } = await request(
    writeHandOffDocument,
    { input: { ...handOff, mutationId, expectedRevision } },
    options,
  );
  if (result.__typename === 'HandOffWritten')
    return { kind: 'acknowledged', revision: result.handOff.revision, result: result.handOff };
  if (result.__typename === 'SessionChangedProblem') return { kind: 'stopped', message: result.message };
  const current = result.__typename === 'StaleWriteProblem' ? result.currentHandOff : null;
  return refused(result, current && { revision: current.revision, words: current.text });
}

type Refused = Pick<Refusal, 'code' | 'message'>;
type Standing = { revision: number; words: string } | null;

function refused({ code, message }: Refused, current: Standing): { kind: 'refused'; refusal: Refusal } {
  return {
    kind: 'refused',
    refusal: { code, message, currentRevision: current?.revision ?? null, currentWords: current?.words ?? null },
  };
}

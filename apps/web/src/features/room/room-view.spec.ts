import * as fc from 'fast-check';
import { buildInterview, buildScore } from './room-builders.js';
import type { Interview, RoomEvent, Score } from './room-queries.js';
import { applyEvent, knownRevision, mergeSnapshot, withOwnScore, withPending } from './room-view.js';
import type { RoomView } from './room-view.js';
import { contentOf } from './room-writes.js';
import type { RoomWrite } from './room-writes.js';

const viewOf = (interview: Interview): RoomView => ({ interview, recent: [], recentFrom: interview.lastSeq, clockOffsetMs: 0 });
const at = '2026-01-01T10:05:00.000Z';

type Command =
  | { do: 'score'; by: 'p1' | 'p2'; question: string; level: number }
  | { do: 'focus'; question: string }
  | { do: 'lead'; by: 'p1' | 'p2' }
  | { do: 'card'; by: 'p1' | 'p2'; submitted: boolean }
  | { do: 'clock'; stops: boolean }
  | { do: 'something' };

const by = fc.constantFrom('p1' as const, 'p2' as const);
const question = fc.constantFrom('q1', 'q2');
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('score' as const), by, question, level: fc.integer({ min: 1, max: 4 }) }) },
  fc.record({ do: fc.constant('focus' as const), question }),
  fc.record({ do: fc.constant('lead' as const), by }),
  fc.record({ do: fc.constant('card' as const), by, submitted: fc.boolean() }),
  fc.record({ do: fc.constant('clock' as const), stops: fc.boolean() }),
  fc.record({ do: fc.constant('something' as const) }),
);

/** The room as the API keeps it: every number has its event and the snapshot that contains it. */
function history(commands: Command[]): { events: RoomEvent[]; snapshots: Interview[] } {
  const levels = new Map<string, Score>();
  const facts = { current: 'q1', lead: 'p1', submitted: new Set<string>(), clock: buildInterview().clock };
  const count = (panelistId: string) => [...levels.values()].filter((score) => score.panelistId === panelistId).length;
  const snapshot = (lastSeq: number): Interview => {
    const room = buildInterview({ lastSeq, currentQuestionId: facts.current });
    const panel = room.panel.map((seat) => ({
      ...seat,
      lead: seat.id === facts.lead,
      committed: count(seat.id),
      submitted: facts.submitted.has(seat.id),
    }));
    const scores = [...levels.values()].filter((score) => score.panelistId === 'p1');
    const myScorecard = room.myScorecard && { ...room.myScorecard, scores, submitted: facts.submitted.has('p1') };
    return { ...room, panel, myScorecard, clock: facts.clock };
  };
  const snapshots = [snapshot(0)];
  const events = commands.map((now, index): RoomEvent => {
    const seq = index + 1;
    const event = happen(now, seq);
    snapshots.push(snapshot(seq));
    return event;
  });
  return { events, snapshots };

  function happen(now: Command, seq: number): RoomEvent {
    if (now.do === 'something') return { __typename: 'RoomChanged', seq, at, panelistId: null };
    if (now.do === 'focus') {
      facts.current = now.question;
      facts.clock = { ...facts.clock, questionSince: at };
      return { __typename: 'QuestionFocused', seq, at, panelistId: facts.lead, questionId: now.question };
    }
    if (now.do === 'clock') {
      facts.clock = { ...facts.clock, pausedAt: now.stops ? at : null };
      return { __typename: now.stops ? 'ClockPaused' : 'ClockResumed', seq, at, panelistId: facts.lead };
    }
    if (now.do === 'lead') {
      facts.lead = now.by;
      return { __typename: 'LeadChanged', seq, at, panelistId: now.by };
    }
    if (now.do === 'card') {
      if (now.submitted) facts.submitted.add(now.by);
      else facts.submitted.delete(now.by);
      return { __typename: now.submitted ? 'ScorecardCompleted' : 'ScorecardReturned', seq, at, panelistId: now.by };
    }
    const cell = `${now.by}/${now.question}`;
    const revision = (levels.get(cell)?.revision ?? 0) + 1;
    const score = buildScore({ panelistId: now.by, questionId: now.question, level: now.level, revision });
    levels.set(cell, score);
    const { questionId, dimensionId } = score;
    const committed = count(now.by);
    return {
      __typename: 'ScoreCommitted',
      seq,
      at,
      panelistId: now.by,
      questionId,
      dimensionId,
      committed,
      score: now.by === 'p1' ? score : null,
    };
  }
}

const byQuestion = (one: Score, other: Score) => one.questionId.localeCompare(other.questionId);
const comparable = ({ interview }: RoomView) => ({
  ...interview,
  myScorecard: interview.myScorecard && { ...interview.myScorecard, scores: [...interview.myScorecard.scores].sort(byQuestion) },
});

describe('the room as a client knows it', () => {
  it('ends in the same view whatever arrives twice, out of order, late or not at all, as long as gaps are refetched', () => {
    const step = fc.record({ do: fc.constantFrom('deliver', 'deliver', 'deliver', 'read', 'acknowledge'), place: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 25 }), fc.array(step, { maxLength: 40 }), (commands, steps) => {
        const { events, snapshots } = history(commands);
        let view = viewOf(snapshots[0]!);
        let heard = 0;
        const read = (seq: number) => {
          view = mergeSnapshot(view, viewOf(snapshots[seq]!));
        };
        const deliver = (event: RoomEvent) => {
          heard = Math.max(heard, event.seq);
          const before = view;
          const { view: next, refetch } = applyEvent(view, event);
          view = next;
          if (next === before && refetch === 'now') read(heard);
        };
        for (const { do: what, place } of steps) {
          const event = events[place % events.length]!;
          if (what === 'deliver') deliver(event);
          if (what === 'read') read(place % (heard + 1));
          if (what === 'acknowledge' && event.__typename === 'ScoreCommitted' && event.score && event.seq <= heard + 1)
            view = { ...view, interview: withOwnScore(view.interview, event.score) };
        }
        for (const event of events) deliver(event);
        expect(comparable(view)).toEqual(comparable(viewOf(snapshots.at(-1)!)));
      }),
      { numRuns: 400 },
    );
  });

  it('takes no value from a reveal: it asks for the snapshot', () => {
    const { view, refetch } = applyEvent(viewOf(buildInterview()), {
      __typename: 'ValuesRevealed',
      seq: 1,
      at,
      panelistId: null,
      revealedQuestionId: null,
    });
    expect(refetch).toBe('now');
    expect(view.interview).toMatchObject({ revealed: true, valuesVisible: false, scorecards: [] });
  });

  it("counts a colleague's progress and never keeps a colleague's value from an event", () => {
    const planted = buildScore({ panelistId: 'p2', level: 4 });
    const { view } = applyEvent(viewOf(buildInterview()), {
      __typename: 'ScoreCommitted',
      seq: 1,
      at,
      panelistId: 'p2',
      questionId: 'q1',
      dimensionId: 'definition',
      committed: 1,
      score: planted,
    });
    expect(view.interview.panel[1]?.committed).toBe(1);
    expect(view.interview.myScorecard?.scores).toEqual([]);
    expect(view.interview.scorecards).toEqual([]);
  });

  it('counts events of a kind it does not know and changes nothing else', () => {
    const unknown = { __typename: 'RoomPaused', seq: 1, at, panelistId: null } as unknown as RoomEvent;
    expect(applyEvent(viewOf(buildInterview()), unknown).view.interview).toEqual(buildInterview({ lastSeq: 1 }));
  });

  it('shows own writes that are on the way over what the API said, and keeps the revision they are based on', () => {
    const interview = withOwnScore(buildInterview(), buildScore({ level: 2, revision: 5 }));
    const write: RoomWrite = {
      kind: 'score',
      interviewId: 'interview',
      questionId: 'q1',
      dimensionId: 'definition',
      level: 4,
      mark: null,
    };
    const note: RoomWrite = {
      kind: 'note',
      interviewId: 'interview',
      questionId: 'q2',
      ...contentOf(undefined),
      text: 'Named roots.',
    };
    const elsewhere: RoomWrite = { ...write, interviewId: 'another', level: 1 };
    const seen = withPending(interview, [write, note, elsewhere], at);
    expect(seen.myScorecard?.scores).toMatchObject([{ level: 4, revision: 5 }]);
    expect(seen.myScorecard?.notes).toMatchObject([{ questionId: 'q2', text: 'Named roots.', revision: 0 }]);
    expect(knownRevision(interview, write)).toBe(5);
  });
});

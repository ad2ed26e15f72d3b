import { randomUUID } from 'node:crypto';
import type { RevealPolicy } from '@strata/domain';
import type { TestClient } from './client.js';
import { Operations } from './operations.js';
import type { Cast, Person } from './people.js';
import type { EventSeen, Result, RoomSeen } from './results.js';
import { Feed } from './socket.js';

export interface SeatWish {
  who: Person;
  lead?: boolean;
  observer?: boolean;
  training?: boolean;
}
export interface RoundWish {
  policy?: RevealPolicy;
  /** One cell for each `one`, three for each `three`. */
  asks?: ('one' | 'three')[];
  /** Another rubric than the three layers. */
  rubricId?: string;
  seats: SeatWish[];
}
export interface Cell {
  questionId: string;
  dimensionId: string;
}
export interface Room {
  id: string;
  candidacyId: string;
  questionIds: string[];
  cells: Cell[];
  panelistOf: (person: Person) => string;
}
export type Value = { level?: number; mark?: string };

const ROOM = `id candidacyId state revealed valuesVisible withheldBecause lastSeq currentQuestionId windowEndsAt minutes startsAt notHeldReason cutShortReason revealedQuestionIds unplannedQuestionIds myPanelistId
  questions { id sourceId text dimensionKeys } rubric { id dimensions { id key anchors { level } } }
  panel { id member { id } lead committed submitted replaced conflicted } askers { questionId panelistId } can { start move takeLead score submit reopen amend end reveal revealQuestion changePanel markNotHeld schedule cutShort handOff handOver addQuestion pause breakGlass }
  clock { pausedAt pausedMs questionSince questionPausedMs } glassBreaks { member { id } reason }
  ${['handOffs', 'handOffsGiven'].map((list) => `${list} { interviewId roundTitle panelistId author { name } label text revision }`).join(' ')}`;
const CARD = `panelistId submitted late recommendation notes { questionId text tags followUpsAsked keyAreasHeard revision }
  scores { interviewId panelistId questionId dimensionId level mark revision independent late history { level mark reason } }`;

/** The house that journeys play in: a bank with a short and a long question, loops on demand, and what people do in rooms. */
export class House {
  private constructor(
    readonly operations: Operations,
    private readonly planner: Person,
    private readonly rubricId: string,
    private readonly questions: Record<'one' | 'three', string[]>,
  ) {}

  static async of(cast: Cast): Promise<House> {
    const operations = await Operations.of(cast.admin.client);
    const { rubrics } = await cast.admin.client.ask<{ rubrics: { id: string; name: string }[] }>('{ rubrics { id name } }');
    const rubricId = rubrics.find((rubric) => rubric.name === 'Three layers')?.id ?? '';
    const act = <Data>(name: string, input: object): Promise<Data> =>
      cast.admin.client.ask<{ result: Data }>(operations.document('mutation', name, 3), { input }).then(({ result }) => result);
    const { bank } = await act<{ bank: { id: string } }>('createQuestionBank', { name: `Bank ${randomUUID()}` });
    const { section } = await act<{ section: { id: string } }>('addSection', {
      bankId: bank.id,
      title: 'Section',
      keyAreas: ['Order', 'Time'],
    });
    const questions: Record<'one' | 'three', string[]> = { one: [], three: [] };
    for (const [kind, dimensionKeys] of [
      ['one', ['definition']],
      ['three', []],
    ] as const) {
      for (const number of [1, 2, 3, 4, 5]) {
        const question = {
          text: `What is ${kind} ${number}?`,
          kind: 'KNOWLEDGE',
          dimensionKeys,
          followUps: ['Why?', 'What would you give up?'],
        };
        const added = await act<{ question: { id: string } }>('addQuestion', { sectionId: section.id, question });
        questions[kind].push(added.question.id);
      }
    }
    return new House(operations, cast.manager, rubricId, questions);
  }

  /** A question of the bank: one of one cell or of three, counted from 1. */
  questionNumbered(kind: 'one' | 'three', number: number): string {
    return this.questions[kind][number - 1] ?? '';
  }

  /** Adds a question of the bank to this interview only. */
  addUnplanned(who: Person, room: Pick<Room, 'id'>, questionId: string, mutationId: string = randomUUID()): Promise<Result> {
    return this.act(who, 'addUnplannedQuestion', { input: { mutationId, interviewId: room.id, questionId } });
  }

  /** The room with a cell of the question that stands last in it now. */
  async withLast(room: Room): Promise<Room & { last: Cell }> {
    const { questions } = await this.look(this.planner, room);
    const [questionId = '', dimensionId = ''] = [questions.at(-1)?.id, room.cells[0]?.dimensionId];
    return { ...room, questionIds: questions.map(({ id }) => id), last: { questionId, dimensionId } };
  }

  /** Plans and publishes a loop; answers its id. */
  async loop(rounds: RoundWish[]): Promise<string> {
    const { client } = this.planner;
    const loop = await this.done<{ loop: { id: string } }>(client, 'createLoop', {
      input: { title: 'Engineer', role: 'Engineer' },
    });
    for (const [place, wish] of rounds.entries()) await this.round(loop.loop.id, place, wish);
    await this.done(client, 'publishLoop', { loopId: loop.loop.id });
    return loop.loop.id;
  }

  /** Opens a candidacy of a loop; answers its rooms in the order of the rounds. */
  async rooms(loopId: string, opener: Person = this.planner): Promise<Room[]> {
    const input = { loopId, candidateName: 'Robin Example' };
    const opened = await this.done<{ candidacy: { id: string } }>(opener.client, 'openCandidacy', { input });
    const document = `query($id: ID!) { candidacy(id: $id) { interviews { ${ROOM} } } }`;
    const { candidacy } = await opener.client.ask<{ candidacy: { interviews: PlannedRoom[] } }>(document, {
      id: opened.candidacy.id,
    });
    return candidacy.interviews.map((room) => ({
      id: room.id,
      candidacyId: opened.candidacy.id,
      questionIds: room.questions.map((question) => question.id),
      cells: cellsOf(room),
      panelistOf: (person) => room.panel.find((panelist) => panelist.member.id === person.id)?.id ?? '',
    }));
  }

  /** Plans one round, opens a candidacy and answers its one room. */
  async room(wish: RoundWish): Promise<Room> {
    const [room] = await this.rooms(await this.loop([wish]));
    if (!room) throw new Error('The loop has no round.');
    return room;
  }

  /** Calls a mutation and answers what it answers, without anybody's scorecards: to read those is to see them. */
  async act(person: Person, name: string, args: Record<string, unknown>): Promise<Result> {
    const { result } = await person.client.ask<{ result: Result }>(this.operations.document('mutation', name, 2), args);
    return result;
  }

  private async done<Data>(client: TestClient, name: string, args: Record<string, unknown>): Promise<Data> {
    const { result } = await client.ask<{ result: Data & Result }>(this.operations.document('mutation', name, 2), args);
    if (result.code) throw new Error(`${name} was refused: ${result.message}`);
    return result;
  }

  private async round(
    loopId: string,
    place: number,
    { policy = 'ROUND_END', asks = ['one'], seats, rubricId = this.rubricId }: RoundWish,
  ): Promise<void> {
    const { client } = this.planner;
    const { round } = await this.done<{ round: { id: string } }>(client, 'addRound', {
      input: { loopId, title: `Round ${place + 1}`, minutes: 45, rubricId, revealPolicy: policy },
    });
    for (const [number, kind] of asks.entries()) {
      const questionId = this.questions[kind][number];
      await this.done(client, 'pickQuestion', { input: { roundId: round.id, questionId } });
    }
    for (const { who, ...seat } of seats)
      await this.done(client, 'assignPanelist', { input: { roundId: round.id, memberId: who.id, ...seat } });
  }

  start = (who: Person, room: Room): Promise<Result> => this.act(who, 'startInterview', { interviewId: room.id });
  end = (who: Person, room: Room): Promise<Result> => this.act(who, 'endInterview', { interviewId: room.id });
  reopen = (who: Person, room: Room): Promise<Result> => this.act(who, 'reopenScorecard', { interviewId: room.id });
  submit = (who: Person, room: Room, recommendation = 'YES'): Promise<Result> =>
    this.act(who, 'submitScorecard', { input: { interviewId: room.id, recommendation } });
  reveal = (who: Person, room: Room, absent: string[], reason = 'They are ill.'): Promise<Result> =>
    this.act(who, 'revealInterview', { interviewId: room.id, absent, reason });

  score(who: Person, room: Room, cell: Cell, value: Value, more: object = {}): Promise<Result> {
    const input = { mutationId: randomUUID(), interviewId: room.id, ...cell, ...value, ...more };
    return this.act(who, 'setScore', { input });
  }

  amend(who: Person, room: Room, cell: Cell, value: Value, reason: string, more: object = {}): Promise<Result> {
    const input = { mutationId: randomUUID(), interviewId: room.id, ...cell, ...value, reason, ...more };
    return this.act(who, 'amendScore', { input });
  }

  note(who: Person, room: Room, questionId: string, text: string, more: object = {}): Promise<Result> {
    const input = { mutationId: randomUUID(), interviewId: room.id, questionId, text, ...more };
    return this.act(who, 'writeNote', { input });
  }

  handOff(who: Person, room: Room, text: string, more: object = {}): Promise<Result> {
    const input = { mutationId: randomUUID(), interviewId: room.id, label: 'PLEASE_PROBE', text, ...more };
    return this.act(who, 'writeHandOff', { input });
  }

  /** Scores every cell and submits. */
  async handIn(who: Person, room: Room, level: number, recommendation = 'YES'): Promise<Result> {
    for (const cell of room.cells) await this.score(who, room, cell, { level });
    return this.submit(who, room, recommendation);
  }

  /** The room as somebody sees it, without its values. */
  async look(who: Person, room: Room): Promise<RoomSeen> {
    const { interview } = await who.client.ask<{ interview: RoomSeen }>(`query($id: ID!) { interview(id: $id) { ${ROOM} } }`, {
      id: room.id,
    });
    return interview;
  }

  /** The room as somebody sees it, values included: from here on they have seen what is shown. */
  async read(who: Person, room: Room): Promise<RoomSeen> {
    const document = `query($id: ID!) { interview(id: $id) { ${ROOM} myScorecard { ${CARD} } scorecards { ${CARD} } } }`;
    const { interview } = await who.client.ask<{ interview: RoomSeen }>(document, { id: room.id });
    return interview;
  }

  /** The room's numbered events as somebody hears them. */
  feed(who: Person, room: Room, afterSeq = 0): Feed<EventSeen> {
    const document = `subscription($id: ID!, $afterSeq: Int!) { result: roomEvents(interviewId: $id, afterSeq: $afterSeq) {
      __typename seq panelistId ... on QuestionFocused { questionId } ... on UnplannedQuestionAdded { questionId } ... on GlassBroken { memberId reason } ... on ValuesRevealed { revealedId: questionId }
      ... on ScoreCommitted { questionId dimensionId committed score { panelistId level mark revision } } } }`;
    return new Feed<EventSeen>(who.client.socket(), document, { id: room.id, afterSeq });
  }
}

type PlannedRoom = Omit<RoomSeen, 'questions'> & { questions: { id: string; dimensionKeys: string[] }[] };

function cellsOf(room: PlannedRoom): Cell[] {
  return room.questions.flatMap((question) =>
    room.rubric.dimensions
      .filter(({ key }) => question.dimensionKeys.length === 0 || question.dimensionKeys.includes(key))
      .map((dimension) => ({ questionId: question.id, dimensionId: dimension.id })),
  );
}

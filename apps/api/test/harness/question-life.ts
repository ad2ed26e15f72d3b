import type { Cast, Person } from './people.js';
import type { Result } from './results.js';
import type { House, Room } from './room.js';

interface Estimate {
  value: number | null;
  low: number | null;
  high: number | null;
}
export interface Health {
  candidacies: number;
  withheldBecause: string | null;
  mean: Estimate;
  spread: Estimate;
  separation: Estimate;
}
export interface Question {
  id: string;
  revision: number;
  text: string;
  referenceAnswers: { dimensionKey: string | null; text: string; reviewed: boolean }[];
  anchors: { dimensionKey: string; level: number; text: string }[];
  missingAnswers: string[];
  revisions: { revision: number; reason: string | null; text: string; interviewsHeld: number; member: { name: string } }[];
  use: {
    timesAsked: number;
    candidates: number;
    lastAskedAt: string | null;
    loops: { id: string; inDraft: boolean; versions: number[] }[];
  };
  health: Health;
}

const QUESTION = `id revision text referenceAnswers { dimensionKey text reviewed } anchors { dimensionKey level text } missingAnswers
  revisions { revision reason text interviewsHeld member { name } }
  use { timesAsked candidates lastAskedAt loops { id inDraft versions } }`;
const ESTIMATE = '{ value low high withheldBecause }';

/** What questions go through in the rounds of one house: asked, scored, decided on, and read afterwards. */
export class QuestionLife {
  constructor(
    private readonly cast: Cast,
    private readonly house: House,
  ) {}

  /** Two rounds: Ana and Ben ask two questions in the first, Dora one in the second. */
  loop(): Promise<string> {
    const { ana, ben, dora } = this.cast;
    return this.house.loop([
      { asks: ['one', 'one'], seats: [{ who: ana, lead: true }, { who: ben }] },
      { asks: ['three'], seats: [{ who: dora, lead: true }] },
    ]);
  }

  /** A question with its revisions and its use. */
  async question(id: string): Promise<Question> {
    const document = `query($id: ID!) { question(id: $id) { ${QUESTION} } }`;
    return (await this.cast.ana.client.ask<{ question: Question }>(document, { id })).question;
  }

  /** Every figure of a question's health, as one member reads it. */
  async health(who: Person, id: string): Promise<Health> {
    const figures = `mean ${ESTIMATE} spread ${ESTIMATE} separation ${ESTIMATE}`;
    const document = `query($id: ID!) { question(id: $id) { health { candidacies withheldBecause ${figures} } } }`;
    return (await who.client.ask<{ question: { health: Health } }>(document, { id })).question.health;
  }

  /** The questions of the bank from which those of a room were picked. */
  async sources(room: Room): Promise<string[]> {
    const document = 'query($id: ID!) { interview(id: $id) { questions { sourceId } } }';
    const { interview } = await this.cast.manager.client.ask<{ interview: { questions: { sourceId: string }[] } }>(document, {
      id: room.id,
    });
    return interview.questions.map(({ sourceId }) => sourceId);
  }

  /** A candidacy whose first round was held: what was given on its two questions; its second round waits for Dora. */
  async heldRound(loopId: string, levels: [number, number]): Promise<{ room: Room; second: Room }> {
    const [room, second] = await this.house.rooms(loopId);
    if (!room || !second) throw new Error('The loop has fewer than two rounds.');
    const { ana, ben } = this.cast;
    await this.house.start(ana, room);
    for (const who of [ana, ben]) {
      for (const [place, cell] of room.cells.entries()) await this.house.score(who, room, cell, { level: levels[place] ?? 1 });
      await this.house.submit(who, room);
    }
    await this.house.end(ana, room);
    return { room, second };
  }

  callOff(room: Room): Promise<Result> {
    return this.house.act(this.cast.manager, 'markNotHeld', { interviewId: room.id, reason: 'Not needed.' });
  }

  decide(room: Room, outcome = 'HIRE'): Promise<Result> {
    const input = { candidacyId: room.candidacyId, outcome, rationale: 'As scored.' };
    return this.house.act(this.cast.manager, 'recordDecision', { input });
  }
}

import type { INestApplicationContext } from '@nestjs/common';
import { LoopService } from '../features/loop/loop.service.js';
import type { Loop } from '../features/loop/loop.view.js';
import { RoundContentService } from '../features/loop/round-content.service.js';
import { RoundService } from '../features/loop/round.service.js';
import { QuestionBankService } from '../features/question-bank/question-bank.service.js';
import { RubricService } from '../features/rubric/rubric.service.js';
import type { Actor } from '../platform/actor/actor.js';
import type { Cast } from './demo-people.js';

interface DemoRound {
  title: string;
  minutes: number;
  rubric: string;
  /** Section of the bank and how many of its questions. */
  asks: [section: string, count: number][];
  lead: string;
  scores: string[];
  observes?: string[];
}

const TITLE = 'Senior backend engineer';

const ROUNDS: DemoRound[] = [
  {
    title: 'Go and concurrency',
    minutes: 60,
    rubric: 'Three layers',
    asks: [['Runtime', 3], ['Concurrency', 3]],
    lead: 'panelist1',
    scores: ['panelist2', 'panelist3'],
    observes: ['observer'],
  },
  {
    title: 'Data and messaging',
    minutes: 60,
    rubric: 'Three layers',
    asks: [['Postgres', 2], ['Document stores', 1], ['Messaging', 2]],
    lead: 'panelist2',
    scores: ['panelist3', 'manager'],
  },
  {
    title: 'System design',
    minutes: 75,
    rubric: 'System design',
    asks: [['System design', 2]],
    lead: 'manager',
    scores: ['panelist1', 'panelist3'],
  },
  {
    title: 'Behavioral',
    minutes: 50,
    rubric: 'Behavioral (STAR)',
    asks: [['Behavioral', 4]],
    lead: 'manager',
    scores: ['panelist2'],
    observes: ['observer'],
  },
]; // prettier-ignore

/** Builds and publishes the demo's loop unless a loop is published already, and answers it. */
export async function demoLoop(app: INestApplicationContext, cast: Cast): Promise<Loop> {
  const loops = app.get(LoopService);
  const builder = member(cast, 'manager');
  const published = (await loops.loops(builder)).find((loop) => loop.version !== null);
  if (published) return published;
  const loop = await loops.create(builder, { title: TITLE, role: 'Backend engineer, Go' });
  for (const round of ROUNDS) await addRound(app, cast, loop.id, round);
  return loops.publish(builder, loop.id);
}

async function addRound(app: INestApplicationContext, cast: Cast, loopId: string, plan: DemoRound): Promise<void> {
  const [rounds, contents] = [app.get(RoundService), app.get(RoundContentService)];
  const builder = member(cast, 'manager');
  const { title, minutes } = plan;
  const round = await rounds.add(builder, { loopId, title, minutes, rubricId: await rubricId(app, builder, plan.rubric) });
  for (const id of await questionIds(app, builder, plan.asks)) await contents.pick(builder, round.id, id);
  const seat = (name: string, more: { lead?: boolean; observer?: boolean }): Promise<unknown> =>
    contents.assign(builder, { roundId: round.id, memberId: member(cast, name).memberId, ...more });
  await seat(plan.lead, { lead: true });
  for (const name of plan.scores) await seat(name, {});
  for (const name of plan.observes ?? []) await seat(name, { observer: true });
}

async function rubricId(app: INestApplicationContext, builder: Actor, name: string): Promise<string> {
  const rubric = (await app.get(RubricService).rubrics(builder)).find((each) => each.name === name);
  if (!rubric) throw new Error(`The demo has no rubric "${name}".`);
  return rubric.id;
}

async function questionIds(app: INestApplicationContext, builder: Actor, asks: DemoRound['asks']): Promise<string[]> {
  const [bank] = await app.get(QuestionBankService).banks(builder);
  const sections = (await bank?.sections) ?? [];
  const held = await Promise.all(sections.map(async ({ path, questions }) => ({ path, questions: await questions })));
  return asks.flatMap(([title, count]) => {
    const questions = held.filter((section) => section.path.includes(title)).flatMap((section) => section.questions);
    if (questions.length < count) throw new Error(`The demo's bank has fewer than ${count} questions under "${title}".`);
    return questions.slice(0, count).map((question) => question.id);
  });
}

function member(cast: Cast, name: string): Actor {
  const actor = cast[name];
  if (!actor) throw new Error(`The demo has no member "${name}".`);
  return actor;
}

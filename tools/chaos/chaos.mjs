// Rounds of kill -9 at random moments, the API, then Postgres, then both, while twenty rooms of five score over their sockets on a real
// Postgres with fsync on. Everybody comes back by themselves; then every acknowledgement and every event is held against the database.
import { setTimeout as after } from 'node:timers/promises';
import { checkLaws, compareHeard, lastNumbers, Ledger } from './ledger.mjs';
import { Panelist } from './panelist.mjs';
import { fault, inWords, isClean, newTallies } from './tallies.mjs';
import { Victims } from './victims.mjs';

const SIZE = { rooms: 20, panelists: 5, scored: false };
const SCORES_PER_SECOND = 250;
const TICK_MS = 20;
const REST_WITHIN_MS = 30_000;
const LAWS_EVERY = 10;

const flags = process.argv.slice(2);
const rounds = Number(flags[flags.indexOf('--rounds') + 1] || 8);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a number from 1.');

const between = (low, high) => low + Math.random() * (high - low);

/** Lets everybody score at random until the returned function is called. */
function underLoad(panelists) {
  const timer = setInterval(() => {
    for (let left = (SCORES_PER_SECOND * TICK_MS) / 1000; Math.random() < left; left -= 1)
      panelists[Math.floor(Math.random() * panelists.length)].score();
  }, TICK_MS);
  return () => clearInterval(timer);
}

const DEATHS = {
  api: async (victims) => {
    await victims.killApi();
    await victims.startApi(true);
  },
  postgres: async (victims) => {
    await victims.killPostgres();
    await after(between(0, 400));
    await victims.startPostgres();
    await victims.startApi(false);
  },
  both: async (victims) => {
    const order = Math.random() < 0.5 ? ['killApi', 'killPostgres'] : ['killPostgres', 'killApi'];
    for (const kill of order) await victims[kill]();
    await victims.startPostgres();
    await victims.startApi(true);
  },
  // The second death comes while everybody sends again what is in doubt.
  apiTwice: async (victims) => {
    await DEATHS.api(victims);
    await after(between(0, 250));
    await DEATHS.api(victims);
  },
};
const TURNS = ['api', 'postgres', 'both', 'postgres', 'api', 'postgres', 'apiTwice', 'postgres'];

/** Waits until nobody waits for an answer and everybody has heard the last number of their room. */
async function atRest(victims, panelists, tallies) {
  const { url, world } = victims.strata;
  const restless = (numbers) =>
    panelists.filter((each) => each.outbox.size > 0 || each.lastSeq < (numbers.get(each.room.id) ?? 0));
  const until = Date.now() + REST_WITHIN_MS;
  while (restless(new Map()).length > 0 && Date.now() < until) await after(10);
  const numbers = await lastNumbers(url, world.organizationId);
  while (restless(numbers).length > 0 && Date.now() < until) await after(10);
  for (const each of restless(numbers)) {
    const { lastSeq, outbox, welcome, room } = each;
    fault(tallies, 'stuck', { lastSeq, of: numbers.get(room.id), unanswered: outbox.size, welcome });
  }
}

async function round(number, victims, panelists, { ledger, tallies }) {
  const { url, world } = victims.strata;
  const stop = underLoad(panelists);
  await after(between(100, 900));
  await DEATHS[TURNS[(number - 1) % TURNS.length]](victims);
  await after(between(50, 300));
  stop();
  await atRest(victims, panelists, tallies);
  await ledger.audit(url, world.organizationId);
  await compareHeard(url, world.organizationId, panelists, tallies);
  if (number % LAWS_EVERY === 0 || number === rounds || asked) await checkLaws(url, tallies);
  tallies.rounds = number;
}

// Asked to stop, it ends after the round that is under way, and tells what it has counted.
let asked = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (asked = true));

async function run(tallies) {
  const ledger = new Ledger(tallies);
  const victims = await Victims.prepare(SIZE, tallies);
  const { port, world } = victims.strata;
  const panelists = world.rooms.flatMap((room) =>
    room.panelists.map((seat) => new Panelist({ port, room, seat, ledger, tallies })),
  );
  try {
    for (let number = 1; number <= rounds && isClean(tallies) && !asked; number += 1) {
      await round(number, victims, panelists, { ledger, tallies });
      process.stderr.write(
        `Round ${number} of ${rounds}: ${tallies.acknowledged} acknowledged, ${tallies.inDoubt} were in doubt\n`,
      );
    }
  } finally {
    await Promise.all(panelists.map((each) => each.leave()));
    await victims.end();
  }
}

const tallies = newTallies();
await run(tallies);
process.stdout.write(flags.includes('--json') ? `${JSON.stringify(tallies, null, 2)}\n` : inWords(tallies));
process.exitCode = isClean(tallies) ? 0 : 1;

import { Panels } from './load.mjs';
import { startFloor, startStrata } from './targets.mjs';

const SIZE = { rooms: 60, panelists: 5, cells: 36 };
const RATES = [300, 1000];
const STEP = 1.25;
const FIRST_STEP = 600;
const MOST_MS = 250;
const MOST_MISSING = 0.005;
const ROOMS_RATE = 400;

function start(server, name, size) {
  if (name === 'Strata') return startStrata(server.url, size);
  return startFloor(server.url, { name, grouped: name === 'F1', ...size });
}

async function withPanels(server, name, size, work) {
  const target = await start(server, name, size);
  try {
    const panels = await Panels.enter(target, size);
    const result = await work(panels);
    const faults = await panels.faults();
    panels.leave();
    return { target: name, ...result, ...faults };
  } finally {
    await target.stop();
  }
}

/** Latencies, cost and losses at fixed rates. */
export function atRates(server, name, { seconds, warmUp }) {
  return withPanels(server, name, SIZE, async (panels) => {
    await panels.offer(RATES[0], warmUp, server.pid);
    const at = {};
    for (const rate of RATES) at[rate] = await panels.offer(rate, seconds, server.pid);
    return { at };
  });
}

const holds = (run) => run.missing <= MOST_MISSING && run.refused === 0 && run.ack.p99 < MOST_MS && run.delivery.p99 < MOST_MS;

/** The highest offered rate at which p99 stays below 250 ms and nothing is missing; a step that fails is tried once more. */
export function capacityOf(server, name, { seconds, warmUp }) {
  return withPanels(server, name, SIZE, async (panels) => {
    await panels.offer(RATES[0], warmUp, server.pid);
    let capacity = 0;
    for (let rate = FIRST_STEP; ; rate *= STEP) {
      const held = holds(await panels.offer(rate, seconds, server.pid)) || holds(await panels.offer(rate, seconds, server.pid));
      if (!held) return { capacity };
      capacity = rate;
    }
  });
}

/** What a score costs the server when it is one of many rooms, at one rate. */
export function manyRooms(server, rooms, { seconds, warmUp }) {
  return withPanels(server, 'Strata', { ...SIZE, rooms }, async (panels) => {
    await panels.offer(ROOMS_RATE, warmUp, server.pid);
    return { rooms, run: await panels.offer(ROOMS_RATE, 2 * seconds, server.pid) };
  });
}

/** Memory with a thousand panelists in two hundred rooms. */
export function crowd(server) {
  return withPanels(server, 'Strata', { ...SIZE, rooms: 200 }, async (panels) => {
    const run = await panels.offer(RATES[0], 3, server.pid);
    return { megabytes: run.megabytes };
  });
}

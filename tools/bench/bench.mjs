// One load generator, one clock: bare sockets with one upsert per score (F0), the same with group commit (F1), and Strata as it ships, in
// turn on one real Postgres with fsync on. Prints ratios; absolute times are this machine's and say nothing.
import { onServer, withSlowFlush } from './server.mjs';
import { atRates, capacityOf, crowd, manyRooms } from './parts.mjs';
import { report } from './report.mjs';

const flags = new Set(process.argv.slice(2));
const quick = flags.has('--quick');
const say = (text) => process.stderr.write(`${text}\n`);

const plan = quick
  ? { rounds: 1, seconds: 3, warmUp: 1, rooms: [10, 100] }
  : { rounds: 3, seconds: 6, warmUp: 2, rooms: [10, 100, 1000] };

/** The targets in a new order every round, so that a neighbour's noise falls on all of them alike. */
function shuffled(names) {
  return names.map((name) => [Math.random(), name]).sort((a, b) => a[0] - b[0]).map(([, name]) => name); // prettier-ignore
}

async function measure(server) {
  const measured = { rates: [], capacity: [], slow: [], crowd: [], rooms: [] };
  for (let round = 1; round <= plan.rounds; round += 1) {
    for (const name of shuffled(['F0', 'F1', 'Strata'])) {
      say(`Round ${round} of ${plan.rounds}: ${name}`);
      measured.rates.push(await atRates(server, name, plan));
      measured.capacity.push(await capacityOf(server, name, plan));
    }
  }
  await withSlowFlush(server, async () => {
    for (let round = 1; round <= plan.rounds; round += 1) {
      say(`Round ${round} of ${plan.rounds}: a flush that takes 1 ms longer`);
      measured.slow.push(await capacityOf(server, 'Strata', plan));
    }
  });
  for (const rooms of plan.rooms) {
    say(`${rooms} rooms`);
    measured.rooms.push(await manyRooms(server, rooms, plan));
  }
  say('1000 panelists');
  measured.crowd.push(await crowd(server));
  return measured;
}

const measured = await onServer(measure);
report(measured, { json: flags.has('--json'), quick });

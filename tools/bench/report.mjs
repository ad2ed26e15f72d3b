import { median, rounded } from './figures.mjs';

const of = (runs, target) => runs.filter((run) => run.target === target);
const middle = (runs, read) => median(runs.map(read));
const ratio = (value, floor) => rounded(value / floor);

function ratesFigures({ rates }) {
  const figures = [];
  for (const rate of Object.keys(rates[0].at)) {
    const at = (target, read) => middle(of(rates, target), (run) => read(run.at[rate]));
    const against = (read) => ratio(at('Strata', read), at('F0', read));
    figures.push(
      { figure: `delivery p50 at ${rate}/s / F0`, value: against((run) => run.delivery.p50), goal: '≤ 1.3', gate: 1.8 },
      { figure: `delivery p95 at ${rate}/s / F0`, value: against((run) => run.delivery.p95), goal: '≤ 1.5', gate: 2.5 },
      { figure: `acknowledgement p50 at ${rate}/s / F0`, value: against((run) => run.ack.p50) },
      { figure: `acknowledgement p99 at ${rate}/s / F0`, value: against((run) => run.ack.p99) },
      { figure: `server CPU per score at ${rate}/s / F0`, value: against((run) => run.serverCpu), goal: '≤ 2.0', gate: 3 },
      { figure: `Postgres CPU per score at ${rate}/s / F0`, value: against((run) => run.postgresCpu) },
      { figure: `memory with 300 sockets at ${rate}/s / F0`, value: against((run) => run.megabytes), goal: '≤ 2.5' },
    );
  }
  return figures;
}

function capacityFigures({ capacity, slow }) {
  const at = (target) => middle(of(capacity, target), (run) => run.capacity);
  return [
    { figure: 'capacity / F0', value: ratio(at('Strata'), at('F0')), goal: '≥ 1.2', gate: 0.6 },
    { figure: 'capacity / F1', value: ratio(at('Strata'), at('F1')), goal: '≥ 0.3' },
    { figure: 'capacity kept when each flush takes 1 ms longer', value: ratio(middle(slow, (run) => run.capacity), at('Strata')), goal: '≥ 0.95' },
  ]; // prettier-ignore
}

function growthFigures({ rooms, crowd }) {
  const costs = rooms.map((each) => each.run.serverCpu);
  return [
    { figure: `cost per score from ${rooms[0].rooms} to ${rooms.at(-1).rooms} rooms, highest / lowest`, value: ratio(Math.max(...costs), Math.min(...costs)), goal: '≤ 1.15' },
    { figure: 'memory with 1000 panelists, MB', value: rounded(crowd[0].megabytes), goal: '< 300' },
  ]; // prettier-ignore
}

function faultFigures({ rates, capacity, slow, rooms }) {
  const sum = (read) => (target) => [...rates, ...capacity, ...slow, ...rooms].filter((run) => run.target === target).reduce((total, run) => total + read(run), 0); // prettier-ignore
  const runsOf = (run) => (run.at ? Object.values(run.at) : run.run ? [run.run] : []);
  const lost = sum((run) => runsOf(run).filter((each) => each.missing > 0).length);
  const doubled = sum((run) => runsOf(run).reduce((total, each) => total + each.doubled, 0));
  return [
    { figure: 'runs at a fixed rate in which an event was lost', value: lost('Strata'), goal: '0' },
    { figure: 'events doubled', value: doubled('Strata'), goal: '0' },
    { figure: 'events out of order', value: sum((run) => run.disordered)('Strata'), goal: '0' },
    { figure: 'stale cells, Strata', value: sum((run) => run.stale)('Strata'), goal: '0' },
    { figure: 'stale cells, F0', value: sum((run) => run.stale)('F0') },
  ];
}

/** Prints the figures as ratios with their goals, as a table or as JSON. */
export function report(measured, { json, quick }) {
  const figures = [ratesFigures, capacityFigures, growthFigures, faultFigures].flatMap((part) => part(measured));
  if (json) {
    process.stdout.write(`${JSON.stringify({ quick, figures }, null, 2)}\n`);
    return;
  }
  for (const { figure, value, goal = '', gate } of figures) {
    const bound = goal && `goal ${goal}${gate === undefined ? '' : ` (gate ${gate})`}`;
    process.stdout.write(`${String(value).padStart(8)}  ${figure.padEnd(64)} ${bound}\n`);
  }
}

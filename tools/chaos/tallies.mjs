/** What happened in all rounds together; `faults` are the counts of which each must stay 0. */
export function newTallies() {
  const faults = { lost: 0, doubled: 0, gaps: 0, duplicates: 0, disorders: 0, misheard: 0, leaked: 0, refused: 0, stuck: 0, ended: 0, lawless: 0 }; // prettier-ignore
  return { rounds: 0, kills: 0, acknowledged: 0, inDoubt: 0, resent: 0, repeated: 0, heard: 0, resumed: 0, faults, examples: [] };
}

const EXAMPLES = 20;

/** Counts a fault and keeps the first few in words. */
export function fault(tallies, kind, example) {
  tallies.faults[kind] += 1;
  if (tallies.examples.length < EXAMPLES)
    tallies.examples.push(`${kind}: ${typeof example === 'string' ? example : JSON.stringify(example)}`);
}

export const isClean = (tallies) => Object.values(tallies.faults).every((count) => count === 0);

const WORDS = {
  rounds: 'rounds',
  kills: 'processes killed',
  acknowledged: 'scores acknowledged',
  inDoubt: 'scores in doubt after a cut',
  resent: 'sent again until answered',
  repeated: 'sent again although answered',
  heard: 'events heard',
  resumed: 'feeds resumed by their last number',
  lost: 'acknowledged scores lost or changed',
  doubled: 'scores written twice or by nobody',
  gaps: 'gaps in a feed',
  duplicates: 'events heard twice',
  disorders: 'events out of order',
  misheard: 'events heard otherwise than stored',
  leaked: 'colleagues’ values heard',
  refused: 'scores refused',
  stuck: 'clients that did not come to rest',
  ended: 'feeds, sockets and processes that ended for good',
  lawless: 'laws of the database broken',
};

/** The counts as lines, faults last. */
export function inWords({ faults, examples, ...counts }) {
  const lines = Object.entries({ ...counts, ...faults }).map(([name, count]) => `${String(count).padStart(8)}  ${WORDS[name]}`);
  return [...lines, ...examples.map((example) => `          ${example}`), ''].join('\n');
}

import { mean, percentile } from './order-statistics.js';
import { seededRandom } from './random.js';
import { figure, type SampleSize, type Statistic } from './result.js';

const method = 'order-permutation/1';
const candidatesNeeded = 5;
const pairsNeeded = 8;
const defaultDraws = 2000;

/** What one rater gave one candidate on the whole, in levels, and when (any number that grows with time). */
export interface TimedEncounter {
  candidate: string;
  rater: string;
  at: number;
  level: number;
}

/**
 * Whether the order in time may have moved the scores, with 95 % intervals. `contrast`: by how many levels a score moves for each level
 * that the candidate before stood above the rater's own mean (below 0: after a strong candidate the next looks weaker). `drift`: by how
 * many levels a rater's scores rise from one interview to the next.
 */
export interface OrderGuard {
  contrast: Statistic;
  drift: Statistic;
}

/** One rater's encounters in time, each as its distance from the rater's own mean. */
type Sequence = { candidate: string; deviation: number }[];

function sequencesOf(encounters: readonly TimedEncounter[]): Sequence[] {
  const raters = [...new Set(encounters.map(({ rater }) => rater))];
  return raters.map((name) => {
    const own = encounters.filter(({ rater }) => rater === name).sort((a, b) => a.at - b.at);
    const centre = mean(own.map(({ level }) => level));
    return own.map(({ candidate, level }) => ({ candidate, deviation: level - centre }));
  });
}

function slopesOf(sequences: readonly Sequence[]): { contrast: number; drift: number } {
  let [along, before, late, spread] = [0, 0, 0, 0];
  for (const sequence of sequences) {
    const middle = (sequence.length - 1) / 2;
    sequence.forEach(({ deviation }, place) => {
      late += (place - middle) * deviation;
      spread += (place - middle) ** 2;
      const previous = sequence[place - 1];
      if (!previous) return;
      along += deviation * previous.deviation;
      before += previous.deviation ** 2;
    });
  }
  return { contrast: along / before, drift: late / spread };
}

function reorderedBy(sequences: readonly Sequence[], place: ReadonlyMap<string, number>): Sequence[] {
  return sequences.map((sequence) => sequence.toSorted((a, b) => place.get(a.candidate)! - place.get(b.candidate)!));
}

function whyNone(encounters: readonly TimedEncounter[], candidates: number, n: SampleSize): string | null {
  if (candidates < candidatesNeeded) return `fewer than ${candidatesNeeded} candidates`;
  if (n.units < pairsNeeded) return `fewer than ${pairsNeeded} times that somebody interviewed one candidate after another`;
  const own = sequencesOf(encounters).flat();
  return own.every(({ deviation }) => Math.abs(deviation) < 1e-9) ? 'every interviewer gave everybody the same' : null;
}

/** The figure around what chance orders give, which is not 0: whoever follows the best is by chance below them. */
function beside(found: number, drawn: readonly number[], n: SampleSize): Statistic {
  const usual = mean(drawn);
  const value = found - usual;
  const interval = { low: value + usual - percentile(drawn, 0.975), high: value + usual - percentile(drawn, 0.025) };
  return { ...figure(value, null, n, method), interval };
}

/**
 * Looks for contrast and drift in the order of interviews. What was found is set beside what the same scores give when the candidates
 * come in chance orders, one order for all raters, so that raters who met the candidates in the same order are not taken for several
 * witnesses. An interval that leaves out 0 says that the order may have moved the scores; two such figures do so by chance in about one
 * loop of ten.
 *
 * @param encounters one per rater and candidate, levels around what is usual for the questions that were asked
 * @param options number of chance orders and their seed; the same input always gives the same result
 * @returns null with the reason below 5 candidates and 8 successions, or where nobody's scores differ
 * Source: permutation test; the form of the two slopes is this project's proposal.
 */
export function orderGuard(
  encounters: readonly TimedEncounter[],
  { draws = defaultDraws, seed = 1 }: { draws?: number; seed?: number } = {},
): OrderGuard {
  const candidates = [...new Set(encounters.map(({ candidate }) => candidate))].sort();
  const sequences = sequencesOf(encounters);
  const successions = sequences.reduce((sum, { length }) => sum + Math.max(0, length - 1), 0);
  const n = { units: successions, pairable: encounters.length };
  const reason = whyNone(encounters, candidates.length, n);
  if (reason !== null) return { contrast: figure(null, reason, n, method), drift: figure(null, reason, n, method) };
  const random = seededRandom(seed);
  const drawn = Array.from({ length: draws }, () =>
    slopesOf(reorderedBy(sequences, new Map(candidates.map((name) => [name, random()])))),
  );
  const found = slopesOf(sequences);
  return {
    contrast: beside(found.contrast, drawn.map(({ contrast }) => contrast), n), // prettier-ignore
    drift: beside(found.drift, drawn.map(({ drift }) => drift), n), // prettier-ignore
  };
}

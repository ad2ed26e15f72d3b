import { describe, expect, it } from '@jest/globals';
import { orderGuard, seededRandom, type OrderGuard, type TimedEncounter } from './index.js';

interface Planted {
  seed: number;
  candidates?: number;
  contrast?: number;
  drift?: number;
  /** Everybody meets the candidates in one order, or each in an order of their own. */
  together?: boolean;
}

/** Three raters who see everybody; each score is moved by the candidate before and by how many came before. */
function panel({ seed, candidates = 24, contrast = 0, drift = 0, together = true }: Planted): TimedEncounter[] {
  const random = seededRandom(seed);
  const noise = (): number => (random() + random() + random() - 1.5) * 1.4;
  const level = Array.from({ length: candidates }, noise);
  const order = level.map((_, i) => i);
  return ['Ana', 'Ben', 'Cleo'].flatMap((rater) => {
    const own = together ? order : order.map((each) => [random(), each]).sort((a, b) => a[0]! - b[0]!).map((pair) => pair[1]!); // prettier-ignore
    return own.map((each, at) => {
      const moved = contrast * (level[own[at - 1]!] ?? 0) + drift * at;
      return { candidate: `c${each}`, rater, at, level: level[each]! + moved + noise() / 2 };
    });
  });
}

const RUNS = 100;
const moves = ({ interval }: OrderGuard['contrast']): boolean => interval !== null && (interval.low > 0 || interval.high < 0);
const found = (which: keyof OrderGuard, planted: Omit<Planted, 'seed'>): number =>
  Array.from({ length: RUNS }, (_, seed) => orderGuard(panel({ ...planted, seed: seed + 1 }), { draws: 200 })).filter((guard) =>
    moves(guard[which]),
  ).length / RUNS;

describe('the guard over the order of interviews', () => {
  it.each([true, false])('is quiet where the order moved nothing, whether the order was shared or not (%s)', (together) => {
    expect(found('contrast', { together })).toBeLessThan(0.12);
    expect(found('drift', { together })).toBeLessThan(0.12);
  });

  it('finds that whoever comes after a strong candidate is scored lower, and by how much', () => {
    expect(found('contrast', { contrast: -0.7, candidates: 40 })).toBeGreaterThan(0.75);
    const { contrast } = orderGuard(panel({ seed: 7, candidates: 200, contrast: -0.5 }));
    expect(contrast.interval!.low).toBeGreaterThan(-0.75);
    expect(contrast.interval!.high).toBeLessThan(-0.1);
  });

  it('finds that scores rise over time, and by how much each interview', () => {
    expect(found('drift', { drift: 0.08 })).toBeGreaterThan(0.8);
    const { drift } = orderGuard(panel({ seed: 7, candidates: 100, drift: 0.05 }));
    expect(drift.value).toBeCloseTo(0.05, 1);
    expect(drift.interval!.low).toBeGreaterThan(0);
  });

  it('says the same in whatever order the scores come, and of the same scores always', () => {
    const scores = panel({ seed: 3, contrast: -0.3 });
    const turned = orderGuard([...scores].reverse());
    const { contrast } = orderGuard(scores);
    expect(turned.contrast.value).toBeCloseTo(contrast.value!, 9);
    expect(orderGuard(scores)).toEqual(orderGuard(scores));
  });

  it.each([
    ['fewer than 5 candidates', panel({ seed: 1, candidates: 4 })],
    ['fewer than 8 times that somebody interviewed one candidate after another', panel({ seed: 1, candidates: 6 }).slice(0, 6)],
    ['every interviewer gave everybody the same', panel({ seed: 1 }).map((each) => ({ ...each, level: 3 }))],
  ])('says nothing with %s', (reason, scores) => {
    const nothing = { value: null, interval: null, reason };
    expect(orderGuard(scores)).toMatchObject({ contrast: nothing, drift: nothing });
  });
});

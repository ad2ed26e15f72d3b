import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { programs } from './compute-case.js';
import type { ReferenceCase } from './reference-case.js';

const { cases } = JSON.parse(readFileSync(new URL('agreement-open.json', import.meta.url), 'utf8')) as { cases: ReferenceCase[] };
const computable = cases.filter(({ method }) => programs[method]);

/** Compares every number of `expected` within the tolerance; a null must stay null. */
function expectClose(computed: unknown, expected: unknown, tolerance: number, place: string): void {
  if (typeof expected === 'number') {
    if (typeof computed !== 'number' || !(Math.abs(computed - expected) <= tolerance)) {
      throw new Error(`${place}: computed ${String(computed)}, expected ${expected} within ${tolerance}`);
    }
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [key, value] of Object.entries(expected)) {
      expectClose((computed as Record<string, unknown> | null)?.[key], value, tolerance, `${place}.${key}`);
    }
  } else if (computed !== expected) {
    throw new Error(`${place}: computed ${String(computed)}, expected ${String(expected)}`);
  }
}

describe('the worked cases', () => {
  it.each(
    computable.filter(({ name }) => !name.startsWith('bootstrap')).map((reference) => [reference.name, reference] as const),
  )('%s comes out as published', (name, reference) => {
    expectClose(programs[reference.method]!(reference), reference.expected, reference.tolerance, name);
  });

  it.each(computable.filter(({ name }) => name.startsWith('bootstrap')).map((reference) => [reference.name, reference] as const))(
    '%s lies inside the bands of the exact enumeration',
    (name, reference) => {
      const {
        ci95_lower_accept: lower,
        ci95_upper_accept: upper,
        alpha,
        undefined_share,
        bootstrap_mean,
      } = reference.expected as {
        ci95_lower_accept: [number, number];
        ci95_upper_accept: [number, number];
        alpha: number;
        undefined_share: number;
        bootstrap_mean: number;
      };
      const computed = programs[reference.method]!(reference) as { ci95: [number, number] };
      expectClose(computed, { alpha }, 1e-6, name);
      expectClose(computed, { undefined_share, bootstrap_mean }, reference.tolerance, name);
      expect(computed.ci95[0]).toBeGreaterThanOrEqual(lower[0]);
      expect(computed.ci95[0]).toBeLessThanOrEqual(lower[1]);
      expect(computed.ci95[1]).toBeGreaterThanOrEqual(upper[0] - 1e-8);
      expect(computed.ci95[1]).toBeLessThanOrEqual(upper[1] + 1e-8);
    },
  );

  it('leave no method without a program', () => {
    expect(cases.filter(({ method }) => !programs[method]).map(({ name }) => name)).toEqual([]);
  });
});

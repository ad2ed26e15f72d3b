import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { completeTables, levelTables } from '../test/arbitraries.js';
import { exactAlpha, exactChanceCorrected, exactCohen, exactFleiss, exactIcc } from '../test/exact-coefficients.js';
import type { Fraction } from '../test/fraction.js';
import { chanceCorrected, cohenKappa, fleissKappa, intraclassCorrelations, krippendorffAlpha } from './index.js';

const levels = [1, 2, 3, 4];
const schemes = ['identity', 'linear', 'quadratic', 'ordinal'] as const;

function expectExact(computed: number | null, exact: Fraction | null): void {
  if (exact === null) expect(computed).toBeNull();
  else expect(computed).toBeCloseTo(exact.value, 10);
}

describe('a second way in exact fractions, pair by pair', () => {
  it.each(['nominal', 'ordinal', 'interval', 'ratio'] as const)('leads to the same %s alpha', (metric) => {
    fc.assert(
      fc.property(levelTables(), (table) => expectExact(krippendorffAlpha(table, metric).value, exactAlpha(table, metric))),
    );
  });

  it.each(schemes)('leads to the same coefficients beyond chance (%s weights)', (scheme) => {
    fc.assert(
      fc.property(levelTables(), (table) => {
        const [computed, exact] = [chanceCorrected(table, levels, scheme), exactChanceCorrected(table, levels, scheme)];
        expectExact(computed.gwet.value, exact.gwet);
        expectExact(computed.fleiss.value, exact.fleiss);
        expectExact(computed.brennanPrediger.value, exact.brennanPrediger);
      }),
    );
  });

  it.each(schemes)("leads to the same Cohen's kappa (%s weights)", (scheme) => {
    const level = fc.constantFrom(...levels);
    fc.assert(
      fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 12 }), (table) =>
        expectExact(cohenKappa(table, levels, scheme).value, exactCohen(table, levels, scheme)),
      ),
    );
  });

  it("leads to the same Fleiss' kappa and ICC(2,1) of complete tables", () => {
    fc.assert(
      fc.property(completeTables(), (table) => {
        const counts = table.map((unit) => levels.map((k) => unit.filter((rating) => rating === k).length));
        expectExact(fleissKappa(counts).value, exactFleiss(table, levels));
        const exact = exactIcc(table);
        const { value } = intraclassCorrelations(table).forms['ICC(2,1)'];
        // Where the interval is undefined the value is withheld too, so only what is given is compared.
        if (value !== null) expect(value).toBeCloseTo(exact!.value, 8);
      }),
    );
  });
});

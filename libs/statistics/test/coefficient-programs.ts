import {
  chanceCorrected,
  cohenKappa,
  cohenKappaOfTable,
  fleissKappa,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  ratersNeeded,
  spearmanBrown,
  withinGroup,
  type WeightScheme,
} from '../src/index.js';
import { levelsOf, type Programs, type ReferenceCase } from './reference-case.js';

const keysOf = (expected: unknown): string[] => Object.keys(expected as object);

function icc(reference: ReferenceCase): unknown {
  const { forms, meanSquares } = intraclassCorrelations(levelsOf(reference));
  const figures = Object.entries(forms).map(([form, { value, interval }]) => [
    form,
    { icc: value, ci95: [interval?.low, interval?.high] },
  ]);
  const { rows: MSB, within: MSW, columns: MSJ, residual: MSE } = meanSquares!;
  return { ...Object.fromEntries(figures), mean_squares: { MSB, MSW, MSJ, MSE } };
}

function fleiss(reference: ReferenceCase): unknown {
  const { kappa, observed, chance } = fleissKappa(reference.data as number[][]);
  return { kappa, observed, expected: chance };
}

function gwet(reference: ReferenceCase): unknown {
  const { categories, weights } = reference.params as { categories: number[]; weights: WeightScheme[] };
  const figures = weights.map((scheme) => {
    const { pa, gwet: ac, fleiss: kappa, brennanPrediger, peGwet } = chanceCorrected(levelsOf(reference), categories, scheme);
    return [scheme, { pa, gwet: ac, fleiss: kappa, brennan_prediger: brennanPrediger, pe_gwet: peGwet }];
  });
  return Object.fromEntries(figures);
}

function gwetOnDeclaredScales(reference: ReferenceCase): unknown {
  const scales = keysOf(reference.expected).filter((key) => key.startsWith('categories_'));
  const figures = scales.map((key) => {
    const categories = key.slice('categories_'.length).split('-').map(Number);
    const ac = (scheme: WeightScheme) => chanceCorrected(levelsOf(reference), categories, scheme).gwet;
    return [key, { ac1: ac('identity'), ac2_quadratic: ac('quadratic') }];
  });
  return { ...Object.fromEntries(figures), alpha_interval: krippendorffAlpha(reference.data, 'interval').value };
}

function cohen(reference: ReferenceCase): unknown {
  const pairs = levelsOf(reference) as [number | null, number | null][];
  const used = pairs.flat().filter((rating) => rating !== null);
  const categories = Array.from({ length: Math.max(...used) - Math.min(...used) + 1 }, (_, i) => Math.min(...used) + i);
  const kappa = (scheme: WeightScheme) => cohenKappa(pairs, categories, scheme).value;
  return { unweighted: kappa('identity'), linear: kappa('linear'), quadratic: kappa('quadratic') };
}

function cohenTable(reference: ReferenceCase): unknown {
  const table = reference.data as number[][];
  const { disagreement_weights } = reference.params as { disagreement_weights: number[][] };
  return { unweighted: cohenKappaOfTable(table), weighted: cohenKappaOfTable(table, disagreement_weights) };
}

function kendall(reference: ReferenceCase): unknown {
  const { value, uncorrected, chiSquare, degreesOfFreedom, p } = kendallW(levelsOf(reference));
  return { W: value, W_uncorrected: uncorrected, chi2: chiSquare, df: degreesOfFreedom, p };
}

function rwg(reference: ReferenceCase): unknown {
  const { scale_min: min, scale_max: max } = reference.params as { scale_min: number; scale_max: number };
  return levelsOf(reference).map((row) => {
    const { rwgUnclipped, meanDeviation, medianDeviation, ...figures } = withinGroup(row, { min, max });
    return { ...figures, rwg_unclipped: rwgUnclipped, ad_mean: meanDeviation, ad_median: medianDeviation };
  });
}

function stepUp(reference: ReferenceCase): unknown {
  const { raters_needed: wanted } = reference.expected as { raters_needed: { single: number; target: number }[] };
  return {
    reliability: (reference.data as [number, number][]).map(([single, raters]) => spearmanBrown(single, raters)),
    raters_needed: wanted.map(({ single, target }) => ({ single, target, k: ratersNeeded(single, target) })),
  };
}

export const coefficientPrograms: Programs = {
  icc,
  fleiss_kappa_counts: fleiss,
  gwet_ac: gwet,
  gwet_ac_scale: gwetOnDeclaredScales,
  cohen_kappa: cohen,
  cohen_kappa_table: cohenTable,
  kendall_w: kendall,
  rwg,
  spearman_brown: stepUp,
};

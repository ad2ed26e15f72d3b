import {
  chanceCorrected,
  cohenKappa,
  cohenKappaOfTable,
  fleissKappa,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  krippendorffAlphaInterval,
} from '@strata/statistics';
import { keysOf, numbered, scaleOf } from './case-form.mjs';

const allMetrics = ['nominal', 'ordinal', 'interval', 'ratio'];
const resamples = 40_000;

const ends = (interval) => (interval ? [interval.low, interval.high] : null);
const isText = (data) => data.flat().some((rating) => typeof rating === 'string');

function alpha({ data, expected, scale = '' }) {
  const named = allMetrics.filter((metric) => scale.includes(metric));
  const asked = keysOf(expected, isText(data) ? ['nominal'] : named).filter((key) => allMetrics.includes(key));
  const found = asked.map((metric) => [metric, krippendorffAlpha(data, metric)]);
  const { n, reason } = krippendorffAlpha(data, 'nominal');
  const values = Object.fromEntries(found.map(([metric, { value }]) => [metric, value]));
  return [{ ...values, pairable_values: n.pairable }, reason];
}

function resampledAlpha({ data, expected, params = {}, scale = '' }) {
  const level = expected?.level ?? params.level ?? allMetrics.find((metric) => scale.startsWith(metric)) ?? 'ordinal';
  const found = krippendorffAlphaInterval(data, level, { resamples });
  const { value, interval, undefinedShare, resampleMean, reason } = found;
  const rest = { undefined_share: undefinedShare, bootstrap_mean: resampleMean };
  return [{ level, alpha: value, ci95: ends(interval), ...rest }, reason];
}

function icc({ data }) {
  const { forms, meanSquares } = intraclassCorrelations(data);
  const figures = Object.entries(forms).map(([form, { value, interval }]) => [form, { icc: value, ci95: ends(interval) }]);
  const reason = Object.values(forms).find((form) => form.reason)?.reason;
  const { rows: MSB, within: MSW, columns: MSJ, residual: MSE } = meanSquares ?? {};
  return [{ ...Object.fromEntries(figures), mean_squares: meanSquares && { MSB, MSW, MSJ, MSE } }, reason];
}

function fleiss({ data }) {
  const { value, observed, chance, reason } = fleissKappa(data);
  return [{ kappa: value, observed, expected: chance }, reason];
}

function gwet({ data, expected, params = {}, scale }) {
  const ends = scaleOf({ params, scale });
  const declared = params.categories ?? (ends && Array.from({ length: ends.max - ends.min + 1 }, (_, i) => ends.min + i));
  const { table, categories } = numbered(data, declared);
  const schemes = params.weights ?? keysOf(expected, ['identity', 'linear', 'quadratic', 'ordinal']);
  const found = schemes.map((scheme) => [scheme, chanceCorrected(table, categories, scheme)]);
  const figures = found.map(([scheme, { observed, gwet: ac, fleiss: kappa, brennanPrediger }]) => [
    scheme,
    { pa: observed.value, gwet: ac.value, fleiss: kappa.value, brennan_prediger: brennanPrediger.value, pe_gwet: ac.chance },
  ]);
  const reason = found.flatMap(([, figure]) => Object.values(figure).map((each) => each.reason)).find(Boolean);
  return [Object.fromEntries(figures), reason];
}

/** `categories_1-2-3-4` declares the categories 1, 2, 3 and 4. */
function gwetOnDeclaredScales({ data, expected, scale }) {
  const { min, max } = scaleOf({ scale }) ?? { min: 1, max: 4 };
  const whole = `categories_${Array.from({ length: max - min + 1 }, (_, i) => min + i).join('-')}`;
  const reasons = [];
  const figures = keysOf(expected, [whole, 'alpha_interval']).map((key) => {
    const [kind, what] = [key.slice(0, key.indexOf('_')), key.slice(key.indexOf('_') + 1)];
    if (kind === 'alpha') return [key, krippendorffAlpha(data, what).value];
    const categories = what.split('-').map(Number);
    const coefficient = (name) => {
      const { value, reason } = chanceCorrected(data, categories, name === 'ac1' ? 'identity' : name.slice('ac2_'.length)).gwet;
      reasons.push(reason);
      return [name, value];
    };
    return [key, Object.fromEntries(keysOf(expected?.[key], ['ac1', 'ac2_quadratic']).map(coefficient))];
  });
  return [Object.fromEntries(figures), reasons.find(Boolean)];
}

function cohen({ data, params = {} }) {
  const { table, categories } = numbered(data, params.categories);
  const kappa = (scheme) => cohenKappa(table, categories, scheme);
  const [unweighted, linear, quadratic] = ['identity', 'linear', 'quadratic'].map(kappa);
  return [{ unweighted: unweighted.value, linear: linear.value, quadratic: quadratic.value }, unweighted.reason];
}

const byDistance = (table, power) => table.map((_, k) => table.map((__, l) => Math.abs(k - l) ** power));

function cohenTable({ data, params = {} }) {
  const weighted = cohenKappaOfTable(data, params.disagreement_weights ?? byDistance(data, 2));
  const { value, reason } = cohenKappaOfTable(data);
  const [linear, quadratic] = [1, 2].map((power) => cohenKappaOfTable(data, byDistance(data, power)).value);
  return [{ unweighted: value, weighted: weighted.value, linear, quadratic }, reason ?? weighted.reason];
}

function kendall({ data }) {
  const { value, uncorrected, chiSquare, degreesOfFreedom, p, reason } = kendallW(data);
  return [{ W: value, W_uncorrected: uncorrected, chi2: chiSquare, df: degreesOfFreedom, p }, reason];
}

/** Each program answers with the figures under the names of the case, and why one of them is null. */
export const coefficientPrograms = {
  krippendorff_alpha: alpha,
  alpha_bootstrap_percentile: resampledAlpha,
  icc,
  fleiss_kappa_counts: fleiss,
  gwet_ac: gwet,
  gwet_ac_scale: gwetOnDeclaredScales,
  cohen_kappa: cohen,
  cohen_kappa_table: cohenTable,
  kendall_w: kendall,
};

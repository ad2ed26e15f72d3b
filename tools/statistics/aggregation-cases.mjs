import { divergenceOf, nestedMeans, ratersNeeded, spearmanBrown, summariseRatings, withinGroup } from '@strata/statistics';
import { scaleOf, withReason } from './case-form.mjs';

const fourLevels = { min: 1, max: 4 };

/** A row that is no rating of the declared scale is refused alone, with the reason in its place. */
function rowByRow(data, compute) {
  return data.map((row) => {
    try {
      return compute(row);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return { reason: error.message };
    }
  });
}

const valuesOf = (figures) => Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value]));
const reasonOf = (figures) => Object.values(figures).find((figure) => figure.reason)?.reason;

function rwg(reference) {
  const scale = scaleOf(reference) ?? fourLevels;
  const rows = rowByRow(reference.data, (row) => {
    const found = withinGroup(row, scale);
    const { rwgUnclipped, meanDeviation, medianDeviation, ...figures } = valuesOf(found);
    const named = { ...figures, rwg_unclipped: rwgUnclipped, ad_mean: meanDeviation, ad_median: medianDeviation };
    return withReason(named, reasonOf(found));
  });
  return [rows, null];
}

function aggregate(reference) {
  const { weights, trim = 0.2 } = reference.params ?? {};
  const rows = rowByRow(reference.data, (row) => {
    const found = summariseRatings(row, { weights, trim, scale: scaleOf(reference) });
    const { trimmedMean, weightedMean, ...figures } = valuesOf(found);
    const trimmed = `trimmed_mean_${Math.round(trim * 100)}`;
    const named = { n: found.mean.n.pairable, ...figures, [trimmed]: trimmedMean, weighted_mean: weightedMean };
    return withReason(named, reasonOf(found));
  });
  return [rows, null];
}

function divergence(reference) {
  const { bar } = reference.params ?? {};
  const scale = scaleOf(reference) ?? fourLevels;
  const rows = rowByRow(reference.data, (row) => {
    const { level, range, acrossBar, outliers } = divergenceOf(row, { bar, scale });
    const reason = range === null ? { reason: 'fewer than two ratings' } : { range };
    return { level: level.toLowerCase(), ...reason, bar_split: acrossBar, outlier_raters: outliers.map((i) => i + 1) };
  });
  return [rows, null];
}

function nested({ data }) {
  const { ofCells, ofQuestionMeans } = nestedMeans(data);
  return [{ mean_of_cells: ofCells.value, mean_of_question_means: ofQuestionMeans.value }, ofCells.reason];
}

function stepUp({ data, expected, params = {} }) {
  const wanted = expected?.raters_needed ?? params.raters_needed ?? [];
  const stepped = rowByRow(data, ([single, raters]) => spearmanBrown(single, raters));
  const reliability = stepped.map(({ value = null }) => value);
  const needed = wanted.map(({ single, target }) => ({ single, target, k: ratersNeeded(single, target).value }));
  const reasons = [...stepped, ...wanted.map(({ single, target }) => ratersNeeded(single, target))].map(({ reason }) => reason);
  return [{ reliability, raters_needed: needed }, reasons.find(Boolean)];
}

/** Each program answers with the figures under the names of the case, and why one of them is null. */
export const aggregationPrograms = {
  rwg,
  aggregate,
  divergence_flags: divergence,
  aggregate_nested: nested,
  spearman_brown: stepUp,
};

import {
  divergenceOf,
  fitSeverityModel,
  krippendorffAlpha,
  krippendorffAlphaInterval,
  nestedMeans,
  summariseRatings,
  type Metric,
} from '../src/index.js';
import { coefficientPrograms } from './coefficient-programs.js';
import { modelPrograms } from './model-programs.js';
import { levelsOf, observationsOf, pick, type Programs, type ReferenceCase } from './reference-case.js';

const keysOf = (expected: unknown): string[] => Object.keys(expected as object);

function alpha({ data, expected }: ReferenceCase): unknown {
  const metrics = keysOf(expected).filter((key) => key !== 'pairable_values');
  const values = metrics.map((metric) => [metric, krippendorffAlpha(data, metric as Metric).value]);
  return { ...Object.fromEntries(values), pairable_values: krippendorffAlpha(data, 'nominal').n.pairable };
}

function resampledAlpha({ data, expected }: ReferenceCase): unknown {
  const { level } = expected as { level: Metric };
  const { value, interval, undefinedShare, resampleMean } = krippendorffAlphaInterval(data, level);
  return {
    level,
    alpha: value,
    ci95: [interval?.low, interval?.high],
    undefined_share: undefinedShare,
    bootstrap_mean: resampleMean,
  };
}

function severity(reference: ReferenceCase): unknown {
  const params = reference.params as { var_candidate: number; var_rater: number; var_residual: number };
  const variances = { candidate: params.var_candidate, rater: params.var_rater, question: 0, residual: params.var_residual };
  const model = fitSeverityModel(observationsOf(levelsOf(reference)), variances)!;
  const { scores, leniency } = model;
  const pairs = keysOf((reference.expected as { prob_higher: object }).prob_higher).map(
    (pair) => pair.split('>') as [string, string],
  );
  return {
    mu: model.mean,
    raw_mean: Object.fromEntries(levelsOf(reference).map((row, c) => [`C${c + 1}`, summariseRatings(row).mean])),
    score: pick(scores, ({ value }) => value),
    score_sd: pick(scores, ({ sd }) => sd),
    interval90: pick(scores, ({ interval }) => [interval.low, interval.high]),
    rater_effect: pick(leniency, ({ value }) => value),
    rater_effect_sd: pick(leniency, ({ sd }) => sd),
    prob_higher: Object.fromEntries(pairs.map(([a, b]) => [`${a}>${b}`, model.probabilityAbove(a, b)])),
  };
}

function aggregate(reference: ReferenceCase): unknown {
  const { weights, trim } = reference.params as { weights: number[]; trim: number };
  return levelsOf(reference).map((row) => {
    const { trimmedMean, weightedMean, ...figures } = summariseRatings(row, { weights, trim });
    return { ...figures, trimmed_mean_20: trimmedMean, weighted_mean: weightedMean };
  });
}

function divergence(reference: ReferenceCase): unknown {
  const { bar } = reference.params as { bar: number };
  return levelsOf(reference).map((row) => {
    const { level, range, acrossBar, outliers, reason } = divergenceOf(row, { bar });
    const words = reason === 'one opinion' ? 'fewer than two ratings' : reason;
    return { level: level.toLowerCase(), range, bar_split: acrossBar, outlier_raters: outliers.map((i) => i + 1), reason: words };
  });
}

function nested(reference: ReferenceCase): unknown {
  const { ofCells, ofQuestionMeans } = nestedMeans(levelsOf(reference));
  return { mean_of_cells: ofCells, mean_of_question_means: ofQuestionMeans };
}

/** What computes each method of the reference file. */
export const programs: Programs = {
  krippendorff_alpha: alpha,
  alpha_bootstrap_percentile: resampledAlpha,
  bayes_severity_given_variances: severity,
  aggregate,
  divergence_flags: divergence,
  aggregate_nested: nested,
  ...coefficientPrograms,
  ...modelPrograms,
};

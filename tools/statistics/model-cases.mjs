import { bradleyTerry, fitAdditiveModel, fitRaschModel, fitSeverityModel, shrinkGroups } from '@strata/statistics';
import { keysOf, observationsOf, pick, questionField, ratersOf, rowsOf, scaleOf } from './case-form.mjs';

const valueOf = ({ value }) => value;
const same = (value) => value;

function additive(reference) {
  const model = fitAdditiveModel(observationsOf(reference));
  const { mean, adjusted, leniency, questions, reason } = model;
  const figures = {
    estimable: reason === null,
    connected_components: model.connectedComponents,
    mu: mean.value,
    raw_mean: pick(model.rawMeans, same),
    adjusted: pick(adjusted, valueOf),
    candidate_adjusted: pick(adjusted, valueOf),
    candidate: pick(adjusted, ({ value }) => value - mean.value),
    rater_leniency: pick(leniency, valueOf),
    [questionField(reference)]: pick(questions, valueOf),
    rss: model.residualSumOfSquares,
    df_resid: model.residualDegreesOfFreedom,
  };
  return [figures, reason ?? mean.reason];
}

function rasch(reference) {
  const observations = observationsOf(reference);
  const levels = observations.map(({ level }) => level);
  const model = fitRaschModel(observations, scaleOf(reference) ?? { min: Math.min(...levels), max: Math.max(...levels) });
  if (model.reason) return [null, model.reason];
  const figures = {
    candidate_logit: pick(model.candidates, valueOf),
    candidate_se: pick(model.candidates, ({ se }) => se),
    candidate_fair_average: pick(model.fairAverages, same),
    rater_severity_logit: pick(model.severity, valueOf),
    rater_se: pick(model.severity, ({ se }) => se),
    [`${questionField(reference)}_difficulty_logit`]: pick(model.difficulty, valueOf),
    [`${questionField(reference)}_se`]: pick(model.difficulty, ({ se }) => se),
    step: model.steps,
  };
  return [figures, null];
}

/** One figure for all groups where they are equally large, else one for each. */
function oneWay({ data, expected }) {
  const { mean, between, within, groups, reason } = shrinkGroups(data);
  const rated = data.flatMap((row, i) => (row.some((level) => level !== null) ? [`C${i + 1}`] : []));
  const each = (of) => Object.fromEntries(groups.map((group, i) => [rated[i], of(group)]));
  const even = groups.every(({ shrinkage }) => Math.abs(shrinkage - groups[0].shrinkage) < 1e-12);
  const shared = (key, of) => {
    const single = expected ? typeof expected[key] !== 'object' || expected[key] === null : even;
    return single ? (groups.length > 0 && even ? of(groups[0]) : null) : each(of);
  };
  const figures = {
    mu: mean,
    var_between: between,
    var_within: within,
    shrinkage: shared('shrinkage', ({ shrinkage }) => shrinkage),
    effect: each(({ effect }) => effect),
    effect_conditional_sd: shared('effect_conditional_sd', ({ sd }) => sd),
  };
  return [figures, reason ?? (even ? null : 'the groups are not equally large')];
}

function pairsOf(names) {
  return names.flatMap((first, i) => names.slice(i + 1).map((second) => `${first}>${second}`));
}

function severity(reference) {
  const { params = {}, expected } = reference;
  const { var_candidate: candidate, var_rater: rater, var_question: question = 0, var_residual: residual } = params;
  const observations = observationsOf(reference);
  const candidates = [...new Set(rowsOf(reference).map((row) => row.candidate))];
  const also = { candidates, raters: ratersOf(reference) };
  const model = fitSeverityModel(observations, { variances: { candidate, rater, question, halo: 0, residual }, also });
  const sd = (figure) => figure.sd;
  const interval = (figure) => [figure.interval.low, figure.interval.high];
  const ordered = new Map(candidates.map((name) => [name, model.scores.get(name)]).filter(([, score]) => score));
  const pairs = keysOf(expected?.prob_higher, pairsOf(candidates)).map((pair) => [pair, ...pair.split('>')]);
  const figures = {
    mu: model.mean.value,
    raw_mean: pick(fitAdditiveModel(observations).rawMeans, same),
    score: pick(ordered, valueOf),
    score_sd: pick(ordered, sd),
    interval90: pick(ordered, interval),
    rater_effect: pick(model.leniency, valueOf),
    rater_effect_sd: pick(model.leniency, sd),
    question_effect: pick(model.questions, valueOf),
    question_effect_sd: pick(model.questions, sd),
    prob_higher: Object.fromEntries(pairs.map(([pair, a, b]) => [pair, model.probabilityAbove(a, b).value])),
  };
  return [figures, model.reason ?? 'nobody rated this candidate'];
}

function strengths({ data, columns = data.map((_, i) => `${i + 1}`), params = {} }) {
  const { strengths: found, reason } = bradleyTerry(data);
  const zero = found?.[Math.max(0, columns.indexOf(params.reference))];
  return [found && Object.fromEntries(columns.map((name, i) => [name, found[i] - zero])), reason];
}

/** Each program answers with the figures under the names of the case, and why one of them is null. */
export const modelPrograms = {
  additive_two_way: additive,
  additive_three_way: additive,
  mfrm_jmle: rasch,
  eb_one_way: oneWay,
  bayes_severity_given_variances: severity,
  bradley_terry: strengths,
};

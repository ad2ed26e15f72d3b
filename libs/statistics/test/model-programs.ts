import { bradleyTerry, fitAdditiveModel, fitRaschModel, shrinkGroups } from '../src/index.js';
import { labelledObservationsOf, levelsOf, observationsOf, pick, type Programs, type ReferenceCase } from './reference-case.js';

const same = (value: number): number => value;

function twoWay(reference: ReferenceCase): unknown {
  const model = fitAdditiveModel(observationsOf(levelsOf(reference)));
  return {
    estimable: model.reason === null,
    connected_components: model.connectedComponents,
    mu: model.mean,
    raw_mean: pick(model.rawMeans, same),
    adjusted: model.adjusted && pick(model.adjusted, same),
    rater_leniency: model.leniency && pick(model.leniency, same),
    rss: model.residualSumOfSquares,
    df_resid: model.residualDegreesOfFreedom,
  };
}

function threeWay(reference: ReferenceCase): unknown {
  const model = fitAdditiveModel(labelledObservationsOf(reference));
  return {
    mu: model.mean,
    candidate: pick(model.adjusted!, (score) => score - model.mean!),
    candidate_adjusted: pick(model.adjusted!, same),
    rater_leniency: pick(model.leniency!, same),
    trait: pick(model.questions!, same),
    rss: model.residualSumOfSquares,
    df_resid: model.residualDegreesOfFreedom,
  };
}

function rasch(reference: ReferenceCase): unknown {
  const model = fitRaschModel(labelledObservationsOf(reference), { min: 1, max: 9 })!;
  return {
    candidate_logit: pick(model.candidates, ({ value }) => value),
    candidate_se: pick(model.candidates, ({ se }) => se),
    candidate_fair_average: pick(model.fairAverages, same),
    rater_severity_logit: pick(model.severity, ({ value }) => value),
    rater_se: pick(model.severity, ({ se }) => se),
    trait_difficulty_logit: pick(model.difficulty, ({ value }) => value),
    step: model.steps,
  };
}

function oneWay(reference: ReferenceCase): unknown {
  const { mean, between, within, groups } = shrinkGroups(levelsOf(reference))!;
  const { sd, shrinkage } = groups[0]!;
  const effect = Object.fromEntries(groups.map((group, i) => [`C${i + 1}`, group.effect]));
  return { mu: mean, var_between: between, var_within: within, shrinkage, effect, effect_conditional_sd: sd };
}

function strengths(reference: ReferenceCase): unknown {
  const found = bradleyTerry(reference.data as number[][])!;
  return Object.fromEntries(reference.columns!.map((name, i) => [name, found[i]]));
}

export const modelPrograms: Programs = {
  additive_two_way: twoWay,
  additive_three_way: threeWay,
  mfrm_jmle: rasch,
  eb_one_way: oneWay,
  bradley_terry: strengths,
};

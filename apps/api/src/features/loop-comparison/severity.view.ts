import {
  connectedCandidates,
  fitSeverityModel,
  toEstimate,
  withheld,
  type Estimate,
  type Observation,
  type Scale,
  type SeverityModel,
} from '@strata/statistics';
import { byScale, type MemberCell } from '../debrief/rated-cells.view.js';

const STEADY =
  'Assumes that each interviewer is stricter or milder by the same amount for everybody, that every rated question counts alike, and that levels are evenly spaced. Scores resting on few ratings are drawn towards the middle; intervals near the ends of the scale are too even.';

/** What a severity model says of the candidacies whose cells it was given, or why it says nothing. */
export interface Severity {
  candidacies: number;
  assumes: string;
  scoreOf(candidacyId: string): Estimate;
  above(firstId: string, secondId: string): { value: number } | { withheldBecause: string };
}

/** Ratings as the model takes them: the same question on the same dimension is one, whoever was asked. */
export const observationsOf = (cells: readonly MemberCell[]): Observation[] =>
  cells.map(({ candidacyId, memberId, sourceId, dimension, level }) => ({
    candidate: candidacyId,
    rater: memberId,
    question: `${sourceId} ${dimension.key}`,
    level,
  }));

/** Corrects the candidacies' levels for who gave them, from nothing but these cells. */
export function severityOf(cells: readonly MemberCell[]): Severity {
  const [scale, ...others] = byScale(cells);
  const candidacies = new Set(cells.map(({ candidacyId }) => candidacyId)).size;
  if (!scale) return silent('no scores are revealed to you yet', candidacies);
  if (others.length > 0)
    return silent('the rounds use rubrics with different numbers of levels, which cannot be averaged', candidacies);
  const observations = observationsOf(cells);
  const why = whyNotSeparable(observations);
  if (why !== null) return silent(why, candidacies);
  return spoken(fitSeverityModel(observations, { scale: scale.scale }), scale.scale, candidacies);
}

const silent = (reason: string, candidacies: number): Severity => ({
  candidacies,
  assumes: STEADY,
  scoreOf: () => withheld(reason),
  above: () => ({ withheldBecause: reason }),
});

function whyNotSeparable(observations: readonly Observation[]): string | null {
  const groups = connectedCandidates(observations);
  if (groups.flat().length < 2) return 'how strict an interviewer is shows only where they met several candidates of this loop';
  if (groups.length > 1)
    return `the candidates fall into ${groups.length} groups that share no interviewer, so a strict panel cannot be told from weak candidates; an interviewer who meets candidates of both would link them`;
  const raters = new Set(observations.map(({ rater }) => rater)).size;
  return raters < 2 ? 'one interviewer rated everybody, so there is nothing to correct' : null;
}

function spoken(model: SeverityModel, scale: Scale, candidacies: number): Severity {
  const within = (value: number): number => Math.min(scale.max, Math.max(scale.min, value));
  return {
    candidacies,
    assumes: `${STEADY} ${spreadWords(model)}`,
    scoreOf(candidacyId) {
      const figure = model.scores.get(candidacyId);
      const { value, low, high, withheldBecause } = figure ? toEstimate(figure) : withheld('no scores are revealed to you yet');
      if (value === null || low === null || high === null) return withheld(withheldBecause ?? '');
      return { value: within(value), low: within(low), high: within(high), withheldBecause: null };
    },
    above(firstId, secondId) {
      const { value, reason } = model.probabilityAbove(firstId, secondId);
      return value === null ? { withheldBecause: reason ?? 'too few ratings' } : { value };
    },
  };
}

function spreadWords({ variances: { source, values, reason } }: SeverityModel): string {
  const { candidate, rater, question, halo, residual } = values;
  const parts = {
    candidates: candidate,
    interviewers: rater,
    questions: question,
    impressions: halo,
    'single ratings': residual,
  };
  const figures = Object.entries(parts).map(([what, variance]) => `${what} ${variance.toFixed(2)}`);
  const begin = source === 'ESTIMATED' ? 'Variances are estimated from these ratings' : `With ${reason ?? 'few ratings'}`;
  return `${begin} (${figures.join(', ')}).`;
}

export { fitAdditiveModel, type AdditiveModel } from './additive-model.js';
export { agendaOf, divergenceWords, type AgendaCell, type AgendaEntry } from './agenda.js';
export { summariseAgreement, type AgreementBand, type AgreementSummary, type RatedUnit } from './agreement-summary.js';
export { krippendorffAlphaInterval, type ResampledAlpha, type ResamplingOptions } from './alpha-interval.js';
export { bradleyTerry, type BradleyTerry } from './bradley-terry.js';
export type { WeightScheme } from './category-weights.js';
export { chanceCorrected, fleissKappa, type BeyondChance, type ChanceCorrected, type FleissKappa } from './chance-corrected.js';
export { cohenKappa, cohenKappaOfTable } from './cohen-kappa.js';
export type { Metric } from './coincidences.js';
export { compositeOf, type Composite, type Coverage, type Formula, type Rated } from './composite.js';
export { connectedCandidates } from './connectivity.js';
export { barOf, divergenceOf, type Divergence, type DivergenceLevel, type DivergenceOptions } from './divergence.js';
export { countFlags, divergenceChance, type FlagCount } from './divergence-chance.js';
export { gatesOf, type Gate } from './gates.js';
export { intraclassCorrelations, type IccForm, type IntraclassCorrelations } from './intraclass-correlation.js';
export { itemHealth, type ItemHealth, type ItemResult } from './item-health.js';
export { kendallW, type KendallW } from './kendall-w.js';
export { krippendorffAlpha } from './krippendorff-alpha.js';
export type { MeanSquares } from './mean-squares.js';
export { nestedMeans } from './nested-means.js';
export { shrinkGroups, type OneWayShrinkage } from './one-way-shrinkage.js';
export { countPairs, pairWords, type PairCounts } from './pair-counts.js';
export { fitRaschModel, type RaschModel, type RaschParameter } from './rasch-model.js';
export { summariseRatings, type RatingFigure, type RatingSummary } from './rating-summary.js';
export { checkRatings, fourLevels, type Rating, type RatingTable, type Scale } from './ratings.js';
export { toEstimate, withheld, type Estimate, type Interval, type SampleSize, type Statistic } from './result.js';
export type { Observation } from './observation.js';
export { restrictedVariances, type RestrictedVariances } from './restricted-variances.js';
export { fitSeverityModel, type ModelFigure, type SeverityModel, type SeverityOptions } from './severity-model.js';
export { orderGuard, type OrderGuard, type TimedEncounter } from './order-guard.js';
export { probabilityWords, type ProbabilityWords } from './probability-words.js';
export { seededRandom } from './random.js';
export { sharedShare } from './shared-share.js';
export { normalProbability } from './special-functions.js';
export { ratersNeeded, spearmanBrown } from './spearman-brown.js';
export type { VarianceChoice } from './variance-choice.js';
export { defaultVariances, variancesFor, type Variances } from './variances.js';
export {
  aheadUnderAnyWeights,
  orderUnderWeights,
  type DimensionMeans,
  type OrderFlip,
  type WeightOrder,
} from './weight-order.js';
export { withinGroup, type WithinGroup, type WithinGroupFigure } from './within-group.js';

import { DIMENSION_KEYS_OF_KIND } from '@strata/domain';
import type { AnswerRubric, QuestionDetail } from './question-bank-queries.js';

/** A place for an answer: one dimension, or the whole question where the key is null. */
export interface AnswerSlot {
  key: string | null;
  name: string;
  /** The question wants an answer here. */
  wanted: boolean;
  /** What the levels of the dimension look like by the rubric, lowest first. */
  anchors: { level: number; text: string }[];
}

export type Slotted = Pick<QuestionDetail, 'kind' | 'dimensionKeys'> & { answered: readonly (string | null)[] };

const WHOLE: AnswerSlot = { key: null, name: 'The whole question', wanted: false, anchors: [] };

const wantedKeys = ({ kind, dimensionKeys }: Pick<QuestionDetail, 'kind' | 'dimensionKeys'>): readonly string[] =>
  dimensionKeys.length > 0 ? dimensionKeys : DIMENSION_KEYS_OF_KIND[kind];

/** The places in which a question is answered: where it wants an answer, and where it has one all the same. */
export function slotsOf({ kind, dimensionKeys, answered }: Slotted, rubrics: readonly AnswerRubric[]): AnswerSlot[] {
  const wanted = wantedKeys({ kind, dimensionKeys });
  const shared = (rubric: AnswerRubric): number => rubric.dimensions.filter(({ key }) => wanted.includes(key)).length;
  const nearest = [...rubrics].sort((one, other) => shared(other) - shared(one));
  const keys = new Set([...wanted, ...answered.filter((key) => key !== null)]);
  const slots = [...keys].map((key) => {
    const dimension = nearest.flatMap(({ dimensions }) => dimensions).find((each) => each.key === key);
    return { key, name: dimension?.name ?? key, wanted: wanted.includes(key), anchors: dimension?.anchors ?? [] };
  });
  return answered.includes(null) ? [...slots, WHOLE] : slots;
}

/** How far the answers are, in one line: "2 of 3 answered, 1 not yet reviewed". */
export function answerWords({ kind, dimensionKeys, missingAnswers, referenceAnswers }: QuestionDetail): string {
  const wanted = wantedKeys({ kind, dimensionKeys }).length;
  const unread = referenceAnswers.filter((answer) => !answer.reviewed).length;
  const answered = `${wanted - missingAnswers.length} of ${wanted} answered`;
  return unread === 0 ? answered : `${answered}, ${unread} not yet reviewed`;
}

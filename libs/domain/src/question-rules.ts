import { RUBRIC_PRESETS } from './rubric-presets.js';
import type { QuestionKind, QuestionLevel, ReferenceAnswerDraft } from './question.js';

const RUBRIC_OF_KIND: Record<QuestionKind, string> = {
  KNOWLEDGE: 'Three layers',
  CODING: 'Coding',
  DESIGN: 'System design',
  BEHAVIORAL: 'Behavioral (STAR)',
};

/** The rubric that a kind of question is scored by: the one with its preset's name, else the first; undefined where there is none. */
export function rubricOfKind<R extends { name: string }>(kind: QuestionKind, rubrics: readonly R[]): R | undefined {
  return rubrics.find(({ name }) => name === RUBRIC_OF_KIND[kind]) ?? rubrics[0];
}

const keysOf = (rubricName: string): string[] =>
  RUBRIC_PRESETS.filter(({ name }) => name === rubricName).flatMap(({ dimensions }) => dimensions.map(({ key }) => key));

/** Keys of the dimensions that want an answer where a question names none: those of the rubric of its kind. */
export const DIMENSION_KEYS_OF_KIND: Record<QuestionKind, string[]> = {
  KNOWLEDGE: keysOf(RUBRIC_OF_KIND.KNOWLEDGE),
  CODING: keysOf(RUBRIC_OF_KIND.CODING),
  DESIGN: keysOf(RUBRIC_OF_KIND.DESIGN),
  BEHAVIORAL: keysOf(RUBRIC_OF_KIND.BEHAVIORAL),
};

interface Answered {
  kind: QuestionKind;
  dimensionKeys: readonly string[];
  referenceAnswers: readonly Pick<ReferenceAnswerDraft, 'dimensionKey' | 'text'>[];
}

/**
 * Keys of the dimensions that apply to a question and have no reference answer of their own, in their rubric's order; empty when
 * its answers are complete. An answer to the whole question stands for no dimension.
 */
export function missingAnswers({ kind, dimensionKeys, referenceAnswers }: Answered): string[] {
  const answered = new Set(referenceAnswers.filter(({ text }) => text.trim() !== '').map(({ dimensionKey }) => dimensionKey));
  const wanted = dimensionKeys.length > 0 ? dimensionKeys : DIMENSION_KEYS_OF_KIND[kind];
  return wanted.filter((key) => !answered.has(key));
}

const WITHOUT_LEVEL = 'CORE';

const ESTIMATES: Record<QuestionKind, Record<QuestionLevel, number>> = {
  KNOWLEDGE: { WARM_UP: 3, CORE: 6, DEEP: 9, STAFF: 12 },
  CODING: { WARM_UP: 10, CORE: 20, DEEP: 30, STAFF: 40 },
  DESIGN: { WARM_UP: 10, CORE: 20, DEEP: 30, STAFF: 40 },
  BEHAVIORAL: { WARM_UP: 5, CORE: 8, DEEP: 10, STAFF: 12 },
};

/** Whole minutes that a question takes: what its bank says, else an estimate by kind and level. */
export function minutesOf(question: { kind: QuestionKind; level: QuestionLevel | null; minutes: number | null }): {
  minutes: number;
  estimated: boolean;
} {
  const { kind, level, minutes } = question;
  return minutes === null ? { minutes: ESTIMATES[kind][level ?? WITHOUT_LEVEL], estimated: true } : { minutes, estimated: false };
}

import { type ReadBank } from '@strata/domain';

export interface Expected {
  title: string | null;
  sections: Record<string, { questions: string[]; keyAreas: number }>;
  /** How many hints a question has, by its line. */
  hints?: Record<string, number>;
  /** How many questions are answered. */
  answers?: number;
}

export interface Share {
  expected: number;
  found: number;
  right: number;
}

export interface Counts extends Share {
  sections: number;
  sectionsFound: number;
  sectionsRight: number;
  hints: Share | null;
  answers: Share | null;
}

export function measure(bank: ReadBank, expected: Expected): Counts;
export function recall(counts: Share): number;
export function precision(counts: Share): number;

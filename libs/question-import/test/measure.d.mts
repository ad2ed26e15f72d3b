import { type BankDraft } from '@strata/domain';

export interface Expected {
  title: string | null;
  sections: Record<string, { questions: string[]; keyAreas: number }>;
}

export interface Counts {
  expected: number;
  found: number;
  right: number;
  sections: number;
  sectionsFound: number;
  sectionsRight: number;
}

export function measure(bank: BankDraft, expected: Expected): Counts;
export function recall(counts: Counts): number;
export function precision(counts: Counts): number;

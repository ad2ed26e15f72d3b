import type { SchemaType } from '@strata/contracts';
import { QUESTION_KINDS, QUESTION_LEVELS } from '@strata/domain';
import type { QuestionFilter } from './question-bank-queries.js';

/** What the address of a bank says: the question that is open, and how the bank is narrowed. */
export interface BankAddress {
  question?: string;
  text?: string;
  section?: string;
  kind?: SchemaType<'QuestionKind'>;
  level?: SchemaType<'QuestionLevel'>;
  tag?: string;
  neverAsked?: true;
  answersIncomplete?: true;
  archived?: true;
  /** Questions that an import just brought into it. */
  imported?: number;
}

type Said = Record<string, unknown>;

const textOf = (said: unknown) => (typeof said === 'string' || typeof said === 'number' ? String(said) || undefined : undefined);
const oneOf = <Word extends string>(words: readonly Word[], said: unknown) => words.find((word) => word === said);
const countOf = (said: unknown) => (Number.isInteger(said) && Number(said) >= 0 ? Number(said) : undefined);
const trueOf = (said: unknown) => (said === true ? (true as const) : undefined);

/** The parts of an address that can be read; the others are left out. */
export function bankAddress(said: Said): BankAddress {
  const read = {
    question: textOf(said['question']),
    text: textOf(said['text']),
    section: textOf(said['section']),
    kind: oneOf(QUESTION_KINDS, said['kind']),
    level: oneOf(QUESTION_LEVELS, said['level']),
    tag: textOf(said['tag']),
    neverAsked: trueOf(said['neverAsked']),
    answersIncomplete: trueOf(said['answersIncomplete']),
    archived: trueOf(said['archived']),
    imported: countOf(said['imported']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** What an address narrows a bank to. */
export function filterIn({ question: _, imported: __, section, ...rest }: BankAddress): QuestionFilter {
  return { ...rest, ...(section && { sectionId: section }) };
}

/** The address that reproduces a filter, without an open question. */
export function addressOf({ sectionId, ...rest }: QuestionFilter): BankAddress {
  return bankAddress({ ...rest, section: sectionId });
}

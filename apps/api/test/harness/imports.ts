import type { TestClient } from './client.js';

export interface Question {
  id: string;
  revision: number;
  text: string;
  term: string | null;
  askPhrase: string | null;
  level: string | null;
  levelInferred: boolean;
  hints: string[];
  referenceAnswers: { dimensionKey: string | null; text: string; reviewed: boolean }[];
}
interface Section {
  id: string;
  path: string[];
  guidance: string | null;
  keyAreas: string[];
  forCandidate: boolean;
  questions: Question[];
}
export interface Bank {
  id: string;
  name: string;
  questionCount: number;
  sections: Section[];
}
export interface Near {
  at: number;
  similarity: number;
  textHash: string;
  bankName: string;
  unanswered: boolean;
  question: Question;
}

export const QUESTION =
  'id revision text term askPhrase level levelInferred hints referenceAnswers { dimensionKey text reviewed }';
const BANK = `id name questionCount sections { id path guidance keyAreas forCandidate questions { ${QUESTION} } }`;

export const asks = (text: string, more: object = {}): object => ({ text, kind: 'KNOWLEDGE', ...more });
export const section = (title: string, questions: object[], more: object = {}): object => ({
  title,
  depth: 0,
  questions,
  ...more,
});

export const importing = (who: TestClient, input: object) =>
  who.mutate<{ bank: Bank; questions: number; newSections: number; attached: number; current: Question[] }>(
    'importDraft(input: $input)',
    'DraftImported',
    `bank { ${BANK} } questions newSections attached } ... on StaleAttachmentProblem { current { ${QUESTION} }`,
    { input: ['ImportDraftInput!', input] },
  );

/** A new bank of these sections. */
export async function bankOf(who: TestClient, name: string, sections: object[]): Promise<Bank> {
  const { bank, message } = await importing(who, { target: { newBankName: name }, sections });
  if (!bank) throw new Error(`Nothing was imported: ${message}`);
  return bank;
}

/** The questions of every bank that read like these texts, as somebody is told them. */
export async function duplicates(who: TestClient, texts: string[]): Promise<Near[]> {
  const query = `query ($texts: [String!]!) { nearDuplicates(texts: $texts) { at similarity textHash bankName unanswered question { ${QUESTION} } } }`;
  return (await who.ask<{ nearDuplicates: Near[] }>(query, { texts })).nearDuplicates;
}

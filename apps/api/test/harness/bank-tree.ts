import { randomUUID } from 'node:crypto';
import type { TestApi } from './api.js';
import type { TestClient } from './client.js';
import { asRole } from './database.js';

export interface Question {
  id: string;
  text: string;
  placement: number;
  sectionId: string;
  archivedAt: string | null;
}
export interface Section {
  id: string;
  parentId: string | null;
  revision: number;
  title: string;
  path: string[];
  guidance: string | null;
  keyAreas: string[];
  questions: Question[];
}
export interface Bank {
  id: string;
  name: string;
  archivedAt: string | null;
  questionCount: number;
  sections: Section[];
}

export const QUESTION = 'id text placement sectionId archivedAt';
export const SECTION = `id parentId revision title path guidance keyAreas questions { ${QUESTION} }`;
export const BANK = `id name archivedAt questionCount sections { ${SECTION} }`;

export const inputOf = (mutation: string): string => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
export const act = <Result>(who: TestClient, mutation: string, success: string, fields: string, input: object) =>
  who.mutate<Result>(`${mutation}(input: $input)`, success, fields, { input: [inputOf(mutation), input] });

export const current = (problem: string, fields: string): string => `} ... on ${problem} { current { ${fields} }`;
export const move = (
  who: TestClient,
  section: Pick<Section, 'id' | 'revision'>,
  parentId: string | null,
  afterId: string | null,
) =>
  act<{ section: Section; current: Section }>(
    who,
    'moveSection',
    'SectionMoved',
    `section { ${SECTION} } ${current('StaleSectionProblem', 'revision path')}`,
    { sectionId: section.id, expectedRevision: section.revision, parentId, afterId },
  );
export const edit = (who: TestClient, section: Section, written: object) =>
  act<{ section: Section; current: Section }>(
    who,
    'editSection',
    'SectionEdited',
    `section { ${SECTION} } ${current('StaleSectionProblem', 'revision title guidance')}`,
    { sectionId: section.id, expectedRevision: section.revision, title: section.title, ...written },
  );
export const remove = (who: TestClient, sectionId: string) =>
  who.mutate<{ bank: Bank }>('removeSection(sectionId: $id)', 'QuestionBankChanged', `bank { ${BANK} }`, {
    id: ['ID!', sectionId],
  });
export const place = (who: TestClient, questions: readonly Question[], sectionId: string, afterId: string | null) =>
  act<{ questions: Question[]; current: Question[] }>(
    who,
    'moveQuestions',
    'QuestionsMoved',
    `questions { ${QUESTION} } ${current('StalePlaceProblem', QUESTION)}`,
    { questions: questions.map(({ id, placement }) => ({ questionId: id, expectedPlacement: placement })), sectionId, afterId },
  );
export const archive = (who: TestClient, questionIds: string[], archived: boolean) =>
  who.mutate<{ questions: Question[] }>(
    'archiveQuestions(questionIds: $ids, archived: $archived)',
    'QuestionsArchived',
    `questions { ${QUESTION} }`,
    { ids: ['[ID!]!', questionIds], archived: ['Boolean!', archived] },
  );
export const outline = (bank: Bank): string[] =>
  bank.sections.map(({ path, questions }) => `${path.join('/')}: ${questions.map((question) => question.text).join(' ')}`.trim());

export function named(bank: Bank, title: string): Section {
  const section = bank.sections.find((each) => each.title === title);
  if (!section) throw new Error(`The bank has no section ${title}.`);
  return section;
}

/** What one member does with whole banks, and what the database knows of their order. */
export function banksOf(api: TestApi, ana: TestClient) {
  const archiveBank = (bankId: string, archived: boolean) =>
    ana.mutate<{ bank: Bank }>(
      'archiveQuestionBank(bankId: $id, archived: $archived)',
      'QuestionBankChanged',
      'bank { archivedAt name }',
      { id: ['ID!', bankId], archived: ['Boolean!', archived] },
    );

  const look = async (id: string): Promise<Bank> =>
    (await ana.ask<{ bank: Bank }>(`query ($id: ID!) { bank: questionBank(id: $id) { ${BANK} } }`, { id })).bank;

  /** Sections a, b below a, c below b, d; three questions in each. */
  const planted = async (): Promise<Bank> => {
    const questions = (title: string): string =>
      [1, 2, 3]
        .map((n) => `${title} ${title}${n}?`)
        .map((text) => `- ${text}`)
        .join('\n');
    const content = `# Tree\n\n## a\n\n${questions('a')}\n\n### b\n\n${questions('b')}\n\n#### c\n\n${questions('c')}\n\n## d\n\n${questions('d')}\n`;
    const made = await act<{ bank: Bank }>(ana, 'importQuestionBank', 'QuestionBankImported', `bank { ${BANK} }`, {
      name: `Tree ${randomUUID()}`,
      fileName: 'tree.md',
      content,
    });
    return made.bank;
  };

  /** What the database knows of a bank's order that no order may be. */
  const disorder = (bankId: string): Promise<object[]> =>
    asRole(api.database.ownerUrl, async (client) => {
      const { rows } = await client.query<object>(
        `WITH s AS (SELECT *, row_number() OVER (ORDER BY position) - 1 AS place FROM sections WHERE bank_id = $1),
              q AS (SELECT *, row_number() OVER (PARTITION BY section_id ORDER BY position) - 1 AS place FROM questions WHERE bank_id = $1)
         SELECT 'section out of count' AS fault, title AS thing FROM s WHERE position <> place
         UNION ALL SELECT 'question out of count', text FROM q WHERE position <> place
         UNION ALL SELECT 'question apart from its section', q.text FROM q LEFT JOIN s ON s.id = q.section_id
           WHERE s.position IS DISTINCT FROM q.section_position
         UNION ALL SELECT 'child before its parent', s.title FROM s JOIN s p ON p.id = s.parent_id WHERE p.position >= s.position
         UNION ALL SELECT 'path that is not the parent’s', s.title FROM s LEFT JOIN s p ON p.id = s.parent_id
           WHERE s.path <> coalesce(p.path, '{}') || s.title
         UNION ALL SELECT 'branch torn apart', s.title FROM s JOIN s p ON p.id = s.parent_id WHERE EXISTS (
           SELECT 1 FROM s o WHERE o.position BETWEEN p.position + 1 AND s.position - 1 AND NOT o.path[1:cardinality(p.path)] = p.path)`,
        [bankId],
      );
      return rows;
    });
  return { archiveBank, look, planted, disorder };
}

import type { PlannedAnswer, QuestionDraft, SectionDraft } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

export interface NewSection extends Omit<SectionDraft, 'questions' | 'sections'> {
  id: string;
  parentId: string | null;
  position: number;
  path: string[];
}
export interface NewQuestion extends Omit<QuestionDraft, 'referenceAnswers'> {
  id: string;
  sectionId: string;
  sectionPosition: number;
  position: number;
  referenceAnswers: PlannedAnswer[];
}

export async function insertBank(tx: Transaction, bank: { id: string; name: string; keyAreas: string[] }): Promise<void> {
  await tx.query('INSERT INTO question_banks (organization_id, id, name, key_areas) VALUES ($1, $2, $3, $4)', [
    tx.organizationId,
    bank.id,
    bank.name,
    bank.keyAreas,
  ]);
}

export async function insertSections(tx: Transaction, bankId: string, sections: NewSection[]): Promise<void> {
  await tx.query(
    `INSERT INTO sections (organization_id, id, bank_id, parent_id, position, title, path, guidance, key_areas, for_candidate)
     SELECT $1, id, $2, "parentId", position, title, path, guidance, "keyAreas", "forCandidate"
     FROM jsonb_to_recordset($3) AS s (id uuid, "parentId" uuid, position int, title text, path text[], guidance text,
       "keyAreas" text[], "forCandidate" boolean)`,
    [tx.organizationId, bankId, JSON.stringify(sections)],
  );
}

/** So many questions that no statement takes long. */
const AT_ONCE = 1_000;

export async function insertQuestions(
  tx: Transaction,
  bankId: string,
  questions: NewQuestion[],
  memberId: string,
): Promise<void> {
  for (let from = 0; from < questions.length; from += AT_ONCE)
    await insertSome(tx, bankId, questions.slice(from, from + AT_ONCE), memberId);
}

async function insertSome(tx: Transaction, bankId: string, questions: NewQuestion[], memberId: string): Promise<void> {
  await tx.query(
    `INSERT INTO questions (organization_id, id, bank_id, section_id, section_position, position, revision, text, kind, level, minutes,
                            hints, tags, follow_ups, reference_answers, dimension_keys, anchors, term, ask_phrase, level_inferred, archived_at)
     SELECT $1, id, $2, "sectionId", "sectionPosition", position, 1, text, kind, level, minutes,
            hints, tags, "followUps", "referenceAnswers", "dimensionKeys", anchors, term, "askPhrase", "levelInferred", "archivedAt"
     FROM jsonb_to_recordset($3) AS q (id uuid, "sectionId" uuid, "sectionPosition" int, position int, text text, kind text, level text,
       minutes int, hints text[], tags text[], "followUps" text[], "referenceAnswers" jsonb, "dimensionKeys" text[], anchors jsonb,
       term text, "askPhrase" text, "levelInferred" boolean, "archivedAt" timestamptz)`,
    [tx.organizationId, bankId, JSON.stringify(questions)],
  );
  await tx.query(
    `INSERT INTO question_revisions (organization_id, question_id, revision, content, member_id)
     SELECT organization_id, id, revision, jsonb_build_object('text', text, 'term', term, 'askPhrase', ask_phrase, 'kind', kind, 'level', level,
       'levelInferred', level_inferred, 'minutes', minutes, 'hints', hints, 'tags', tags, 'followUps', follow_ups,
       'referenceAnswers', reference_answers, 'dimensionKeys', dimension_keys, 'anchors', anchors), $3
     FROM questions WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
    [tx.organizationId, questions.map((question) => question.id), memberId],
  );
}

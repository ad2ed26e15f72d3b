import type { BankDraft, QuestionDraft, SectionDraft } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

interface SectionRecord extends Omit<SectionDraft, 'questions' | 'sections'> {
  id: string;
  parentId: string | null;
}
type QuestionRecord = Omit<QuestionDraft, 'archivedAt'> & { sectionId: string; archivedAt: Date | null };

/** A bank with all its sections and questions, archived ones too, in document order; null where there is none. */
export async function wholeBank(tx: Transaction, id: string): Promise<BankDraft | null> {
  const of = [tx.organizationId, id];
  const bank = await tx.one<{ title: string; keyAreas: string[] }>(
    'SELECT name AS title, key_areas AS "keyAreas" FROM question_banks WHERE organization_id = $1 AND id = $2',
    of,
  );
  if (!bank) return null;
  const sections = await tx.query<SectionRecord>(
    `SELECT id, parent_id AS "parentId", title, guidance, key_areas AS "keyAreas", for_candidate AS "forCandidate"
     FROM sections WHERE organization_id = $1 AND bank_id = $2 ORDER BY position`,
    of,
  );
  const questions = await tx.query<QuestionRecord>(
    `SELECT section_id AS "sectionId", text, term, ask_phrase AS "askPhrase", kind, level, level_inferred AS "levelInferred",
       minutes, hints, tags, reference_answers AS "referenceAnswers", follow_ups AS "followUps", dimension_keys AS "dimensionKeys",
       anchors, archived_at AS "archivedAt"
     FROM questions WHERE organization_id = $1 AND bank_id = $2 ORDER BY section_position, position, id`,
    of,
  );
  return { ...bank, sections: treeOf(sections, questions) };
}

function treeOf(records: SectionRecord[], questions: QuestionRecord[]): SectionDraft[] {
  const drafts = new Map<string, SectionDraft>();
  const tops: SectionDraft[] = [];
  for (const { id, parentId, ...section } of records) {
    const draft = { ...section, questions: [], sections: [] };
    drafts.set(id, draft);
    ((parentId && drafts.get(parentId)?.sections) || tops).push(draft);
  }
  for (const { sectionId, archivedAt, ...question } of questions)
    drafts.get(sectionId)?.questions.push({ ...question, archivedAt: archivedAt?.toISOString() ?? null });
  return tops;
}

import type { QuestionKind } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';

export interface SectionAsked {
  title: string;
  bankName: string;
  /** Of most of its living questions, with those inside it; null: there is none. */
  kind: QuestionKind | null;
}

/** A section as something to ask from; null where the organization has none by this id. */
export function sectionAsked(tx: Transaction, sectionId: string): Promise<SectionAsked | null> {
  return tx.one<SectionAsked>(
    `WITH RECURSIVE inside AS (
       SELECT id FROM sections WHERE organization_id = $1 AND id = $2
       UNION ALL SELECT s.id FROM sections s JOIN inside i ON s.organization_id = $1 AND s.parent_id = i.id)
     SELECT s.title, b.name AS "bankName",
       (SELECT mode() WITHIN GROUP (ORDER BY q.kind) FROM questions q
        WHERE q.organization_id = $1 AND q.section_id IN (SELECT id FROM inside) AND q.archived_at IS NULL) AS kind
     FROM sections s JOIN question_banks b ON (b.organization_id, b.id) = ($1, s.bank_id)
     WHERE s.organization_id = $1 AND s.id = $2`,
    [tx.organizationId, sectionId],
  );
}

import type { Transaction } from '../../platform/database/transaction.js';

/** What a page of questions is narrowed to; null and false narrow nothing. `needed`: the dimension keys that want an answer, by kind. */
export interface Narrowing {
  bankId: string | null;
  fromSection: number | null;
  toSection: number | null;
  text: string | null;
  level: string | null;
  kind: string | null;
  tag: string | null;
  neverAsked: boolean;
  needed: Record<string, string[]> | null;
  archived: boolean;
  /** Questions for the candidate to ask, or all the others; null for both. */
  forCandidate: boolean | null;
}

/** Where a question stands among all: the order of pages. */
export interface Place {
  bankId: string;
  sectionPosition: number;
  position: number;
  id: string;
}

/** The places of the questions behind one place, in the order bank, section, place. */
export function placesFound(tx: Transaction, by: Narrowing, behind: Place | null, most: number): Promise<Place[]> {
  return tx.query<Place>(
    'SELECT id, bank_id AS "bankId", section_position AS "sectionPosition", position FROM doors.questions_found($1, $2, $3)',
    [JSON.stringify(by), behind && JSON.stringify(behind), most],
  );
}

export async function countOfFound(tx: Transaction, by: Narrowing, most: number | null): Promise<number> {
  const row = await tx.one<{ count: number }>('SELECT doors.questions_counted($1, $2) AS count', [JSON.stringify(by), most]);
  return row?.count ?? 0;
}

export function bankExists(tx: Transaction, id: string): Promise<object | null> {
  return tx.one('SELECT 1 FROM question_banks WHERE organization_id = $1 AND id = $2', [tx.organizationId, id]);
}

/** A section's bank and the places of its first and last section, itself and those inside it, which stand together. */
export function reachOfSection(
  tx: Transaction,
  id: string,
): Promise<Pick<Narrowing, 'bankId' | 'fromSection' | 'toSection'> | null> {
  return tx.one(
    `WITH RECURSIVE inside AS (
       SELECT id, bank_id, position FROM sections WHERE organization_id = $1 AND id = $2
       UNION SELECT s.id, s.bank_id, s.position FROM sections s JOIN inside ON s.parent_id = inside.id WHERE s.organization_id = $1)
     SELECT bank_id AS "bankId", min(position) AS "fromSection", max(position) AS "toSection" FROM inside GROUP BY bank_id`,
    [tx.organizationId, id],
  );
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import { InvalidInputProblem } from '../../platform/graphql/problems.js';
import { invalid, keepable } from '../../platform/graphql/validated.js';
import { HandOff, HandOffWritten, Note, NoteWritten, Score, ScoreAmended, ScoreSet } from './scorecard.view.js';
import { StaleWriteProblem } from './scorecard.problems.js';

export type WriteResult = ScoreSet | ScoreAmended | NoteWritten | HandOffWritten | InvalidInputProblem | StaleWriteProblem;

// What a stored answer is rebuilt as, under the name that it was stored with.
const KINDS = { ScoreSet, ScoreAmended, NoteWritten, HandOffWritten, InvalidInputProblem, StaleWriteProblem };
const LONGEST_ID = 200;

/** What a receipt knows of a payload. */
export const hashOfPayload = (payload: object): string =>
  createHash('sha256').update(JSON.stringify(payload)).digest('base64url');

/** Whether a text can be the id of a write. */
export const isMutationId = (id: string): boolean => id !== '' && id.length <= LONGEST_ID && keepable(id);

/** One write of a panelist, as its receipt knows it. */
export interface Write {
  panelistId: string;
  mutationId: string;
  payload: object;
}

/** Keeps the answer of every write, refusals of its content included, so that sending it again changes nothing. */
@Injectable()
export class ReceiptService {
  /** Does the work once per mutation id and answers the same ever after; another payload under the same id is refused. */
  async once<Result extends WriteResult>(tx: Transaction, write: Write, work: () => Promise<Result>): Promise<Result> {
    if (!isMutationId(write.mutationId)) {
      throw invalid('mutationId', `A mutation id has 1 to ${LONGEST_ID} characters. Send a new one for each write.`);
    }
    const hash = hashOfPayload(write.payload);
    const known = await this.find(tx, write);
    if (known) return this.again<Result>(known, hash);
    const result = await work();
    await tx.query(
      'INSERT INTO write_receipts (organization_id, panelist_id, mutation_id, payload_hash, result) VALUES ($1, $2, $3, $4, $5)',
      [
        tx.organizationId,
        write.panelistId,
        write.mutationId,
        hash,
        JSON.stringify({ kind: result.constructor.name, value: result }),
      ],
    );
    return result;
  }

  private find(tx: Transaction, { panelistId, mutationId }: Write): Promise<StoredReceipt | null> {
    return tx.one<StoredReceipt>(
      'SELECT payload_hash, result FROM write_receipts WHERE (organization_id, panelist_id, mutation_id) = ($1, $2, $3)',
      [tx.organizationId, panelistId, mutationId],
    );
  }

  private again<Result>(known: StoredReceipt, hash: string): Result {
    if (known.payload_hash !== hash)
      throw invalid('mutationId', 'This mutation id was used for another write already. Send a new one.');
    return revived(known.result.value, known.result.kind) as Result;
  }
}

interface StoredReceipt {
  payload_hash: string;
  result: { kind: keyof typeof KINDS; value: Record<string, unknown> };
}

function revived(value: Record<string, unknown>, kind: keyof typeof KINDS): object {
  const result = Object.assign(Object.create(KINDS[kind].prototype as object) as Record<string, unknown>, value);
  for (const field of ['score', 'current']) if (result[field]) result[field] = dated(new Score(), result[field] as object);
  for (const field of ['note', 'currentNote']) if (result[field]) result[field] = dated(new Note(), result[field] as object);
  for (const field of ['handOff', 'currentHandOff'])
    if (result[field]) result[field] = dated(new HandOff(), result[field] as object);
  return result;
}

function dated<Dated extends { at: Date; history?: { at: Date }[] }>(shape: Dated, stored: object): Dated {
  const result = Object.assign(shape, stored);
  result.at = new Date(result.at);
  result.history?.forEach((version) => (version.at = new Date(version.at)));
  return result;
}

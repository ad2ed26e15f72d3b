import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LoopFormula, LoopPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { BadInput, NotFound } from '../../platform/graphql/errors.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { LoopService } from '../loop/loop.service.js';
import { CandidacyRow } from './candidacy.entity.js';
import { CandidacyBegan } from './candidacy.events.js';
import { candidateSchema, type CandidateWanted, type OpenCandidacyInput } from './candidacy.inputs.js';
import { seesCandidacy } from './candidacy.policy.js';
import { toCandidacy, type Candidacy, type CandidacyConnection, type CandidacyRecord } from './candidacy.view.js';
import { CandidateRow } from './candidate.entity.js';

const MOST = 200;
const RECORD = `c.id, d.name AS candidate_name, o.anonymise_candidates AS anonymised, c.loop_id, c.loop_version, c.opened_by, c.opened_at,
  c.withdrawn_at, c.withdrawn_reason, c.time_multiplier, c.external_reference, c.external_link, d.pronounced, d.links, d.email, d.revision`;
const TABLES = `candidacies c JOIN candidates d ON (d.organization_id, d.id) = (c.organization_id, c.candidate_id)
  JOIN organizations o ON o.id = c.organization_id`;

@Injectable()
export class CandidacyService {
  constructor(
    private readonly transactions: Transactions,
    private readonly loops: LoopService,
    private readonly audit: AuditService,
  ) {}

  async open(actor: Actor, input: OpenCandidacyInput): Promise<Candidacy> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const plan = await this.loops.latestPlan(tx, knownId(input.loopId));
      mustBeAllowed(actor, 'candidacies.open');
      const wanted = validated(candidateSchema, input);
      if (!plan) throw invalid('loopId', 'This loop is still a draft. Publish it, then open the candidacy.');
      return this.one(tx, actor, await this.openOne(tx, actor, plan, wanted));
    });
  }

  /** Opens a candidacy of a published version and answers its id; one that has the reference already stays and is answered. */
  async openOne(tx: Transaction, actor: Actor, plan: LoopPlan, wanted: CandidateWanted): Promise<string> {
    const known = wanted.externalReference ? await this.byReference(tx, plan.loopId, wanted.externalReference) : null;
    if (known) return known;
    const candidateId = randomUUID();
    const id = randomUUID();
    const { organizationId } = tx;
    const { candidateName: name, candidateEmail: email, externalReference, externalLink, pronounced, links } = wanted;
    await tx.repository(CandidateRow).insert({ organizationId, id: candidateId, name, email, pronounced, links: links ?? [] });
    await tx.repository(CandidacyRow).insert({
      organizationId,
      id,
      candidateId,
      loopId: plan.loopId,
      loopVersion: plan.version,
      externalReference,
      externalLink,
      openedBy: actor.memberId,
    });
    await this.audit.record(tx, actor.memberId, 'candidacy opened', id);
    await tx.announce(new CandidacyBegan(id, plan));
    return id;
  }

  async find(actor: Actor, id: string): Promise<Candidacy> {
    return this.transactions.run(actor.organizationId, (tx) => this.one(tx, actor, knownId(id)));
  }

  /** A candidacy that the actor may see; hidden and missing answer alike. */
  async one(tx: Transaction, actor: Actor, id: string): Promise<Candidacy> {
    const record = await tx.one<CandidacyRecord>(
      `SELECT ${RECORD} FROM ${TABLES} WHERE c.organization_id = $1 AND c.id = $2 AND ${seesCandidacy(actor, '$3')}`,
      [tx.organizationId, id, actor.memberId],
    );
    if (!record) throw new NotFound();
    return toCandidacy(record, actor);
  }

  /** Candidacies that the actor may see, newest first, in keyset pages. */
  async page(actor: Actor, loopId: string | null, first: number, after: string | null): Promise<CandidacyConnection> {
    if (first < 1 || first > MOST) throw new BadInput(`A page holds 1 to ${MOST} candidacies.`);
    const [at, id] = after === null ? [null, null] : readCursor(after);
    const records = await this.transactions.run(actor.organizationId, async (tx) => {
      const loop = loopId === null ? null : knownId(loopId);
      if (loop !== null) await this.loops.latestPlan(tx, loop);
      return tx.query<CandidacyRecord & { cursor_at: string }>(
        `SELECT ${RECORD}, c.opened_at::text AS cursor_at FROM ${TABLES}
         WHERE c.organization_id = $1 AND ($3::uuid IS NULL OR c.loop_id = $3)
           AND ($4::timestamptz IS NULL OR (c.opened_at, c.id) < ($4::timestamptz, $5::uuid)) AND ${seesCandidacy(actor, '$2')}
         ORDER BY c.opened_at DESC, c.id DESC LIMIT $6`,
        [actor.organizationId, actor.memberId, loop, at, id, first + 1],
      );
    });
    const shown = records.slice(0, first);
    const last = shown.at(-1);
    return {
      nodes: shown.map((record) => toCandidacy(record, actor)),
      endCursor: last ? Buffer.from(JSON.stringify([last.cursor_at, last.id])).toString('base64url') : null,
      hasNextPage: records.length > first,
    };
  }

  /** Ids of the candidacies of one published loop version that the actor may see. */
  async ofLoopVersion(tx: Transaction, actor: Actor, loopId: string, version: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT c.id FROM candidacies c WHERE c.organization_id = $1 AND c.loop_id = $3 AND c.loop_version = $4 AND ${seesCandidacy(actor, '$2')}`,
      [tx.organizationId, actor.memberId, loopId, version],
    );
    return rows.map((row) => row.id);
  }

  /** Ids of the newest candidacies that the actor may see. */
  async newest(tx: Transaction, actor: Actor, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT c.id FROM candidacies c WHERE c.organization_id = $1 AND ${seesCandidacy(actor, '$2')} ORDER BY c.opened_at DESC, c.id DESC LIMIT $3`,
      [tx.organizationId, actor.memberId, most],
    );
    return rows.map((row) => row.id);
  }

  /** The formula that the version of a candidacy froze; undefined: nothing beyond the usual. */
  async formula(
    tx: Transaction,
    { loopId, loopVersion }: Pick<Candidacy, 'loopId' | 'loopVersion'>,
  ): Promise<LoopFormula | undefined> {
    return (await this.loops.plan(tx, loopId, loopVersion)).formula;
  }

  /** How many candidacies that the actor may see go through each published version of a loop. */
  async ofVersions(tx: Transaction, actor: Actor, loopId: string): Promise<Map<number, number>> {
    const rows = await tx.query<{ version: number; count: number }>(
      `SELECT c.loop_version AS version, count(*)::int AS count FROM candidacies c
       WHERE c.organization_id = $1 AND c.loop_id = $3 AND ${seesCandidacy(actor, '$2')} GROUP BY c.loop_version`,
      [tx.organizationId, actor.memberId, loopId],
    );
    return new Map(rows.map(({ version, count }) => [version, count]));
  }

  /** Whoever sits in an interview of a candidacy takes part in it, and sees it. */
  async admit(tx: Transaction, candidacyId: string, memberIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO participants (organization_id, candidacy_id, member_id)
       SELECT $1, $2, member_id FROM unnest($3::uuid[]) member_id ON CONFLICT DO NOTHING`,
      [tx.organizationId, candidacyId, memberIds],
    );
  }

  /** Whoever no longer sits in any interview of a candidacy takes part in it no more. */
  async dismiss(tx: Transaction, candidacyId: string, memberId: string): Promise<void> {
    await tx.query('DELETE FROM participants WHERE (organization_id, candidacy_id, member_id) = ($1, $2, $3)', [
      tx.organizationId,
      candidacyId,
      memberId,
    ]);
  }

  /** Holds the candidacy until the transaction ends, so that what concerns all its rounds has one order. */
  async lock(tx: Transaction, candidacyId: string): Promise<void> {
    await tx.query('SELECT 1 FROM candidacies WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      tx.organizationId,
      candidacyId,
    ]);
  }

  /** The candidacy of a loop that has a reference, held until the transaction ends: of two who take one at once the second finds the first's. */
  async byReference(tx: Transaction, loopId: string, reference: string): Promise<string | null> {
    const { organizationId } = tx;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${organizationId} ${loopId} ${reference}`]);
    const row = await tx.repository(CandidacyRow).findOneBy({ organizationId, loopId, externalReference: reference });
    return row?.id ?? null;
  }
}

function readCursor(cursor: string): [string, string] {
  const parts = readJson(Buffer.from(cursor, 'base64url').toString());
  const [at, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at)))
    throw new BadInput('This page address cannot be read. Begin at the first page.');
  return [at, knownId(id)];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { counts, DISCUSSION_MINUTES, may, speakersInOrder, type SpeakingOrder } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { mustBeAllowed } from '../../platform/actor/must-be-allowed.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { LockedProblem, Refusal } from '../../platform/graphql/problems.js';
import { invalid, knownId, validated } from '../../platform/graphql/validated.js';
import { AuditService } from '../audit/audit.service.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { DebriefService } from '../debrief/debrief.service.js';
import type { Debrief } from '../debrief/debrief.view.js';
import { MemberService } from '../identity/member.service.js';
import type { Member } from '../identity/identity.view.js';
import {
  discussedSchema,
  startDiscussionSchema,
  type MarkDiscussedInput,
  type StartDiscussionInput,
} from './discussion.inputs.js';
import { DiscussedSplit, Discussion } from './discussion.view.js';

interface DiscussionRecord {
  started_at: Date;
  ended_at: Date | null;
  minutes: number;
  speaking: SpeakingOrder;
  speaker_ids: string[];
  scribe_id: string | null;
  read_at: Date;
}

interface DiscussedRecord {
  split_key: string;
  note: string | null;
  member_id: string;
  at: Date;
}

const RANDOM_STEPS = 2 ** 32;

/** Leads a panel through its agenda. It knows splits only as the debrief shows them to the member who asks. */
@Injectable()
export class DiscussionService {
  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly debriefs: DebriefService,
    private readonly members: MemberService,
    private readonly audit: AuditService,
  ) {}

  /** Starts the clock and fixes who speaks when; a second start begins anew and keeps what was discussed. */
  async start(actor: Actor, input: StartDiscussionInput): Promise<Discussion> {
    await this.mayLead(actor, input.candidacyId);
    const debrief = await this.debriefs.debrief(actor, input.candidacyId);
    return this.transactions.run(actor.organizationId, async (tx) => {
      const { minutes, speaking } = validated(startDiscussionSchema, input);
      const order = speaking ?? 'LEAST_SENIOR';
      const speakers = await this.speakers(tx, debrief, order);
      await tx.query(
        `INSERT INTO discussions (organization_id, candidacy_id, started_by, minutes, speaking, speaker_ids) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organization_id, candidacy_id) DO UPDATE SET started_at = clock_timestamp(), started_by = EXCLUDED.started_by,
           ended_at = NULL, minutes = EXCLUDED.minutes, speaking = EXCLUDED.speaking, speaker_ids = EXCLUDED.speaker_ids`,
        [tx.organizationId, debrief.candidacyId, actor.memberId, minutes ?? DISCUSSION_MINUTES.usual, order, speakers],
      );
      await this.audit.record(tx, actor.memberId, 'debrief started', debrief.candidacyId, { speaking: order });
      return this.must(tx, actor, debrief);
    });
  }

  /** Ends the discussion; ended already, nothing changes. */
  end(actor: Actor, candidacyId: string): Promise<Discussion> {
    return this.changing(actor, candidacyId, async (tx, debrief) => {
      await tx.query(
        'UPDATE discussions SET ended_at = coalesce(ended_at, clock_timestamp()) WHERE organization_id = $1 AND candidacy_id = $2',
        [tx.organizationId, debrief.candidacyId],
      );
    });
  }

  /** Gives the pen to somebody of the panel, or to whoever leads debriefs. */
  async chooseScribe(actor: Actor, candidacyId: string, memberId: string): Promise<Discussion> {
    const scribe = await this.transactions.run(actor.organizationId, async (tx) => {
      await this.candidacies.one(tx, actor, knownId(candidacyId));
      return this.members.one(tx, memberId);
    });
    return this.changing(actor, candidacyId, async (tx, debrief) => {
      const sits = debrief.interviews.some(({ panel }) => panel.some((seat) => counts(seat) && seat.member.id === scribe.id));
      if (!sits && !may(scribe.role, 'debriefs.facilitate'))
        throw invalid('memberId', `${scribe.name} does not sit on a panel of this candidate. Choose somebody who takes part.`);
      await tx.query('UPDATE discussions SET scribe_id = $3 WHERE organization_id = $1 AND candidacy_id = $2', [
        tx.organizationId,
        debrief.candidacyId,
        scribe.id,
      ]);
    });
  }

  /** Marks a split as talked about, or takes the mark back; for whoever leads the debrief, and for its scribe. */
  markDiscussed(actor: Actor, input: MarkDiscussedInput): Promise<Discussion> {
    const change = async (tx: Transaction, debrief: Debrief): Promise<void> => {
      const { discussed, note } = validated(discussedSchema, input);
      if (discussed && !debrief.agenda.some(({ key }) => key === input.key))
        throw invalid('key', 'This split is not on the agenda any more. Reload the page to see how it stands.');
      const place = [tx.organizationId, debrief.candidacyId, input.key];
      if (!discussed) {
        await tx.query('DELETE FROM discussed_splits WHERE (organization_id, candidacy_id, split_key) = ($1, $2, $3)', place);
        return;
      }
      await tx.query(
        `INSERT INTO discussed_splits (organization_id, candidacy_id, split_key, note, member_id) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organization_id, candidacy_id, split_key)
         DO UPDATE SET note = EXCLUDED.note, member_id = EXCLUDED.member_id, at = clock_timestamp()`,
        [...place, note ?? null, actor.memberId],
      );
    };
    return this.changing(actor, input.candidacyId, change, true);
  }

  /** How the panel of a debrief talks; null: it has not begun. */
  discussion(actor: Actor, debrief: Debrief): Promise<Discussion | null> {
    return this.transactions.run(actor.organizationId, (tx) => this.read(tx, actor, debrief));
  }

  private async changing(
    actor: Actor,
    candidacyId: string,
    change: (tx: Transaction, debrief: Debrief) => Promise<void>,
    forScribe = false,
  ): Promise<Discussion> {
    const record = await this.mayLead(actor, candidacyId, forScribe);
    if (!record) throw new Refusal(new LockedProblem('The panel has not begun to talk. Start the discussion first.'));
    const debrief = await this.debriefs.debrief(actor, candidacyId);
    return this.transactions.run(actor.organizationId, async (tx) => {
      await change(tx, debrief);
      return this.must(tx, actor, debrief);
    });
  }

  // Hidden and missing answer alike first; then whoever does not lead a debrief is refused, its scribe only where the scribe is.
  private async mayLead(actor: Actor, candidacyId: string, forScribe = false): Promise<DiscussionRecord | null> {
    return this.transactions.run(actor.organizationId, async (tx) => {
      const candidacy = await this.candidacies.one(tx, actor, knownId(candidacyId));
      const record = await this.record(tx, candidacy.id);
      if (!forScribe || record?.scribe_id !== actor.memberId) mustBeAllowed(actor, 'debriefs.facilitate');
      return record;
    });
  }

  private async speakers(tx: Transaction, debrief: Debrief, order: SpeakingOrder): Promise<string[]> {
    const members = new Map<string, Member>();
    for (const { panel, state } of debrief.interviews) {
      if (state === 'NOT_HELD') continue;
      for (const seat of panel) if (counts(seat)) members.set(seat.member.id, seat.member);
    }
    const rows = await tx.query<{ member_id: string; handed_in: number }>(
      `SELECT p.member_id, count(*)::int AS handed_in FROM scorecards k
       JOIN panelists p ON (p.organization_id, p.id) = (k.organization_id, k.panelist_id)
       WHERE k.organization_id = $1 AND k.submitted_at IS NOT NULL AND p.member_id = ANY ($2::uuid[]) GROUP BY p.member_id`,
      [tx.organizationId, [...members.keys()]],
    );
    const handedIn = new Map(rows.map((row) => [row.member_id, row.handed_in]));
    const speakers = [...members.values()].map(({ id, role }) => ({ memberId: id, role, handedIn: handedIn.get(id) ?? 0 }));
    return speakersInOrder(speakers, order, () => randomInt(RANDOM_STEPS) / RANDOM_STEPS).map(({ memberId }) => memberId);
  }

  private record(tx: Transaction, candidacyId: string): Promise<DiscussionRecord | null> {
    return tx.one<DiscussionRecord>(
      `SELECT started_at, ended_at, minutes, speaking, speaker_ids, scribe_id, clock_timestamp() AS read_at FROM discussions
       WHERE organization_id = $1 AND candidacy_id = $2`,
      [tx.organizationId, candidacyId],
    );
  }

  private async must(tx: Transaction, actor: Actor, debrief: Debrief): Promise<Discussion> {
    const discussion = await this.read(tx, actor, debrief);
    if (!discussion) throw new Error('The discussion was not written.');
    return discussion;
  }

  private async read(tx: Transaction, actor: Actor, debrief: Debrief): Promise<Discussion | null> {
    const record = await this.record(tx, debrief.candidacyId);
    if (!record) return null;
    // Whoever does not see a split does not learn that it was talked about.
    const rows = await tx.query<DiscussedRecord>(
      `SELECT split_key, note, member_id, at FROM discussed_splits
       WHERE organization_id = $1 AND candidacy_id = $2 AND split_key = ANY ($3) ORDER BY at`,
      [tx.organizationId, debrief.candidacyId, debrief.agenda.map(({ key }) => key)],
    );
    const ids = [...record.speaker_ids, ...(record.scribe_id ? [record.scribe_id] : []), ...rows.map((row) => row.member_id)];
    const members = await this.members.named(tx, ids);
    return toDiscussion(record, rows, members, actor);
  }
}

function toDiscussion(
  record: DiscussionRecord,
  rows: readonly DiscussedRecord[],
  members: ReadonlyMap<string, Member>,
  actor: Actor,
): Discussion {
  const discussed = rows.flatMap(({ split_key, note, member_id, at }) => {
    const by = members.get(member_id);
    return by ? [Object.assign(new DiscussedSplit(), { key: split_key, note, by, at })] : [];
  });
  return Object.assign(new Discussion(), {
    startedAt: record.started_at,
    endedAt: record.ended_at,
    minutes: record.minutes,
    speaking: record.speaking,
    speakers: record.speaker_ids.flatMap((id) => members.get(id) ?? []),
    scribe: (record.scribe_id && members.get(record.scribe_id)) || null,
    discussed,
    canMark: may(actor.role, 'debriefs.facilitate') || record.scribe_id === actor.memberId,
    readAt: record.read_at,
  });
}

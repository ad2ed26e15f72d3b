import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  applicableDimensions,
  loopIsOver,
  PRESENT_SECONDS,
  readyToReveal,
  type RevealCheck,
  type RevealPolicy,
  type RubricPlan,
} from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { EventLog } from '../../platform/events/event-log.js';
import { Lookout } from '../../platform/events/lookout.js';
import { CandidacyService } from '../candidacy/candidacy.service.js';
import { ConflictChanged } from '../conflict/conflict.events.js';
import { InterviewCutShort, InterviewNotHeld, PanelChanged } from '../interview/interview.events.js';
import { ScorecardHandedIn, ScoreRecorded } from '../scorecard/scorecard.events.js';
import { ROOM_ENDED, VALUES_REVEALED } from './room.events.js';

const WINDOW_LOOK_MS = 5_000;

interface RoundStanding extends RevealCheck {
  id: string;
  policy: RevealPolicy;
  revealed: boolean;
}

interface QuestionStanding {
  policy: RevealPolicy;
  revealed: boolean;
  rubric: RubricPlan;
  dimension_keys: string[];
  panelists: { id: string; present: boolean; submitted: boolean; filled: number }[];
}

/** Who forces a reveal, without whom, and why. */
export interface Forced {
  panelistId: string | null;
  absent: readonly string[];
  reason: string;
}

/** Decides when values become visible, inside the transaction of whatever made it so. Once revealed is revealed. */
@Injectable()
export class RevealService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(RevealService.name);
  private lookout: Lookout | undefined;

  constructor(
    private readonly transactions: Transactions,
    private readonly candidacies: CandidacyService,
    private readonly log: EventLog,
  ) {}

  onModuleInit(): void {
    this.transactions.on(ScoreRecorded, (tx, { interviewId, questionId }) => this.settleQuestion(tx, interviewId, questionId));
    for (const news of [ScorecardHandedIn, InterviewNotHeld, PanelChanged]) {
      this.transactions.on(news, (tx, { candidacyId }) => this.settle(tx, candidacyId));
    }
    this.transactions.on(ConflictChanged, (tx, { candidacyId }) => this.settleAnew(tx, candidacyId));
    this.transactions.on(InterviewCutShort, async (tx, { interviewId, candidacyId }) => {
      await this.log.append(tx, interviewId, ROOM_ENDED, { panelistId: null });
      await this.settle(tx, candidacyId);
    });
    this.lookout = new Lookout(() => this.settleClosedWindows(), WINDOW_LOOK_MS, this.logger);
  }

  async onModuleDestroy(): Promise<void> {
    await this.lookout?.close();
  }

  /** Settles every candidacy whose finishing window is over, also one that closed while nothing ran. */
  private async settleClosedWindows(): Promise<void> {
    const due = await this.transactions.door<{ organization_id: string; candidacy_id: string }>(
      'SELECT * FROM doors.closed_windows()',
    );
    for (const { organization_id, candidacy_id } of due) {
      const settled = this.transactions.run(organization_id, async (tx) => {
        await this.candidacies.lock(tx, candidacy_id);
        await this.settle(tx, candidacy_id);
      });
      // One that cannot be settled holds up no other.
      await settled.catch((error: Error) => this.logger.error(error.message));
    }
  }

  /** Reveals every round of a candidacy whose time has come. The caller holds the candidacy. */
  async settle(tx: Transaction, candidacyId: string): Promise<void> {
    const rounds = await this.rounds(tx, candidacyId);
    const due = rounds.filter((round) => !round.revealed && round.state === 'ENDED');
    const loopOver = loopIsOver(rounds);
    for (const round of due) {
      if (round.policy === 'LOOP_END' ? loopOver : readyToReveal(round)) await this.reveal(tx, round.id, null);
    }
  }

  /** Makes an interview's values visible, with one number in its log. */
  async reveal(tx: Transaction, interviewId: string, forced: Forced | null): Promise<void> {
    await tx.query(
      `UPDATE interviews SET revealed_at = clock_timestamp(), reveal_reason = $3, revealed_without = $4
       WHERE organization_id = $1 AND id = $2`,
      [tx.organizationId, interviewId, forced?.reason ?? null, forced ? JSON.stringify(forced.absent) : null],
    );
    await this.log.append(tx, interviewId, VALUES_REVEALED, { panelistId: forced?.panelistId ?? null, questionId: null });
  }

  /** Makes one question's values visible (PER_QUESTION). */
  async revealQuestion(tx: Transaction, interviewId: string, questionId: string, panelistId: string | null): Promise<void> {
    await tx.query('UPDATE interview_questions SET revealed_at = clock_timestamp() WHERE organization_id = $1 AND id = $2', [
      tx.organizationId,
      questionId,
    ]);
    await this.log.append(tx, interviewId, VALUES_REVEALED, { panelistId, questionId });
  }

  /** Panelists whose values count and who have not scored or marked the whole question. */
  async unfinished(tx: Transaction, questionId: string): Promise<string[]> {
    const standing = await this.questionStanding(tx, questionId);
    return standing ? standing.panelists.filter((panelist) => !isDone(standing, panelist)).map((panelist) => panelist.id) : [];
  }

  // Whom a reveal waited for may have gone: what waited for nobody else is due now, rounds and single questions alike.
  private async settleAnew(tx: Transaction, candidacyId: string): Promise<void> {
    const open = await tx.query<{ interview_id: string; id: string }>(
      `SELECT q.interview_id, q.id FROM interview_questions q JOIN interviews i ON (i.organization_id, i.id) = (q.organization_id, q.interview_id)
       WHERE i.organization_id = $1 AND i.candidacy_id = $2 AND i.state IN ('LIVE', 'ENDED') AND i.reveal_policy = 'PER_QUESTION' ORDER BY i.id, q.position`,
      [tx.organizationId, candidacyId],
    );
    for (const { interview_id, id } of open) await this.settleQuestion(tx, interview_id, id);
    await this.settle(tx, candidacyId);
  }

  // A question is revealed when every present scoring panelist has scored or marked it.
  private async settleQuestion(tx: Transaction, interviewId: string, questionId: string): Promise<void> {
    const standing = await this.questionStanding(tx, questionId);
    if (!standing || standing.policy !== 'PER_QUESTION' || standing.revealed) return;
    const present = standing.panelists.filter((panelist) => panelist.present);
    const complete = present.some(({ filled }) => filled >= wanted(standing)) && present.every((each) => isDone(standing, each));
    if (complete) await this.revealQuestion(tx, interviewId, questionId, null);
  }

  private questionStanding(tx: Transaction, questionId: string): Promise<QuestionStanding | null> {
    return tx.one<QuestionStanding>(
      `SELECT i.reveal_policy AS policy, coalesce(q.revealed_at, i.revealed_at) IS NOT NULL AS revealed, i.rubric, q.content->'dimensionKeys' AS dimension_keys,
         coalesce((SELECT json_agg(json_build_object('id', p.id,
           'present', coalesce(a.last_seen_at > clock_timestamp() - make_interval(secs => $3), false)
             OR coalesce(k.last_write_at > clock_timestamp() - make_interval(secs => $4), false),
           'submitted', k.submitted_at IS NOT NULL, 'filled', (SELECT count(*) FROM scores s WHERE (s.organization_id, s.interview_id, s.panelist_id, s.question_id) = (i.organization_id, i.id, p.id, q.id)
             AND (s.level IS NOT NULL OR s.mark IS NOT NULL))))
         FROM panelists p
         LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
         LEFT JOIN attendances a ON (a.organization_id, a.interview_id, a.member_id) = (p.organization_id, p.interview_id, p.member_id)
         WHERE p.organization_id = i.organization_id AND p.interview_id = i.id AND p.removed_at IS NULL AND p.replaced_at IS NULL AND NOT p.observer AND NOT p.training
           AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, p.member_id))), '[]') AS panelists
       FROM interview_questions q JOIN interviews i ON (i.organization_id, i.id) = (q.organization_id, q.interview_id)
       WHERE q.organization_id = $1 AND q.id = $2`,
      [tx.organizationId, questionId, PRESENT_SECONDS.subscription, PRESENT_SECONDS.write],
    );
  }

  private rounds(tx: Transaction, candidacyId: string): Promise<RoundStanding[]> {
    return tx.query<RoundStanding>(
      `SELECT i.id, i.state, i.reveal_policy AS policy, i.revealed_at IS NOT NULL AS revealed,
         coalesce(i.window_ends_at <= clock_timestamp(), false) AS "windowOver",
         coalesce((SELECT json_agg(json_build_object('panelistId', p.id, 'observer', p.observer, 'training', p.training, 'submitted', k.submitted_at IS NOT NULL,
             'replaced', p.replaced_at IS NOT NULL,
             'conflicted', EXISTS (SELECT 1 FROM conflicts x WHERE (x.organization_id, x.candidacy_id, x.member_id) = (i.organization_id, i.candidacy_id, p.member_id))))
           FROM panelists p LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
           WHERE p.organization_id = i.organization_id AND p.interview_id = i.id AND p.removed_at IS NULL), '[]') AS panel
       FROM interviews i WHERE i.organization_id = $1 AND i.candidacy_id = $2 ORDER BY i.id`,
      [tx.organizationId, candidacyId],
    );
  }
}

// A card that was handed in before the question was added owes nothing for it.
const isDone = (standing: QuestionStanding, { submitted, filled }: QuestionStanding['panelists'][number]): boolean =>
  submitted || filled >= wanted(standing);

const wanted = (standing: QuestionStanding): number => applicableDimensions(standing.rubric, standing.dimension_keys).length;

import { Injectable, type OnModuleInit } from '@nestjs/common';
import { levelsOf, type RubricPlan } from '@strata/domain';
import type { Transaction } from '../../platform/database/transaction.js';
import { Transactions } from '../../platform/database/transactions.js';
import { HealthAsked } from '../question-use/question-use.events.js';
import { QuestionUseService, type QuestionRating } from '../question-use/question-use.service.js';

interface LevelRecord {
  question_id: string;
  dimension_id: string;
  level: number;
  rubric: RubricPlan;
}

const LEVELS = `
  SELECT q.source_id AS question_id, s.dimension_id, s.level, i.rubric FROM interviews i
  JOIN panelists p ON (p.organization_id, p.interview_id) = (i.organization_id, i.id) AND p.removed_at IS NULL AND NOT p.observer AND NOT p.training
  JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id) AND k.submitted_at IS NOT NULL
  JOIN scores s ON (s.organization_id, s.panelist_id) = (p.organization_id, p.id) AND s.level IS NOT NULL
  JOIN interview_questions q ON (q.organization_id, q.id) = (s.organization_id, s.question_id) AND NOT q.unplanned
  WHERE i.organization_id = $1 AND i.candidacy_id = $2 AND i.revealed_at IS NOT NULL`;

const SEAT = `FROM interviews i JOIN panelists p ON (p.organization_id, p.interview_id) = (i.organization_id, i.id)
    AND p.member_id = $2 AND p.removed_at IS NULL AND NOT p.observer
  LEFT JOIN scorecards k ON (k.organization_id, k.panelist_id) = (p.organization_id, p.id)
  WHERE (i.organization_id, i.candidacy_id) = (c.organization_id, c.id) AND i.state <> 'NOT_HELD'`;
const OF_VIEWER = '(x.organization_id, x.candidacy_id, x.member_id) = (c.organization_id, c.id, $2)';

// Whoever sits in a candidacy counts it once they were shown its values: until then they could still change their own in silence.
const COUNTABLE = `
  SELECT c.id FROM candidacies c WHERE c.organization_id = $1 AND c.id = ANY ($3::uuid[])
    AND NOT EXISTS (SELECT 1 FROM conflicts x WHERE ${OF_VIEWER})
    AND NOT EXISTS (SELECT 1 ${SEAT} AND k.submitted_at IS NULL)
    AND (NOT EXISTS (SELECT 1 ${SEAT}) OR EXISTS (SELECT 1 FROM sightings x WHERE ${OF_VIEWER}))`;

/** What a decided candidacy says of its questions, and which of these a viewer may count. */
@Injectable()
export class DecidedRatingsService implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly uses: QuestionUseService,
  ) {}

  onModuleInit(): void {
    this.transactions.on(HealthAsked, (tx, asked) => this.allow(tx, asked));
  }

  /** Writes what the revealed scorecards of a candidacy say of its questions; what is revealed later is never added. */
  async write(tx: Transaction, candidacyId: string): Promise<void> {
    const records = await tx.query<LevelRecord>(LEVELS, [tx.organizationId, candidacyId]);
    await this.uses.decided(tx, candidacyId, ratingsOf(records));
  }

  private async allow(tx: Transaction, asked: HealthAsked): Promise<void> {
    if (asked.candidacyIds.length === 0) return;
    const rows = await tx.query<{ id: string }>(COUNTABLE, [tx.organizationId, asked.memberId, asked.candidacyIds]);
    asked.allow(rows.map((row) => row.id));
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function ratingsOf(records: readonly LevelRecord[]): QuestionRating[] {
  const shares = new Map<string, number[]>();
  for (const record of records) shares.set(record.question_id, [...(shares.get(record.question_id) ?? []), ...shareOf(record)]);
  const means = new Map([...shares].filter(([, own]) => own.length > 0).map(([id, own]) => [id, mean(own)]));
  return [...means].map(([questionId, share]) => {
    const others = [...means].filter(([id]) => id !== questionId).map(([, value]) => value);
    return { questionId, share, rest: others.length > 0 ? mean(others) : null };
  });
}

// How far up its dimension's ladder a level stands, 0 to 1.
function shareOf({ rubric, dimension_id, level }: LevelRecord): number[] {
  const dimension = rubric.dimensions.find((each) => each.id === dimension_id);
  if (!dimension) return [];
  const levels = levelsOf(dimension);
  const [low = level, high = level] = [levels[0], levels.at(-1)];
  return high > low ? [(level - low) / (high - low)] : [];
}

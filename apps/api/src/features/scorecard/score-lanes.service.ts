import { Injectable } from '@nestjs/common';
import { applicableDimensions, faultOfValue, type DimensionPlan } from '@strata/domain';
import type { Actor } from '../../platform/actor/actor.js';
import { Lanes } from '../../platform/database/lanes.js';
import { Transactions } from '../../platform/database/transactions.js';
import { StreamTails } from '../../platform/events/stream-tails.js';
import type { StreamEvent } from '../../platform/events/event-log.js';
import { InterviewService } from '../interview/interview.service.js';
import { hashOfPayload, isMutationId } from './receipt.service.js';
import { SCORE_COMMITTED } from './scorecard.events.js';
import type { SetScoreInput } from './scorecard.inputs.js';
import { ScoreSet, toScore, type ScoreRecord } from './scorecard.view.js';

/** A score as `record_scores` takes it. */
interface PlainScore {
  organizationId: string;
  interviewId: string;
  memberId: string;
  questionId: string;
  dimensionId: string;
  level: number | null;
  mark: string | null;
  expectedRevision: number | null;
  mutationId: string;
  payloadHash: string;
}

/** What `record_scores` says of a score that it wrote; `place` is the score's place in the batch. */
interface Verdict {
  place: number;
  panelist_id: string;
  revision: number;
  seq: number;
  at: Date;
  committed: number;
}

/** The cells of an interview that can be scored, by question and dimension; frozen, so they may be kept. */
type Cells = Map<string, DimensionPlan>;

const MOST_KEPT = 5_000;
const cellOf = (score: Pick<PlainScore, 'questionId' | 'dimensionId'>): string => `${score.questionId} ${score.dimensionId}`;

/** What of a score its receipt compares. */
export function payloadOf(kind: 'set' | 'amend', input: SetScoreInput): unknown[] {
  return [
    kind,
    input.questionId.toLowerCase(),
    input.dimensionId.toLowerCase(),
    input.level ?? null,
    input.mark ?? null,
    input.expectedRevision ?? null,
  ];
}

/** The way of a plain score: many of them in one commit, those of a room in one order. */
@Injectable()
export class ScoreLanes {
  private readonly cells = new Map<string, Promise<Cells | null>>();
  private readonly lanes = new Lanes<PlainScore, ScoreSet>(
    {
      laneOf: (score) => score.interviewId,
      onceOf: (score) => [
        `${score.interviewId} ${score.memberId} ${cellOf(score)}`,
        `${score.interviewId} ${score.memberId} ${score.mutationId}`,
      ],
    },
    (batch) => this.write(batch),
  );

  constructor(
    private readonly transactions: Transactions,
    private readonly interviews: InterviewService,
    private readonly tails: StreamTails,
  ) {}

  /** Writes a score if it is plain; null where the room's law has to look at it more closely. */
  async record(actor: Actor, input: SetScoreInput): Promise<ScoreSet | null> {
    const score = plainScore(actor, input);
    if (!score) return null;
    const dimension = (await this.cellsOf(actor, score.interviewId))?.get(cellOf(score));
    if (!dimension || faultOfValue({ level: score.level, mark: input.mark ?? null }, dimension)) return null;
    return this.lanes.add(score);
  }

  private async write(batch: readonly PlainScore[]): Promise<(ScoreSet | null)[]> {
    const rows = batch.map((score, place) => ({ place, ...score }));
    const verdicts = await this.transactions.door<Verdict>('SELECT * FROM record_scores($1)', [JSON.stringify(rows)]);
    const results: (ScoreSet | null)[] = batch.map(() => null);
    const events = new Map<string, StreamEvent[]>();
    for (const verdict of verdicts.sort((a, b) => a.seq - b.seq)) {
      const score = batch[verdict.place] as PlainScore;
      const record = recordOf(score, verdict);
      results[verdict.place] = Object.assign(new ScoreSet(), { score: toScore(record) });
      events.set(score.interviewId, [...(events.get(score.interviewId) ?? []), eventOf(score, verdict, record)]);
    }
    for (const [interviewId, committed] of events) this.tails.committed(interviewId, committed);
    return results;
  }

  // One look for all who ask at once, so that nobody who asks later is answered sooner.
  private cellsOf({ organizationId }: Actor, interviewId: string): Promise<Cells | null> {
    const known = this.cells.get(`${organizationId} ${interviewId}`);
    if (known) return known;
    if (this.cells.size >= MOST_KEPT) this.cells.clear();
    const looked = this.look(organizationId, interviewId);
    const forget = (): boolean => this.cells.delete(`${organizationId} ${interviewId}`);
    looked.then((cells) => cells ?? forget(), forget);
    this.cells.set(`${organizationId} ${interviewId}`, looked);
    return looked;
  }

  private async look(organizationId: string, interviewId: string): Promise<Cells | null> {
    const plan = await this.transactions.run(organizationId, (tx) => this.interviews.frozenPlan(tx, interviewId));
    if (!plan) return null;
    const cells: Cells = new Map();
    for (const { id, content } of plan.questions) {
      for (const dimension of applicableDimensions(plan.rubric, content.dimensionKeys))
        cells.set(cellOf({ questionId: id, dimensionId: dimension.id }), dimension);
    }
    return cells;
  }
}

function plainScore(actor: Actor, input: SetScoreInput): PlainScore | null {
  if (actor.role === 'OBSERVER' || !isMutationId(input.mutationId)) return null;
  return {
    organizationId: actor.organizationId,
    interviewId: input.interviewId.toLowerCase(),
    memberId: actor.memberId,
    questionId: input.questionId.toLowerCase(),
    dimensionId: input.dimensionId.toLowerCase(),
    level: input.level ?? null,
    mark: input.mark ?? null,
    expectedRevision: input.expectedRevision ?? null,
    mutationId: input.mutationId,
    payloadHash: hashOfPayload(payloadOf('set', input)),
  };
}

function recordOf(score: PlainScore, { panelist_id, revision, at }: Verdict): ScoreRecord {
  return {
    interview_id: score.interviewId,
    panelist_id,
    question_id: score.questionId,
    dimension_id: score.dimensionId,
    level: score.level,
    mark: score.mark as ScoreRecord['mark'],
    revision,
    at,
    independent: true,
    late: false,
  };
}

function eventOf(score: PlainScore, { panelist_id, seq, at, committed }: Verdict, record: ScoreRecord): StreamEvent {
  const { questionId, dimensionId } = score;
  const body = { panelistId: panelist_id, questionId, dimensionId, committed, open: false, score: record };
  return { seq, kind: SCORE_COMMITTED, at, body };
}

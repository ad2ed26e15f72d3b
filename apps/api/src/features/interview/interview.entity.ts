import type { InterviewState, RevealPolicy, RubricPlan } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('interviews')
export class InterviewRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'candidacy_id' })
  candidacyId: string;

  @Column('uuid', { name: 'round_id' })
  roundId: string;

  @Column('int')
  position: number;

  @Column('text')
  title: string;

  @Column('int')
  minutes: number;

  @Column('text', { name: 'reveal_policy' })
  revealPolicy: RevealPolicy;

  @Column('int', { name: 'window_hours' })
  windowHours: number;

  /** The rubric version, frozen. */
  @Column('jsonb')
  rubric: RubricPlan;

  @Column('text')
  state: InterviewState;

  /** When it is to take place; null: no time yet. */
  @Column({ type: 'timestamptz', name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'window_ends_at', nullable: true })
  windowEndsAt: Date | null;

  @Column('text', { name: 'not_held_reason', nullable: true })
  notHeldReason: string | null;

  /** Why it ended before everything was asked; null: it did not. */
  @Column('text', { name: 'cut_short_reason', nullable: true })
  cutShortReason: string | null;

  /** Since when its clock stands still; null: it runs. */
  @Column({ type: 'timestamptz', name: 'paused_at', nullable: true })
  pausedAt: Date | null;

  /** Milliseconds of the pauses that are over. */
  @Column('int', { name: 'paused_ms' })
  pausedMs: number;

  /** When the current question became it, and how long the clock had stood still by then. */
  @Column({ type: 'timestamptz', name: 'question_since', nullable: true })
  questionSince: Date | null;

  @Column('int', { name: 'question_paused_ms' })
  questionPausedMs: number;

  @Column('uuid', { name: 'current_question_id', nullable: true })
  currentQuestionId: string | null;

  @Column({ type: 'timestamptz', name: 'revealed_at', nullable: true })
  revealedAt: Date | null;

  @Column('text', { name: 'reveal_reason', nullable: true })
  revealReason: string | null;

  /** Panelists named absent when the values were revealed without them. */
  @Column('jsonb', { name: 'revealed_without', nullable: true })
  revealedWithout: string[] | null;
}

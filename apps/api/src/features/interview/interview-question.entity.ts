import type { PlannedQuestion } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('interview_questions')
export class InterviewQuestionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'interview_id' })
  interviewId: string;

  @Column('int')
  position: number;

  @Column('uuid', { name: 'source_id' })
  sourceId: string;

  @Column('int')
  revision: number;

  /** The panelist who asks it; null: nobody in particular. */
  @Column('uuid', { name: 'asker_id', nullable: true })
  askerId: string | null;

  /** Added to this interview only; every comparison leaves it out. */
  @Column('boolean')
  unplanned: boolean;

  /** The write that added it; null: it was planned. */
  @Column('text', { name: 'mutation_id', nullable: true })
  mutationId: string | null;

  /** The question's revision, frozen. */
  @Column('jsonb')
  content: PlannedQuestion;

  @Column({ type: 'timestamptz', name: 'revealed_at', nullable: true })
  revealedAt: Date | null;
}

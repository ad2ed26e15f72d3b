import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('candidacies')
export class CandidacyRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'candidate_id' })
  candidateId: string;

  @Column('uuid', { name: 'loop_id' })
  loopId: string;

  @Column('int', { name: 'loop_version' })
  loopVersion: number;

  @Column('text', { name: 'external_reference', nullable: true })
  externalReference: string | null;

  /** Where another system keeps the application. */
  @Column('text', { name: 'external_link', nullable: true })
  externalLink: string | null;

  @Column('uuid', { name: 'opened_by' })
  openedBy: string;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', nullable: true })
  withdrawnReason: string | null;

  /** What the time boxes of all rounds are multiplied by. */
  @Column('double precision', { name: 'time_multiplier' })
  timeMultiplier: number;
}

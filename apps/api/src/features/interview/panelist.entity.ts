import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('panelists')
export class PanelistRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'interview_id' })
  interviewId: string;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('int')
  position: number;

  @Column('boolean')
  lead: boolean;

  @Column('boolean')
  observer: boolean;

  @Column('boolean')
  training: boolean;

  /** Replaced after having written: what was scored stays, the seat does not. */
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt: Date | null;
}

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

  /** Somebody else sits in this one's place; what was scored until then is handed in and stays. */
  @Column({ type: 'timestamptz', name: 'replaced_at', nullable: true })
  replacedAt: Date | null;

  /** Taken off the panel before a single score. */
  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true })
  removedAt: Date | null;
}

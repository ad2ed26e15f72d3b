import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendar_feeds')
export class CalendarFeedRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt: Date;

  @Column({ type: 'timestamptz', name: 'last_read_at', nullable: true })
  lastReadAt: Date | null;
}

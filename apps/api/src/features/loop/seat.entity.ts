import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seats')
export class SeatRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'member_id' })
  memberId: string;

  @Column('int')
  position: number;

  @Column('boolean')
  lead: boolean;

  @Column('boolean')
  observer: boolean;

  @Column('boolean')
  training: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('candidate_briefs')
export class CandidateBriefRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'loop_id' })
  loopId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column({ type: 'timestamptz', name: 'made_at' })
  madeAt: Date;
}

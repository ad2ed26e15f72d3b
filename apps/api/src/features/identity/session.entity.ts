import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'member_id' })
  memberId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text')
  kind: 'BROWSER' | 'TOKEN';

  @Column('text', { nullable: true })
  name: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}

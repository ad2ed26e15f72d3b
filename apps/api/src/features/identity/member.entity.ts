import type { Role } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('members')
export class MemberRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'identity_id' })
  identityId: string;

  @Column('text')
  name: string;

  @Column({ type: 'citext' })
  email: string;

  @Column('text')
  role: Role;

  /** What this person does in the demo; null for everyone else. */
  @Column('text', { nullable: true })
  about: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', insert: false, update: false })
  createdAt: Date;
}

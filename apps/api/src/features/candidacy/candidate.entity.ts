import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('candidates')
export class CandidateRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column({ type: 'citext', nullable: true })
  email: string | null;

  /** How the name is said, as the candidate writes it. */
  @Column('text', { nullable: true })
  pronounced: string | null;

  @Column('text', { array: true })
  links: string[];

  @Column('int')
  revision: number;
}

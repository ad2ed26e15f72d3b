import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('question_banks')
export class QuestionBankRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { name: 'key_areas', array: true })
  keyAreas: string[];

  /** An archived bank leaves lists, search and pick lists, with all its questions. */
  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

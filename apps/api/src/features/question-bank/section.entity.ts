import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sections')
export class SectionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'bank_id' })
  bankId: string;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId: string | null;

  /** Place among all sections of the bank, in document order, from 0. */
  @Column('int')
  position: number;

  @Column('text')
  title: string;

  /** Titles from the top section down to this one. */
  @Column('text', { array: true })
  path: string[];

  @Column('text', { nullable: true })
  guidance: string | null;

  @Column('text', { name: 'key_areas', array: true })
  keyAreas: string[];

  /** Its questions are for the candidate to ask: never suggested into a round. */
  @Column('boolean', { name: 'for_candidate' })
  forCandidate: boolean;

  /** Counts its own edits and moves; what happens to the sections around it changes nothing here. */
  @Column('int')
  revision: number;
}

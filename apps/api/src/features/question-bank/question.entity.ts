import type { PlannedAnswer, QuestionKind, QuestionLevel } from '@strata/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('questions')
export class QuestionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'bank_id' })
  bankId: string;

  @Column('uuid', { name: 'section_id' })
  sectionId: string;

  /** The section's own place, so that questions are read in document order without their sections. */
  @Column('int', { name: 'section_position' })
  sectionPosition: number;

  /** Place in its section, from 0. */
  @Column('int')
  position: number;

  @Column('int')
  revision: number;

  @Column('text')
  text: string;

  @Column('text')
  kind: QuestionKind;

  @Column('text', { nullable: true })
  level: QuestionLevel | null;

  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('text', { array: true })
  hints: string[];

  @Column('text', { array: true })
  tags: string[];

  @Column('text', { name: 'follow_ups', array: true })
  followUps: string[];

  @Column('jsonb', { name: 'reference_answers' })
  referenceAnswers: PlannedAnswer[];

  @Column('text', { name: 'dimension_keys', array: true })
  dimensionKeys: string[];
}

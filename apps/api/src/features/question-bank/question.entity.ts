import type { AnchorOverride, PlannedAnswer, QuestionKind, QuestionLevel } from '@strata/domain';
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

  /** Place in its section, from 0; archived questions keep theirs. */
  @Column('int')
  position: number;

  /** Counts its moves, as the revision counts its edits. */
  @Column('int')
  placement: number;

  @Column('int')
  revision: number;

  @Column('text')
  text: string;

  /** The bare term that the text asks about. */
  @Column('text', { nullable: true })
  term: string | null;

  /** A wording that would ask for the term, suggested while the text is still the term. */
  @Column('text', { name: 'ask_phrase', nullable: true })
  askPhrase: string | null;

  @Column('text')
  kind: QuestionKind;

  @Column('text', { nullable: true })
  level: QuestionLevel | null;

  @Column('boolean', { name: 'level_inferred' })
  levelInferred: boolean;

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

  /** In place of the rubric's anchors. */
  @Column('jsonb')
  anchors: AnchorOverride[];

  @Column('timestamptz', { name: 'archived_at', nullable: true })
  archivedAt: Date | null;
}

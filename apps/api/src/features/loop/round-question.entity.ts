import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('round_questions')
export class RoundQuestionRow {
  @PrimaryColumn('uuid', { name: 'organization_id' })
  organizationId: string;

  @PrimaryColumn('uuid', { name: 'round_id' })
  roundId: string;

  @PrimaryColumn('uuid', { name: 'question_id' })
  questionId: string;

  @Column('int')
  position: number;

  /** The seated member who asks it; null: nobody in particular. */
  @Column('uuid', { name: 'asker_id', nullable: true })
  askerId: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organizations')
export class OrganizationRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('boolean')
  demo: boolean;

  @Column('boolean', { name: 'allow_per_question' })
  allowPerQuestion: boolean;

  @Column('boolean', { name: 'allow_open' })
  allowOpen: boolean;

  @Column('int', { name: 'finishing_window_hours' })
  finishingWindowHours: number;

  /** Rooms, debriefs and calendars show a candidate's initials alone. */
  @Column('boolean', { name: 'anonymise_candidates' })
  anonymiseCandidates: boolean;

  /** Whether debriefs show coefficients and intervals, which rest on a model. */
  @Column('boolean', { name: 'show_models' })
  showModels: boolean;

  /** Whether interviewers and hiring managers see how an interviewer leans. */
  @Column('boolean', { name: 'show_leans' })
  showLeans: boolean;

  /** The percentage of questions that two candidates must have been asked both to be comparable. */
  @Column('int', { name: 'comparable_share' })
  comparableShare: number;
}

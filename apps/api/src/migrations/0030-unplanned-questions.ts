import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that were added to one interview only, each by one write; what was planned stays planned, and the other way round. */
export class UnplannedQuestions1780000000030 implements MigrationInterface {
  name = 'UnplannedQuestions1780000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interview_questions ADD COLUMN unplanned boolean NOT NULL DEFAULT false, ADD COLUMN mutation_id text,
        ADD CONSTRAINT added_by_one_write CHECK (unplanned = (mutation_id IS NOT NULL)),
        ADD CONSTRAINT added_once UNIQUE (organization_id, interview_id, mutation_id);
      CREATE TRIGGER planned_or_not BEFORE UPDATE OF unplanned, mutation_id ON interview_questions
        FOR EACH ROW EXECUTE FUNCTION refuse_change('whether a question was planned');`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER planned_or_not ON interview_questions;
      ALTER TABLE interview_questions DROP COLUMN unplanned, DROP COLUMN mutation_id;`);
  }
}

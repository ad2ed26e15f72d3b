import type { MigrationInterface, QueryRunner } from 'typeorm';

// Order is a law of the database: two acts at once can never leave two things in one place. The constraints wait for the
// commit, so that one statement may shift many, and their indexes stand in for the two that they make superfluous.
const tree = `
ALTER TABLE question_banks ADD COLUMN archived_at timestamptz;
ALTER TABLE sections ADD COLUMN revision int NOT NULL DEFAULT 1;
ALTER TABLE questions ADD COLUMN archived_at timestamptz, ADD COLUMN placement int NOT NULL DEFAULT 1;
ALTER TABLE sections ADD CONSTRAINT sections_in_order UNIQUE (organization_id, bank_id, position) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE questions ADD CONSTRAINT questions_in_section UNIQUE (organization_id, section_id, position) DEFERRABLE INITIALLY DEFERRED;
DROP INDEX sections_of_bank;
DROP INDEX questions_of_section;`;

export class BankTree1780000000002 implements MigrationInterface {
  name = 'BankTree1780000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tree);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX sections_of_bank ON sections (organization_id, bank_id, position);
      CREATE INDEX questions_of_section ON questions (organization_id, section_id, position);
      ALTER TABLE questions DROP CONSTRAINT questions_in_section, DROP COLUMN archived_at, DROP COLUMN placement;
      ALTER TABLE sections DROP CONSTRAINT sections_in_order, DROP COLUMN revision;
      ALTER TABLE question_banks DROP COLUMN archived_at;`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A conflict of interest says who declared it, and when; why is nobody's business. */
export class DeclaredConflicts1780000000027 implements MigrationInterface {
  name = 'DeclaredConflicts1780000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conflicts ADD COLUMN declared_by uuid, ADD COLUMN declared_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ADD FOREIGN KEY (organization_id, declared_by) REFERENCES members;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE conflicts DROP COLUMN declared_by, DROP COLUMN declared_at');
  }
}

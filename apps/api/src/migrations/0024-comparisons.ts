import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Comparisons1780000000024 implements MigrationInterface {
  name = 'Comparisons1780000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organizations
        ADD COLUMN show_leans boolean NOT NULL DEFAULT false,
        ADD COLUMN comparable_share int NOT NULL DEFAULT 50 CHECK (comparable_share BETWEEN 0 AND 100)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organizations DROP COLUMN show_leans, DROP COLUMN comparable_share');
  }
}

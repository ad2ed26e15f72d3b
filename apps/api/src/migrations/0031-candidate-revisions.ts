import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of a candidate can be mended, and whoever mends it says which state they saw. */
export class CandidateRevisions1780000000031 implements MigrationInterface {
  name = 'CandidateRevisions1780000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidates ADD COLUMN revision int NOT NULL DEFAULT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE candidates DROP COLUMN revision');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Loops that were made for one interview; they stand in no list. */
export class QuickLoops1780000000025 implements MigrationInterface {
  name = 'QuickLoops1780000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE loops ADD COLUMN quick boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE loops DROP COLUMN quick');
  }
}

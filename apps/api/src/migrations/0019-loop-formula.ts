import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How a candidacy's result is put together; a published version freezes it in its plan. */
export class LoopFormula1780000000019 implements MigrationInterface {
  name = 'LoopFormula1780000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE loops ADD COLUMN formula jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE loops DROP COLUMN formula');
  }
}

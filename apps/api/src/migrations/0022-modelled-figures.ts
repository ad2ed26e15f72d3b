import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModelledFigures1780000000022 implements MigrationInterface {
  name = 'ModelledFigures1780000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organizations ADD COLUMN show_models boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE organizations DROP COLUMN show_models');
  }
}

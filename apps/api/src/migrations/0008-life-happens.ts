import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LifeHappens1780000000008 implements MigrationInterface {
  name = 'LifeHappens1780000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidacies
        ADD COLUMN withdrawn_reason text,
        ADD COLUMN time_multiplier double precision NOT NULL DEFAULT 1 CHECK (time_multiplier BETWEEN 1 AND 3);
      ALTER TABLE interviews
        ADD COLUMN starts_at timestamptz,
        ADD COLUMN cut_short_reason text;
      ALTER TABLE panelists ADD COLUMN replaced_at timestamptz;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE panelists DROP COLUMN replaced_at;
      ALTER TABLE interviews DROP COLUMN starts_at, DROP COLUMN cut_short_reason;
      ALTER TABLE candidacies DROP COLUMN withdrawn_reason, DROP COLUMN time_multiplier;`);
  }
}

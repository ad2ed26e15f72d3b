import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A loop counts its edits and all changes of its draft, a round its edits, so that nobody overwrites what they have not seen. */
export class LoopChanges1780000000014 implements MigrationInterface {
  name = 'LoopChanges1780000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE loops ADD COLUMN revision int NOT NULL DEFAULT 1, ADD COLUMN changes int NOT NULL DEFAULT 1;
      ALTER TABLE rounds ADD COLUMN revision int NOT NULL DEFAULT 1;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE loops DROP COLUMN revision, DROP COLUMN changes; ALTER TABLE rounds DROP COLUMN revision;');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RoomClock1780000000018 implements MigrationInterface {
  name = 'RoomClock1780000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interviews
        ADD COLUMN paused_at timestamptz,
        ADD COLUMN paused_ms int NOT NULL DEFAULT 0,
        ADD COLUMN question_since timestamptz,
        ADD COLUMN question_paused_ms int NOT NULL DEFAULT 0;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE interviews DROP COLUMN paused_at, DROP COLUMN paused_ms, DROP COLUMN question_since, DROP COLUMN question_paused_ms;`);
  }
}

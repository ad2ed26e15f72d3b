import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoteTicks1780000000023 implements MigrationInterface {
  name = 'NoteTicks1780000000023';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['notes', 'note_versions']) {
      await runner.query(`
        ALTER TABLE ${table}
          ADD COLUMN tags text[] NOT NULL DEFAULT '{}' CHECK (tags <@ ARRAY['STRENGTH', 'CONCERN', 'QUOTE', 'UNSURE']),
          ADD COLUMN follow_ups_asked int[] NOT NULL DEFAULT '{}',
          ADD COLUMN key_areas_heard int[] NOT NULL DEFAULT '{}';`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notes', 'note_versions'])
      await runner.query(`ALTER TABLE ${table} DROP COLUMN tags, DROP COLUMN follow_ups_asked, DROP COLUMN key_areas_heard`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Candidates1780000000012 implements MigrationInterface {
  name = 'Candidates1780000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidates
        ADD COLUMN pronounced text,
        ADD COLUMN links text[] NOT NULL DEFAULT '{}';
      ALTER TABLE candidacies ADD COLUMN external_link text;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE candidacies DROP COLUMN external_link;
      ALTER TABLE candidates DROP COLUMN pronounced, DROP COLUMN links;`);
  }
}

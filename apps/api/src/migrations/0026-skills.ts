import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What members are good at, and what a round asks of its panel. */
export class Skills1780000000026 implements MigrationInterface {
  name = 'Skills1780000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE member_skills (
        organization_id uuid NOT NULL,
        member_id uuid NOT NULL,
        skill citext NOT NULL CHECK (skill <> ''),
        position int NOT NULL,
        PRIMARY KEY (organization_id, member_id, skill),
        FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
      );
      ALTER TABLE member_skills ENABLE ROW LEVEL SECURITY;
      ALTER TABLE member_skills FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON member_skills
        USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
        WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);
      ALTER TABLE rounds ADD COLUMN required_skills text[] NOT NULL DEFAULT '{}';`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE member_skills; ALTER TABLE rounds DROP COLUMN required_skills;');
  }
}

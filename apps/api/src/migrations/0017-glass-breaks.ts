import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GlassBreaks1780000000017 implements MigrationInterface {
  name = 'GlassBreaks1780000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE glass_breaks (
        organization_id uuid NOT NULL,
        interview_id uuid NOT NULL,
        member_id uuid NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organization_id, interview_id, member_id),
        FOREIGN KEY (organization_id, interview_id) REFERENCES interviews ON DELETE CASCADE,
        FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
      );
      CREATE TRIGGER written BEFORE UPDATE ON glass_breaks FOR EACH ROW EXECUTE FUNCTION refuse_change('a broken glass');
      ALTER TABLE glass_breaks ENABLE ROW LEVEL SECURITY;
      ALTER TABLE glass_breaks FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON glass_breaks
        USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
        WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE glass_breaks');
  }
}

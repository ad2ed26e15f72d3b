import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files beside a candidacy, kept out of the room unless somebody shows one to the panel. */
export class Attachments1780000000033 implements MigrationInterface {
  name = 'Attachments1780000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attachments (
        organization_id uuid NOT NULL,
        id uuid NOT NULL,
        candidacy_id uuid NOT NULL,
        file_name text NOT NULL,
        media_type text NOT NULL,
        bytes bytea NOT NULL,
        sha256 bytea NOT NULL,
        shown boolean NOT NULL DEFAULT false,
        added_by uuid NOT NULL,
        added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organization_id, id),
        UNIQUE (organization_id, candidacy_id, file_name, sha256),
        FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
        FOREIGN KEY (organization_id, added_by) REFERENCES members
      );
      ALTER TABLE attachments ALTER COLUMN bytes SET STORAGE EXTERNAL;
      ALTER TABLE attachments ENABLE ROW LEVEL SECURITY;
      ALTER TABLE attachments FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON attachments
        USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
        WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachments');
  }
}

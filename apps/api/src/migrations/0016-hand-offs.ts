import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['hand_offs', 'hand_off_versions'];

export class HandOffs1780000000016 implements MigrationInterface {
  name = 'HandOffs1780000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handOffs);
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY tenant ON ${table}
          USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
          WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE hand_off_versions, hand_offs');
  }
}

const handOffs = `
CREATE TABLE hand_offs (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  label text NOT NULL CHECK (label IN ('RAN_OUT_OF_TIME', 'PLEASE_PROBE', 'PROMISED')),
  text text NOT NULL,
  revision int NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, interview_id, panelist_id),
  FOREIGN KEY (organization_id, panelist_id) REFERENCES panelists ON DELETE CASCADE
);
CREATE TABLE hand_off_versions (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  revision int NOT NULL,
  label text NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, interview_id, panelist_id, revision),
  FOREIGN KEY (organization_id, interview_id, panelist_id) REFERENCES hand_offs ON DELETE CASCADE
);
CREATE TRIGGER written BEFORE UPDATE ON hand_off_versions FOR EACH ROW EXECUTE FUNCTION refuse_change('a hand-off version');`;

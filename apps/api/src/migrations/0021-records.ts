import type { MigrationInterface, QueryRunner } from 'typeorm';

const decisions = `
ALTER TABLE decisions
  ADD COLUMN reason_code text CHECK (reason_code IN ('MEETS_BAR', 'BELOW_BAR', 'SKILL_MISSING', 'LEVEL_MISMATCH', 'STRONGER_CANDIDATE', 'MORE_EVIDENCE_NEEDED', 'ROLE_CLOSED', 'WITHDREW')),
  ADD COLUMN against_formula int NOT NULL DEFAULT 0;
CREATE TRIGGER written BEFORE UPDATE ON decisions FOR EACH ROW EXECUTE FUNCTION refuse_change('a decision');
CREATE TABLE dissents (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  member_id uuid NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, candidacy_id, member_id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members
);`;

// What was handed out, by its hash: the documents themselves are kept by whoever made them.
const seals = `
CREATE TABLE record_seals (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  id uuid NOT NULL,
  form text NOT NULL CHECK (form IN ('JSON', 'CSV', 'MARKDOWN')),
  hash text NOT NULL,
  member_id uuid NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, candidacy_id, id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members
);
CREATE TRIGGER written BEFORE UPDATE ON record_seals FOR EACH ROW EXECUTE FUNCTION refuse_change('the seal of a record');`;

export class Records1780000000021 implements MigrationInterface {
  name = 'Records1780000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(decisions);
    await runner.query(seals);
    for (const table of ['dissents', 'record_seals']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY tenant ON ${table}
          USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
          WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE record_seals, dissents;
      DROP TRIGGER written ON decisions;
      ALTER TABLE decisions DROP COLUMN reason_code, DROP COLUMN against_formula;`);
  }
}

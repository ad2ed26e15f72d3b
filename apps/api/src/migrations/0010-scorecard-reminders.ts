import type { MigrationInterface, QueryRunner } from 'typeorm';

// One row per seat: whoever asked last for the scorecard that is owed there.
const reminders = `
CREATE TABLE scorecard_reminders (
  organization_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  reminded_by uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, panelist_id),
  FOREIGN KEY (organization_id, panelist_id) REFERENCES panelists ON DELETE CASCADE,
  FOREIGN KEY (organization_id, reminded_by) REFERENCES members
);
ALTER TABLE scorecard_reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE scorecard_reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON scorecard_reminders
  USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
  WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`;

export class ScorecardReminders1780000000010 implements MigrationInterface {
  name = 'ScorecardReminders1780000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reminders);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE scorecard_reminders');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

// What a panel does in its debrief: who speaks in which order, who writes it down, what was talked about.
const discussions = `
CREATE TABLE discussions (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_by uuid NOT NULL,
  ended_at timestamptz,
  minutes int NOT NULL CHECK (minutes BETWEEN 1 AND 240),
  speaking text NOT NULL CHECK (speaking IN ('LEAST_SENIOR', 'RANDOM')),
  speaker_ids uuid[] NOT NULL,
  scribe_id uuid,
  PRIMARY KEY (organization_id, candidacy_id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, started_by) REFERENCES members,
  FOREIGN KEY (organization_id, scribe_id) REFERENCES members
);
CREATE TABLE discussed_splits (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  split_key text NOT NULL,
  note text,
  member_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, candidacy_id, split_key),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members
);`;

export class Discussions1780000000015 implements MigrationInterface {
  name = 'Discussions1780000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(discussions);
    for (const table of ['discussions', 'discussed_splits']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY tenant ON ${table}
          USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
          WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE discussed_splits, discussions');
  }
}

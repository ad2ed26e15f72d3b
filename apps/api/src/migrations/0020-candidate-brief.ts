import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CandidateBrief1780000000020 implements MigrationInterface {
  name = 'CandidateBrief1780000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(briefs);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION doors.candidate_brief(bytea); DROP TABLE candidate_briefs');
  }
}

// A candidate reads without signing in, so the address is answered before an organization is known.
const briefs = `
CREATE TABLE candidate_briefs (
  organization_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, loop_id),
  FOREIGN KEY (organization_id, loop_id) REFERENCES loops ON DELETE CASCADE
);
ALTER TABLE candidate_briefs ENABLE ROW LEVEL SECURITY;
ALTER TABLE candidate_briefs FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON candidate_briefs
  USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
  WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);
CREATE POLICY door ON candidate_briefs FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION doors.candidate_brief(hash bytea) RETURNS TABLE (organization_id uuid, loop_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT b.organization_id, b.loop_id FROM candidate_briefs b WHERE b.token_hash = hash $$;`;

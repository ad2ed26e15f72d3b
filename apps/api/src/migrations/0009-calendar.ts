import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Calendar1780000000009 implements MigrationInterface {
  name = 'Calendar1780000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(feeds);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION doors.calendar_feed(bytea);
      DROP TABLE calendar_feeds;
      ALTER TABLE organizations DROP COLUMN anonymise_candidates;`);
  }
}

// A calendar program asks without signing in, so its address is answered before an organization is known.
const feeds = `
ALTER TABLE organizations ADD COLUMN anonymise_candidates boolean NOT NULL DEFAULT false;
CREATE TABLE calendar_feeds (
  organization_id uuid NOT NULL,
  member_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  made_at timestamptz NOT NULL DEFAULT now(),
  last_read_at timestamptz,
  PRIMARY KEY (organization_id, member_id),
  FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
);
ALTER TABLE calendar_feeds ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feeds FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON calendar_feeds
  USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
  WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);
CREATE POLICY door ON calendar_feeds FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION doors.calendar_feed(hash bytea) RETURNS TABLE (organization_id uuid, member_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT f.organization_id, f.member_id FROM calendar_feeds f WHERE f.token_hash = hash $$;`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Mails that wait to be sent, and that were. A row says what a mail is about and for which occasion, never whom it goes to or what it says:
 * that is written when it leaves.
 */
export class Mails1780000000032 implements MigrationInterface {
  name = 'Mails1780000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mails (
        organization_id uuid NOT NULL REFERENCES organizations,
        id uuid NOT NULL,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        occasion timestamptz NOT NULL,
        queued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts int NOT NULL DEFAULT 0,
        next_attempt_at timestamptz DEFAULT clock_timestamp(),
        sent_at timestamptz,
        failure text,
        failed_at timestamptz,
        PRIMARY KEY (organization_id, id),
        UNIQUE (organization_id, kind, subject_id, occasion)
      );
      CREATE INDEX mails_due ON mails (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
      ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
      ALTER TABLE mails FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant ON mails
        USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
        WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);
      CREATE POLICY door ON mails FOR SELECT TO CURRENT_USER USING (true);
      CREATE POLICY door ON panelists FOR SELECT TO CURRENT_USER USING (true);
      CREATE FUNCTION doors.due_mails() RETURNS TABLE (organization_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT DISTINCT m.organization_id FROM mails m WHERE m.next_attempt_at <= now() $$;
      CREATE FUNCTION doors.interviews_soon(ahead interval, kind text) RETURNS TABLE (organization_id uuid, interview_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT i.organization_id, i.id FROM interviews i WHERE i.state = 'SCHEDULED' AND i.starts_at > now() AND i.starts_at <= now() + ahead
            AND EXISTS (SELECT 1 FROM panelists p WHERE (p.organization_id, p.interview_id) = (i.organization_id, i.id)
              AND p.removed_at IS NULL AND p.replaced_at IS NULL AND NOT EXISTS (SELECT 1 FROM mails m
                WHERE (m.organization_id, m.kind, m.subject_id, m.occasion) = (i.organization_id, interviews_soon.kind, p.id, i.starts_at))) $$;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION doors.interviews_soon(interval, text), doors.due_mails(); DROP POLICY door ON panelists; DROP TABLE mails;',
    );
  }
}

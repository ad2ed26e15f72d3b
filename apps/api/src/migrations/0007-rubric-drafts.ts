import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RubricDrafts1780000000007 implements MigrationInterface {
  name = 'RubricDrafts1780000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [drafts, immutability]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX one_draft_of_rubric;
      ALTER TABLE rubrics DROP CONSTRAINT rubrics_bar_is_a_level, DROP COLUMN levels, DROP COLUMN weight_reason, DROP COLUMN revision, DROP COLUMN changed_at;
      ${refusal('')}`);
  }
}

// A family has at most one draft, so that two people never write the next version apart.
const drafts = `
ALTER TABLE rubrics
  ADD COLUMN levels int NOT NULL DEFAULT 4 CHECK (levels BETWEEN 3 AND 5),
  ADD COLUMN weight_reason text,
  ADD COLUMN revision int NOT NULL DEFAULT 1,
  ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT rubrics_bar_is_a_level CHECK (bar BETWEEN 1 AND levels);
CREATE UNIQUE INDEX one_draft_of_rubric ON rubrics (organization_id, family_id) WHERE published_at IS NULL;`;

// A dimension waits for a publishing that is under way: otherwise one written beside it would land in the published version.
const immutability = refusal('FOR SHARE OF r');

function refusal(lock: string): string {
  return `
CREATE OR REPLACE FUNCTION refuse_published_dimension() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  published boolean;
BEGIN
  FOR published IN SELECT r.published_at IS NOT NULL FROM rubrics r
      WHERE (r.organization_id, r.id) IN ((OLD.organization_id, OLD.rubric_id), (NEW.organization_id, NEW.rubric_id)) ${lock} LOOP
    IF published THEN
      RAISE EXCEPTION 'a published rubric version never changes' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN COALESCE(NEW, OLD);
END $$;`;
}

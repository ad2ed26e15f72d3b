import type { MigrationInterface, QueryRunner } from 'typeorm';

const anchors = `ALTER TABLE questions ADD COLUMN anchors jsonb NOT NULL DEFAULT '[]';`;

// What became of a question to the right of its bank. Ratings are written once, when a candidacy is decided.
const use = `
CREATE TABLE question_uses (
  organization_id uuid NOT NULL,
  question_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  revision int NOT NULL,
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, question_id, interview_id),
  FOREIGN KEY (organization_id, question_id) REFERENCES questions ON DELETE CASCADE,
  FOREIGN KEY (organization_id, interview_id) REFERENCES interviews ON DELETE CASCADE
);
CREATE INDEX uses_of_interview ON question_uses (organization_id, interview_id);
CREATE TABLE question_plans (
  organization_id uuid NOT NULL,
  question_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  version int NOT NULL,
  PRIMARY KEY (organization_id, question_id, loop_id, version),
  FOREIGN KEY (organization_id, question_id) REFERENCES questions ON DELETE CASCADE,
  FOREIGN KEY (organization_id, loop_id, version) REFERENCES loop_versions
);
CREATE INDEX picks_of_question ON round_questions (organization_id, question_id);
CREATE TABLE question_ratings (
  organization_id uuid NOT NULL,
  question_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  share double precision NOT NULL CHECK (share BETWEEN 0 AND 1),
  rest double precision CHECK (rest BETWEEN 0 AND 1),
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, question_id, candidacy_id),
  FOREIGN KEY (organization_id, question_id) REFERENCES questions ON DELETE CASCADE,
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE
);
CREATE TRIGGER written BEFORE UPDATE ON question_ratings FOR EACH ROW EXECUTE FUNCTION refuse_change('a question’s rating');`;

const past = `
INSERT INTO question_uses (organization_id, question_id, interview_id, candidate_id, revision, asked_at)
  SELECT q.organization_id, q.source_id, q.interview_id, c.candidate_id, q.revision, i.started_at
  FROM interview_questions q
  JOIN interviews i ON (i.organization_id, i.id) = (q.organization_id, q.interview_id) AND i.state = 'ENDED'
  JOIN candidacies c ON (c.organization_id, c.id) = (i.organization_id, i.candidacy_id)
  WHERE EXISTS (SELECT 1 FROM questions s WHERE (s.organization_id, s.id) = (q.organization_id, q.source_id))
  ON CONFLICT DO NOTHING;
INSERT INTO question_plans (organization_id, question_id, loop_id, version)
  SELECT DISTINCT v.organization_id, (question->>'id')::uuid, v.loop_id, v.version
  FROM loop_versions v, jsonb_array_elements(v.plan->'rounds') round, jsonb_array_elements(round->'questions') question
  WHERE EXISTS (SELECT 1 FROM questions s WHERE (s.organization_id, s.id) = (v.organization_id, (question->>'id')::uuid));`;

// The walls hold the owner too, who looks over them once to write down what was before.
const LOOKED_AT = ['questions', 'loop_versions', 'candidacies', 'interviews', 'interview_questions'];

export class QuestionUse1780000000004 implements MigrationInterface {
  name = 'QuestionUse1780000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(anchors);
    await runner.query(use);
    for (const table of LOOKED_AT) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(past);
    for (const table of LOOKED_AT) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    for (const table of ['question_uses', 'question_plans', 'question_ratings']) {
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
      DROP TABLE question_ratings, question_plans, question_uses;
      DROP INDEX picks_of_question;
      ALTER TABLE questions DROP COLUMN anchors;`);
  }
}

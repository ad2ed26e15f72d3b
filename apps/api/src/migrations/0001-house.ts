import type { MigrationInterface, QueryRunner } from 'typeorm';

// Every tenant table begins its keys with organization_id and is behind forced row-level security.
const TENANT_TABLES = [
  'members', 'invitations', 'sessions', 'audit_entries',
  'question_banks', 'sections', 'questions', 'question_revisions',
  'rubrics', 'dimensions',
  'loops', 'rounds', 'round_questions', 'seats', 'loop_versions',
  'candidates', 'candidacies', 'participants', 'conflicts',
  'interviews', 'interview_questions', 'panelists',
  'scorecards', 'scores', 'score_versions', 'notes', 'note_versions', 'write_receipts', 'sightings',
  'attendances', 'decisions',
  'event_streams', 'stream_events',
]; // prettier-ignore

export class House1780000000001 implements MigrationInterface {
  name = 'House1780000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [identity, questionBank, rubric, loop, candidacy, interview, scorecard, room, events])
      await runner.query(part);
    for (const table of TENANT_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY tenant ON ${table}
          USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
          WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`);
    }
    await runner.query(doors);
    await runner.query(immutability);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not taken back: drop the database instead.');
  }
}

const identity = `
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE organizations (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  allow_per_question boolean NOT NULL DEFAULT false,
  allow_open boolean NOT NULL DEFAULT false,
  finishing_window_hours int NOT NULL DEFAULT 24 CHECK (finishing_window_hours BETWEEN 1 AND 336),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE identities (
  id uuid PRIMARY KEY,
  email citext NOT NULL UNIQUE,
  password_hash text
);
CREATE TABLE members (
  organization_id uuid NOT NULL REFERENCES organizations,
  id uuid NOT NULL,
  identity_id uuid NOT NULL REFERENCES identities,
  name text NOT NULL,
  email citext NOT NULL,
  role text NOT NULL CHECK (role IN ('ADMIN', 'HIRING_MANAGER', 'COORDINATOR', 'INTERVIEWER', 'OBSERVER')),
  about text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, identity_id)
);
CREATE TABLE invitations (
  organization_id uuid NOT NULL,
  member_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, member_id),
  FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE TABLE sessions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('BROWSER', 'TOKEN')),
  name text,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE TABLE audit_entries (
  organization_id uuid NOT NULL REFERENCES organizations,
  id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  member_id uuid,
  action text NOT NULL,
  subject_id uuid,
  detail jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (organization_id, id)
);`;

const questionBank = `
CREATE TABLE question_banks (
  organization_id uuid NOT NULL REFERENCES organizations,
  id uuid NOT NULL,
  name text NOT NULL,
  key_areas text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, id)
);
CREATE TABLE sections (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  bank_id uuid NOT NULL,
  parent_id uuid,
  position int NOT NULL,
  title text NOT NULL,
  path text[] NOT NULL,
  guidance text,
  key_areas text[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, bank_id) REFERENCES question_banks ON DELETE CASCADE,
  FOREIGN KEY (organization_id, parent_id) REFERENCES sections ON DELETE CASCADE
);
CREATE INDEX sections_of_bank ON sections (organization_id, bank_id, position);
CREATE TABLE questions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  bank_id uuid NOT NULL,
  section_id uuid NOT NULL,
  section_position int NOT NULL,
  position int NOT NULL,
  revision int NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  kind text NOT NULL CHECK (kind IN ('KNOWLEDGE', 'CODING', 'DESIGN', 'BEHAVIORAL')),
  level text CHECK (level IN ('WARM_UP', 'CORE', 'DEEP', 'STAFF')),
  minutes int CHECK (minutes BETWEEN 1 AND 120),
  hints text[] NOT NULL DEFAULT '{}',
  tags text[] NOT NULL DEFAULT '{}',
  follow_ups text[] NOT NULL DEFAULT '{}',
  reference_answers jsonb NOT NULL DEFAULT '[]',
  dimension_keys text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple', text)) STORED,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, bank_id) REFERENCES question_banks ON DELETE CASCADE,
  FOREIGN KEY (organization_id, section_id) REFERENCES sections ON DELETE CASCADE
);
CREATE INDEX questions_in_order ON questions (organization_id, bank_id, section_position, position, id);
CREATE INDEX questions_of_section ON questions (organization_id, section_id, position);
CREATE INDEX questions_words ON questions USING gin (words);
CREATE INDEX questions_trigrams ON questions USING gin (text gin_trgm_ops);
CREATE TABLE question_revisions (
  organization_id uuid NOT NULL,
  question_id uuid NOT NULL,
  revision int NOT NULL,
  content jsonb NOT NULL,
  reason text,
  member_id uuid,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, question_id, revision),
  FOREIGN KEY (organization_id, question_id) REFERENCES questions ON DELETE CASCADE
);`;

const rubric = `
CREATE TABLE rubrics (
  organization_id uuid NOT NULL REFERENCES organizations,
  id uuid NOT NULL,
  family_id uuid NOT NULL,
  name text NOT NULL,
  version int NOT NULL,
  bar int NOT NULL DEFAULT 3,
  published_at timestamptz,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, family_id, version)
);
CREATE TABLE dimensions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  rubric_id uuid NOT NULL,
  position int NOT NULL,
  key text NOT NULL,
  name text NOT NULL,
  weight double precision NOT NULL DEFAULT 1 CHECK (weight > 0),
  anchors jsonb NOT NULL,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, rubric_id, key),
  FOREIGN KEY (organization_id, rubric_id) REFERENCES rubrics ON DELETE CASCADE
);`;

const loop = `
CREATE TABLE loops (
  organization_id uuid NOT NULL REFERENCES organizations,
  id uuid NOT NULL,
  title text NOT NULL,
  role text NOT NULL,
  draft_changed boolean NOT NULL DEFAULT true,
  created_by uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, id)
);
CREATE TABLE rounds (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  loop_id uuid NOT NULL,
  position int NOT NULL,
  title text NOT NULL,
  minutes int NOT NULL,
  reveal_policy text NOT NULL CHECK (reveal_policy IN ('ROUND_END', 'PER_QUESTION', 'LOOP_END', 'OPEN')),
  rubric_id uuid NOT NULL,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, loop_id) REFERENCES loops ON DELETE CASCADE,
  FOREIGN KEY (organization_id, rubric_id) REFERENCES rubrics
);
CREATE INDEX rounds_of_loop ON rounds (organization_id, loop_id, position);
CREATE TABLE round_questions (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  question_id uuid NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (organization_id, round_id, question_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES rounds ON DELETE CASCADE,
  FOREIGN KEY (organization_id, question_id) REFERENCES questions ON DELETE CASCADE
);
CREATE TABLE seats (
  organization_id uuid NOT NULL,
  round_id uuid NOT NULL,
  member_id uuid NOT NULL,
  position int NOT NULL,
  lead boolean NOT NULL DEFAULT false,
  observer boolean NOT NULL DEFAULT false,
  training boolean NOT NULL DEFAULT false,
  PRIMARY KEY (organization_id, round_id, member_id),
  FOREIGN KEY (organization_id, round_id) REFERENCES rounds ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members,
  CHECK (NOT (lead AND observer))
);
CREATE TABLE loop_versions (
  organization_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  version int NOT NULL,
  plan jsonb NOT NULL,
  published_by uuid,
  published_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, loop_id, version),
  FOREIGN KEY (organization_id, loop_id) REFERENCES loops
);`;

const candidacy = `
CREATE TABLE candidates (
  organization_id uuid NOT NULL REFERENCES organizations,
  id uuid NOT NULL,
  name text NOT NULL,
  email citext,
  PRIMARY KEY (organization_id, id)
);
CREATE TABLE candidacies (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  candidate_id uuid NOT NULL,
  loop_id uuid NOT NULL,
  loop_version int NOT NULL,
  external_reference text,
  opened_by uuid NOT NULL,
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  withdrawn_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, candidate_id) REFERENCES candidates ON DELETE CASCADE,
  FOREIGN KEY (organization_id, loop_id, loop_version) REFERENCES loop_versions,
  FOREIGN KEY (organization_id, opened_by) REFERENCES members
);
CREATE INDEX candidacies_in_order ON candidacies (organization_id, opened_at DESC, id DESC);
CREATE UNIQUE INDEX candidacies_by_reference ON candidacies (organization_id, loop_id, external_reference) WHERE external_reference IS NOT NULL;
CREATE TABLE participants (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  member_id uuid NOT NULL,
  PRIMARY KEY (organization_id, candidacy_id, member_id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
);
CREATE TABLE conflicts (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  member_id uuid NOT NULL,
  PRIMARY KEY (organization_id, candidacy_id, member_id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
);`;

const interview = `
CREATE TABLE interviews (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  round_id uuid NOT NULL,
  position int NOT NULL,
  title text NOT NULL,
  minutes int NOT NULL,
  reveal_policy text NOT NULL CHECK (reveal_policy IN ('ROUND_END', 'PER_QUESTION', 'LOOP_END', 'OPEN')),
  window_hours int NOT NULL,
  rubric jsonb NOT NULL,
  state text NOT NULL DEFAULT 'SCHEDULED' CHECK (state IN ('SCHEDULED', 'LIVE', 'ENDED', 'NOT_HELD')),
  started_at timestamptz,
  ended_at timestamptz,
  window_ends_at timestamptz,
  not_held_reason text,
  current_question_id uuid,
  revealed_at timestamptz,
  reveal_reason text,
  revealed_without jsonb,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE
);
CREATE INDEX interviews_of_candidacy ON interviews (organization_id, candidacy_id, position);
CREATE INDEX interviews_with_open_window ON interviews (window_ends_at) WHERE state = 'ENDED' AND revealed_at IS NULL;
CREATE TABLE interview_questions (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  interview_id uuid NOT NULL,
  position int NOT NULL,
  source_id uuid NOT NULL,
  revision int NOT NULL,
  content jsonb NOT NULL,
  revealed_at timestamptz,
  PRIMARY KEY (organization_id, id),
  FOREIGN KEY (organization_id, interview_id) REFERENCES interviews ON DELETE CASCADE
);
CREATE INDEX questions_of_interview ON interview_questions (organization_id, interview_id, position);
CREATE TABLE panelists (
  organization_id uuid NOT NULL,
  id uuid NOT NULL,
  interview_id uuid NOT NULL,
  member_id uuid NOT NULL,
  position int NOT NULL,
  lead boolean NOT NULL DEFAULT false,
  observer boolean NOT NULL DEFAULT false,
  training boolean NOT NULL DEFAULT false,
  removed_at timestamptz,
  PRIMARY KEY (organization_id, id),
  UNIQUE (organization_id, interview_id, member_id),
  FOREIGN KEY (organization_id, interview_id) REFERENCES interviews ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members,
  CHECK (NOT (lead AND observer))
);
CREATE INDEX panelists_of_member ON panelists (organization_id, member_id);`;

const scorecard = `
CREATE TABLE scorecards (
  organization_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  submitted_at timestamptz,
  recommendation text CHECK (recommendation IN ('STRONG_NO', 'NO', 'YES', 'STRONG_YES')),
  late boolean NOT NULL DEFAULT false,
  last_write_at timestamptz,
  PRIMARY KEY (organization_id, panelist_id),
  FOREIGN KEY (organization_id, panelist_id) REFERENCES panelists ON DELETE CASCADE
);
CREATE TABLE scores (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  question_id uuid NOT NULL,
  dimension_id uuid NOT NULL,
  level int,
  mark text CHECK (mark IN ('NOT_ASKED', 'NOT_ENOUGH_EVIDENCE')),
  revision int NOT NULL,
  at timestamptz NOT NULL,
  independent boolean NOT NULL,
  late boolean NOT NULL,
  PRIMARY KEY (organization_id, interview_id, panelist_id, question_id, dimension_id),
  FOREIGN KEY (organization_id, panelist_id) REFERENCES panelists ON DELETE CASCADE,
  FOREIGN KEY (organization_id, question_id) REFERENCES interview_questions ON DELETE CASCADE,
  CHECK (level IS NULL OR mark IS NULL)
);
CREATE TABLE score_versions (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  question_id uuid NOT NULL,
  dimension_id uuid NOT NULL,
  revision int NOT NULL,
  level int,
  mark text,
  reason text,
  independent boolean NOT NULL,
  late boolean NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, interview_id, panelist_id, question_id, dimension_id, revision),
  FOREIGN KEY (organization_id, interview_id, panelist_id, question_id, dimension_id) REFERENCES scores ON DELETE CASCADE
);
CREATE TABLE notes (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  question_id uuid NOT NULL,
  text text NOT NULL,
  revision int NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, interview_id, panelist_id, question_id),
  FOREIGN KEY (organization_id, panelist_id) REFERENCES panelists ON DELETE CASCADE,
  FOREIGN KEY (organization_id, question_id) REFERENCES interview_questions ON DELETE CASCADE
);
CREATE TABLE note_versions (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  question_id uuid NOT NULL,
  revision int NOT NULL,
  text text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, interview_id, panelist_id, question_id, revision),
  FOREIGN KEY (organization_id, interview_id, panelist_id, question_id) REFERENCES notes ON DELETE CASCADE
);
CREATE TABLE write_receipts (
  organization_id uuid NOT NULL,
  panelist_id uuid NOT NULL,
  mutation_id text NOT NULL,
  payload_hash text NOT NULL,
  result jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, panelist_id, mutation_id),
  FOREIGN KEY (organization_id, panelist_id) REFERENCES panelists ON DELETE CASCADE
);
CREATE TABLE sightings (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  member_id uuid NOT NULL,
  first_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, candidacy_id, member_id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE
);`;

const room = `
CREATE TABLE attendances (
  organization_id uuid NOT NULL,
  interview_id uuid NOT NULL,
  member_id uuid NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (organization_id, interview_id, member_id),
  FOREIGN KEY (organization_id, interview_id) REFERENCES interviews ON DELETE CASCADE
);
CREATE TABLE decisions (
  organization_id uuid NOT NULL,
  candidacy_id uuid NOT NULL,
  id uuid NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('HIRE', 'NO_HIRE', 'HOLD')),
  rationale text NOT NULL,
  member_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (organization_id, candidacy_id, id),
  FOREIGN KEY (organization_id, candidacy_id) REFERENCES candidacies ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members
);`;

const events = `
CREATE TABLE event_streams (
  organization_id uuid NOT NULL,
  stream_id uuid NOT NULL,
  last_seq int NOT NULL,
  PRIMARY KEY (organization_id, stream_id)
);
CREATE TABLE stream_events (
  organization_id uuid NOT NULL,
  stream_id uuid NOT NULL,
  seq int NOT NULL,
  kind text NOT NULL,
  at timestamptz NOT NULL,
  body jsonb NOT NULL,
  PRIMARY KEY (organization_id, stream_id, seq),
  FOREIGN KEY (organization_id, stream_id) REFERENCES event_streams ON DELETE CASCADE
);`;

// What must be answered before an organization is known goes through these few doors, owned by the schema's owner.
const doors = `
ALTER TABLE organizations ENABLE ROW LEVEL SECURITY;
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON organizations USING (id = nullif(current_setting('strata.organization', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('strata.organization', true), '')::uuid);
CREATE POLICY door ON organizations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY door ON members FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY door ON sessions FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY door ON invitations FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY door ON interviews FOR SELECT TO CURRENT_USER USING (true);
CREATE SCHEMA doors;
CREATE FUNCTION doors.session(hash bytea) RETURNS TABLE (organization_id uuid, session_id uuid, member_id uuid, role text, kind text, expires_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT s.organization_id, s.id, s.member_id, m.role, s.kind, s.expires_at
    FROM sessions s JOIN members m ON (m.organization_id, m.id) = (s.organization_id, s.member_id)
    WHERE s.token_hash = hash AND s.expires_at > now() $$;
CREATE FUNCTION doors.memberships(of_email citext) RETURNS TABLE (organization_id uuid, member_id uuid, password_hash text, demo boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT m.organization_id, m.id, i.password_hash, o.demo
    FROM identities i JOIN members m ON m.identity_id = i.id JOIN organizations o ON o.id = m.organization_id
    WHERE i.email = of_email ORDER BY m.created_at, m.id $$;
CREATE FUNCTION doors.invitation(hash bytea) RETURNS TABLE (organization_id uuid, member_id uuid, organization_name text, name text, email citext, role text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT v.organization_id, v.member_id, o.name, m.name, m.email, m.role
    FROM invitations v JOIN members m ON (m.organization_id, m.id) = (v.organization_id, v.member_id)
    JOIN organizations o ON o.id = v.organization_id WHERE v.token_hash = hash AND v.expires_at > now() $$;
CREATE FUNCTION doors.enrol(new_id uuid, of_email citext) RETURNS TABLE (identity_id uuid, has_password boolean)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
    INSERT INTO identities (id, email) VALUES (new_id, of_email)
    ON CONFLICT (email) DO UPDATE SET email = identities.email RETURNING id, password_hash IS NOT NULL $$;
CREATE FUNCTION doors.set_password(invitation_hash bytea, new_password_hash text) RETURNS boolean
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
    WITH changed AS (
      UPDATE identities i SET password_hash = new_password_hash
      FROM invitations v JOIN members m ON (m.organization_id, m.id) = (v.organization_id, v.member_id)
      WHERE v.token_hash = invitation_hash AND v.expires_at > now() AND i.id = m.identity_id RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM changed) $$;
CREATE FUNCTION doors.demo_members() RETURNS TABLE (name text, email citext, role text, about text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT m.name, m.email, m.role, m.about FROM members m JOIN organizations o ON o.id = m.organization_id
    WHERE o.demo AND m.about IS NOT NULL ORDER BY m.created_at, m.id $$;
CREATE FUNCTION doors.any_organization() RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT EXISTS (SELECT 1 FROM organizations) $$;
CREATE FUNCTION doors.closed_windows() RETURNS TABLE (organization_id uuid, candidacy_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT DISTINCT organization_id, candidacy_id FROM interviews WHERE state = 'ENDED' AND revealed_at IS NULL AND window_ends_at <= now() $$;`;

// Published plans never change, whoever asks; and versions of what was scored only ever grow.
const immutability = `
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% never changes once it is written', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE FUNCTION refuse_published_dimension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM rubrics r WHERE r.published_at IS NOT NULL
      AND (r.organization_id, r.id) IN ((OLD.organization_id, OLD.rubric_id), (NEW.organization_id, NEW.rubric_id))) THEN
    RAISE EXCEPTION 'a published rubric version never changes' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON loop_versions FOR EACH ROW EXECUTE FUNCTION refuse_change('a published loop version');
CREATE TRIGGER published BEFORE UPDATE OR DELETE ON rubrics FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change('a published rubric version');
CREATE TRIGGER published BEFORE INSERT OR UPDATE OR DELETE ON dimensions FOR EACH ROW EXECUTE FUNCTION refuse_published_dimension();
CREATE TRIGGER written BEFORE UPDATE ON question_revisions FOR EACH ROW EXECUTE FUNCTION refuse_change('a question revision');
CREATE TRIGGER written BEFORE UPDATE ON score_versions FOR EACH ROW EXECUTE FUNCTION refuse_change('a score version');
CREATE TRIGGER written BEFORE UPDATE ON note_versions FOR EACH ROW EXECUTE FUNCTION refuse_change('a note version');
CREATE TRIGGER written BEFORE UPDATE ON stream_events FOR EACH ROW EXECUTE FUNCTION refuse_change('a room event');
CREATE TRIGGER frozen BEFORE UPDATE OF content, source_id, revision ON interview_questions FOR EACH ROW EXECUTE FUNCTION refuse_change('a frozen question');
CREATE TRIGGER frozen BEFORE UPDATE OF rubric, reveal_policy ON interviews FOR EACH ROW EXECUTE FUNCTION refuse_change('a frozen round plan');`;

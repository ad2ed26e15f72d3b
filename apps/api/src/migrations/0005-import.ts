import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Import1780000000005 implements MigrationInterface {
  name = 'Import1780000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [columns, finding, dismissals, coreWords, doors]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('What imports told of questions is not taken back: drop the database instead.');
  }
}

const columns = `
ALTER TABLE questions ADD COLUMN term text, ADD COLUMN ask_phrase text, ADD COLUMN level_inferred boolean NOT NULL DEFAULT false;
ALTER TABLE sections ADD COLUMN for_candidate boolean NOT NULL DEFAULT false;`;

// A term is searched too, and questions for the candidate to ask are told apart.
const finding = `
CREATE OR REPLACE FUNCTION findable_text(q questions) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT public.folded(concat_ws(E'\\n', q.text, q.term, array_to_string(q.tags, E'\\n'))) $$;
DROP TRIGGER findable ON questions;
CREATE TRIGGER findable BEFORE INSERT OR UPDATE OF text, term, tags ON questions FOR EACH ROW EXECUTE FUNCTION keep_findable();
ALTER FUNCTION question_conditions(jsonb) RENAME TO question_conditions_of_content;
CREATE FUNCTION question_conditions(narrowing jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat(question_conditions_of_content(narrowing),
    ' AND ' || (narrowing->>'forCandidate')::boolean || ' = EXISTS (SELECT 1 FROM sections c
      WHERE (c.organization_id, c.id) = (q.organization_id, q.section_id) AND c.for_candidate)') $$;`;

// Holds a hash of what was compared with the question, so that a document's text is kept nowhere.
const dismissals = `
CREATE TABLE dismissed_duplicates (
  organization_id uuid NOT NULL,
  question_id uuid NOT NULL,
  text_hash bytea NOT NULL,
  member_id uuid NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organization_id, question_id, text_hash),
  FOREIGN KEY (organization_id, question_id) REFERENCES questions ON DELETE CASCADE,
  FOREIGN KEY (organization_id, member_id) REFERENCES members ON DELETE CASCADE
);
ALTER TABLE dismissed_duplicates ENABLE ROW LEVEL SECURITY;
ALTER TABLE dismissed_duplicates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON dismissed_duplicates
  USING (organization_id = nullif(current_setting('strata.organization', true), '')::uuid)
  WITH CHECK (organization_id = nullif(current_setting('strata.organization', true), '')::uuid);`;

// The words that say what a question is about: stems, without the words that any question has. Signs inside a name belong to it
// (C++, C#, .NET, HTTP/2); scripts that part no words are cut where one asks, and into pairs of signs.
const coreWords = String.raw`
CREATE FUNCTION core_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(part, 60)), '{}')) FROM (
    SELECT word, ts_lexize('pg_catalog.english_stem', word) AS stem
    FROM regexp_split_to_table(lower(normalize(said, NFKC)), '[^[:alnum:]+#._/-]+|[._/-]+([^[:alnum:]]|$)|(?<![[:alnum:]])[/_-]+|[什么是的吗呢如何怎哪些请麼嗎請]+') AS word
    WHERE word <> '' AND word <> ALL ('{explain,describe,define,discuss,compare,contrast,difference,differences,differ,tell,give,example,walk,would,could,use,used,using,vs}')
  ) words
  CROSS JOIN LATERAL (
    SELECT substr(word, at, 2) FROM generate_series(1, length(word) - 1) at WHERE word ~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]'
    UNION ALL
    SELECT coalesce(stem[1], word) WHERE word !~ '[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]'
      AND (length(word) = 1 OR NOT (stem = '{}'
        OR ts_lexize('pg_catalog.german_stem', word) = '{}' OR ts_lexize('pg_catalog.french_stem', word) = '{}'
        OR ts_lexize('pg_catalog.spanish_stem', word) = '{}' OR ts_lexize('pg_catalog.portuguese_stem', word) = '{}'
        OR ts_lexize('pg_catalog.italian_stem', word) = '{}' OR ts_lexize('pg_catalog.russian_stem', word) = '{}'))
  ) AS p (part) $$;
-- Trigrams forgive spellings; where the server's locale knows no letters but a to z, shared words count alone.
CREATE FUNCTION core_likeness(one text[], other text[]) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT greatest(similarity(array_to_string(one, ' '), array_to_string(other, ' ')),
    (shared / nullif(cardinality(one) + cardinality(other) - shared, 0))::real)
  FROM (SELECT count(*)::real AS shared FROM unnest(one) word WHERE word = ANY (other)) both_have $$;
ALTER TABLE questions ADD COLUMN core tsvector GENERATED ALWAYS AS (core_words(text)) STORED;
CREATE INDEX questions_core ON questions USING gin (organization_id, core);`;

// A trigram index over 100,000 questions reads the lists of every common trigram, 25 to 85 ms a text. Near-duplicates share the rarest
// words of a text, so these are looked up instead (about 1 ms), and trigram similarity decides among what they find.
const doors = `
CREATE FUNCTION doors.near_duplicates(texts text[], least_likeness real) RETURNS TABLE (nth int, question_id uuid, similarity real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
    WITH house AS MATERIALIZED (SELECT nullif(current_setting('strata.organization', true), '')::uuid AS id),
    sample AS (SELECT core FROM questions WHERE organization_id = (SELECT id FROM house) ORDER BY id LIMIT 2000),
    seen AS (SELECT word, count(*) AS times FROM sample CROSS JOIN unnest(tsvector_to_array(core)) word GROUP BY word),
    asked AS (SELECT nth, tsvector_to_array(core_words(said)) AS words FROM unnest(texts) WITH ORDINALITY AS t (said, nth)),
    sought AS MATERIALIZED (SELECT nth, words, (
      SELECT CASE WHEN count(*) < 4 THEN string_agg(quoted, '|') FILTER (WHERE rank < 3)
        ELSE format('%1$s&(%2$s|%3$s|%4$s)|%2$s&(%3$s|%4$s)', VARIADIC (array_agg(quoted ORDER BY rank))[:4]) END::tsquery
      FROM (SELECT quote_literal(word) AS quoted, row_number() OVER (ORDER BY coalesce(times, 0), length(word) DESC, word) AS rank
            FROM unnest(words) word LEFT JOIN seen USING (word)) ranked) AS rare FROM asked)
    SELECT sought.nth::int, found.id, found.likeness FROM sought CROSS JOIN LATERAL (
      SELECT q.id, likeness FROM questions q CROSS JOIN LATERAL core_likeness(tsvector_to_array(q.core), sought.words) AS likeness
      WHERE q.organization_id = (SELECT id FROM house) AND q.core @@ rare AND q.archived_at IS NULL AND likeness >= least_likeness
      ORDER BY likeness DESC, q.id LIMIT 20) found $$;
CREATE FUNCTION near_repeats(texts text[], least_likeness real) RETURNS TABLE (nth int, before int, similarity real)
  LANGUAGE sql STABLE SET jit = off AS $$
    WITH asked AS MATERIALIZED (SELECT nth::int, tsvector_to_array(core_words(said)) AS words FROM unnest(texts) WITH ORDINALITY AS t (said, nth)),
    placed AS (SELECT nth, word, count(*) OVER (PARTITION BY word) AS times FROM asked CROSS JOIN unnest(words) word),
    pairs AS (SELECT DISTINCT a.nth, b.nth AS before FROM placed a JOIN placed b USING (word) WHERE b.nth < a.nth AND a.times <= 20)
    SELECT p.nth, p.before, likeness FROM pairs p JOIN asked a ON a.nth = p.nth JOIN asked b ON b.nth = p.before
    CROSS JOIN LATERAL core_likeness(a.words, b.words) AS likeness WHERE likeness >= least_likeness $$;`;

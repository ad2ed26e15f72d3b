import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Finding1780000000003 implements MigrationInterface {
  name = 'Finding1780000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [findableText, answeredKeys, conditions, doors]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Finding questions is not taken back: drop the database instead.');
  }
}

// What a search looks in is said in one place, findable_text; a column that is searched too is added there and in the trigger.
// Other scripts than Latin do not part their words, or are unknown to the trigrams of a database in the locale C: of their words
// every end is kept as well.
const findableText = `
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE FUNCTION folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent', normalize(words, NFKC))) $$;
CREATE FUNCTION words_in(folded_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT part), '{}'))
  FROM regexp_split_to_table(folded_text, '[^[:alnum:]]+') word, LATERAL (
    SELECT left(word, 60) UNION ALL
    SELECT substr(word, at, 12) FROM generate_series(1, length(word)) at WHERE word ~ '[^ -~]' AND substr(word, at, 1) ~ '[^ -~]'
  ) AS parts (part) WHERE part <> '' $$;
CREATE FUNCTION findable_text(q questions) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT public.folded(concat_ws(E'\\n', q.text, array_to_string(q.tags, E'\\n'))) $$;
CREATE FUNCTION keep_findable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN NEW.findable := public.findable_text(NEW); RETURN NEW; END $$;

DROP INDEX questions_words, questions_trigrams;
ALTER TABLE questions DROP COLUMN words;
ALTER TABLE questions ADD COLUMN findable text;
-- Whoever owns the tables sees their rows while the wall is not forced on them.
ALTER TABLE questions NO FORCE ROW LEVEL SECURITY;
UPDATE questions q SET findable = findable_text(q);
ALTER TABLE questions FORCE ROW LEVEL SECURITY;
ALTER TABLE questions ALTER COLUMN findable SET NOT NULL,
  ADD COLUMN words tsvector GENERATED ALWAYS AS (words_in(findable)) STORED;
CREATE TRIGGER findable BEFORE INSERT OR UPDATE OF text, tags ON questions FOR EACH ROW EXECUTE FUNCTION keep_findable();
CREATE INDEX questions_words ON questions USING gin (organization_id, words, tags) WITH (gin_pending_list_limit = 256);
CREATE INDEX questions_trigrams ON questions USING gin (organization_id, findable gin_trgm_ops) WITH (gin_pending_list_limit = 256);
CREATE INDEX questions_archived ON questions (organization_id, bank_id, section_position, position, id) WHERE archived_at IS NOT NULL;`;

const answeredKeys = `
CREATE FUNCTION keys_answered(answers jsonb) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT answer->>'dimensionKey'), '{}') FROM jsonb_array_elements(answers) answer
  WHERE answer->>'dimensionKey' IS NOT NULL AND btrim(answer->>'text') <> '' $$;
ALTER TABLE questions ADD COLUMN answered_keys text[] GENERATED ALWAYS AS (keys_answered(reference_answers)) STORED;`;

// Conditions are written out with their values, so that each search is planned for the words that it has.
const conditions = `
CREATE FUNCTION sought_conditions(sought text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
  said text := ''; term text; run text[]; runs int; lexemes text;
BEGIN
  FOR term IN SELECT DISTINCT coalesce(m[1], m[2]) FROM regexp_matches(folded(left(sought, 400)), '"([^"]+)"?|([^[:space:]"]+)', 'g') m LIMIT 12 LOOP
    CONTINUE WHEN btrim(term) = '';
    said := said || format(' AND q.findable LIKE %L', '%' || regexp_replace(term, '([\\\\%_])', '\\\\\\1', 'g') || '%');
    CONTINUE WHEN term ~ '[a-z0-9]{3}';
    lexemes := NULL; runs := 0;
    FOR run IN SELECT regexp_matches(term, '([^[:alnum:]]*)([[:alnum:]]+)([^[:alnum:]]*)', 'g') LOOP
      runs := runs + 1;
      lexemes := concat_ws(' & ', lexemes, CASE
        WHEN run[2] ~ '^[^ -~]' THEN quote_literal(left(run[2], 12)) || ':*'
        WHEN runs = 1 AND run[1] = '' AND run[2] ~ '[^ -~]' THEN NULL
        -- One or two letters are sought where words begin.
        ELSE quote_literal(left(run[2], 60)) || CASE WHEN run[3] = '' THEN ':*' ELSE '' END
      END);
    END LOOP;
    IF lexemes <> '' THEN said := said || format(' AND q.words @@ %L::tsquery', lexemes); END IF;
  END LOOP;
  RETURN said;
END $$;
CREATE FUNCTION incomplete_condition(needed jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT ' AND NOT (CASE WHEN q.dimension_keys <> ''{}'' THEN q.dimension_keys'
    || string_agg(format(' WHEN q.kind = %L THEN %L::text[]', kind, ARRAY(SELECT jsonb_array_elements_text(keys))), '')
    || ' ELSE ''{}'' END <@ q.answered_keys)' FROM jsonb_each(needed) AS of_kind (kind, keys) $$;
CREATE FUNCTION never_asked_condition() RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT ' AND NOT EXISTS (SELECT 1 FROM interview_questions a
    JOIN interviews i ON (i.organization_id, i.id) = (a.organization_id, a.interview_id)
    WHERE (a.organization_id, a.source_id) = (q.organization_id, q.id) AND i.state = ''ENDED'')' $$;
CREATE FUNCTION question_scope(narrowing jsonb, behind jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat('q.organization_id = ' || organization,
    coalesce(' AND q.bank_id = ' || quote_literal(narrowing->>'bankId') || '::uuid', ' AND q.bank_id NOT IN (
      SELECT b.id FROM question_banks b WHERE b.organization_id = ' || organization || ' AND b.archived_at IS NOT NULL)'),
    ' AND q.section_position BETWEEN ' || (narrowing->>'fromSection')::int || ' AND ' || (narrowing->>'toSection')::int,
    ' AND (q.bank_id, q.section_position, q.position, q.id) > (' || quote_literal(behind->>'bankId') || '::uuid, '
      || (behind->>'sectionPosition')::int || ', ' || (behind->>'position')::int || ', ' || quote_literal(behind->>'id') || '::uuid)')
  FROM format('%L::uuid', nullif(current_setting('strata.organization', true), '')) AS organization $$;
CREATE FUNCTION question_conditions(narrowing jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat(
    CASE WHEN (narrowing->>'archived')::boolean THEN 'q.archived_at IS NOT NULL' ELSE 'q.archived_at IS NULL' END,
    ' AND q.level = ' || quote_literal(narrowing->>'level'),
    ' AND q.kind = ' || quote_literal(narrowing->>'kind'),
    ' AND q.tags @> ARRAY[' || quote_literal(narrowing->>'tag') || ']',
    CASE WHEN (narrowing->>'neverAsked')::boolean THEN never_asked_condition() END,
    incomplete_condition(nullif(narrowing->'needed', 'null')),
    sought_conditions(narrowing->>'text')) $$;`;

// Words are told apart by operators that row-level security holds back from the indexes until every row has been looked at.
// So these two look as the schema's owner, in the one organization that the transaction has set and no caller can name.
const doors = `
CREATE POLICY door ON questions FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION doors.questions_found(narrowing jsonb, behind jsonb, most int) RETURNS TABLE (id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  place constant text := 'q.bank_id, q.section_position, q.position, q.id';
  conditions constant text := question_conditions(narrowing);
  scope constant text := question_scope(narrowing, behind);
  walked int;
  found uuid[];
  more boolean;
BEGIN
  IF narrowing->>'text' IS NULL AND narrowing->>'tag' IS NULL THEN
    RETURN QUERY EXECUTE format('SELECT q.id FROM questions q WHERE %s AND %s ORDER BY %s LIMIT %s', scope, conditions, place, most);
    RETURN;
  END IF;
  -- Frequent words are met soon on the way through the questions in their order ...
  FOREACH walked IN ARRAY '{300, 4000}'::int[] LOOP
    EXECUTE format('SELECT array_agg(f.id) FROM (
        SELECT q.id FROM (SELECT * FROM questions q WHERE %1$s ORDER BY %2$s LIMIT %3$s) q WHERE %4$s ORDER BY %2$s LIMIT %5$s) f',
      scope, place, walked, conditions, most) INTO found;
    more := coalesce(cardinality(found), 0) < most;
    EXIT WHEN NOT more;
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM questions q WHERE %s ORDER BY %s OFFSET %s LIMIT 1)', scope, place, walked) INTO more;
    EXIT WHEN NOT more OR coalesce(cardinality(found), 0) * 12 < most;
  END LOOP;
  -- ... and rare ones are looked up.
  IF more THEN
    EXECUTE format('WITH hit AS MATERIALIZED (SELECT %1$s FROM questions q WHERE %2$s AND %3$s)
        SELECT array_agg(f.id) FROM (SELECT q.id FROM hit q ORDER BY %1$s LIMIT %4$s) f',
      place, scope, conditions, most) INTO found;
  END IF;
  RETURN QUERY SELECT unnest(found);
END $$;
CREATE FUNCTION doors.questions_counted(narrowing jsonb, most int) RETURNS int
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE counted int;
BEGIN
  EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM questions q WHERE %s AND %s LIMIT %s) f',
    question_scope(narrowing, NULL), question_conditions(narrowing), coalesce(most::text, 'ALL')) INTO counted;
  RETURN counted;
END $$;`;

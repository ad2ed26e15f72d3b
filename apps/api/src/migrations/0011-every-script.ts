import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EveryScript1780000000011 implements MigrationInterface {
  name = 'EveryScript1780000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [coreWords, likeness, mistyped, doors, forCandidate]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Finding questions in every script is not taken back: drop the database instead.');
  }
}

const UNPARTED = String.raw`\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f`;

// Words are stemmed by the script they are written in. Scripts that part no words are cut where grammar stands (what asks and explains,
// hiragana, Korean endings) and into pairs of signs. Words that any question has are gone.
const coreWords = String.raw`
CREATE FUNCTION stem_of(word text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce((CASE
    WHEN word ~ '^[\u0001-\u036f]' THEN ts_lexize('pg_catalog.english_stem', word)
    WHEN word ~ '[\u0400-\u052f]' THEN ts_lexize('pg_catalog.russian_stem', word)
    WHEN word ~ '[\u0370-\u03ff\u1f00-\u1fff]' THEN ts_lexize('pg_catalog.greek_stem', word) END)[1], word) $$;
CREATE FUNCTION says_nothing(word text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN word ~ '^[\u0001-\u036f]' THEN length(word) > 1 AND (ts_lexize('pg_catalog.english_stem', word) = '{}'
      OR word = ANY ('{explain,describe,define,discuss,compare,contrast,difference,differences,differ,tell,give,example,walk,would,could,use,used,using,vs}')
      OR ts_lexize('pg_catalog.german_stem', word) = '{}' OR ts_lexize('pg_catalog.french_stem', word) = '{}'
      OR ts_lexize('pg_catalog.spanish_stem', word) = '{}' OR ts_lexize('pg_catalog.portuguese_stem', word) = '{}'
      OR ts_lexize('pg_catalog.italian_stem', word) = '{}')
    WHEN word ~ '^[\u0400-\u052f]' THEN length(word) = 1 OR ts_lexize('pg_catalog.russian_stem', word) = '{}'
      OR word = ANY ('{такое,такой,такая,такие,каким,какие,какими,объясните,объясни,опишите,опиши,расскажите,расскажи,назовите,сравните,приведите,пример,разница,разницу,отличие,отличия,отличается,отличаются,между}')
    WHEN word ~ '^[\u0370-\u03ff\u1f00-\u1fff]' THEN public.unaccent('public.unaccent', word)
      = ANY ('{τι,ειναι,ο,η,το,οι,τα,τον,την,του,της,των,τις,τους,και,σε,με,για,απο,στο,στη,στην,στον,στα,στις,που,πως,ποια,ποιο,ποιος,ποιες,ενα,μια,ενας,γιατι,ποτε,εξηγηστε,περιγραψτε,διαφορα,διαφορες,μεταξυ}')
    ELSE word = ANY ('{무엇,무엇인,무엇이,뭔,어떻게,어떤,왜,언제,설명,설명하,설명해,설명해주,주,주세요,대해,대한,대하여,대해서,차이,차이점,그리고,또는,및,있,하}') END $$;
CREATE OR REPLACE FUNCTION core_words(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(part, 60)), '{}')) FROM (
    SELECT CASE WHEN word ~ '^[\uac00-\ud7af]' THEN regexp_replace(word, '^([\uac00-\ud7af]+?)(입니까|인가요|인가|하나요|하세요|하시오|합니까|됩니까|되나요|할까요|세요|까요|나요|에서|으로|이란|란|에게|부터|까지|처럼|보다)$|^([\uac00-\ud7af]{2,}?)[은는이가을를의에로와과도만]$', '\1\3')
      ELSE word END AS word
    FROM regexp_split_to_table(lower(normalize(said, NFKC)), '[^[:alnum:]+#._/-]+|[._/-]+([^[:alnum:]]|$)|(?<![[:alnum:]])[/_-]+'
      || CASE WHEN said ~ '[\u3041-\u9fff]' THEN '|(?<![\u3400-\u9fff\u30a0-\u30ff])[\u3400-\u9fff][\u3041-\u3096]+|[\u3041-\u3096]+|解释|解釋|说明|說明|説明|解説|描述|介绍|介紹|简述|簡述|谈谈|談談|区别|區別|之间|之間'
      || '|[什么是的吗呢如何怎哪些请麼嗎請和与與违違]+' ELSE '' END) AS word
    WHERE word <> ''
  ) words
  CROSS JOIN LATERAL (
    SELECT substr(word, at, 2) FROM generate_series(1, greatest(length(word) - 1, 1)) at WHERE word ~ '[${UNPARTED}]'
    UNION ALL
    SELECT stem_of(word) WHERE word !~ '[${UNPARTED}]'
  ) AS p (part)
  WHERE word <> '' AND NOT says_nothing(word) $$;`.replaceAll('${UNPARTED}', UNPARTED);

// Trigrams forgive spellings. Where the server's locale knows no letters but a to z, other letters are spelled in these first.
const likeness = `
CREATE FUNCTION spelled(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(public.unaccent('public.unaccent', words),
    'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўαβγδεζηθικλμνξοπρσςτυφχψω',
    'abvgdejziyklmnoprstufhcqwx0y1e2aiiegwabgdezh8iklmnxoprsstufxqw') $$;
CREATE OR REPLACE FUNCTION core_likeness(one text[], other text[]) RETURNS real LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT greatest(similarity(spelled(array_to_string(one, ' ')), spelled(array_to_string(other, ' '))),
    (shared / nullif(cardinality(one) + cardinality(other) - shared, 0))::real)
  FROM (SELECT count(*)::real AS shared FROM unnest(one) word WHERE word = ANY (other)) both_have $$;
DROP INDEX questions_core;
ALTER TABLE questions DROP COLUMN core;
ALTER TABLE questions ADD COLUMN core tsvector GENERATED ALWAYS AS (core_words(text)) STORED;
CREATE INDEX questions_core ON questions USING gin (organization_id, core);`;

// A word that no question holds is taken for mistyped: then words within two typing errors of it are sought. Trigrams find them where
// they are written in a to z; else the pieces that an error leaves whole, since every end of such a word is kept.
const mistyped = String.raw`
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE FUNCTION nearly_holds(findable text, term text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN term ~ '[${UNPARTED}]' THEN EXISTS (SELECT 1 FROM generate_series(1, length(findable)) at
      CROSS JOIN LATERAL (VALUES (substr(findable, at, length(term))), (substr(findable, at, length(term) + 1))) AS w (part)
      WHERE levenshtein_less_equal(part, term, 2) <= CASE WHEN length(term) < 5 THEN 1 ELSE 2 END)
    ELSE EXISTS (SELECT 1 FROM regexp_split_to_table(findable, '[^[:alnum:]]+') word
      CROSS JOIN LATERAL (VALUES (left(word, 60)), (left(word, length(term)))) AS w (begun)
      WHERE word <> '' AND (length(term) > 6 OR left(word, 1) = left(term, 1))
        AND levenshtein_less_equal(begun, term, 2) <= CASE WHEN length(term) < 5 THEN 1 ELSE 2 END)
    END $$;
CREATE FUNCTION nearly_condition(term text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE
    WHEN term ~ '^[a-z0-9]{4,60}$' THEN format(' AND q.findable %%> %L', term)
    WHEN term ~ '^[^ -~]{3,60}$' AND term ~ '^[[:alnum:]]+$' AND (length(term) > 3 OR term ~ '[${UNPARTED}]') THEN (
      SELECT format(' AND q.words @@ %L::tsquery', CASE WHEN length(term) < 8 THEN string_agg(piece, '|' ORDER BY nth)
        ELSE format('%1$s&(%2$s|%3$s|%4$s)|%2$s&(%3$s|%4$s)|%3$s&%4$s', VARIADIC array_agg(piece ORDER BY nth)) END)
      FROM (SELECT nth, quote_literal(left(substr(term, nth * length(term) / of + 1, (nth + 1) * length(term) / of - nth * length(term) / of), 12)) || ':*' AS piece
            FROM (SELECT CASE WHEN length(term) < 8 THEN 2 ELSE 4 END AS of) halves CROSS JOIN generate_series(0, of - 1) nth) pieces)
    END || format(' AND nearly_holds(q.findable, %L)', term) $$;
CREATE FUNCTION mistyped_conditions(narrowing jsonb) RETURNS text LANGUAGE plpgsql STABLE STRICT AS $$
DECLARE
  house constant text := format('q.organization_id = %L::uuid', nullif(current_setting('strata.organization', true), ''));
  said text := ''; mistyped boolean := false; term text; quoted boolean; holds text; known boolean;
BEGIN
  FOR term, quoted IN SELECT DISTINCT coalesce(m[1], m[2]), m[1] IS NOT NULL
    FROM regexp_matches(folded(left(narrowing->>'text', 400)), '"([^"]+)"?|([^[:space:]"]+)', 'g') m LIMIT 12 LOOP
    holds := sought_conditions('"' || term || '"');
    known := quoted OR nearly_condition(term) IS NULL;
    IF NOT known THEN EXECUTE format('SELECT EXISTS (SELECT 1 FROM questions q WHERE %s%s)', house, holds) INTO known; END IF;
    mistyped := mistyped OR NOT known;
    said := said || CASE WHEN known THEN holds ELSE nearly_condition(term) END;
  END LOOP;
  RETURN CASE WHEN mistyped THEN question_conditions(narrowing - 'text') || said END;
END $$;`.replaceAll('${UNPARTED}', UNPARTED);

// What was written is looked for first, as before; the two functions that did so are called from inside the doors now.
const doors = `
ALTER FUNCTION doors.questions_found(jsonb, jsonb, int) SECURITY INVOKER;
ALTER FUNCTION doors.questions_found(jsonb, jsonb, int) SET SCHEMA public;
ALTER FUNCTION questions_found(jsonb, jsonb, int) RENAME TO questions_as_written;
ALTER FUNCTION doors.questions_counted(jsonb, int) SECURITY INVOKER;
ALTER FUNCTION doors.questions_counted(jsonb, int) SET SCHEMA public;
ALTER FUNCTION questions_counted(jsonb, int) RENAME TO counted_as_written;
CREATE FUNCTION doors.questions_found(narrowing jsonb, behind jsonb, most int) RETURNS TABLE (id uuid)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE nearly text;
BEGIN
  RETURN QUERY SELECT f.id FROM questions_as_written(narrowing, behind, most) f;
  IF FOUND OR narrowing->>'text' IS NULL THEN RETURN; END IF;
  nearly := mistyped_conditions(narrowing);
  IF nearly IS NULL THEN RETURN; END IF;
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  RETURN QUERY EXECUTE format('WITH hit AS MATERIALIZED (SELECT q.bank_id, q.section_position, q.position, q.id FROM questions q WHERE %s AND %s)
    SELECT q.id FROM hit q ORDER BY q.bank_id, q.section_position, q.position, q.id LIMIT %s', question_scope(narrowing, behind), nearly, most);
END $$;
CREATE FUNCTION doors.questions_counted(narrowing jsonb, most int) RETURNS int
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  counted int := counted_as_written(narrowing, most);
  nearly text;
BEGIN
  IF counted > 0 OR narrowing->>'text' IS NULL THEN RETURN counted; END IF;
  nearly := mistyped_conditions(narrowing);
  IF nearly IS NULL THEN RETURN counted; END IF;
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  EXECUTE format('SELECT count(*) FROM (SELECT 1 FROM questions q WHERE %s AND %s LIMIT %s) f',
    question_scope(narrowing, NULL), nearly, coalesce(most::text, 'ALL')) INTO counted;
  RETURN counted;
END $$;`;

// What stands inside a section for the candidate to ask is for the candidate too.
const forCandidate = `
CREATE INDEX sections_for_candidate ON sections (organization_id) WHERE for_candidate;
CREATE OR REPLACE FUNCTION question_conditions(narrowing jsonb) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT concat(question_conditions_of_content(narrowing),
    ' AND ' || (narrowing->>'forCandidate')::boolean || ' = (q.section_id IN (WITH RECURSIVE theirs AS (
      SELECT c.organization_id, c.id FROM sections c WHERE c.organization_id = '
      || quote_literal(nullif(current_setting('strata.organization', true), '')) || '::uuid AND c.for_candidate
      UNION SELECT c.organization_id, c.id FROM sections c JOIN theirs t ON (c.organization_id, c.parent_id) = (t.organization_id, t.id))
      SELECT id FROM theirs))') $$;`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WalksGoOn1780000000029 implements MigrationInterface {
  name = 'WalksGoOn1780000000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [index, asWritten, door]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('How questions are found is not taken back: drop the database instead.');
  }
}

// One index knows the words with all that narrows them beside, so that a look into it finds what has all of these together.
const index = `
DROP INDEX questions_trigrams;
CREATE INDEX questions_trigrams ON questions USING gin (organization_id, findable gin_trgm_ops, tags, level, kind)
  WITH (gin_pending_list_limit = 256);`;

// Frequent words are met on the way through the questions in their order: a short walk tells how frequent they are, and a second one,
// from where it ended, is as long as that makes likely. Rare ones are looked up.
const asWritten = `
DROP FUNCTION doors.questions_found(jsonb, jsonb, int);
DROP FUNCTION questions_as_written(jsonb, jsonb, int);
CREATE TYPE question_place AS (bank_id uuid, section_position int, "position" int, id uuid);
CREATE FUNCTION questions_as_written(narrowing jsonb, behind jsonb, most int) RETURNS question_place[]
  LANGUAGE plpgsql STABLE SET jit = off AS $$
DECLARE
  place constant text := 'q.bank_id, q.section_position, q.position, q.id';
  conditions constant text := question_conditions(narrowing);
  scope constant text := question_scope(narrowing, behind);
  short constant int := 300;
  long constant int := 4000;
  walked int := 0;
  step int := short;
  met question_place[];
  found question_place[] := '{}';
  more boolean;
BEGIN
  IF narrowing->>'text' IS NULL AND narrowing->>'tag' IS NULL THEN
    EXECUTE format('SELECT array_agg((%1$s)::question_place) FROM (
        SELECT %1$s FROM questions q WHERE %2$s AND %3$s ORDER BY %1$s LIMIT %4$s) q', place, scope, conditions, most) INTO found;
    RETURN coalesce(found, '{}');
  END IF;
  LOOP
    EXECUTE format('SELECT array_agg((%1$s)::question_place) FROM (
        SELECT %1$s FROM (SELECT * FROM questions q WHERE %2$s ORDER BY %1$s OFFSET %4$s LIMIT %5$s) q WHERE %3$s ORDER BY %1$s LIMIT %6$s) q',
      place, scope, conditions, walked, step, most - cardinality(found)) INTO met;
    found := found || coalesce(met, '{}');
    IF cardinality(found) >= most THEN RETURN found; END IF;
    walked := walked + step;
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM questions q WHERE %s ORDER BY %s OFFSET %s LIMIT 1)', scope, place, walked) INTO more;
    IF NOT more THEN RETURN found; END IF;
    step := (most - cardinality(found)) * walked / nullif(cardinality(found), 0);
    EXIT WHEN step IS NULL OR walked + step > long;
    -- Half as far again, since how frequent they are is a guess.
    step := step * 3 / 2;
  END LOOP;
  EXECUTE format('WITH hit AS MATERIALIZED (SELECT %1$s FROM questions q WHERE %2$s AND %3$s)
      SELECT array_agg((%1$s)::question_place) FROM (SELECT %1$s FROM hit q ORDER BY %1$s LIMIT %4$s) q',
    place, scope, conditions, most) INTO found;
  RETURN coalesce(found, '{}');
END $$;`;

const door = `
CREATE FUNCTION doors.questions_found(narrowing jsonb, behind jsonb, most int) RETURNS SETOF question_place
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
DECLARE
  found constant question_place[] := questions_as_written(narrowing, behind, most);
  nearly text;
BEGIN
  IF cardinality(found) > 0 OR narrowing->>'text' IS NULL THEN
    RETURN QUERY SELECT (f).* FROM unnest(found) f;
    RETURN;
  END IF;
  nearly := mistyped_conditions(narrowing);
  IF nearly IS NULL THEN RETURN; END IF;
  PERFORM set_config('pg_trgm.word_similarity_threshold', '0.4', true);
  RETURN QUERY EXECUTE format('WITH hit AS MATERIALIZED (SELECT q.bank_id, q.section_position, q.position, q.id FROM questions q WHERE %s AND %s)
    SELECT * FROM hit q ORDER BY q.bank_id, q.section_position, q.position, q.id LIMIT %s', question_scope(narrowing, behind), nearly, most);
END $$;`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until an interview begins nothing was scored by its plan, so that a candidacy may still be moved to a later version. */
export class PlansMove1780000000013 implements MigrationInterface {
  name = 'PlansMove1780000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${frozen("WHEN (OLD.state IN ('LIVE', 'ENDED'))")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${frozen('')}`);
  }
}

function frozen(when: string): string {
  return `DROP TRIGGER frozen ON interviews;
    CREATE TRIGGER frozen BEFORE UPDATE OF rubric, reveal_policy ON interviews FOR EACH ROW ${when}
      EXECUTE FUNCTION refuse_change('a frozen round plan');`;
}

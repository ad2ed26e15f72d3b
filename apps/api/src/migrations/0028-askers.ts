import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks what: in the plan one of the round's seats, in an interview one of its panelists. */
export class Askers1780000000028 implements MigrationInterface {
  name = 'Askers1780000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE round_questions ADD COLUMN asker_id uuid,
        ADD CONSTRAINT asker_sits FOREIGN KEY (organization_id, round_id, asker_id)
          REFERENCES seats (organization_id, round_id, member_id) ON DELETE SET NULL (asker_id);
      ALTER TABLE interview_questions ADD COLUMN asker_id uuid,
        ADD CONSTRAINT asker_sits FOREIGN KEY (organization_id, asker_id) REFERENCES panelists ON DELETE SET NULL (asker_id);`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE round_questions DROP COLUMN asker_id; ALTER TABLE interview_questions DROP COLUMN asker_id;');
  }
}

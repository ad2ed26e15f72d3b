import { describe, expect, it } from '@jest/globals';
import { asRole } from '../../test/harness/database.js';
import { ownApi } from '../../test/harness/stage.js';

const PEOPLE = ['admin', 'manager', 'panelist1', 'panelist2', 'panelist3', 'observer'];

const api = await ownApi();

const rows = (): Promise<string> =>
  asRole(api.database.ownerUrl, async (client) => {
    const tables = [
      'organizations',
      'members',
      'question_banks',
      'questions',
      'rubrics',
      'loops',
      'loop_versions',
      'candidacies',
    ];
    const sql = tables.map((table) => `SELECT '${table}' AS name, count(*) FROM ${table}`).join(' UNION ALL ');
    return JSON.stringify((await client.query(`${sql} ORDER BY name`)).rows);
  });

// Kept in every round for the candidate's own questions.
const MINUTES_FOR_THE_CANDIDATE = 5;

describe('the demo', () => {
  it('lets each of its six members in by one press and by password, and nobody of the other organization by one press', async () => {
    const visitor = await api.client();
    const { installation } = await visitor.ask<{ installation: { demoMembers: { email: string; about: string }[] } }>(
      '{ installation { demoMembers { email about } } }',
    );
    expect(installation.demoMembers.map((member) => member.email)).toEqual(PEOPLE.map((name) => `${name}@demo.example`));
    for (const { email } of installation.demoMembers) await api.client(email);
    const press = (email: string) =>
      visitor.mutate('signInAsDemoMember(email: $email)', 'SignedIn', 'viewer { id }', { email: ['String!', email] });
    expect(await press('panelist2@demo.example')).toMatchObject({ __typename: 'SignedIn' });
    expect(await press('admin@other.example')).toMatchObject({ __typename: 'InvalidInputProblem' });
    await api.client('admin@other.example');
  });

  it('holds at least sixty questions in fifteen sections, thirty with an answer on every dimension of the three layers', async () => {
    const panelist = await api.client('panelist1@demo.example');
    const { questionBanks } = await panelist.ask<{
      questionBanks: {
        name: string;
        sections: { path: string[]; questions: { hints: string[]; referenceAnswers: { dimensionKey: string }[] }[] }[];
      }[];
    }>('{ questionBanks { name sections { path questions { hints referenceAnswers { dimensionKey } } } } }');
    const sections = questionBanks.find((bank) => bank.name === 'Go backend')?.sections ?? [];
    const questions = sections.flatMap((section) => section.questions);
    expect(sections).toHaveLength(15);
    expect(questions.length).toBeGreaterThanOrEqual(60);
    const layers = ['definition', 'mechanism', 'trade-offs'];
    const answered = questions.filter((question) =>
      layers.every((key) => question.referenceAnswers.some((answer) => answer.dimensionKey === key)),
    );
    expect(answered.length).toBeGreaterThanOrEqual(30);
  });

  it('has a published loop of four rounds, each with a lead and with questions that fit its time box', async () => {
    const manager = await api.client('manager@demo.example');
    const { loops } = await manager.ask<{
      loops: {
        title: string;
        version: number;
        draftChanged: boolean;
        rounds: { minutes: number; questions: { minutes: number }[]; rubric: { name: string }; seats: { lead: boolean }[] }[];
      }[];
    }>('{ loops { title version draftChanged rounds { minutes questions { minutes } rubric { name } seats { lead } } } }');
    expect(loops).toMatchObject([{ title: 'Senior backend engineer', version: 1, draftChanged: false }]);
    const rounds = loops[0]?.rounds ?? [];
    expect(rounds.map((round) => round.rubric.name)).toEqual([
      'Three layers',
      'Three layers',
      'System design',
      'Behavioral (STAR)',
    ]);
    for (const round of rounds) {
      const planned = round.questions.reduce((sum, question) => sum + question.minutes, 0);
      expect(planned).toBeGreaterThan(0);
      expect(planned + MINUTES_FOR_THE_CANDIDATE).toBeLessThanOrEqual(round.minutes);
      expect(round.seats.filter((seat) => seat.lead)).toHaveLength(1);
    }
  });

  it('is written once, however often Strata starts', async () => {
    const before = await rows();
    await api.another();
    expect(await rows()).toBe(before);
  });
});

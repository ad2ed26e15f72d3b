import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../../../test/harness/database.js';
import type { Person } from '../../../test/harness/people.js';
import { stage } from '../../../test/harness/stage.js';

const { api, cast, house } = await stage();
let sections: Map<string, string>;
let roundId: string;

interface Opened {
  id: string;
  candidacyId: string;
  candidateName: string;
  title: string;
  state: string;
  minutes: number;
  startsAt: string | null;
  currentQuestionId: string | null;
  questions: { id: string; minutes: number }[];
  panel: { lead: boolean; observer: boolean; member: { id: string } }[];
}

const QUICK = `mutation($input: QuickInterviewInput!) { result: openQuickInterview(input: $input) { __typename
  ... on InvalidInputProblem { path message } ... on NotAllowedProblem { message } ... on QuickInterviewOpened { interview {
    id candidacyId candidateName title state minutes startsAt currentQuestionId questions { id minutes } panel { lead observer member { id } } } } } }`;

type Result = { __typename: string; path?: string; message?: string; interview: Opened };
const quick = async (more: object = {}, who: Person = cast.manager): Promise<Result> => {
  const input = {
    candidateName: 'Robin Example',
    minutes: 30,
    memberIds: [cast.manager.id, cast.ana.id, cast.observer.id],
    ...more,
  };
  return (await who.client.ask<{ result: Result }>(QUICK, { input })).result;
};
const ofSection = (title = 'Clocks') => ({ sectionId: sections.get(title) });
const counts = () =>
  asRole(api.database.ownerUrl, async (client) => {
    const tables = ['loops', 'rounds', 'loop_versions', 'candidates', 'candidacies', 'interviews', 'panelists', 'audit_entries'];
    const one = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ');
    return (await client.query(`SELECT ${one}`)).rows[0] as object;
  });

beforeAll(async () => {
  const question = (text: string, minutes: number) => ({ text, kind: 'KNOWLEDGE', level: 'CORE', minutes });
  const input = {
    target: { newBankName: `Bank ${randomUUID()}` },
    sections: [
      { title: 'Clocks', depth: 0, questions: [question('When do clocks drift?', 10), question('Who trusts a lease?', 10), question('What is a vector of versions?', 10)] }, // prettier-ignore
      { title: 'Nothing yet', depth: 0, questions: [] },
      { title: 'Long', depth: 0, questions: [question('How would you move a bank to another planet?', 90)] },
    ],
  };
  const imported = await cast.manager.client.ask<{ result: { bank: { sections: { id: string; title: string }[] } } }>(
    house.operations.document('mutation', 'importDraft', 3),
    { input },
  );
  sections = new Map(imported.result.bank.sections.map(({ id, title }) => [title, id]));
  const loopId = await house.loop([{ asks: ['one', 'three', 'one'], seats: [{ who: cast.ben }] }]);
  const query = 'query($id: ID!) { loop(id: $id) { rounds { id } } }';
  const { loop } = await cast.manager.client.ask<{ loop: { rounds: { id: string }[] } }>(query, { id: loopId });
  roundId = loop.rounds[0]?.id ?? '';
}, 90_000);

describe('a quick interview', () => {
  it('is a live room of a section, led by whoever asked for it, on a published version', async () => {
    const { interview } = await quick(ofSection());
    expect(interview).toMatchObject({ candidateName: 'Robin Example', title: 'Clocks', state: 'LIVE', minutes: 30 });
    expect(interview.questions.map(({ minutes }) => minutes)).toEqual([10, 10]);
    expect(interview.currentQuestionId).toBe(interview.questions[0]?.id);
    expect(interview.panel).toEqual([
      { lead: true, observer: false, member: { id: cast.manager.id } },
      { lead: false, observer: false, member: { id: cast.ana.id } },
      { lead: false, observer: true, member: { id: cast.observer.id } },
    ]);
    const query = 'query($id: ID!) { candidacy(id: $id) { loop { id title version } interviews { id } } }';
    const { candidacy } = await cast.manager.client.ask<{ candidacy: { loop: { id: string }; interviews: object[] } }>(query, {
      id: interview.candidacyId,
    });
    expect(candidacy).toMatchObject({
      loop: { title: 'Quick interview: Clocks', version: 1 },
      interviews: [{ id: interview.id }],
    });
    const { loops } = await cast.manager.client.ask<{ loops: { id: string }[] }>('{ loops { id } }');
    expect(loops.map(({ id }) => id)).not.toContain(candidacy.loop.id);
    const entered = await cast.ana.client.ask<{ interview: { state: string } }>(
      'query($id: ID!) { interview(id: $id) { state } }',
      {
        id: interview.id,
      },
    );
    expect(entered.interview.state).toBe('LIVE');
  });

  it('takes a round of a loop as its template, with what fits and without its panel', async () => {
    const { interview } = await quick({ roundId, minutes: 17 });
    expect(interview).toMatchObject({ title: 'Round 1', state: 'LIVE', minutes: 17 });
    expect(interview.questions).toHaveLength(2);
    expect(interview.panel.map(({ member }) => member.id)).not.toContain(cast.ben.id);
  });

  it('waits for its panel where whoever asked for it does not score', async () => {
    const { interview } = await quick({ ...ofSection(), memberIds: [cast.observer.id, cast.ana.id] }, cast.admin);
    expect(interview).toMatchObject({ state: 'SCHEDULED', currentQuestionId: null });
    expect(Math.abs(Date.now() - Date.parse(interview.startsAt ?? ''))).toBeLessThan(60_000);
    expect(interview.panel.find(({ lead }) => lead)?.member.id).toBe(cast.ana.id);
    const started = await house.act(cast.ana, 'startInterview', { interviewId: interview.id });
    expect(started.__typename).toBe('InterviewStarted');
  });

  it('keeps the must-haves that the template’s formula names', async () => {
    const input = { title: 'Gated', role: 'Engineer' };
    const { loop } = (await house.act(cast.manager, 'createLoop', { input })) as unknown as { loop: { id: string } };
    const copied = { loopId: loop.id, roundId, withPanel: false };
    await house.act(cast.manager, 'copyRound', { input: copied });
    const { loop: its } = await cast.manager.client.ask<{ loop: { rounds: { id: string }[] } }>(
      'query($id: ID!) { loop(id: $id) { rounds { id } } }',
      { id: loop.id },
    );
    const gated = its.rounds[0]?.id;
    const gates = [{ roundId: gated, dimensionKey: 'definition', minimum: 3 }];
    await house.act(cast.manager, 'setLoopFormula', { input: { loopId: loop.id, gates } });
    const { interview } = await quick({ roundId: gated });
    const plans = await asRole(api.database.ownerUrl, async (client) => {
      const sql = `SELECT v.plan FROM loop_versions v JOIN candidacies c ON (c.loop_id, c.loop_version) = (v.loop_id, v.version) WHERE c.id = $1`;
      return (await client.query(sql, [interview.candidacyId])).rows as { plan: { rounds: { id: string }[]; formula: object } }[];
    });
    const plan = plans[0]?.plan;
    expect(plan?.formula).toMatchObject({ gates: [{ roundId: plan?.rounds[0]?.id, dimensionKey: 'definition', minimum: 3 }] });
  });
});

describe('a quick interview that cannot be', () => {
  it('is refused where something is missing, and leaves nothing behind', async () => {
    const before = await counts();
    const at = async (more: object) => (await quick(more)).path;
    expect(await at({ ...ofSection(), candidateName: ' ' })).toBe('candidateName');
    expect(await at({})).toBe('sectionId');
    expect(await at({ ...ofSection(), roundId })).toBe('sectionId');
    expect(await at(ofSection('Nothing yet'))).toBe('sectionId');
    expect(await at(ofSection('Long'))).toBe('minutes');
    expect(await at({ ...ofSection(), minutes: 3 })).toBe('minutes');
    expect(await at({ roundId, minutes: 10 })).toBe('minutes');
    expect(await at({ ...ofSection(), memberIds: [] })).toBe('memberIds');
    expect(await at({ ...ofSection(), memberIds: [cast.observer.id] })).toBe('memberIds');
    expect(await counts()).toEqual(before);
  });

  it('leaves nothing behind where the last step of its transaction fails', async () => {
    const before = await counts();
    const broken = (sql: string) => asRole(api.database.ownerUrl, (client) => client.query(sql));
    await broken(`CREATE FUNCTION fail_start() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no start'; END $$`);
    await broken(`CREATE TRIGGER no_start BEFORE UPDATE OF state ON interviews FOR EACH ROW EXECUTE FUNCTION fail_start()`);
    const input = { candidateName: 'Kim', minutes: 30, memberIds: [cast.manager.id], ...ofSection() };
    expect(await cast.manager.client.refused(QUICK, { input })).toMatchObject({ code: 'INTERNAL' });
    await broken('DROP TRIGGER no_start ON interviews');
    await broken('DROP FUNCTION fail_start');
    expect(await counts()).toEqual(before);
  });

  it('is for those who publish loops and open candidacies', async () => {
    for (const who of [cast.coordinator, cast.ana, cast.observer])
      expect(await quick(ofSection(), who)).toMatchObject({ __typename: 'NotAllowedProblem', message: expect.stringContaining('publishes') }); // prettier-ignore
  });

  it('answers another organization’s round, section and members, and their absence, alike as missing', async () => {
    const input = { candidateName: 'Kim', minutes: 30, memberIds: [cast.stranger.id] };
    const refused = (more: object, who: Person = cast.stranger) => who.client.refused(QUICK, { input: { ...input, ...more } });
    for (const id of [sections.get('Clocks'), randomUUID(), 'no id'])
      expect(await refused({ sectionId: id })).toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [roundId, randomUUID(), 'no id'])
      expect(await refused({ roundId: id })).toMatchObject({ code: 'NOT_FOUND' });
    for (const id of [cast.stranger.id, randomUUID()])
      expect(await refused({ ...ofSection(), memberIds: [cast.manager.id, id] }, cast.manager)).toMatchObject({
        code: 'NOT_FOUND',
      });
  });
});

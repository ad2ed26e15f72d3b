import { describe, expect, it } from '@jest/globals';
import { stage } from '../../../test/harness/stage.js';
import type { Person } from '../../../test/harness/people.js';

const { cast, house } = await stage();

interface Round {
  id: string;
  requiredSkills: string[];
  missingSkills: string[];
}

const set = (who: Person, of: Person, skills: string[]) => house.act(who, 'setSkills', { memberId: of.id, skills });

async function skillsOf(who: Person): Promise<string[]> {
  const { members } = await cast.admin.client.ask<{ members: { id: string; skills: string[] }[] }>('{ members { id skills } }');
  return members.find(({ id }) => id === who.id)?.skills ?? [];
}

async function roundsOf(loopId: string): Promise<Round[]> {
  const { loop } = await cast.admin.client.ask<{ loop: { rounds: Round[] } }>(
    'query($id: ID!) { loop(id: $id) { rounds { id requiredSkills missingSkills } } }',
    { id: loopId },
  );
  return loop.rounds;
}

const changed = { __typename: 'MemberChanged' };

describe('skills of a member', () => {
  it('are said by the member, a coordinator and an administrator, and by nobody else of another', async () => {
    expect(await set(cast.ana, cast.ana, ['Go'])).toMatchObject(changed);
    expect(await set(cast.observer, cast.observer, ['Docs'])).toMatchObject(changed);
    expect(await set(cast.coordinator, cast.ben, ['SQL'])).toMatchObject(changed);
    expect(await set(cast.admin, cast.ben, ['SQL', 'Kafka'])).toMatchObject(changed);
    for (const who of [cast.manager, cast.ana, cast.observer])
      expect(await set(who, cast.ben, ['Nothing'])).toMatchObject({ __typename: 'NotAllowedProblem' });
    expect(await skillsOf(cast.ben)).toEqual(['SQL', 'Kafka']);
  });

  it('stand once whatever their case, in their order, and the list that is sent replaces the one before', async () => {
    await set(cast.ana, cast.ana, [' Go ', 'go', 'System  design']);
    expect(await skillsOf(cast.ana)).toEqual(['Go', 'System design']);
    await set(cast.ana, cast.ana, []);
    expect(await skillsOf(cast.ana)).toEqual([]);
  });

  it('say where one cannot be kept, and then nothing changes', async () => {
    await set(cast.cleo, cast.cleo, ['Go']);
    expect(await set(cast.cleo, cast.cleo, ['SQL', 'x'.repeat(41)])).toMatchObject({ path: 'skills.1' });
    const many = Array.from({ length: 21 }, (_, at) => `Skill ${at}`);
    expect(await set(cast.cleo, cast.cleo, many)).toMatchObject({ __typename: 'InvalidInputProblem', path: 'skills' });
    expect(await skillsOf(cast.cleo)).toEqual(['Go']);
  });

  it('of another organization are as missing as the member', async () => {
    const document = 'mutation($id: ID!) { setSkills(memberId: $id, skills: []) { __typename } }';
    expect(await cast.stranger.client.refused(document, { id: cast.ana.id })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('skills that a round asks for', () => {
  it('are missing until somebody who scores there has them, and never keep a loop from being published', async () => {
    const { ana, ben, cleo, manager } = cast;
    await set(ana, ana, ['go']);
    await set(ben, ben, ['SQL']);
    await set(cleo, cleo, ['SQL']);
    const loopId = await house.loop([{ seats: [{ who: ana }, { who: ben, observer: true }, { who: cleo, training: true }] }]);
    const roundId = (await roundsOf(loopId))[0]?.id;
    const input = { roundId, requiredSkills: ['Go', 'SQL'] };
    expect(await house.act(manager, 'updateRound', { input })).toMatchObject({ __typename: 'RoundChanged' });
    expect(await roundsOf(loopId)).toEqual([{ id: roundId, requiredSkills: ['Go', 'SQL'], missingSkills: ['SQL'] }]);
    expect(await house.act(manager, 'publishLoop', { loopId })).toMatchObject({ __typename: 'LoopPublished' });
    await house.act(manager, 'assignPanelist', { input: { roundId, memberId: ben.id } });
    expect((await roundsOf(loopId))[0]?.missingSkills).toEqual([]);
  });

  it('stand in what differs between versions, and go along with a copy', async () => {
    const { manager } = cast;
    const loopId = await house.loop([{ seats: [] }]);
    const roundId = (await roundsOf(loopId))[0]?.id;
    await house.act(manager, 'updateRound', { input: { roundId, requiredSkills: ['Go'] } });
    const { loopDifferences } = await manager.client.ask<{ loopDifferences: { words: string }[] }>(
      'query($id: ID!) { loopDifferences(loopId: $id, before: 1) { words } }',
      { id: loopId },
    );
    expect(loopDifferences.map(({ words }) => words)).toEqual([
      'What its panel should be good at is Go; before nothing in particular.',
    ]);
    await house.act(manager, 'copyRound', { input: { loopId, roundId } });
    expect((await roundsOf(loopId)).map((round) => round.requiredSkills)).toEqual([['Go'], ['Go']]);
  });

  it('leave a published draft unchanged where none is asked for', async () => {
    const loopId = await house.loop([{ seats: [] }]);
    const roundId = (await roundsOf(loopId))[0]?.id;
    const drafts = async () =>
      (await cast.admin.client.ask<{ loop: { draftChanged: boolean } }>('query($id: ID!) { loop(id: $id) { draftChanged } }', { id: loopId })).loop.draftChanged; // prettier-ignore
    await house.act(cast.manager, 'updateRound', { input: { roundId, requiredSkills: [] } });
    expect(await drafts()).toBe(false);
    await house.act(cast.manager, 'updateRound', { input: { roundId, requiredSkills: ['Go'] } });
    expect(await drafts()).toBe(true);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { stage } from '../harness/stage.js';

const { cast, house } = await stage();
let loopId: string;

beforeAll(async () => {
  loopId = await house.loop([{ seats: [{ who: cast.ana, lead: true }] }]);
}, 90_000);

interface Listed {
  __typename: string;
  path: string | null;
  message: string;
  candidates: { line: number; candidateName: string; known: boolean }[];
  complaints: { line: number; message: string }[];
  candidacies: { id: string; candidateName: string; pronounced: string; links: string[]; externalLink: string }[];
}

async function listed(name: 'previewCandidateList' | 'openCandidateList', content: string): Promise<Listed> {
  const document = house.operations.document('mutation', name, 2);
  return (await cast.coordinator.client.ask<{ result: Listed }>(document, { input: { loopId, content } })).result;
}

async function count(): Promise<number> {
  const { candidacies } = await cast.coordinator.client.ask<{ candidacies: { nodes: unknown[] } }>(
    'query($id: ID) { candidacies(loopId: $id, first: 200) { nodes { id } } }',
    { id: loopId },
  );
  return candidacies.nodes.length;
}

const LIST = `Reference,Name,Pronunciation,E-mail,Link,ATS link,Stage
R-1,"Diallo, Amara",ah-MAH-ra,amara@example.com,https://amara.example,https://ats.example/1,2
R-2,Jonas Falk,,,,,3
`;

describe('candidates by a list', () => {
  it('are looked at first, which stores nothing, then opened with all that the list says', async () => {
    const before = await count();
    const preview = await listed('previewCandidateList', LIST);
    expect(preview).toMatchObject({ candidates: [{ line: 2, known: false }, { line: 3 }], ignored: ['Stage'], complaints: [] });
    expect(await count()).toBe(before);
    const { candidacies } = await listed('openCandidateList', LIST);
    expect(candidacies[0]).toMatchObject({
      candidateName: 'Diallo, Amara',
      pronounced: 'ah-MAH-ra',
      links: ['https://amara.example'],
      externalReference: 'R-1',
      externalLink: 'https://ats.example/1',
    });
    expect(await count()).toBe(before + 2);
  });

  it('open nobody a second time: the reference answers the candidacy that stands', async () => {
    const before = await listed('openCandidateList', LIST);
    expect((await listed('previewCandidateList', LIST)).candidates.map(({ known }) => known)).toEqual([true, true]);
    const standing = await count();
    const again = await listed('openCandidateList', `${LIST}R-3,Noor Haddad\n`);
    expect(again.candidacies.slice(0, 2).map(({ id }) => id)).toEqual(before.candidacies.map(({ id }) => id));
    expect(await count()).toBe(standing + 1);
    const one = await house.act(cast.coordinator, 'openCandidacy', {
      input: { loopId, candidateName: 'Somebody Else', externalReference: 'R-3' },
    });
    expect(one.__typename).toBe('CandidacyOpened');
    expect(await count()).toBe(standing + 1);
  });

  it.each([
    ['an address that is none', 'name,email\nKim Example,\nBo Example,bo-at-example', 3],
    ['a formula', 'name\n"=HYPERLINK(""http://evil.example"")"', 2],
    ['a script for a link', 'name,link\nKim Example,javascript:alert(1)', 2],
    ['a quote that never closes', 'name\n"Kim Example\nBo', 2],
    ['a name that is empty', 'name,email\n,kim@example.com', 2],
  ])('open nobody at all with %s, and say on which line', async (_, content, line) => {
    const before = await count();
    expect((await listed('previewCandidateList', content)).complaints[0]?.line).toBe(line);
    const refused = await listed('openCandidateList', content);
    expect(refused).toMatchObject({ __typename: 'InvalidInputProblem', path: 'content' });
    expect(refused.message).toContain(`Line ${line}:`);
    expect(await count()).toBe(before);
  });

  it('show links and references on the candidacy and never in a room, and neither where candidates are anonymous', async () => {
    const { candidacies } = await listed('openCandidateList', LIST);
    const id = candidacies[0]?.id;
    const room = 'query($id: ID!) { candidacy(id: $id) { interviews { candidatePronounced id } } }';
    expect(JSON.stringify(await cast.ana.client.ask(room, { id }))).toContain('ah-MAH-ra');
    const whole = house.operations.document('query', 'candidacy', 2);
    expect(JSON.stringify(await cast.ana.client.ask(whole, { id }))).toContain('https://amara.example');
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: true } });
    const told = JSON.stringify([await cast.ana.client.ask(whole, { id }), await cast.ana.client.ask(room, { id })]);
    for (const word of ['amara', 'Amara', 'R-1', 'ats.example', 'MAH']) expect(told).not.toContain(word);
    await house.act(cast.admin, 'changePolicies', { input: { anonymiseCandidates: false } });
  });
});

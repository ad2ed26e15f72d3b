import type { Page } from 'playwright-core';
import { askAs, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('candidates of a loop side by side', () => {
  let manager: Page;
  let loopId: string;

  beforeAll(async () => {
    manager = await pageOf('Marcus Adeyemi');
    const { candidacies } = await askAs<{ candidacies: { nodes: { id: string; loop: { id: string } }[] } }>(
      manager,
      '{ candidacies { nodes { id loop { id } } } }',
    );
    loopId = candidacies.nodes[0]?.loop.id ?? '';
  }, 60_000);

  it('are reached from the loop and from the debrief, with picture, table and whether the order hangs on the weights', async () => {
    await manager.goto(`/loops/${loopId}`);
    await manager.getByRole('link', { name: 'Compare candidates' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Compare candidates' }).waitFor();
    await manager.getByText(/^There is no order yet|^The order /).waitFor();
    await manager.getByText('As a table').click();
    const table = manager.getByRole('table');
    await table.getByRole('columnheader', { name: 'Must-haves' }).waitFor();
    expect(await violations(manager)).toEqual([]);
    const name = (await table.getByRole('rowheader').first().textContent()) ?? '';
    await manager.getByRole('link', { name }).first().click();
    await manager.getByRole('heading', { level: 1, name: `Debrief: ${name}` }).waitFor();
    await manager.getByRole('link', { name: 'Compare candidates' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Compare candidates' }).waitFor();
    expect(manager.url()).toContain('version=');
  }, 60_000);

  it('show what rests on a model only where the organization wants it, with what it assumes', async () => {
    const admin = await pageOf('Ingrid Solheim');
    expect(await manager.getByRole('heading', { name: 'What rests on a model' }).count()).toBe(0);
    await askAs(admin, 'mutation { changePolicies(input: { showModels: true }) { __typename } }');
    await manager.reload();
    await manager.getByRole('heading', { name: 'What rests on a model' }).waitFor();
    await manager.getByText('Assumes that each interviewer is stricter or milder').waitFor();
    await manager.getByText('Adjusted: ').first().waitFor();
  }, 60_000);

  it('tell an observer why they see none', async () => {
    const observer = await pageOf('Daniel Okoye');
    await observer.goto(`/loops/${loopId}/compare`);
    await observer.getByText('Observers follow interviews and do not see comparisons.').waitFor();
    expect(await violations(observer)).toEqual([]);
  }, 60_000);
});

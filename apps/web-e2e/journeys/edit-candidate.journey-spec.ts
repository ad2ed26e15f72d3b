import type { Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { amaraOf } from '../harness/candidacy.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('a candidate is edited afterwards', () => {
  let ingrid: Page;
  let marcus: Page;
  let ids: { candidacy: string; room: string };

  beforeAll(async () => {
    ingrid = await pageOf('Ingrid Solheim');
    ids = await amaraOf(ingrid);
    marcus = await pageOf('Marcus Adeyemi', BESIDE_THE_VIDEO);
    for (const page of [ingrid, marcus]) {
      await page.goto(`/candidacies/${ids.candidacy}`);
      await page.getByRole('heading', { level: 1, name: 'Amara Diallo' }).waitFor();
    }
  }, 60_000);

  it('shows the mended name where it stands and in a room that is open, and a fault at its field', async () => {
    const room = await pageOf('Priya Raman');
    await room.goto(`/interviews/${ids.room}`);
    await room
      .getByText(/Amara Diallo/)
      .first()
      .waitFor();
    await openForm(ingrid);
    await ingrid.getByLabel('Candidate’s name').fill('Amara Diallo-Roux');
    await ingrid.getByLabel('Links').fill('amara.example');
    expect(await violations(ingrid)).toEqual([]);
    await save(ingrid);
    await ingrid.getByText('This is not a web address. Write it like https://example.com, or leave it out.').waitFor();
    expect(await ingrid.getByLabel('Links').getAttribute('aria-invalid')).toBe('true');
    await ingrid.getByLabel('Links').fill('https://amara.example');
    await save(ingrid);
    await ingrid.getByRole('heading', { level: 1, name: 'Amara Diallo-Roux' }).waitFor();
    await ingrid.getByRole('link', { name: 'amara.example' }).waitFor();
    await room
      .getByText(/Amara Diallo-Roux/)
      .first()
      .waitFor();
    await room.close();
  }, 60_000);

  it('tells whoever saves over a colleague’s change what differs, and saves what they choose', async () => {
    await openForm(marcus);
    await openForm(ingrid);
    await ingrid.getByLabel('How the name is said').fill('ah-MAH-ra');
    await save(ingrid);
    await ingrid.getByText('Said ah-MAH-ra').waitFor();
    await marcus.getByLabel('Candidate’s name').fill('Amara Roux');
    await save(marcus);
    await marcus.getByRole('alert').getByText('Somebody else saved this candidate meanwhile').waitFor();
    await marcus.getByRole('cell', { name: 'ah-MAH-ra' }).waitFor();
    await marcus.getByRole('cell', { name: 'Amara Roux' }).waitFor();
    expect(await violations(marcus)).toEqual([]);
    await marcus.getByRole('button', { name: 'Go on with theirs' }).click();
    expect(await marcus.getByLabel('How the name is said').inputValue()).toBe('ah-MAH-ra');
    await marcus.getByLabel('Candidate’s name').fill('Amara Roux');
    await save(marcus);
    await marcus.getByRole('heading', { level: 1, name: 'Amara Roux' }).waitFor();
    await marcus.getByText('Said ah-MAH-ra').waitFor();
  }, 60_000);

  async function openForm(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Edit the candidate…' }).click();
    await page.getByRole('dialog', { name: 'Edit the candidate' }).waitFor();
  }

  const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save the candidate' }).click();
});

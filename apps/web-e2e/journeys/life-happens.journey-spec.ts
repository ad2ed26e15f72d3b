import type { Page } from 'playwright-core';
import { violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('what happens to a loop in life, done by a coordinator', () => {
  let page: Page;

  beforeAll(async () => {
    page = await pageOf('Ingrid Solheim');
    await page.goto('/candidacies');
    await page.getByRole('link', { name: /Amara Diallo/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Amara Diallo' }).waitFor();
  }, 60_000);

  it('schedules a round in her own time zone, and moves it', async () => {
    const round = cardOf('Go and concurrency');
    await round.getByRole('button', { name: 'Schedule: Go and concurrency' }).click();
    await page.getByLabel('Begins').fill('2031-01-07T09:30');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the time' }).click();
    await round.getByText(/09:30/).waitFor();
    await round.getByRole('button', { name: 'Move: Go and concurrency' }).click();
    await page.getByLabel('Begins').fill('2031-01-07T10:45');
    await page.getByRole('button', { name: 'Save the time' }).click();
    await round.getByText(/10:45/).waitFor();
  }, 60_000);

  it('takes a round along as a calendar file, and a calendar program reads her own', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Calendar file of Go and concurrency' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('interview.ics');
    const other = await page.context().newPage();
    await other.goto('/');
    await other.getByRole('button', { name: 'Make an address' }).click();
    const address = await other.getByText(/\/feeds\/calendar\//).innerText();
    expect(await violations(other)).toEqual([]);
    expect((await fetch(address)).headers.get('content-type')).toContain('text/calendar');
    await other.getByRole('button', { name: 'Take it back' }).click();
    await other.getByRole('button', { name: 'Make an address' }).waitFor();
    expect((await fetch(address)).status).toBe(404);
    await other.close();
  }, 60_000);

  it('puts somebody else in a panelist’s place in two presses', async () => {
    const round = cardOf('Go and concurrency');
    await round.getByRole('button', { name: 'Change the seat of Ewa Nowak in Go and concurrency' }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('menuitem', { name: 'Replace with Marcus Adeyemi' }).click();
    await round.getByText('Marcus Adeyemi').waitFor();
    await round.getByText('Ewa Nowak').waitFor({ state: 'detached' });
  }, 60_000);

  it('reminds its panelists on their home page when it begins within the hour', async () => {
    const soon = new Date(Date.now() + 30 * 60_000);
    const local = new Date(soon.getTime() - soon.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    await cardOf('System design').getByRole('button', { name: 'Schedule: System design' }).click();
    await page.getByLabel('Begins').fill(local);
    await page.getByRole('button', { name: 'Save the time' }).click();
    await cardOf('System design').getByRole('button', { name: 'Move: System design' }).waitFor();
    const panelist = await pageOf('Priya Raman');
    await panelist.getByText(/^Begins in \d+ minutes$/).waitFor();
    expect(await violations(panelist)).toEqual([]);
    await panelist.context().close();
  }, 60_000);

  it('says that a round was not held, and schedules it again', async () => {
    const round = cardOf('Data and messaging');
    await round.getByRole('button', { name: 'Mark Data and messaging not held' }).click();
    await page.getByRole('textbox', { name: 'Reason' }).fill('The candidate was ill.');
    await page.getByRole('dialog').getByRole('button', { name: 'Mark not held' }).click();
    await round.getByText('The candidate was ill.').waitFor();
    await round.getByRole('button', { name: 'Schedule again: Data and messaging' }).click();
    await page.getByLabel('Begins').fill('2031-01-08T08:20');
    await page.getByRole('button', { name: 'Save the time' }).click();
    await round.getByText(/08:20/).waitFor();
  }, 60_000);

  it('gives a candidate more time, and the rounds are longer for everybody', async () => {
    await cardOf('Go and concurrency')
      .getByText(/60 minutes/)
      .waitFor();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rounds half as long again' }).click();
    await cardOf('Go and concurrency')
      .getByText(/90 minutes/)
      .waitFor();
  }, 60_000);

  it('withdraws a candidacy and takes it up again', async () => {
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('menuitem', { name: /withdrew/ }).click();
    await page.getByRole('textbox', { name: /Reason/ }).fill('Took another offer.');
    await page.getByRole('button', { name: 'Withdraw the candidacy' }).click();
    await page.getByRole('alert').getByText('Took another offer.').waitFor();
    expect(await page.getByText('Not held', { exact: true }).count()).toBe(4);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Take the candidacy up again' }).click();
    await page.getByRole('button', { name: 'Schedule again: Behavioral' }).waitFor();
  }, 60_000);

  const cardOf = (title: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name: new RegExp(title) }) });
});

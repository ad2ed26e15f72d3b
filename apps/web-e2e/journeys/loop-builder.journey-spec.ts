import { runStrata, type RunningStrata } from '@strata/testkit';
import type { Browser, Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, enterAs, openBrowser, openWindow, violations } from '../harness/browser.js';

describe('the loop builder', () => {
  let strata: RunningStrata;
  let browser: Browser;

  beforeAll(async () => {
    strata = await runStrata();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await strata?.stop();
  });

  async function builder(name: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await (await openWindow(browser, strata.address, viewport)).newPage();
    await enterAs(page, name);
    await page.goto('/loops');
    await page.getByRole('link', { name: /^Senior backend engineer/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Senior backend engineer' }).waitFor();
    return page;
  }

  const column = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
  const cards = (page: Page, title: string) => column(page, title).getByLabel(/^Drag: /);

  it('suggests questions with their reasons, offers another, and takes what a person leaves ticked', async () => {
    const page = await builder('Ingrid Solheim');
    const before = await cards(page, 'Go and concurrency').count();
    await page.getByRole('button', { name: 'Suggest questions for Go and concurrency' }).press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Suggested for Go and concurrency' });
    const ticks = drawer.getByRole('checkbox', { name: /^Take: / });
    await ticks.first().waitFor();
    await drawer.getByText('Nobody has been asked it yet.').first().waitFor();
    expect(await violations(page)).toEqual([]);
    const [first, second] = await ticks.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    await drawer.getByRole('button', { name: first?.replace('Take: ', 'Another one instead of: ') ?? '' }).press('Enter');
    await drawer.getByRole('checkbox', { name: first ?? '' }).waitFor({ state: 'detached' });
    await drawer.getByRole('checkbox', { name: second ?? '' }).press('Space');
    const kept = (await ticks.count()) - 1;
    await drawer.getByRole('button', { name: new RegExp(`^Take ${kept} question`) }).press('Enter');
    await drawer.waitFor({ state: 'detached' });
    expect(await cards(page, 'Go and concurrency').count()).toBe(before + kept);
    await page.context().close();
  }, 60_000);

  it('shows what the loop covers as a picture and in words, and what it asks twice', async () => {
    const page = await builder('Ingrid Solheim');
    await page.getByRole('combobox', { name: 'Pick into' }).click();
    await page.getByRole('option', { name: 'Behavioral' }).click();
    await page.getByRole('button', { name: /^Pick into Behavioral: What is the difference between a slice/ }).press('Enter');
    await column(page, 'Behavioral').getByText('Also in Go and concurrency').waitFor();
    await page.getByRole('tab', { name: 'Coverage' }).press('Enter');
    await page.getByText(/stands in Go and concurrency and Behavioral\./).waitFor();
    await page.getByRole('region', { name: 'Coverage map' }).getByRole('row', { name: /^Runtime/ }).waitFor(); // prettier-ignore
    await page.getByText('Garbage collector pacing').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('table', { name: 'Coverage in words' }).getByRole('cell', { name: /^1 warm-up, \d core/ }).first().waitFor(); // prettier-ignore
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is laid out for a narrow screen without a violation', async () => {
    const page = await builder('Ingrid Solheim', BESIDE_THE_VIDEO);
    await page.getByRole('button', { name: 'Suggest questions for Data and messaging' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: /^Take: / }).first().waitFor(); // prettier-ignore
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);
});

import type { Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('the interview kit of a round', () => {
  let page: Page;

  beforeAll(async () => {
    page = await pageOf('Priya Raman');
    await page.getByRole('link', { name: 'Interview kit: Amara Diallo, Go and concurrency' }).click();
    await page.getByRole('heading', { level: 1, name: 'Go and concurrency' }).waitFor();
  }, 60_000);

  it('holds the plan, the questions, what to listen for and the levels, and answers only by choice', async () => {
    await page.getByText(/the questions take about/).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).count()).toBe(7);
    expect(await page.getByText('Listen for').count()).toBeGreaterThan(0);
    expect(await page.getByText(/^A good answer/).count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Reference answers' }).check();
    await page
      .getByText(/^A good answer/)
      .first()
      .waitFor();
    await page.getByRole('checkbox', { name: 'Hints' }).uncheck();
    expect(await page.getByText('Listen for').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(BESIDE_THE_VIDEO);
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('goes onto paper without what is only for the screen, black on white also in the dark', async () => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false);
    const colours = await page.getByRole('heading', { level: 1 }).evaluate((title) => {
      const { color, backgroundColor } = getComputedStyle(title);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  }, 60_000);
});

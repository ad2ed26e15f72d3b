import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, turn, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('finding questions', () => {
  async function bankPage(viewport?: { width: number; height: number }): Promise<Page> {
    const page = await pageOf('Ingrid Solheim', viewport);
    await page.goto('/banks');
    await page
      .getByRole('link', { name: /Go backend/ })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Find by words' }).waitFor();
    return page;
  }

  const results = (page: Page) =>
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.locator('mark') });
  const found = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

  it('goes by keys alone: a search while one types, its matches marked, a question opened from it', async () => {
    const page = await bankPage();
    await page.getByRole('checkbox', { name: 'Never asked' }).focus();
    await page.keyboard.press('/');
    await page.keyboard.type('GO rout');
    await found(page, /^\d+ questions found$/);
    expect(await results(page).first().locator('mark').first().innerText()).toMatch(/^gorout/i);
    expect(await page.getByRole('textbox', { name: 'Find by words' }).inputValue()).toBe('GO rout');
    const second = await results(page).nth(1).getByRole('link').innerText();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Question' });
    await drawer.getByText(second).waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await found(page, /^\d+ questions found$/);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.getByText(/questions? found/).waitFor({ state: 'detached' });
    await page.context().close();
  }, 60_000);

  it('keeps the words and filters in the address, so that a link shows the same to a colleague', async () => {
    const page = await bankPage();
    await page.getByText('Concurrency', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Find by words' }).fill('go');
    await page.getByRole('combobox', { name: 'Level' }).click();
    await page.getByRole('option', { name: 'Deep' }).click();
    await page.getByText('Never asked', { exact: true }).click();
    await found(page, /^\d+ questions? found in Concurrency$/);
    expect(await page.getByRole('checkbox', { name: 'Never asked' }).isChecked()).toBe(true);
    await page.waitForURL((url) =>
      ['text=go', 'level=DEEP', 'neverAsked=true', 'section='].every((part) => url.search.includes(part)),
    );
    const texts = await results(page).getByRole('link').allInnerTexts();
    const colleague = await pageOf('Priya Raman');
    await colleague.goto(page.url());
    await found(colleague, /found in Concurrency$/);
    await results(colleague).first().waitFor();
    expect(await results(colleague).getByRole('link').allInnerTexts()).toEqual(texts);
    await colleague.getByRole('button', { name: 'Search the whole bank' }).click();
    await found(colleague, /^\d+ questions? found$/);
    await colleague.context().close();
    await page.context().close();
  }, 60_000);

  it('hands the bank out as a file', async () => {
    const page = await bankPage();
    await page.getByRole('button', { name: 'Export' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /Markdown/ }).click();
    const file = await downloading;
    expect(file.suggestedFilename()).toBe('go-backend.md');
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^# Go backend\n/);
    await page.context().close();
  }, 60_000);

  it('breaks no rule of accessibility and never scrolls sideways with results in sight, also beside the video', async () => {
    const page = await bankPage(BESIDE_THE_VIDEO);
    await turn(page, 'dark');
    await page.getByRole('textbox', { name: 'Find by words' }).fill('lock');
    await found(page, /questions found$/);
    await results(page).first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await page.context().close();
  }, 60_000);
});

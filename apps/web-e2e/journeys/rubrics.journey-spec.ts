import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, turn, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('rubrics', () => {
  async function rubricsPage(name: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await pageOf(name, viewport);
    await page.goto('/rubrics');
    await page.getByRole('heading', { level: 1, name: 'Rubrics' }).waitFor();
    return page;
  }

  async function begin(page: Page, name: string, as: string): Promise<void> {
    await page.getByRole('button', { name: 'New rubric' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('combobox', { name: 'Begin as' }).selectOption({ label: as });
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Create the draft' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  const grid = (page: Page) => page.getByRole('grid');
  const saved = (page: Page) => page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const publish = async (page: Page, version: number) => {
    await page.getByRole('button', { name: `Publish version ${version}` }).click();
    const dialog = page.getByRole('dialog', { name: `Publish version ${version}` });
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('heading', { level: 2, name: new RegExp(`^Version ${version}, bar`) }).waitFor();
  };

  it('are written by keys, published, versioned, compared, handed out and taken in again', async () => {
    const page = await rubricsPage('Ingrid Solheim');
    await begin(page, 'Storage', 'Three layers');
    await grid(page)
      .getByRole('button', { name: /^Name of the dimension: Definition/ })
      .focus();
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter', 'Control+a');
    await page.keyboard.type('Knows pages and logs, not why both.');
    await press(page, 'Enter');
    await grid(page).getByRole('button', { name: 'Mechanism, level 2: Knows pages and logs, not why both.' }).waitFor();
    await press(page, 'ArrowRight', 'Enter', 'Control+a');
    await page.keyboard.type('Thrown away');
    await press(page, 'Escape');
    await grid(page)
      .getByRole('button', { name: /^Mechanism, level 3: Explains step by step/ })
      .waitFor();
    await saved(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await grid(page)
      .getByRole('button', { name: /^Mechanism, level 2: Knows the main steps/ })
      .waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await grid(page).getByRole('button', { name: 'Mechanism, level 2: Knows pages and logs, not why both.' }).waitFor();
    await saved(page);
    await publish(page, 1);

    await page.getByRole('button', { name: 'New version' }).click();
    await page.getByRole('heading', { level: 2, name: 'Draft of version 2' }).waitFor();
    await page.getByRole('combobox', { name: 'Bar' }).selectOption('4');
    await page.getByRole('table', { name: 'Draft of version 2 beside Version 1' }).or(page.getByRole('table', { name: 'Version 1 beside Draft of version 2' })).getByRole('row', { name: /^Bar / }).waitFor(); // prettier-ignore
    await saved(page);
    await publish(page, 2);
    const row = page.getByRole('table', { name: 'Version 1 beside Version 2' }).getByRole('row', { name: /^Bar / });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Level 3', 'Level 4']);

    await page.getByRole('button', { name: 'Export' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Version 1, Markdown' }).click();
    const file = await downloading;
    const content = await readFile(await file.path(), 'utf8');
    expect([file.suggestedFilename(), content.split('\n')[0]]).toEqual(['storage-v1.md', '# Storage']);
    await page.goto('/rubrics');
    const take = async (buffer: string) => {
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import' }).click();
      await (await choosing).setFiles({ name: 'storage-v1.md', mimeType: 'text/markdown', buffer: Buffer.from(buffer) });
    };
    await take(content.replace('3. ', '5. '));
    await page
      .getByRole('alert')
      .getByText(/^Line \d+: Level 3 should stand here/)
      .waitFor();
    await take(content);
    await page.getByRole('heading', { level: 2, name: 'Draft of version 1' }).waitFor();
    await grid(page).getByRole('button', { name: 'Mechanism, level 2: Knows pages and logs, not why both.' }).waitFor();
    await page.context().close();
  }, 90_000);

  it('written by two at once show both values, and nothing is overwritten unseen', async () => {
    const page = await rubricsPage('Ingrid Solheim');
    await begin(page, 'Contested', 'Coding');
    const other = await pageOf('Priya Raman');
    await other.goto(page.url());
    const write = async (on: Page, words: string) => {
      await grid(on)
        .getByRole('button', { name: /^Clarity, level 1: The code/ })
        .click();
      await press(on, 'Control+a');
      await on.keyboard.type(words);
      await press(on, 'Enter');
    };
    await grid(other).waitFor();
    await write(page, 'Hers');
    await saved(page);
    await write(other, 'His');
    const alert = other.getByRole('alert').filter({ hasText: 'Somebody else saved this draft' });
    const row = alert.getByRole('row', { name: /^Clarity, level 1/ });
    await row.waitFor();
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['Hers', 'His']);
    await alert.getByRole('button', { name: 'Go on with theirs' }).click();
    await grid(other).getByRole('button', { name: 'Clarity, level 1: Hers' }).waitFor();
    await saved(other);
    await other.context().close();
    await page.context().close();
  }, 90_000);

  for (const viewport of [{ width: 1440, height: 900 }, BESIDE_THE_VIDEO]) {
    it(`break no rule of accessibility while they are written, at ${viewport.width} px`, async () => {
      const page = await rubricsPage('Ingrid Solheim', viewport);
      await begin(page, `Looked at ${viewport.width}`, 'System design');
      await page.getByRole('switch', { name: 'Some dimensions weigh more' }).click();
      await page.getByRole('textbox', { name: 'Depth' }).fill('3');
      await page.keyboard.press('Tab');
      for (const colorScheme of ['light', 'dark'] as const) {
        await turn(page, colorScheme);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      }
      await page.getByRole('button', { name: 'Publish version 1' }).click();
      await page.getByText(/^The weights differ and no reason is written/).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }, 60_000);
  }

  it('are read and not written by who only observes', async () => {
    const page = await rubricsPage('Daniel Okoye');
    expect(await page.getByRole('button', { name: 'New rubric' }).count()).toBe(0);
    await page
      .getByRole('link', { name: /Three layers/ })
      .first()
      .click();
    await page.getByRole('table', { name: 'Anchors of version 1' }).waitFor();
    expect(await page.getByRole('button', { name: 'New version' }).count()).toBe(0);
    await page.context().close();
  }, 60_000);
});

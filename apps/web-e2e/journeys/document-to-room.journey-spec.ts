import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { askAs, BESIDE_THE_VIDEO, openWindow, turn, violations } from '../harness/browser.js';
import { countPresses } from '../harness/presses.js';
import { stage } from '../harness/stage.js';

const MOST_PRESSES = 15;
const MOST_MS = 5 * 60_000;
const DOCUMENT = `# Backend in practice

## Storage

- What does a write-ahead log promise?
- When is a checkpoint taken?
- Why do pages split?
- What is lost when a disk lies about flushing?
- How does a snapshot see the past?

## Networks

- Why is a lease longer than a heartbeat?
- What does a socket buffer hide?
- How does a load balancer notice a dead server?
- What is head-of-line blocking?

## Design

- Design a system that stores a billion photos.

## Working together

- Tell me about a time when you disagreed with a colleague.
- Tell me about a time when you missed a deadline.
`;

const { strata, browser, pageOf } = await stage();

const GIVEN = {
  'pasted text': async (page: Page) => {
    const field = page.getByLabel('Or paste it');
    await field.click();
    await page.keyboard.insertText(DOCUMENT);
    await page.getByRole('button', { name: 'See what is recognised' }).click();
  },
  'a file': async (page: Page) => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'strata-document-')), 'backend.md');
    await writeFile(file, DOCUMENT);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose a file' }).click(),
    ]);
    await chooser.setFiles(file);
  },
};

describe('from a document to a room', () => {
  it.each(Object.keys(GIVEN) as (keyof typeof GIVEN)[])(
    '%s becomes a room link within five minutes and fifteen presses, signing in and a colleague included',
    async (given) => {
      const window = await openWindow(browser, strata.address);
      const presses = await countPresses(window);
      const page = await window.newPage();
      const began = Date.now();
      await page.goto('/');
      await page.getByRole('button', { name: /Ingrid Solheim/ }).click();
      await page.getByRole('link', { name: 'Banks' }).click();
      await page.getByRole('link', { name: 'Import a document' }).click();
      await GIVEN[given](page);
      await page.getByRole('button', { name: /^Import 12 questions/ }).click();
      await page.getByText('The import is done').waitFor();
      await page.getByRole('link', { name: 'Draft a loop from this' }).click();
      await page.getByRole('textbox', { name: 'Title of the round' }).first().waitFor();
      await page.getByRole('combobox', { name: 'People' }).click();
      await page.keyboard.type('Priya');
      await page.getByRole('option', { name: /Priya Raman/ }).click();
      await page.getByRole('button', { name: 'Make the draft' }).click();
      await page.getByRole('button', { name: 'Publish version 1' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
      await page.getByRole('button', { name: 'Open a candidacy' }).click();
      // The field is at hand: no press is needed to write the name.
      await page.getByRole('textbox', { name: 'Candidate’s name' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.type('Robin Example');
      await page.getByRole('button', { name: 'Open the candidacy' }).click();
      await page.getByRole('heading', { level: 1, name: 'Robin Example' }).waitFor();
      await page.getByRole('button', { name: /^Room link of / }).first().click(); // prettier-ignore
      const link = await page.getByRole('textbox', { name: /^Link to the room of / }).inputValue();
      const [pressed, took] = [presses(), Date.now() - began];
      process.stdout.write(
        `From ${given} to a room link: ${pressed} presses, ${(took / 1000).toFixed(1)} s of a machine's hands\n`,
      );
      expect(pressed).toBeGreaterThan(10);
      expect(pressed).toBeLessThanOrEqual(MOST_PRESSES);
      expect(took).toBeLessThan(MOST_MS);
      expect(await violations(page)).toEqual([]);

      const colleague = await pageOf('Priya Raman');
      await colleague.goto(link);
      await colleague.getByRole('button', { name: 'Start the interview' }).waitFor();
      await colleague.context().close();
      await window.close();
    },
    120_000,
  );

  it('lets a person drop a round, change minutes and titles, and makes the draft as it is shown', async () => {
    const page = await pageOf('Ingrid Solheim');
    await page.goto('/banks');
    await page.getByRole('link', { name: /Go backend/i }).first().click(); // prettier-ignore
    await page.getByRole('button', { name: 'Change this bank' }).click();
    await page.getByRole('menuitem', { name: 'Draft a loop from this' }).click();
    const cards = page.getByRole('button', { name: /^Drop the round / });
    await cards.first().waitFor();
    const before = await cards.count();
    expect(before).toBeGreaterThan(1);
    expect(await violations(page)).toEqual([]);
    await cards.last().click();
    await page.getByText('1 round dropped.').waitFor();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByText('1 round dropped.').waitFor({ state: 'detached' });
    await cards.nth(before - 1).waitFor();
    expect(await cards.count()).toBe(before);
    await cards.last().click();
    await page.getByRole('textbox', { name: 'Title of the round' }).first().fill('Fundamentals');
    await page.getByRole('textbox', { name: 'Minutes of Fundamentals' }).fill('25');
    const first = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Drop the round Fundamentals' }) });
    await page.getByRole('button', { name: 'Make the draft' }).and(page.locator(':enabled')).waitFor();
    const said = (await first.getByText(/questions?, \d+ min; \d+ min stay free/).innerText()).match(
      /(\d+) questions?, (\d+) min/,
    );
    expect(Number(said?.[2])).toBeLessThanOrEqual(20);
    await page.getByRole('textbox', { name: 'Title of the loop' }).fill('');
    await page.getByRole('textbox', { name: 'Title of the loop' }).fill('Backend, drafted');
    await page.getByRole('button', { name: 'Make the draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Backend, drafted' }).waitFor();
    await page.getByRole('region', { name: 'Fundamentals', exact: true }).waitFor();
    const [, loopId] = /loops\/([^/?]+)/.exec(page.url()) ?? [];
    const { loop } = await askAs<{ loop: { rounds: { title: string; minutes: number; questions: object[] }[] } }>(
      page,
      `{ loop(id: "${loopId}") { rounds { title minutes questions { id } } } }`,
    );
    expect(loop.rounds).toHaveLength(before - 1);
    expect(loop.rounds[0]).toMatchObject({ title: 'Fundamentals', minutes: 25 });
    expect(loop.rounds[0]?.questions).toHaveLength(Number(said?.[1]));
    await page.context().close();
  }, 90_000);

  it('says where there is nothing to draft from, what is missing, and who may', async () => {
    const page = await pageOf('Ingrid Solheim');
    const { createQuestionBank } = await askAs<{ createQuestionBank: { bank: { id: string } } }>(
      page,
      'mutation { createQuestionBank(input: { name: "Empty" }) { ... on QuestionBankCreated { bank { id } } } }',
    );
    await page.goto(`/loops/draft?bank=${createQuestionBank.bank.id}`);
    await page.getByText('There is nothing to ask here yet').waitFor();
    await page.goto('/loops/draft');
    await page.getByText('Choose a bank first').waitFor();
    await page.goto('/loops/draft?bank=00000000-0000-4000-8000-000000000000');
    await page.getByText('Nothing is here').waitFor();
    const observer = await pageOf('Daniel Okoye');
    await observer.goto(`/loops/draft?bank=${createQuestionBank.bank.id}`);
    await observer.getByText('You read loops').waitFor();
    expect(await violations(observer)).toEqual([]);
    for (const each of [page, observer]) await each.context().close();
  }, 60_000);

  it('is laid out for a narrow dark screen without a violation', async () => {
    const page = await pageOf('Ingrid Solheim', BESIDE_THE_VIDEO);
    await turn(page, 'dark');
    const { questionBanks } = await askAs<{ questionBanks: { id: string }[] }>(page, '{ questionBanks { id } }');
    for (const address of [`/loops/draft?bank=${questionBanks[0]?.id}`, `/banks/${questionBanks[0]?.id}?imported=12`]) {
      await page.goto(address);
      await page.getByText(/What it would ask|The import is done/).first().waitFor(); // prettier-ignore
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      expect(await violations(page)).toEqual([]);
    }
    await page.context().close();
  }, 60_000);
});

import type { Page } from 'playwright-core';
import { askAs, BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const SECTIONS = 60;
const IN_FIRST = 348;
const IN_OTHERS = 28;
const LAST = IN_FIRST + (SECTIONS - 1) * IN_OTHERS;
/** More lines than are near a window of 900 pixels, and far fewer than there are. */
const FEW = 60;

const MAKE = 'mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ... on DraftImported { bank { id } } } }';

/** What question `n` asks; no two ask nearly the same. */
const ask = (n: number) => `What does ${n.toString(36)}x${(n * 7919).toString(36)} promise to ${(n * 104_729).toString(36)}?`;

const titleOf = (at: number) => `Part ${at + 1} of what a team asks whoever works on it`;

function sections() {
  let next = 0;
  return Array.from({ length: SECTIONS }, (_, at) => ({
    title: titleOf(at),
    depth: at % 5 === 0 ? 0 : Math.min(at % 5, 3),
    questions: Array.from({ length: at === 0 ? IN_FIRST : IN_OTHERS }, () => ({ text: ask((next += 1)), kind: 'KNOWLEDGE' })),
  }));
}

const asDocument = () =>
  sections()
    .map(({ title, depth, questions }) =>
      [`${'#'.repeat(depth + 2)} ${title}`, '', ...questions.map(({ text }) => `- ${text}`), ''].join('\n'),
    )
    .join('\n');

const { pageOf } = await stage();

describe('a bank of 2,000 questions', () => {
  let page: Page;
  let bankId: string;

  const lines = (of = page) => of.locator('.strata-question-line');
  const link = (n: number) => lines().getByRole('link', { name: ask(n), exact: true });
  const said = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor({ timeout: 30_000 });
  const focused = () => page.evaluate('document.activeElement.textContent');
  const edge = (where: 'top' | 'bottom') =>
    page.evaluate(`scrollTo(0, ${where === 'top' ? 0 : 'document.documentElement.scrollHeight'})`);

  beforeAll(async () => {
    page = await pageOf('Ingrid Solheim');
    const input = { target: { newBankName: 'Everything' }, sections: sections() };
    const { importDraft } = await askAs<{ importDraft: { bank: { id: string } } }>(page, MAKE, { input });
    bankId = importDraft.bank.id;
  }, 120_000);

  beforeEach(async () => {
    await page.goto(`/banks/${bankId}`);
    await link(1).waitFor();
  }, 60_000);

  it('renders the questions near the window and no others, and the end is one key away', async () => {
    expect(await lines().count()).toBeLessThan(FEW);
    await page.locator('body').press('End');
    await link(IN_FIRST + 4 * IN_OTHERS).waitFor();
    expect(await lines().count()).toBeLessThan(FEW);
    await page.goto(`/banks/${bankId}?section=all`);
    await link(1).waitFor();
    expect(await lines().count()).toBeLessThan(FEW);
    await page.locator('body').press('End');
    await link(LAST - IN_OTHERS + 5).waitFor();
    expect(await lines().count()).toBeLessThan(FEW);
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('steps a question by keys from one part of the list into the next with the focus on it, and takes that back', async () => {
    await link(10).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await said('Moved 1 question to place 11 of 348');
    await page.keyboard.press('Alt+ArrowDown');
    await said('place 12 of 348');
    expect(await focused()).toBe(ask(10));
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await said('Moved 1 question back');
  }, 60_000);

  it('walks by arrow keys through questions that were not rendered yet', async () => {
    await link(1).focus();
    for (let next = 2; next <= 46; next += 1) {
      await page.keyboard.press('ArrowDown');
      // At the pace of a person, who sees where they are.
      await link(next).and(page.locator(':focus')).waitFor();
    }
  }, 60_000);

  it('drags a question by keys farther than the window shows', async () => {
    await page.getByRole('button', { name: `Drag: ${ask(2)}`, exact: true }).focus();
    await page.keyboard.press('Space');
    for (let step = 0; step < 40; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await said('Moved 1 question to Part 1');
    const read = 'query ($id: ID!) { questionBank(id: $id) { sections { questions { text } } } }';
    const answer = await askAs<{ questionBank: { sections: { questions: { text: string }[] }[] } }>(page, read, { id: bankId });
    expect(answer.questionBank.sections[0]?.questions[41]?.text).toBe(ask(2));
    await page.keyboard.press('Control+z');
    await said('Moved 1 question back');
  }, 60_000);

  it('keeps what is being written while one looks elsewhere in the list', async () => {
    await link(3).focus();
    await page.keyboard.press('e');
    const field = page.getByRole('textbox', { name: 'Text of the question' });
    await field.fill('Half a thought');
    await page.getByRole('heading', { level: 1 }).click();
    await edge('bottom');
    await link(IN_FIRST + 4 * IN_OTHERS).waitFor();
    await edge('top');
    await link(1).waitFor();
    expect(await field.inputValue()).toBe('Half a thought');
    await field.press('Escape');
  }, 60_000);

  it('changes hundreds of questions at once in two requests, and takes it back in two', async () => {
    const sent: string[] = [];
    page.on('request', (request) => void (request.url().endsWith('/graphql') && sent.push(request.postData() ?? '')));
    await page.getByRole('button', { name: `Change the section ${titleOf(0)}` }).click();
    await page.getByRole('menuitem', { name: 'Choose all its questions' }).click();
    await said('348 questions chosen');
    await page.getByRole('button', { name: 'Level' }).click();
    await page.getByRole('menuitem', { name: 'Deep' }).click();
    await said('348 questions: Deep');
    await page.getByRole('button', { name: 'Undo' }).click();
    await said('348 questions as before');
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    expect(sent.filter((body) => /mutation/.test(body))).toHaveLength(2);
    expect(sent.length).toBeLessThanOrEqual(4);
  }, 60_000);

  it('never scrolls sideways beside the video, and is read as lightly as it is edited', async () => {
    const reader = await pageOf('Daniel Okoye', BESIDE_THE_VIDEO);
    await reader.goto(`/banks/${bankId}`);
    const items = reader.getByRole('main').getByRole('listitem');
    await items.first().waitFor();
    expect(await items.count()).toBeLessThan(FEW);
    expect(await reader.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await violations(reader)).toEqual([]);
    await reader.context().close();
  }, 60_000);

  it('is compared in batches with its progress in words, corrected in bulk, and imported with a word on what is written', async () => {
    const sent: string[] = [];
    page.on('request', (request) => void (request.url().endsWith('/graphql') && sent.push(request.postData() ?? '')));
    await page.goto('/banks/import');
    const file = { name: 'once-more.md', mimeType: 'text/markdown', buffer: Buffer.from(`# Once more\n\n${asDocument()}`) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('treegrid').waitFor({ timeout: 60_000 });
    await page.getByText(/^Comparing with your banks: \d+00 of 2000 questions/).waitFor();
    const rows = page.locator('.strata-draft-row');
    expect(await rows.count()).toBeLessThan(FEW);
    await rows.nth(2).click();
    await page.keyboard.press('End');
    await rows.filter({ hasText: ask(LAST) }).waitFor();
    expect(await rows.count()).toBeLessThan(2 * FEW);
    await page.keyboard.press('Control+a');
    await page.getByText('2060 chosen').waitFor();
    await page.keyboard.press('x');
    await page.getByText('Left out (2060)').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Left out (0)').waitFor();
    await page.getByText(/^Comparing/).waitFor({ state: 'detached', timeout: 60_000 });
    expect(sent.filter((body) => body.includes('query NearDuplicates'))).toHaveLength(20);
    expect(sent.filter((body) => body.includes('query NearRepeats'))).toHaveLength(1);
    await page.getByRole('button', { name: 'Import 2000 questions' }).click();
    await page.getByRole('status').filter({ hasText: 'Writing 2000 questions' }).waitFor();
    await page.getByText('The import is done').waitFor({ timeout: 60_000 });
    expect(await lines().count()).toBeLessThan(FEW);
  }, 180_000);
});

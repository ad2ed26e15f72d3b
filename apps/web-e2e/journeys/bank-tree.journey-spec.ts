import type { Page } from 'playwright-core';
import { askAs, BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

interface Tree {
  questionBank: {
    name: string;
    archivedAt: string | null;
    sections: {
      id: string;
      path: string[];
      guidance: string | null;
      questions: { id: string; text: string; level: string; tags: string[] }[];
    }[];
  };
}

const SECTIONS = [
  { title: 'Indexes', questions: ['What is a B-tree?', 'What is a hash index?', 'When is a partial index worth it?'] },
  { title: 'Locks', questions: ['What is a row lock?', 'What is a deadlock?'] },
  { title: 'Drafts', questions: [] },
];

const { pageOf } = await stage();

describe('the tree of a bank', () => {
  let page: Page;
  let bankId: string;

  const make = 'mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ... on DraftImported { bank { id } } } }';
  const read =
    '($id: ID!) { questionBank(id: $id) { name archivedAt sections { id path guidance questions { id text level tags } } } }';

  beforeAll(async () => {
    page = await pageOf('Ingrid Solheim');
  }, 60_000);

  beforeEach(async () => {
    const sections = SECTIONS.map(({ title, questions }) => ({
      ...{ title, depth: 0 },
      questions: questions.map((text) => ({ text, kind: 'KNOWLEDGE', level: 'CORE' })),
    }));
    const input = { target: { newBankName: 'Storage' }, sections };
    const { importDraft } = await askAs<{ importDraft: { bank: { id: string } } }>(page, make, { input });
    bankId = importDraft.bank.id;
    await page.goto(`/banks/${bankId}`);
    await page.getByRole('heading', { level: 2, name: 'Indexes' }).waitFor();
  });

  const tree = async () => (await askAs<Tree>(page, `query ${read}`, { id: bankId })).questionBank;
  const order = async () =>
    (await tree()).sections.map(({ path, questions }) => [path.join('/'), ...questions.map(({ text }) => text)]);
  const link = (text: string) => page.locator('.strata-question-line').getByRole('link', { name: text });
  const said = (words: string) => page.getByRole('status').filter({ hasText: words }).first().waitFor();
  const undo = async (words: string) => {
    await page.keyboard.press('Control+z');
    await said(words);
  };

  it('moves questions by keys and keeps the focus on them, and undo brings them back', async () => {
    await link('What is a B-tree?').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await said('Moved 1 question to place 2 of 3 in Indexes');
    await page.keyboard.press('Alt+ArrowDown');
    await said('place 3 of 3');
    expect((await order())[0]).toEqual([
      'Indexes',
      'What is a hash index?',
      'When is a partial index worth it?',
      'What is a B-tree?',
    ]);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('What is a B-tree?');
    await undo('Moved 1 question back');
    const answered = page.waitForResponse((answer) => answer.request().postData()?.includes('mutation MoveQuestions') ?? false);
    await page.keyboard.press('Control+z');
    await answered;
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    expect((await order())[0]).toEqual(['Indexes', ...SECTIONS[0]!.questions]);
  }, 60_000);

  it('drags a question by space and arrows, and the chosen ones together onto a section of the tree by pointer', async () => {
    await page.getByRole('button', { name: 'Drag: What is a row lock?' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await said('Moved 1 question to Locks');
    expect((await order())[1]).toEqual(['Locks', 'What is a deadlock?', 'What is a row lock?']);

    await page.getByRole('checkbox', { name: 'Choose: What is a B-tree?' }).check();
    await page.getByRole('checkbox', { name: 'Choose: When is a partial index worth it?' }).check();
    await carry(
      page.getByRole('button', { name: 'Drag: When is a partial index worth it?' }),
      page.getByRole('button', { name: /^Drafts/ }),
    );
    await said('Moved 2 questions to Drafts');
    expect(await order()).toEqual([
      ['Indexes', 'What is a hash index?'],
      ['Locks', 'What is a deadlock?', 'What is a row lock?'],
      ['Drafts', 'What is a B-tree?', 'When is a partial index worth it?'],
    ]);
    await undo('Moved 2 questions back');
    expect((await order())[0]).toEqual(['Indexes', ...SECTIONS[0]!.questions]);
  }, 60_000);

  async function carry(from: ReturnType<Page['getByRole']>, to: ReturnType<Page['getByRole']>): Promise<void> {
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('What is dragged, or where to, is not in sight.');
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(start.x + 20, start.y + 20, { steps: 4 });
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
    await page.locator('.strata-tree-line[data-over]').waitFor();
    await page.mouse.up();
  }

  it('changes many questions at once, takes that back, archives them and brings them back', async () => {
    await link('What is a B-tree?').focus();
    await page.keyboard.press('x');
    await page.getByRole('checkbox', { name: 'Choose: When is a partial index worth it?' }).click({ modifiers: ['Shift'] });
    await said('3 questions chosen');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Level' }).click();
    await page.getByRole('menuitem', { name: 'Deep' }).click();
    await said('3 questions: Deep');
    await page.getByRole('button', { name: 'Tags' }).click();
    await page.getByRole('combobox', { name: 'Add' }).fill('storage');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Change the tags' }).click();
    await said('3 questions: + storage');
    const of = async () => (await tree()).sections[0]!.questions.map(({ level, tags }) => `${level} ${tags.join()}`);
    expect(await of()).toEqual(['DEEP storage', 'DEEP storage', 'DEEP storage']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await said('3 questions as before');
    expect(await of()).toEqual(['DEEP ', 'DEEP ', 'DEEP ']);
    await page.getByRole('button', { name: 'Archive', exact: true }).click();
    await said('Archived 3 questions');
    expect((await order())[0]).toEqual(['Indexes']);
    await undo('Brought back 3 questions');
    expect((await order())[0]).toEqual(['Indexes', ...SECTIONS[0]!.questions]);
  }, 60_000);

  it('edits a text where it stands; what a colleague saved meanwhile is shown, not overwritten', async () => {
    await link('What is a row lock?').focus();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Text of the question' }).fill('What does a row lock hold off?');
    await page.keyboard.press('Enter');
    await said('Changed the text of one question');
    await link('What does a row lock hold off?').waitFor();
    await undo('1 question as before');
    await link('What is a row lock?').focus();
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Text of the question' }).fill('Mine?');
    const { id } = (await tree()).sections[1]!.questions[0]!;
    const colleague = `mutation { editQuestions(input: { questions: [{ questionId: "${id}", expectedRevision: 3 }], change: { level: STAFF } }) { __typename } }`;
    expect(await askAs(page, colleague)).toEqual({ editQuestions: { __typename: 'QuestionsEdited' } });
    await page.keyboard.press('Enter');
    await page.getByText('Somebody else saved this question while you were editing it').waitFor();
    await page.getByRole('button', { name: 'Save mine over it' }).click();
    await link('Mine?').waitFor();
    expect((await tree()).sections[1]!.questions[0]).toMatchObject({ text: 'Mine?', level: 'STAFF' });
  }, 60_000);

  it('edits, nests and removes sections, by menu and by keys, each taken back', async () => {
    await page.getByRole('button', { name: 'Change the section Locks' }).click();
    await page.getByRole('menuitem', { name: 'Edit the section' }).click();
    await page.getByRole('textbox', { name: 'Guidance' }).fill('Ask for the order of locks.');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save the section' }).click();
    await said('Changed the section “Locks”');
    expect((await tree()).sections[1]?.guidance).toBe('Ask for the order of locks.');

    await page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: /^Drafts/ })
      .focus();
    await page.keyboard.press('Alt+ArrowRight');
    await said('Moved the section “Drafts”');
    expect((await order()).map(([path]) => path)).toEqual(['Indexes', 'Locks', 'Locks/Drafts']);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Change the section Drafts' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await said('Removed the section “Drafts”');
    expect((await order()).map(([path]) => path)).toEqual(['Indexes', 'Locks']);
    await undo('The section “Drafts” is back');
    expect((await order()).map(([path]) => path)).toEqual(['Indexes', 'Locks', 'Drafts']);

    await page.getByRole('button', { name: 'Drag the section Locks' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await said('Moved the section “Locks”');
    expect((await order()).map(([path]) => path)).toEqual(['Locks', 'Indexes', 'Drafts']);
  }, 60_000);

  it('renames a bank, archives it, shows it among the archived ones and brings it back', async () => {
    await page.getByRole('button', { name: 'Change this bank' }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of the bank' }).fill('Storage and locks');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('heading', { level: 1, name: 'Storage and locks' }).waitFor();
    await page.getByRole('button', { name: 'Change this bank' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText('This bank is archived').waitFor();
    await page
      .getByRole('checkbox', { name: /^Choose/ })
      .first()
      .waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await page.goto('/banks');
    await page.getByText('Archived', { exact: true }).click();
    await page.getByRole('link', { name: /Storage and locks/ }).click();
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await page.getByText('This bank is archived').waitFor({ state: 'detached' });
    expect(await tree()).toMatchObject({ name: 'Storage and locks', archivedAt: null });
  }, 60_000);

  it('moves a question to another section in a narrow window', async () => {
    const phone = await pageOf('Ingrid Solheim', BESIDE_THE_VIDEO);
    await phone.goto(`/banks/${bankId}`);
    await phone.getByRole('button', { name: 'Change: What is a deadlock?' }).click();
    await phone.getByRole('menuitem', { name: 'Move to…' }).click();
    await phone.getByRole('combobox', { name: 'Section' }).last().click();
    await phone.getByRole('option', { name: 'Drafts' }).click();
    await phone.getByRole('button', { name: 'Move 1 question' }).click();
    await phone.getByRole('status').filter({ hasText: 'Moved 1 question to the end of Drafts' }).waitFor();
    expect((await order())[2]).toEqual(['Drafts', 'What is a deadlock?']);
    expect(await phone.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await violations(phone)).toEqual([]);
    await phone.context().close();
  }, 60_000);
});

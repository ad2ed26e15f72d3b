import type { Locator, Page } from 'playwright-core';
import { askAs, BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

interface Point {
  x: number;
  y: number;
}

const { pageOf } = await stage();

describe('the loop builder', () => {
  async function builder(name: string, viewport?: { width: number; height: number }): Promise<Page> {
    const page = await pageOf(name, viewport);
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
    await page.getByRole('heading', { name: 'Key areas nobody covers' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByText('Table', { exact: true }).click();
    await page.getByRole('table', { name: 'Coverage in words' }).getByRole('cell', { name: /^1 warm-up, \d core/ }).first().waitFor(); // prettier-ignore
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  }, 60_000);

  const grip = (page: Page, title: string, at: number) => cards(page, title).nth(at);
  const textAt = async (page: Page, title: string, at: number) =>
    (await grip(page, title, at).getAttribute('aria-label'))?.replace('Drag: ', '') ?? '';
  const stands = (page: Page, title: string, text: string) => column(page, title).getByLabel(`Drag: ${text}`).waitFor();

  async function middles(from: Locator, to: Locator): Promise<[Point, Point]> {
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('What is dragged, or where to, is not in sight.');
    const middle = (box: typeof start): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    return [middle(start), middle(end)];
  }

  it('moves questions between rounds by keys, by pointer and from the menu', async () => {
    const page = await builder('Ingrid Solheim');
    const byKeys = await textAt(page, 'Data and messaging', 0);
    await grip(page, 'Data and messaging', 0).focus();
    await page.keyboard.press('Space');
    await page.getByText('You have lifted an item in position 1').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowLeft');
    await page.getByText('You have moved the item from').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await stands(page, 'Go and concurrency', byKeys);

    const byPointer = await textAt(page, 'Data and messaging', 0);
    const [from, to] = await middles(grip(page, 'Data and messaging', 0), grip(page, 'System design', 0));
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, from.y + 4, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 12 });
    await page.mouse.up();
    await stands(page, 'System design', byPointer);

    const byMenu = await textAt(page, 'System design', 0);
    await page.getByRole('button', { name: `Change: ${byMenu}` }).first().press('Enter'); // prettier-ignore
    await page.getByRole('menuitem', { name: 'Move to Data and messaging' }).press('Enter');
    await stands(page, 'Data and messaging', byMenu);

    await page.reload();
    await stands(page, 'Go and concurrency', byKeys);
    await stands(page, 'Data and messaging', byMenu);
    await page.context().close();
  }, 60_000);

  it('moves a question to another round by touch', async () => {
    const page = await builder('Ingrid Solheim');
    const text = await textAt(page, 'Go and concurrency', 1);
    const [from, to] = await middles(grip(page, 'Go and concurrency', 1), grip(page, 'Data and messaging', 0));
    const finger = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
    await touch('touchStart', from);
    // A touch becomes a drag once it has rested on the grip.
    await page.getByText('You have lifted an item in position 2').waitFor({ state: 'attached' });
    for (const share of [0.2, 0.4, 0.6, 0.8, 1])
      await touch('touchMove', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    await page.getByText('You have moved the item from').waitFor({ state: 'attached' });
    await touch('touchEnd');
    await stands(page, 'Data and messaging', text);
    await page.context().close();
  }, 60_000);

  it('begins a loop as a copy of another one, and copies a round into it', async () => {
    const page = await builder('Ingrid Solheim');
    await page.goto('/loops');
    await page.getByRole('button', { name: 'New loop' }).press('Enter');
    const form = page.getByRole('dialog', { name: 'New loop' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Second team');
    await form.getByRole('textbox', { name: 'Role' }).fill('Backend engineer');
    await form.getByRole('combobox', { name: 'Begin as' }).click();
    await page.getByRole('option', { name: 'A copy of Senior backend engineer' }).click();
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Create the draft' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Second team' }).waitFor();
    await column(page, 'Behavioral').waitFor();
    await page.getByRole('button', { name: 'Change the round Behavioral' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Copy the round' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Copy the round' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: '5. Behavioral' }).waitFor();
    await page.context().close();
  }, 60_000);

  it('says what differs between versions, and moves a candidacy that has not begun to the newer one', async () => {
    const page = await builder('Ingrid Solheim');
    const text = await textAt(page, 'System design', 0);
    await page.getByRole('button', { name: `Change: ${text}` }).first().press('Enter'); // prettier-ignore
    await page.getByRole('menuitem', { name: 'Unpick' }).press('Enter');
    await column(page, 'System design').getByLabel(`Drag: ${text}`).waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Versions' }).press('Enter');
    const gone = `“${text}” is gone.`;
    await page.getByRole('region', { name: 'Differences' }).getByText(gone).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).press('Enter'); // prettier-ignore
    await page.getByRole('list', { name: 'Versions' }).getByText('Version 2', { exact: true }).waitFor();

    await page.goto('/candidacies');
    await page.getByRole('link', { name: /^Amara Diallo/ }).click();
    await page.getByText('Version 2 of the loop is published').waitFor();
    await page.getByRole('button', { name: 'See what differs' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move to version 2?' });
    await dialog.getByText(gone).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Move to version 2' }).press('Enter');
    await page.getByText(/Senior backend engineer, version 2/).waitFor();
    expect(await page.getByText('Version 2 of the loop is published').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('shows what a colleague changes as it happens, and refuses to overwrite it in silence', async () => {
    const [ingrid, marcus] = [await builder('Ingrid Solheim'), await builder('Marcus Adeyemi')];
    const edit = async (page: Page) => {
      await page.getByRole('button', { name: 'Change the round Behavioral' }).press('Enter');
      await page.getByRole('menuitem', { name: 'Title, minutes, rubric, reveal' }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Change the round' });
      await dialog.getByRole('textbox', { name: 'Minutes' }).waitFor();
      return dialog;
    };
    const [hers, his] = [await edit(ingrid), await edit(marcus)];
    await his.getByRole('textbox', { name: 'Minutes' }).fill('45');
    await his.getByRole('button', { name: 'Save the round' }).press('Enter');
    await column(ingrid, 'Behavioral')
      .getByText(/of 45 min/)
      .waitFor();
    await hers.getByRole('textbox', { name: 'Minutes' }).fill('55');
    await hers.getByRole('button', { name: 'Save the round' }).press('Enter');
    await hers.getByText('Somebody else changed this round while you were writing').waitFor();
    await hers.getByRole('row', { name: 'Minutes 45 55' }).waitFor();
    expect(await violations(ingrid)).toEqual([]);
    await hers.getByRole('button', { name: 'Save mine over it' }).press('Enter');
    await hers.waitFor({ state: 'detached' });
    await column(marcus, 'Behavioral')
      .getByText(/of 55 min/)
      .waitFor();

    const text = await textAt(marcus, 'Behavioral', 0);
    await marcus.getByRole('button', { name: `Change: ${text}` }).first().press('Enter'); // prettier-ignore
    await marcus.getByRole('menuitem', { name: 'Unpick' }).press('Enter');
    await column(ingrid, 'Behavioral').getByLabel(`Drag: ${text}`).waitFor({ state: 'detached' });
    for (const page of [ingrid, marcus]) await page.context().close();
  }, 90_000);

  it('writes the formula with a reason for unequal weights and a must-have, and says it in words', async () => {
    const page = await builder('Ingrid Solheim');
    await page.getByRole('tab', { name: 'Formula' }).press('Enter');
    const words = page.getByRole('list', { name: 'The formula in words' });
    await words.getByText(/^Rounds weigh the same/).waitFor();
    await page.getByRole('textbox', { name: 'Weight of System design', exact: true }).fill('2');
    await words.getByText('“System design” weighs 2 times as much as a usual round.').waitFor();
    await page.getByRole('button', { name: 'Save the formula' }).press('Enter');
    await page.getByText(/Write the reason\./).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('textbox', { name: 'Why the weights are not equal' }).fill('Design decides for this role.');
    await page.getByRole('combobox', { name: /^Must-have: .* in Behavioral$/ }).first().click(); // prettier-ignore
    await page.getByRole('option', { name: 'Level 2' }).click();
    await page.getByRole('button', { name: 'Save the formula' }).press('Enter');
    await page.getByRole('button', { name: 'Save the formula' }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('tab', { name: 'Formula' }).press('Enter');
    await words.getByText('The reason: Design decides for this role.').waitFor();
    await words.getByText(/^Must-have: .* in “Behavioral” reaches level 2 on average\.$/).waitFor();
    await page.context().close();
  }, 60_000);

  it('says of a picked question that it was archived in its bank', async () => {
    const page = await builder('Ingrid Solheim');
    const [, loopId] = /loops\/([^/?]+)/.exec(page.url()) ?? [];
    const { loop } = await askAs<{ loop: { rounds: { questions: { id: string }[] }[] } }>(
      page,
      `{ loop(id: "${loopId}") { rounds { questions { id } } } }`,
    );
    const [id] = loop.rounds.flatMap(({ questions }) => questions.map((question) => question.id));
    expect(await page.getByText('Archived in its bank').count()).toBe(0);
    await askAs(page, `mutation { archiveQuestions(questionIds: ["${id}"], archived: true) { __typename } }`);
    await page.reload();
    await page.getByText('Archived in its bank').first().waitFor();
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

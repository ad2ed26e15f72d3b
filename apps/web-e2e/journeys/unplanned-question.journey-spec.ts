import type { Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { RoomWindow } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const BEFORE = 'What is a WaitGroup for, and which mistakes does it invite?';
const LIVE = 'Why is a hash table lookup called constant time, and what makes it slow in practice?';
const TITLE = 'Data and messaging';

const { pageOf } = await stage();

describe('a question that nobody planned', () => {
  let manager: Page;
  let lead: Page;
  let panelist: Page;
  let room: string;

  beforeAll(async () => {
    manager = await pageOf('Marcus Adeyemi');
    lead = await pageOf('Tomás Herrera', BESIDE_THE_VIDEO);
    panelist = await pageOf('Ewa Nowak');
  }, 90_000);

  /** Finds a question by its words and adds it, by keys alone. */
  async function add(page: Page, words: string, question: string): Promise<void> {
    await page.getByRole('button', { name: `Add a question to ${TITLE}` }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `Add a question to “${TITLE}”` });
    const field = dialog.getByRole('textbox', { name: 'Find by words' });
    await field.fill('no question has these words');
    await dialog.getByText('Nothing found').waitFor();
    await field.fill(words);
    const found = dialog.getByRole('button', { name: `Add: ${question}` });
    await found.waitFor();
    expect(await violations(page)).toEqual([]);
    await field.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  }

  const listed = (page: Page, number: number) =>
    page.getByRole('navigation', { name: 'Questions' }).getByRole('button', { name: new RegExp(`^${number} `) });

  it('is added by the manager before the interview begins, and stands marked in the kit', async () => {
    await manager.goto('/candidacies');
    await manager.getByRole('link', { name: /^Amara Diallo/ }).click();
    await manager.getByText('5 questions ·').first().waitFor();
    await add(manager, 'WaitGroup', BEFORE);
    await manager.getByText('6 questions, 1 of them unplanned').waitFor();
    expect(await violations(manager)).toEqual([]);
    await manager.getByRole('button', { name: `Add a question to ${TITLE}` }).press('Enter');
    await manager.getByRole('dialog').getByRole('textbox', { name: 'Find by words' }).fill('WaitGroup');
    expect(
      await manager
        .getByRole('dialog')
        .getByRole('button', { name: `Asked already: ${BEFORE}` })
        .isDisabled(),
    ).toBe(true);
    await manager.keyboard.press('Escape');
    await manager.getByRole('link', { name: `Interview kit of ${TITLE}` }).click();
    await manager.getByText(/unplanned$/).waitFor();
    room = new URL(manager.url()).pathname.replace('/kit', '');
  }, 90_000);

  it('is added by the lead while it is live, and is there for a colleague at once, who scores it', async () => {
    const [theirs, beside] = [new RoomWindow(lead), new RoomWindow(panelist)];
    for (const page of [lead, panelist]) await page.goto(room);
    await listed(panelist, 6).getByText('Unplanned').waitFor();
    expect(await lead.getByRole('button', { name: `Add a question to ${TITLE}` }).count()).toBe(0);
    await lead.getByRole('button', { name: 'Start the interview' }).press('Enter');
    await theirs.ready();
    await beside.ready();
    expect(await panelist.getByRole('button', { name: `Add a question to ${TITLE}` }).count()).toBe(0);
    await add(lead, 'hash table lookup', LIVE);
    await listed(panelist, 7).getByText('Unplanned').waitFor();
    await panelist.getByText(`Question 7 was added. ${LIVE}`).waitFor({ state: 'attached' });
    expect(await violations(lead)).toEqual([]);
    await listed(panelist, 7).press('Enter');
    await beside.heading(LIVE);
    await beside.press('4', '4', '4');
    await beside.says('Saved');
    expect(await violations(panelist)).toEqual([]);
    await panelist
      .getByRole('listitem')
      .filter({ hasText: /^Question 6 \(unplanned\): / })
      .waitFor();
    await panelist.getByRole('button', { name: 'Mark the rest as not asked' }).click();
    await beside.says('Saved');
    await beside.submit('Yes');
  }, 90_000);

  it('is marked in the debrief, where it is worth talking about and in no result', async () => {
    const theirs = new RoomWindow(lead);
    await listed(lead, 7).press('Enter');
    await theirs.heading(LIVE);
    await theirs.press('1', '1', '1');
    await theirs.says('Saved');
    await lead.getByRole('button', { name: 'Mark the rest as not asked' }).click();
    await theirs.says('Saved');
    await theirs.submit('No');
    const own = new RoomWindow(manager);
    await manager.goto(room);
    await own.ready();
    await manager.getByRole('button', { name: 'Mark the rest as not asked' }).click();
    await own.says('Saved');
    await own.submit('Yes');
    await lead.getByRole('button', { name: 'End the interview' }).click();
    await lead.getByRole('button', { name: 'End it now' }).click();
    await lead.getByText(/^Submitted/).waitFor();

    // The manager owes scorecards in other rounds, so the administrator looks.
    const admin = await pageOf('Ingrid Solheim');
    await admin.goto('/candidacies');
    await admin.getByRole('link', { name: /^Amara Diallo/ }).click();
    await admin.getByRole('link', { name: /debrief/i }).click();
    const split = admin.getByRole('region', { name: 'Worth talking about' }).getByRole('listitem').filter({ hasText: LIVE.slice(0, 30) }).first(); // prettier-ignore
    await split.getByText('Unplanned').waitFor();
    await admin.getByText('2 unplanned questions left out of the result').waitFor();
    await admin.getByText(/unplanned questions alone were scored/).waitFor();
    await admin.getByRole('button', { name: 'Every score' }).click();
    await admin
      .getByRole('region', { name: `Heat map of ${TITLE}` })
      .getByText('Unplanned')
      .first()
      .waitFor();
    expect(await violations(admin)).toEqual([]);
  }, 90_000);
});

import type { BrowserContext, Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, enterAs, openWindow, violations } from '../harness/browser.js';
import { countPresses } from '../harness/presses.js';
import { stage } from '../harness/stage.js';
import { RoomWindow } from '../harness/room.js';

const DOCUMENT = `# Platform bank

## Caching

1. What does a cache promise, and what does it cost? (staleness, memory)
2. How do you invalidate a cached value that several services read?

## Queues

1. When is at-least-once delivery good enough?
`;
const FIRST = 'What does a cache promise, and what does it cost?';
const SECOND = 'When is at-least-once delivery good enough?';
const EVIDENCE = 'said that eviction hides the leak';

const { strata, browser } = await stage();

describe('a panel interview, from a document to a decision', () => {
  let managers: BrowserContext;
  let panelists: BrowserContext;
  let manager: Page;
  let panelist: Page;
  let presses: () => number;

  beforeAll(async () => {
    [managers, panelists] = [await openWindow(browser, strata.address), await openWindow(browser, strata.address)];
    presses = await countPresses(panelists);
    [manager, panelist] = [await managers.newPage(), await panelists.newPage()];
    await enterAs(manager, 'Marcus Adeyemi');
    await enterAs(panelist, 'Priya Raman');
  }, 60_000);

  it('shows what was recognised in a document before anything is stored, and imports it', async () => {
    await manager.goto('/banks/import');
    await manager.getByRole('textbox', { name: 'Or paste it' }).fill(DOCUMENT);
    await manager.getByRole('button', { name: 'See what is recognised' }).click();
    await manager.getByText('3 questions in 2 sections').waitFor();
    expect(await violations(manager)).toEqual([]);
    await manager.getByRole('button', { name: 'Import 3 questions' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Platform bank' }).waitFor();
    await manager.getByRole('link', { name: FIRST }).waitFor();
    expect(await violations(manager)).toEqual([]);
  }, 60_000);

  it('refuses a binary dropped as a bank in plain words and stores nothing', async () => {
    await manager.goto('/banks/import');
    const [chooser] = await Promise.all([
      manager.waitForEvent('filechooser'),
      manager.getByRole('button', { name: 'Choose a file' }).click(),
    ]);
    await chooser.setFiles({
      name: 'bank.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0xfe]),
    });
    await manager.getByRole('alert').waitFor();
    await manager.goto('/banks');
    await manager.getByRole('heading', { level: 1, name: /banks/i }).waitFor();
    expect(await manager.getByText('bank.md').count()).toBe(0);
  }, 60_000);

  it('builds a loop: a round, its questions in order, its panel, and publishes it', async () => {
    await manager.goto('/loops');
    await manager.getByRole('button', { name: 'New loop' }).click();
    await manager.getByRole('textbox', { name: 'Title' }).fill('Platform engineer');
    await manager.getByRole('textbox', { name: 'Role' }).fill('Platform');
    await manager.getByRole('button', { name: 'Create the draft' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Platform engineer' }).waitFor();
    await manager.getByRole('button', { name: 'Add a round', exact: true }).click();
    await manager.getByRole('textbox', { name: 'Title' }).fill('Caching and queues');
    await manager.getByRole('button', { name: 'Add the round' }).click();
    await pick(FIRST, 'cache promise');
    await pick(SECOND, 'at-least-once');
    await seat('Marcus Adeyemi');
    await seat('Priya Raman');
    expect(await violations(manager)).toEqual([]);
    await manager.getByRole('button', { name: 'Publish version 1' }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
    await manager.getByText('Version 1 published').first().waitFor();
  }, 60_000);

  it('opens a candidacy and shows its rounds', async () => {
    await manager.goto('/candidacies');
    await manager.getByRole('button', { name: 'Open a candidacy' }).click();
    await manager.getByRole('textbox', { name: 'Candidate’s name' }).fill('Noor Haddad');
    await manager.getByRole('combobox', { name: 'Loop' }).click();
    await manager.getByRole('option', { name: /Platform engineer/ }).click();
    await manager.getByRole('dialog').getByRole('button', { name: 'Open the candidacy' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Noor Haddad' }).waitFor();
    expect(await violations(manager)).toEqual([]);
  }, 60_000);

  it('lets two people score live, each blind to the other', async () => {
    const [lead, colleague] = [new RoomWindow(manager), new RoomWindow(panelist)];
    await manager.getByRole('link', { name: 'Open the room of Caching and queues' }).click();
    await panelist.goto('/');
    await panelist.getByRole('link', { name: /Open the room: Noor Haddad/ }).click();
    await manager.getByRole('button', { name: 'Start the interview' }).click();
    await lead.ready();
    await lead.heading(FIRST);
    await colleague.panelist('Marcus Adeyemi').getByText(/here/).waitFor();
    await lead.press('4', '3', '1');
    await manager.getByRole('textbox', { name: 'Note on question 1' }).fill(EVIDENCE);
    await lead.says('Saved');
    await colleague
      .panelist('Marcus Adeyemi')
      .getByText(/3 of 6 scored/)
      .waitFor();
    expect(await panelist.content()).not.toContain(EVIDENCE);
    expect(await colleague.chosen('Definition')).toBeNull();
    await manager.getByRole('button', { name: 'Ask the next question' }).click();
    await colleague.heading(SECOND);
    expect(await violations(manager)).toEqual([]);
    await panelist.setViewportSize(BESIDE_THE_VIDEO);
    expect(await violations(panelist)).toEqual([]);
  }, 60_000);

  it('loses nothing without a network, over a reload, or when the server dies', async () => {
    const colleague = new RoomWindow(panelist);
    await panelists.setOffline(true);
    await colleague.press('2', '3', '2');
    await colleague.says(/Offline, 3 waiting/);
    await panelists.setOffline(false);
    await colleague.says('Saved');
    await panelist.reload();
    await colleague.heading(SECOND);
    expect(await chosenAll(colleague)).toEqual(['2', '3', '2']);
    await strata.kill();
    await strata.start();
    await panelist.getByRole('button', { name: new RegExp(`^1 ${FIRST.slice(0, 20)}`) }).click();
    await colleague.heading(FIRST);
    await colleague.press('1', '1', 'e');
    await colleague.says('Saved');
    await panelist.reload();
    await panelist.getByRole('button', { name: new RegExp(`^1 ${FIRST.slice(0, 20)}`) }).click();
    await colleague.heading(FIRST);
    expect(await chosenAll(colleague)).toEqual(['1', '1', 'Not enough evidence']);
  }, 90_000);

  it('loses nothing of what is typed when the page goes away in the middle of a word', async () => {
    const note = panelist.getByRole('textbox', { name: 'Note on question 1' });
    await note.fill('named the tw');
    await panelist.reload();
    await panelist.getByRole('button', { name: new RegExp(`^1 ${FIRST.slice(0, 20)}`) }).click();
    await note.waitFor();
    expect(await note.inputValue()).toBe('named the tw');
    await new RoomWindow(panelist).says('Saved');
  }, 60_000);

  it('submits a fully scored interview in two presses, and reveals when the round has ended and both have submitted', async () => {
    const [lead, colleague] = [new RoomWindow(manager), new RoomWindow(panelist)];
    await lead.heading(SECOND);
    await lead.press('3', '3', '3');
    await lead.says('Saved');
    const before = presses();
    await colleague.submit('No');
    expect(presses() - before).toBe(2);
    await manager.getByRole('button', { name: 'End the interview' }).click();
    await manager.getByRole('button', { name: 'End it now' }).click();
    expect(await panelist.content()).not.toContain(EVIDENCE);
    await lead.submit('Yes');
    await panelist.getByText(EVIDENCE).first().waitFor();
    expect(await violations(panelist)).toEqual([]);
    expect(await violations(manager)).toEqual([]);
  }, 60_000);

  it('compares in the debrief and records the decision with its rationale', async () => {
    await manager.goto('/candidacies');
    await manager.getByRole('link', { name: /Noor Haddad/ }).click();
    await manager.getByRole('link', { name: /debrief/i }).click();
    await manager.getByRole('heading', { level: 1, name: 'Debrief: Noor Haddad' }).waitFor();
    await manager.getByText(/splits? worth talking about/).waitFor();
    await manager.getByRole('region', { name: 'Worth talking about' }).getByText(EVIDENCE).first().waitFor();
    expect(await violations(manager)).toEqual([]);
    await manager.getByRole('radio', { name: 'Hold' }).click();
    await manager
      .getByRole('textbox', { name: 'Rationale' })
      .fill('The two of us heard different answers; one more round on caching.');
    await manager.getByRole('button', { name: 'Record the decision' }).click();
    await manager.getByText('one more round on caching').waitFor();
  }, 60_000);

  async function pick(question: string, words: string): Promise<void> {
    await manager.getByRole('search').getByRole('textbox', { name: 'Find by words' }).fill(words);
    await manager.getByRole('button', { name: `Pick into Caching and queues: ${question}` }).click();
    await manager.getByRole('region', { name: 'Caching and queues' }).getByText(question).waitFor();
  }

  async function seat(name: string): Promise<void> {
    await manager.getByRole('combobox', { name: 'Member to seat in Caching and queues' }).click();
    await manager.getByRole('option', { name: new RegExp(name) }).click();
    await manager.getByRole('button', { name: 'Seat', exact: true }).click();
    await manager.getByRole('region', { name: 'Caching and queues' }).getByText(name).first().waitFor();
  }

  async function chosenAll(window: RoomWindow): Promise<(string | null)[]> {
    return Promise.all(['Definition', 'Mechanism', 'Trade-offs'].map((dimension) => window.chosen(dimension)));
  }
});

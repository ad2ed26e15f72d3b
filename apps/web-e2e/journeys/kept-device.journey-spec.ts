import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStrata } from '@strata/testkit';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { askAs, enterAs, openDevice } from '../harness/browser.js';
import { RoomWindow } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const OPEN = /Open the room: Amara Diallo, Behavioral/;
const EVIDENCE = 'named the two people who disagreed';
const PATIENCE_MS = 30_000;
const CANDIDATE = 'Amara Diallo';

interface Mine {
  viewer: { id: string };
  myInterviews: { id: string; candidacyId: string }[];
}

const { strata, browser } = await stage();

describe('a device that several members use', () => {
  let context: BrowserContext;
  let page: Page;
  let address: string;

  beforeAll(async () => {
    context = await openDevice(browser, strata.address);
    // What comes back comes at the next try of a line that was lost a while ago.
    context.setDefaultTimeout(PATIENCE_MS);
    page = await context.newPage();
    await enterAs(page, 'Marcus Adeyemi');
    await page.getByRole('link', { name: OPEN }).click();
    await page.getByRole('button', { name: 'Start the interview' }).click();
    await new RoomWindow(page).ready();
    address = new URL(page.url()).pathname;
    await new RoomWindow(page).press('4', '4');
    await new RoomWindow(page).says(/^Saved$/);
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
  }, 120_000);

  const note = () => page.getByRole('textbox', { name: 'Note on question 1' });

  it('loses nothing of what is typed when the page goes away in the middle of a word', async () => {
    await note().fill(EVIDENCE.slice(0, 12));
    await page.reload();
    await note().waitFor();
    expect(await note().inputValue()).toBe(EVIDENCE.slice(0, 12));
    await note().fill(EVIDENCE);
  }, 120_000);

  it('keeps the room of the member who is signed in', async () => {
    await strata.kill();
    await page.reload();
    await page.getByText(/^No connection\. This is the room/).waitFor();
    expect(await note().inputValue()).toBe(EVIDENCE);
    expect(await kept(page)).toContain(EVIDENCE);
    // What the API alone answers is not there, and no page of the client takes its place.
    const file = await context.newPage();
    await expect(file.goto('/files/attachments/any')).rejects.toThrow(/net::ERR/);
    await file.close();
    await strata.start();
    await page.getByText(/^No connection\. This is the room/).waitFor({ state: 'detached' });
    await new RoomWindow(page).says(/^Saved$/);
  }, 120_000);

  it('keeps nothing of a member who signed out, also where a read was still on its way', async () => {
    await page.getByRole('link', { name: 'Leave the room' }).click();
    await lateReads();
    await page.goto('/');
    await page.getByRole('button', { name: /Marcus Adeyemi: your menu/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    const left = await kept(page);
    expect(left.includes('slot/0')).toBe(false);
    expect(left).not.toContain(EVIDENCE);
    expect(left).not.toContain(CANDIDATE);
    await strata.kill();
    await page.goto(address);
    await page.getByText('No connection').first().waitFor();
    expect(await page.content()).not.toContain(CANDIDATE);
    await strata.start();
  }, 120_000);

  it('shows the next member their own room, and nothing of the one before', async () => {
    await enterAs(page, 'Tomás Herrera');
    await page.getByRole('link', { name: OPEN }).click();
    const window = new RoomWindow(page);
    await window.ready();
    await window.press('2');
    await window.says(/^Saved$/);
    await strata.kill();
    await page.reload();
    await page.getByText(/^No connection\. This is the room/).waitFor();
    expect([await window.chosen('Situation'), await window.chosen('Task')]).toEqual(['2', null]);
    expect(await page.content()).not.toContain(EVIDENCE);
    expect(await kept(page)).not.toContain(EVIDENCE);
    await strata.start();
    await page.getByText(/^No connection\. This is the room/).waitFor({ state: 'detached' });
  }, 120_000);

  it('keeps no room that its member may not see any more, also where it was taken while the room was not open', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: OPEN }).waitFor();
    const name = `room/${address.split('/').at(-1)}`;
    expect((await kept(page)).includes(name)).toBe(true);
    const { myInterviews, viewer } = await askAs<Mine>(page, '{ viewer { id } myInterviews { id candidacyId } }');
    const candidacyId = myInterviews.find(({ id }) => address.endsWith(id))?.candidacyId;
    const declare = 'mutation($c: ID!, $m: ID!) { declareConflict(candidacyId: $c, memberId: $m) { __typename } }';
    await askAs(page, declare, { c: candidacyId, m: viewer.id });
    await page.goto(address);
    await page.getByText(/^There is nothing here under this address/).waitFor();
    expect((await kept(page)).includes(name)).toBe(false);
  }, 120_000);

  /** Waits until a request was answered, or given up by its page. */
  function over(request: Request): Promise<unknown> {
    const same = (other: Request) => other === request;
    return Promise.race([page.waitForEvent('requestfinished', same), page.waitForEvent('requestfailed', same)]);
  }

  /** Holds back what the page reads of its member until they sign out, and lets it answer before the signing out does. */
  async function lateReads(): Promise<void> {
    let leave = (): void => undefined;
    const leaving = new Promise<void>((resolve) => (leave = resolve));
    const late: Promise<unknown>[] = [];
    await page.route('**/graphql', async (route) => {
      const asked = route.request().postData() ?? '';
      if (/query (Viewer|MyInterviews)/.test(asked)) {
        late.push(over(route.request()));
        const response = await route.fetch();
        await leaving;
        return route.fulfill({ response });
      }
      if (asked.includes('mutation SignOut')) {
        leave();
        await Promise.all(late);
        // What the page makes of an answer is done before what it is asked to do next.
        await kept(page);
      }
      return route.continue();
    });
  }

  /** Everything that the browser has kept for this address: its databases, its storage, and the worker's files. */
  async function kept(on: Page): Promise<string> {
    return (await on.evaluate(`(async () => {
      const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
      const asked = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = reject; });
      for (const { name } of await indexedDB.databases()) {
        const database = await asked(indexedDB.open(name));
        for (const store of database.objectStoreNames) {
          const rows = database.transaction(store).objectStore(store);
          found.push(JSON.stringify([await asked(rows.getAllKeys()), await asked(rows.getAll())]));
        }
        database.close();
      }
      for (const name of await caches.keys())
        for (const request of await (await caches.open(name)).keys())
          found.push(request.url, await (await caches.match(request)).text());
      return found.join('\\n');
    })()`)) as string;
  }
});

describe('a release', () => {
  it('is there with the next page, reloads none that is open, and opens without a network', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'strata-release-'));
    await cp(process.env['STRATA_WEB_ROOT'] ?? 'apps/web/dist', folder, { recursive: true });
    const released = await runStrata({ STRATA_WEB_ROOT: folder });
    const context = await openDevice(browser, released.address);
    try {
      const worker = await fetch(`${released.address}/service-worker.js`);
      expect(worker.headers.get('cache-control')).toBe('no-cache');
      const page = await context.newPage();
      await enterAs(page, 'Marcus Adeyemi');
      await page.evaluate('navigator.serviceWorker.ready.then(() => { globalThis.opened = "before"; return true; })');
      await release(folder);
      const other = await context.newPage();
      await other.goto('/');
      await other.getByRole('heading', { name: /Marcus/ }).waitFor();
      expect(await releaseOf(other)).toBe('second');
      await takenOver(other);
      expect(await page.evaluate('globalThis.opened')).toBe('before');
      await released.kill();
      await page.reload();
      await page.getByRole('heading', { name: /Marcus/ }).waitFor();
      expect(await releaseOf(page)).toBe('second');
    } finally {
      await context.close();
      await released.stop();
      await rm(folder, { recursive: true });
    }
  }, 90_000);

  const releaseOf = (page: Page) => page.locator('meta[name="release"]').getAttribute('content');

  /** Waits until the worker of the second release has all its files and has taken over. */
  const takenOver = (page: Page) =>
    page.evaluate(`new Promise((done) => {
      const look = async () => {
        const { installing, waiting } = await navigator.serviceWorker.ready;
        if ((await caches.keys()).length === 2 && !installing && !waiting) done();
        else setTimeout(look, 20);
      };
      void look();
    })`);

  /** The same client under a new name, as the next build would be. */
  async function release(folder: string): Promise<void> {
    const [page, worker] = [join(folder, 'index.html'), join(folder, 'service-worker.js')];
    await writeFile(page, (await readFile(page, 'utf8')).replace('<title>', '<meta name="release" content="second" /><title>'));
    await writeFile(worker, (await readFile(worker, 'utf8')).replace(/"name":"\w+"/, '"name":"second"'));
  }
});

import pg from 'pg';
import type { BrowserContext, Page, WebSocket } from 'playwright-core';
import { askAs, enterAs, openDevice } from '../harness/browser.js';
import { RoomWindow } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const OPEN = /Open the room: Amara Diallo, Behavioral/;
const STAR = ['Situation', 'Task', 'Action', 'Result'];
const EVIDENCE = 'named the two people who disagreed';
const MINUTE = 60_000;
const PATIENCE_MS = 30_000;
const STEP_MS = 120_000;
/** Sixteen cells and a note; and one more where a write was tried in vain, for it may have been stored and is repeated as it was. */
const ALL_WAIT = 'Offline, (17|18) waiting';

interface Cell {
  questionId: string;
  dimensionId: string;
}
interface Room {
  id: string;
  questions: { id: string; text: string }[];
  rubric: { dimensions: { id: string }[] };
}

const { strata, browser } = await stage();

/** What the hand last pressed, cell by cell, in the order of the last presses. */
const last = new Map<string, number>();
let edits = 0;

describe('ten minutes without a network, over two tabs', () => {
  let context: BrowserContext;
  let first: Page;
  let second: Page;
  let address: string;
  let room: Room;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    context = await openDevice(browser, strata.address);
    // What comes back comes at the next try of a line that was lost a while ago.
    context.setDefaultTimeout(PATIENCE_MS);
    context.on('page', (page) => page.on('websocket', (socket) => sockets.push(socket)));
    await context.clock.install();
    first = await context.newPage();
    await enterAs(first, 'Marcus Adeyemi');
    await first.getByRole('link', { name: OPEN }).click();
    await first.getByRole('button', { name: 'Start the interview' }).click();
    await new RoomWindow(first).ready();
    address = new URL(first.url()).pathname;
    const asked = 'query($id: ID!) { interview(id: $id) { id questions { id text } rubric { dimensions { id } } } }';
    room = (await askAs<{ interview: Room }>(first, asked, { id: address.split('/').at(-1) })).interview;
    await score(first, 0, [1, 1, 1, 1]);
    edits = 0;
    await says(first, 'Saved');
    await first.evaluate('navigator.serviceWorker.ready.then(() => true)');
    second = await context.newPage();
    await second.goto(address);
    await new RoomWindow(second).ready();
  }, STEP_MS);

  it(
    'the state says at once, in both tabs, that nothing answers, and how much waits here',
    async () => {
      await strata.kill();
      await Promise.all([says(first, 'Offline'), says(second, 'Offline'), ...sockets.map(untilClosed)]);
      await context.setOffline(true);
      await score(first, 1, [2, 2, 2, 2]);
      await score(first, 2, [3, 3, 3, 3]);
      await says(second, 'Offline, 8 waiting');
      await score(second, 1, [3, 1, 4, 2]);
      await score(second, 3, [4, 4, 4, 4]);
      await Promise.all([says(first, 'Offline, 12 waiting'), says(second, 'Offline, 12 waiting')]);
      await context.clock.fastForward(3 * MINUTE);
      await Promise.all([says(first, 'Offline, 12 waiting'), says(second, 'Offline, 12 waiting')]);
    },
    STEP_MS,
  );

  it(
    'a reload opens the room again, with what was saved and with what waits',
    async () => {
      await first.reload();
      await says(first, 'Offline, 12 waiting');
      await first.getByText(/^No connection\. This is the room as this device kept it at/).waitFor();
      expect(await shown(first, 0)).toEqual(['1', '1', '1', '1']);
      expect(await shown(first, 1)).toEqual(['3', '1', '4', '2']);
      await score(first, 0, [2, 3, 4, 1]);
      await first.getByRole('textbox', { name: 'Note on question 1' }).fill(EVIDENCE);
      await first.getByRole('textbox', { name: 'Note on question 1' }).blur();
      await says(first, 'Offline, 17 waiting');
    },
    STEP_MS,
  );

  it(
    'a tab that is closed takes nothing along, and the home page leads back to the room',
    async () => {
      await second.close();
      await context.clock.fastForward(3 * MINUTE);
      second = await context.newPage();
      await second.goto('/');
      await second.getByText(/^No connection\./).waitFor();
      await second.getByRole('link', { name: OPEN }).click();
      await says(second, 'Offline, 17 waiting');
      expect(await shown(second, 0)).toEqual(['2', '3', '4', '1']);
      for (const [question, levels] of [
        [2, [1, 2, 3, 4]],
        [3, [2, 2, 1, 1]],
        [0, [4, 4, 4, 4]],
        [1, [1, 1, 1, 1]],
      ] as const)
        // prettier-ignore
        await score(second, question, levels);
      for (const [question, levels] of [
        [3, [3, 3, 2, 1]],
        [2, [2, 1, 2, 1]],
        [1, [4, 3, 2, 1]],
      ] as const)
        await score(first, question, levels);
      await second.reload();
      await score(second, 0, [3, 2]);
      expect(edits).toBe(50);
      await context.clock.fastForward(4 * MINUTE);
      await Promise.all([says(first, ALL_WAIT), says(second, ALL_WAIT)]);
    },
    STEP_MS,
  );

  it(
    'everything is sent once the network is back: every cell once, with the last value, in the order of the presses',
    async () => {
      expect(await context.cookies()).toHaveLength(1);
      await strata.start();
      await context.setOffline(false);
      await Promise.all([says(first, 'Saved'), says(second, 'Saved')]);
      const { cells, versions, order, notes } = await stored();
      expect(cells.sort()).toEqual([...last].sort());
      // The write that was tried in vain is a version of its own; no version is missing, none is there twice.
      expect(versions.filter(([, revisions]) => revisions.some((revision, place) => revision !== place + 1))).toEqual([]);
      expect(versions.flatMap(([, revisions]) => revisions)).toHaveLength(order.length);
      expect([20, 21]).toContain(order.length);
      expect(order.filter((cell, place) => order.lastIndexOf(cell) === place)).toEqual([...last.keys()]);
      expect(notes).toEqual([{ text: EVIDENCE, revision: 1 }]);
      await first.getByText(/^No connection\./).waitFor({ state: 'detached' });
      await first.reload();
      await says(first, 'Saved');
      expect(await shown(first, 0)).toEqual(['3', '2', '4', '4']);
      expect(await shown(first, 3)).toEqual(['3', '3', '2', '1']);
    },
    STEP_MS,
  );

  it(
    'a session that is over by then takes nothing along either: who signs in again finds the room, and all of it is sent',
    async () => {
      await strata.kill();
      await says(first, 'Offline');
      await score(first, 0, [1, 1]);
      await says(first, 'Offline, (2|3) waiting');
      await context.clearCookies();
      await strata.start();
      await first.getByText(/^Your session has ended/).waitFor();
      await first.getByRole('button', { name: /Marcus Adeyemi/ }).click();
      await says(first, 'Saved');
      expect(await shown(first, 0)).toEqual(['1', '1', '4', '4']);
      expect((await stored()).cells.sort()).toEqual([...last].sort());
    },
    STEP_MS,
  );

  /**
   * A browser whose network is taken while a socket is open holds back what that socket hears, its end as well, and when its tab is
   * closed the browser's network process breaks and takes the cookies along: whoever comes back is signed out by the browser.
   */
  const untilClosed = (socket: WebSocket) =>
    socket.isClosed() ? null : new Promise<void>((resolve) => socket.once('close', () => resolve()));

  const says = (page: Page, words: string) => new RoomWindow(page).says(new RegExp(`^${words}$`));

  /** Goes to a question from another one, so that its first dimension has the focus, and presses levels. */
  async function score(page: Page, question: number, levels: readonly number[]): Promise<void> {
    await page.bringToFront();
    await lookAt(page, question);
    await new RoomWindow(page).press(...levels.map(String));
    for (const [place, level] of levels.entries()) {
      const cell = `${question}/${place}`;
      last.delete(cell);
      last.set(cell, level);
      edits += 1;
    }
  }

  async function lookAt(page: Page, question: number): Promise<void> {
    const window = new RoomWindow(page);
    for (const next of [question === 0 ? 1 : 0, question]) {
      await page.getByRole('button', { name: new RegExp(`^${next + 1} `) }).click();
      await window.heading(room.questions[next]?.text ?? '');
    }
  }

  async function shown(page: Page, question: number): Promise<(string | null)[]> {
    await lookAt(page, question);
    return Promise.all(STAR.map((dimension) => new RoomWindow(page).chosen(dimension)));
  }

  /** What the database holds of this panelist, cells named by their places as the hand names them. */
  async function stored() {
    const client = new pg.Client({ connectionString: strata.database.url });
    await client.connect();
    const rows = async <Row extends pg.QueryResultRow>(statement: string) => (await client.query<Row>(statement, [room.id])).rows;
    try {
      const scores = await rows<Cell & { level: number }>(
        'SELECT question_id AS "questionId", dimension_id AS "dimensionId", level FROM scores WHERE interview_id = $1',
      );
      const versions = await rows<Cell & { revisions: number[] }>(
        `SELECT question_id AS "questionId", dimension_id AS "dimensionId", array_agg(revision ORDER BY at) AS revisions
           FROM score_versions WHERE interview_id = $1 GROUP BY 1, 2`,
      );
      const events = await rows<{ body: Cell }>(
        `SELECT body FROM stream_events WHERE stream_id = $1 AND kind = 'ScoreCommitted' ORDER BY seq`,
      );
      return {
        cells: scores.map((score) => [nameOf(score), score.level] as const),
        versions: versions.map((cell) => [nameOf(cell), cell.revisions] as const),
        order: events.map(({ body }) => nameOf(body)),
        notes: await rows('SELECT text, revision FROM notes WHERE interview_id = $1'),
      };
    } finally {
      await client.end();
    }
  }

  const nameOf = ({ questionId, dimensionId }: Cell) =>
    `${room.questions.findIndex(({ id }) => id === questionId)}/${room.rubric.dimensions.findIndex(({ id }) => id === dimensionId)}`;
});

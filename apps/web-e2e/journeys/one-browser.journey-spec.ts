import type { BrowserContext, Page } from 'playwright-core';
import { enterAs, openWindow } from '../harness/browser.js';
import { stage } from '../harness/stage.js';
import { RoomWindow } from '../harness/room.js';

const OPEN = /Open the room: Amara Diallo, Behavioral/;

const { strata, browser } = await stage();

describe('two people in two windows of one browser', () => {
  let context: BrowserContext;
  let first: Page;
  let second: Page;

  beforeAll(async () => {
    context = await openWindow(browser, strata.address);
    [first, second] = [await context.newPage(), await context.newPage()];
  }, 60_000);

  it('a second sign-in does not take over the first window', async () => {
    await enterAs(first, 'Marcus Adeyemi');
    await enterAs(second, 'Tomás Herrera', '/s/2');
    await first.reload();
    await first.getByRole('heading', { name: /Marcus/ }).waitFor();
    await second.getByRole('heading', { name: /Tomás/ }).waitFor();
  }, 60_000);

  it('both score the same round under their own names, and neither page holds the other’s value', async () => {
    const [lead, colleague] = [new RoomWindow(first), new RoomWindow(second)];
    await first.getByRole('link', { name: OPEN }).click();
    await second.getByRole('link', { name: OPEN }).click();
    await first.getByRole('button', { name: 'Start the interview' }).click();
    await colleague.ready();
    await second.bringToFront();
    await colleague.press('2', '2');
    await lead
      .panelist('Tomás Herrera')
      .getByText(/2 of 16 scored/)
      .waitFor();
    await first.bringToFront();
    await lead.ready();
    await lead.press('4');
    await colleague
      .panelist('Marcus Adeyemi')
      .getByText(/1 of 16 scored/)
      .waitFor();
    expect([await lead.chosen('Situation'), await colleague.chosen('Situation')]).toEqual(['4', '2']);
  }, 60_000);

  it('a press on the menu that comes before the menu is loaded opens it once it is', async () => {
    let load = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (load = resolve));
    await first.route(/member-menu.*\.js$/, async (route) => {
      await pressed;
      await route.continue();
    });
    await first.goto('/');
    await first.getByRole('button', { name: /Marcus Adeyemi: your menu/ }).click();
    load();
    await first.getByRole('button', { name: 'Sign out' }).waitFor();
    await first.unroute(/member-menu.*\.js$/);
  }, 60_000);

  it('signing out in one window leaves the other signed in', async () => {
    await second.goto('/s/2/');
    await second.getByRole('button', { name: /Tomás Herrera: your menu/ }).click();
    await second.getByRole('button', { name: 'Sign out' }).click();
    await second.getByRole('heading', { name: 'Sign in' }).waitFor();
    await first.goto('/');
    await first.getByRole('heading', { name: /Marcus/ }).waitFor();
  }, 60_000);
});

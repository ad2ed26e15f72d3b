import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { browserLaunch } from '../../../tools/browser/find.mjs';

const DESK = { width: 1440, height: 900 };
export const BESIDE_THE_VIDEO = { width: 360, height: 740 };

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await browserLaunch());
}

async function opened(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(10_000);
  return context;
}

/**
 * A person with a browser of their own, whose every page comes from the server: to keep the client anew for each window takes a tenth
 * of a journey. Waits end after ten seconds with what was missing.
 */
export function openWindow(browser: Browser, address: string, viewport = DESK): Promise<BrowserContext> {
  return opened(browser, { baseURL: address, viewport, serviceWorkers: 'block' });
}

/** A person with a device of their own, which keeps the client. */
export function openDevice(browser: Browser, address: string): Promise<BrowserContext> {
  return opened(browser, { baseURL: address, serviceWorkers: 'allow' });
}

/** Signs in as one of the demo's members with one press, in the slot that the address names. */
export async function enterAs(page: Page, name: string, slot = ''): Promise<void> {
  await page.goto(`${slot}/`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('heading', { level: 1, name: `Hello, ${name.split(' ')[0]}` }).waitFor();
}

/** Asks the API as the person who is signed in on a page, in its default slot. */
export async function askAs<Data>(page: Page, query: string, variables: object = {}): Promise<Data> {
  const body = JSON.stringify({ query, variables });
  const { data } = (await page.evaluate(
    `fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${JSON.stringify(body)} }).then((answer) => answer.json())`,
  )) as { data: Data };
  return data;
}

/** Turns a page light or dark, and waits until it has turned: half-turned it has colors that nobody sees. */
export async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of the accessibility rules on a page as it is now, in words; empty when there are none. */
export async function violations(page: Page): Promise<string[]> {
  // In the page itself: there are no foreign frames, for whose sake it would open another page each time. That is a quarter of the time.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(RULES);
  const found = await axe.analyze();
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${rule.help} — ${node.target.join(' ')} ${node.html}`),
  );
}

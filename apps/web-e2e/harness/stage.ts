import { afterAll } from '@jest/globals';
import { runStrata, type RunningStrata } from '@strata/testkit';
import type { Browser, Page } from 'playwright-core';
import { enterAs, openBrowser, openWindow } from './browser.js';

export interface Stage {
  strata: RunningStrata;
  browser: Browser;
  /** A page in a window of its own, in which a member of the demo is signed in. */
  pageOf(name: string, viewport?: { width: number; height: number }): Promise<Page>;
}

/** A running Strata and a browser for a whole journey, awaited where it begins; both end after the last step. */
export async function stage(environment: NodeJS.ProcessEnv = {}): Promise<Stage> {
  const strata = await runStrata(environment);
  let opened: Browser | null = null;
  afterAll(async () => {
    await opened?.close();
    await strata.stop();
  });
  const browser = (opened = await openBrowser());
  const pageOf: Stage['pageOf'] = async (name, viewport) => {
    const page = await (await openWindow(browser, strata.address, viewport)).newPage();
    await enterAs(page, name);
    return page;
  };
  return { strata, browser, pageOf };
}

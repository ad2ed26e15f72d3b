import type { Page } from 'playwright-core';
import { askAs, enterAs, openWindow, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

// Layout follows the width and contrast the palette, so two views hold them both.
const VIEWS = [
  { width: 1440, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

const { strata, browser } = await stage();

describe('every screen', () => {
  for (const { width, colorScheme } of VIEWS) {
    it(`breaks no rule of accessibility and never scrolls sideways at ${width} px, ${colorScheme}`, async () => {
      const context = await openWindow(browser, strata.address, { width, height: 800 });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme });
      await page.goto('/');
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      const found = await faultsOf(page, 'sign-in');
      await enterAs(page, 'Ingrid Solheim');
      for (const address of await addresses(page)) {
        await page.goto(address);
        await page.getByRole('heading', { level: 1 }).first().waitFor();
        await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
        found.push(...(await faultsOf(page, address)));
      }
      await context.close();
      expect(found).toEqual([]);
    }, 240_000);
  }

  async function faultsOf(page: Page, place: string): Promise<string[]> {
    const sideways = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    const wide = Number(sideways) > 0 ? [`scrolls ${String(sideways)} px sideways`] : [];
    return [...wide, ...(await violations(page))].map((fault) => `${place}: ${fault}`);
  }

  async function addresses(page: Page): Promise<string[]> {
    const query =
      '{ questionBanks { id } rubricFamilies { id } loops { id } candidacies { nodes { id interviews { id state } } } }';
    const data = await askAs<{
      questionBanks: { id: string }[];
      rubricFamilies: { id: string }[];
      loops: { id: string }[];
      candidacies: { nodes: { id: string; interviews: { id: string }[] }[] };
    }>(page, query);
    return [
      '/',
      '/banks',
      '/banks/import',
      '/quick',
      '/rubrics',
      '/loops',
      '/candidacies',
      '/calibration',
      '/people',
      '/settings',
      ...data.questionBanks.flatMap(({ id }) => [`/banks/${id}`, `/loops/draft?bank=${id}`]),
      ...data.rubricFamilies.slice(0, 1).map(({ id }) => `/rubrics/${id}`),
      ...data.loops.flatMap(({ id }) => [`/loops/${id}`, `/loops/${id}/compare`]),
      ...data.candidacies.nodes.flatMap(({ id, interviews }) => [
        `/candidacies/${id}`,
        `/candidacies/${id}/debrief`,
        ...interviews.slice(0, 1).map((interview) => `/interviews/${interview.id}`),
      ]),
    ];
  }
});

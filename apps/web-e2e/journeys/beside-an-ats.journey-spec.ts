import type { BrowserContext, Page } from 'playwright-core';
import { enterAs, openWindow, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const LIST = `name,pronounced,email,link,reference,application link
Noor Haddad,noor ha-DAD,noor@example.com,https://noor.example,APP-7,https://ats.example/7
Kim Berg,,kim-at-example,,APP-8,
`;

const { strata, browser } = await stage();

describe('beside another system', () => {
  let window: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    window = await openWindow(browser, strata.address);
    await window.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await window.newPage();
    await enterAs(page, 'Ingrid Solheim');
  }, 60_000);

  it('opens candidacies by a list, once what is wrong with it is corrected', async () => {
    await page.goto('/candidacies');
    await page.getByRole('button', { name: 'Open by a list' }).click();
    const list = page.getByRole('textbox', { name: 'The list' });
    await list.fill(LIST);
    await page.getByRole('button', { name: 'See what it opens' }).click();
    await page
      .getByRole('alert')
      .getByText(/Line 3: This is not an e-mail address/)
      .waitFor();
    expect(await page.getByRole('button', { name: 'Open the candidacies' }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await list.fill(LIST.replace('kim-at-example', 'kim@example.com'));
    await page.getByRole('button', { name: 'See what it opens' }).click();
    await page.getByRole('button', { name: 'Open 2 candidacies' }).click();
    await page.getByRole('link', { name: /Noor Haddad/ }).click();
    await page.getByText('Said noor ha-DAD').waitFor();
    expect(await page.getByRole('link', { name: 'APP-7' }).getAttribute('href')).toBe('https://ats.example/7');
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('copies a summary of what was revealed with one press', async () => {
    await page.goto('/candidacies');
    await page.getByRole('link', { name: /Jonas Falk/ }).click();
    await page.getByRole('button', { name: 'Copy the summary' }).click();
    await page.getByText('The summary is copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toMatch(/^Jonas Falk: interview summary/);
    expect(text).toMatch(/- Priya Raman: (Strong )?(yes|no)/i);
    expect(text).toMatch(/\/candidacies\/[0-9a-f-]{36}\/debrief$/);
  }, 60_000);

  it('shares a brief that a candidate reads without signing in, until it is taken back', async () => {
    await page.getByRole('button', { name: 'Candidate brief' }).click();
    await page.getByRole('button', { name: 'Make an address' }).click();
    const address = await page.getByText(/\/brief\//).innerText();
    expect(await violations(page)).toEqual([]);
    const elsewhere = await openWindow(browser, strata.address);
    const candidate = await elsewhere.newPage();
    const heard: string[] = [];
    candidate.on(
      'response',
      (response) =>
        void response.text().then(
          (text) => heard.push(text),
          () => undefined,
        ),
    );
    await candidate.goto(address);
    await candidate.getByRole('heading', { level: 1, name: /Your interviews/ }).waitFor();
    await candidate
      .getByText(/You meet: .*Priya Raman/)
      .first()
      .waitFor();
    const read = `${await candidate.content()} ${heard.filter((text) => text.includes('candidateBrief')).join(' ')}`;
    for (const told of ['difference between a slice', 'Three-word header', 'Mechanism']) expect(read).not.toContain(told);
    expect(await violations(candidate)).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByRole('button', { name: 'Make an address' }).waitFor();
    await candidate.reload();
    await candidate.getByText(/nothing here/i).waitFor();
    await elsewhere.close();
  }, 60_000);
});

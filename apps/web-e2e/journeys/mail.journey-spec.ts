import type { Page } from 'playwright-core';
import { askAs, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

// Nobody listens there.
const { pageOf } = await stage({ SMTP_URL: 'smtp://127.0.0.1:9', STRATA_LOG: 'silent' });

describe('mail that cannot be sent', () => {
  it('is told to an administrator in words, with what becomes of it', async () => {
    const page = await pageOf('Ingrid Solheim');
    await page.goto('/settings');
    await page.getByRole('tab', { name: 'Mail' }).click();
    await page.getByText('No mail waits. None was sent in the last month.').waitFor();
    await scheduleSoon(page);
    await page.getByRole('button', { name: 'Look again' }).click();
    const told = page.getByText(/The mail server could not be reached .*are tried again without your doing\./);
    await expectAfterLooking(page, told);
    await page.getByText(/mails wait for the mail server/).waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);
});

/** Presses until it is told: the server looks for mail that is due every few seconds. */
async function expectAfterLooking(page: Page, told: ReturnType<Page['getByText']>): Promise<void> {
  for (let looks = 0; looks < 30 && !(await told.isVisible()); looks += 1) {
    await page.getByRole('button', { name: 'Look again' }).click();
    await told.waitFor({ timeout: 1_000 }).catch(() => undefined);
  }
  await told.waitFor();
}

async function scheduleSoon(page: Page): Promise<void> {
  const { candidacies } = await askAs<{ candidacies: { nodes: { interviews: { id: string; state: string }[] }[] } }>(
    page,
    '{ candidacies { nodes { interviews { id state } } } }',
  );
  const interview = candidacies.nodes.flatMap(({ interviews }) => interviews).find(({ state }) => state === 'SCHEDULED');
  await askAs(page, 'mutation($input: ScheduleInterviewInput!) { scheduleInterview(input: $input) { __typename } }', {
    input: { interviewId: interview?.id, startsAt: new Date(Date.now() + 30 * 60_000).toISOString() },
  });
}

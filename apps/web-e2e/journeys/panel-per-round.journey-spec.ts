import type { Page } from 'playwright-core';
import { BESIDE_THE_VIDEO, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

describe('the panel of a round', () => {
  let page: Page;
  const column = (title: string) => page.getByRole('region', { name: title, exact: true });

  beforeAll(async () => {
    page = await pageOf('Ingrid Solheim');
  }, 60_000);

  async function builder(): Promise<void> {
    await page.goto('/loops');
    await page.getByRole('link', { name: /^Senior backend engineer/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Senior backend engineer' }).waitFor();
  }

  async function candidate(on: Page = page): Promise<void> {
    await on.goto('/candidacies');
    await on.getByRole('link', { name: /^Amara Diallo/ }).click();
    await on.getByRole('heading', { level: 1, name: 'Amara Diallo' }).waitFor();
  }

  it('is asked to have a skill, warns while nobody does, and offers whoever has it first', async () => {
    await page.getByRole('link', { name: 'People' }).click();
    const field = page.getByRole('combobox', { name: 'Skills of Priya Raman' });
    await field.fill('Rust');
    await field.press('Enter');
    await page.getByText('Rust', { exact: true }).first().waitFor();
    expect(await violations(page)).toEqual([]);

    await builder();
    await page.getByRole('button', { name: 'Change the round Behavioral' }).press('Enter');
    await page.getByRole('menuitem', { name: /skills$/ }).press('Enter');
    const form = page.getByRole('dialog', { name: 'Change the round' });
    await form.getByRole('combobox', { name: 'Skills that the panel should have' }).fill('Rust');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save the round' }).press('Enter');
    await column('Behavioral').getByText('Nobody who scores here has Rust').waitFor();

    await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await page.getByText('“Behavioral” asks for Rust, which nobody who scores there has.').waitFor();
    await page.keyboard.press('Escape');

    await column('Behavioral').getByRole('combobox', { name: 'Member to seat in Behavioral' }).click();
    const first = page.getByRole('option').first();
    await first.getByText('Priya Raman (interviewer)').waitFor();
    await first.getByText(/^Rust · \d+ interviews? this week/).waitFor();
    expect(await violations(page)).toEqual([]);
    await first.click();
    await column('Behavioral').getByRole('button', { name: 'Seat', exact: true }).click();
    await column('Behavioral').getByText('Nobody who scores here has Rust').waitFor({ state: 'detached' });
  }, 90_000);

  it('says who asks what, from the plan to the kit and the room, where it is handed over with one press', async () => {
    await builder();
    const round = column('Go and concurrency');
    await round.getByRole('button', { name: /^Change: / }).first().press('Enter'); // prettier-ignore
    await page.getByRole('menuitem', { name: 'Ewa Nowak asks it' }).press('Enter');
    await round.getByText('Ewa Nowak asks it').waitFor();
    await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).press('Enter'); // prettier-ignore
    await candidate();
    await page.getByRole('button', { name: 'See what differs' }).press('Enter');
    await page.getByRole('dialog').getByText(/^Who asks .* is Ewa Nowak; before nobody in particular\.$/).waitFor(); // prettier-ignore
    await page.getByRole('dialog').getByRole('button', { name: 'Move to version 2' }).press('Enter');
    await page.getByText(/Senior backend engineer, version 2/).waitFor();
    await page.getByRole('link', { name: 'Interview kit of Go and concurrency' }).click();
    await page.getByText(/Ewa Nowak asks it/).first().waitFor(); // prettier-ignore

    const lead = await pageOf('Priya Raman', BESIDE_THE_VIDEO);
    await lead.goto(page.url().replace('/kit', ''));
    const asks = lead.getByRole('region', { name: 'Who asks this question' });
    await asks.getByText('Ewa Nowak asks this').waitFor();
    expect(await violations(lead)).toEqual([]);
    await asks.getByRole('button', { name: 'Hand to me' }).press('Enter');
    await asks.getByText('You ask this').waitFor();
    await asks.getByRole('button', { name: 'Hand to Ewa Nowak' }).waitFor();
    await lead.context().close();
  }, 90_000);

  it('shows a declared conflict to whoever arranges it, hides the candidate from who declared it, and takes it back with a reason', async () => {
    const ewa = await pageOf('Ewa Nowak', BESIDE_THE_VIDEO);
    await candidate(ewa);
    await ewa.getByRole('button', { name: 'I have a conflict of interest' }).press('Enter');
    expect(await violations(ewa)).toEqual([]);
    await ewa.getByRole('dialog').getByRole('button', { name: 'Declare it' }).press('Enter');
    await ewa.getByRole('heading', { level: 1, name: 'Candidates' }).waitFor();
    await ewa.getByRole('link', { name: /^Amara Diallo/ }).waitFor({ state: 'detached' });

    await candidate();
    await page.getByText('has a conflict of interest: sees nothing, holds nothing up. Replace them').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw the conflict of Ewa Nowak' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Withdraw the conflict of Ewa Nowak' });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('It was another Amara.');
    await dialog.getByRole('button', { name: 'Withdraw the conflict' }).press('Enter');
    await page.getByText('Nobody has declared one.').waitFor();
    await candidate(ewa);
    await ewa.context().close();
  }, 90_000);
});

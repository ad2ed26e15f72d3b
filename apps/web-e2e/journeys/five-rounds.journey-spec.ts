import type { Locator, Page } from 'playwright-core';
import { askAs, violations } from '../harness/browser.js';
import { Keyboard } from '../harness/keyboard.js';
import { stage } from '../harness/stage.js';

const MOST_SECONDS = 5 * 60;

interface Round {
  title: string;
  minutes: string;
  rubric: string;
  section: string;
  lead: string;
}

const ROUNDS: Round[] = [
  { title: 'Go itself', minutes: '45', rubric: 'Three layers', section: 'Concurrency', lead: 'Priya Raman' },
  { title: 'Data', minutes: '60', rubric: 'Three layers', section: 'Postgres', lead: 'Marcus Adeyemi' },
  { title: 'Design', minutes: '60', rubric: 'System design', section: 'System design', lead: 'Priya Raman' },
  { title: 'Coding', minutes: '45', rubric: 'Coding', section: 'Algorithms', lead: 'Marcus Adeyemi' },
  { title: 'Working together', minutes: '30', rubric: 'Behavioral', section: 'Behavioral', lead: 'Ingrid Solheim' },
];

const { pageOf } = await stage();

describe('a whole loop of five rounds', () => {
  async function addRound(page: Page, keys: Keyboard, round: Round): Promise<void> {
    await keys.press(page.getByRole('button', { name: 'Add a round' }), 'Enter');
    const form = page.getByRole('dialog', { name: 'Add a round' });
    await keys.isAt(form.getByRole('textbox', { name: 'Title' }));
    await keys.write(round.title);
    await keys.to(form.getByRole('textbox', { name: 'Minutes' }));
    await keys.write(round.minutes);
    await keys.choose(
      form.getByRole('combobox', { name: 'Rubric' }),
      page.getByRole('option', { name: new RegExp(`^${round.rubric}`) }),
    );
    await keys.press(form.getByRole('button', { name: 'Add the round' }), 'Enter');
    await form.waitFor({ state: 'detached' });
  }

  async function fill(page: Page, keys: Keyboard, round: Round): Promise<void> {
    // What comes next has the focus already.
    await keys.isAt(page.getByRole('button', { name: `Suggest questions for ${round.title}` }));
    await keys.enter();
    const drawer = page.getByRole('dialog', { name: `Suggested for ${round.title}` });
    await keys.pick(drawer.getByRole('combobox', { name: 'Sections to choose from' }), round.section);
    await drawer.getByText(round.section).first().waitFor(); // prettier-ignore
    await keys.press(drawer.getByRole('button', { name: /^Take \d+ questions?/ }), 'Enter');
    await drawer.waitFor({ state: 'detached' });
  }

  async function seat(page: Page, keys: Keyboard, round: Round): Promise<void> {
    await keys.pick(page.getByRole('combobox', { name: `Member to seat in ${round.title}` }), round.lead);
    await keys.press(column(page, round).getByRole('button', { name: 'Seat', exact: true }), 'Enter');
    await column(page, round).getByText(round.lead).waitFor();
  }

  const column = (page: Page, { title }: Round): Locator => page.getByRole('region', { name: title, exact: true });

  it('is built and published by keyboard alone, in less than five minutes of a person who types slowly', async () => {
    const page = await pageOf('Ingrid Solheim');
    const keys = new Keyboard(page);
    await keys.press(page.getByRole('link', { name: 'Loops', exact: true }), 'Enter');
    await keys.press(page.getByRole('button', { name: 'New loop' }), 'Enter');
    await keys.isAt(page.getByRole('textbox', { name: 'Title' }));
    await keys.write('Backend engineer, five rounds');
    await keys.to(page.getByRole('textbox', { name: 'Role' }));
    await keys.write('Backend engineer');
    await keys.enter();
    await page.getByRole('heading', { level: 1, name: 'Backend engineer, five rounds' }).waitFor();
    for (const round of ROUNDS) {
      await addRound(page, keys, round);
      await fill(page, keys, round);
      await seat(page, keys, round);
    }
    expect(await violations(page)).toEqual([]);
    await keys.press(page.getByRole('button', { name: 'Publish version 1' }), 'Enter');
    await keys.press(page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }), 'Enter');
    await page.getByText('Version 1 published').first().waitFor();
    process.stdout.write(`Five rounds: ${keys.words()}\n`);
    expect(keys.seconds()).toBeLessThan(MOST_SECONDS);

    const [, loopId] = /loops\/([^/?]+)/.exec(page.url()) ?? [];
    const { loop } = await askAs<{
      loop: {
        version: number;
        rounds: { title: string; minutes: number; questions: object[]; seats: { lead: boolean; member: { name: string } }[] }[];
      };
    }>(page, `{ loop(id: "${loopId}") { version rounds { title minutes questions { id } seats { lead member { name } } } } }`);
    expect(loop.version).toBe(1);
    expect(loop.rounds.map(({ title, minutes }) => [title, String(minutes)])).toEqual(
      ROUNDS.map(({ title, minutes }) => [title, minutes]),
    );
    for (const [at, { questions, seats }] of loop.rounds.entries()) {
      expect(questions.length).toBeGreaterThan(0);
      expect(seats).toEqual([{ lead: true, member: { name: ROUNDS[at]?.lead } }]);
    }
    await page.context().close();
  }, 180_000);
});

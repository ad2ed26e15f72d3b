import { BESIDE_THE_VIDEO, turn, violations } from '../harness/browser.js';
import { RoomWindow } from '../harness/room.js';
import { stage } from '../harness/stage.js';

const MOST_MS = 60_000;
const { pageOf } = await stage();

describe('a quick interview', () => {
  it('is one form on the way from home to a live room, which the colleague finds at home', async () => {
    const page = await pageOf('Ingrid Solheim');
    const began = Date.now();
    await page.getByRole('link', { name: 'Quick interview' }).click();
    await page.getByRole('textbox', { name: 'Candidate’s name' }).fill('Robin Quick');
    await page.getByRole('combobox', { name: 'Ask from' }).fill('Runtime');
    await page.getByRole('option', { name: 'Runtime' }).first().click(); // prettier-ignore
    await page.getByRole('textbox', { name: 'Minutes' }).fill('30');
    await page.getByRole('combobox', { name: 'People' }).fill('Priya');
    await page.getByRole('option', { name: /Priya Raman/ }).click();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Open the room' }).click();
    await page.waitForURL('**/interviews/**');
    const room = new RoomWindow(page);
    await room.says('Live');
    await room.ready();
    const took = Date.now() - began;
    process.stdout.write(`From home to a live room: ${(took / 1000).toFixed(1)} s of a machine's hands\n`);
    expect(took).toBeLessThan(MOST_MS);

    const colleague = await pageOf('Priya Raman');
    await colleague.getByRole('link', { name: 'Open the room: Robin Quick, Runtime' }).click();
    await new RoomWindow(colleague).ready();
    await page.goto('/loops');
    await page.getByRole('link', { name: /^Senior backend engineer/ }).waitFor();
    expect(await page.getByText('Quick interview: Runtime').count()).toBe(0);
    for (const each of [page, colleague]) await each.context().close();
  }, 120_000);

  it('takes a round of a loop with its minutes, and waits for the panel where the one who opens it does not sit in it', async () => {
    const page = await pageOf('Ingrid Solheim');
    await page.goto('/quick');
    await page.getByRole('textbox', { name: 'Candidate’s name' }).fill('Sam Later');
    await page.getByRole('combobox', { name: 'Ask from' }).click();
    await page.getByRole('option', { name: 'System design', exact: true }).first().click(); // prettier-ignore
    expect(await page.getByRole('textbox', { name: 'Minutes' }).inputValue()).toBe('75');
    const people = page.getByRole('combobox', { name: 'People' });
    await people.press('Backspace');
    await people.fill('Tomás');
    await page.getByRole('option', { name: /Tomás Herrera/ }).click();
    await people.press('Tab');
    await page.getByRole('button', { name: 'Open the room' }).click();
    await page.waitForURL('**/interviews/**');
    const colleague = await pageOf('Tomás Herrera');
    await colleague.goto(new URL(page.url()).pathname);
    await colleague.getByRole('button', { name: 'Start the interview' }).click();
    await new RoomWindow(colleague).ready();
    for (const each of [page, colleague]) await each.context().close();
  }, 90_000);

  it('says at the field what is missing, and makes nothing', async () => {
    const page = await pageOf('Ingrid Solheim');
    await page.goto('/quick');
    await page.getByRole('textbox', { name: 'Candidate’s name' }).fill('Robin Refused');
    await page.getByRole('combobox', { name: 'Ask from' }).fill('Runtime');
    await page.getByRole('option', { name: 'Runtime' }).first().click(); // prettier-ignore
    const people = page.getByRole('combobox', { name: 'People' });
    await people.press('Backspace');
    // Its list lies over the button until one leaves the field.
    await people.press('Tab');
    await page.getByRole('button', { name: 'Open the room' }).click();
    await page.getByText('Nobody interviews. Choose at least one person who scores.').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto('/candidacies');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Robin Refused').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  it('is offered to whoever publishes, and says to others whom to ask, also on a narrow dark screen', async () => {
    const [ingrid, priya] = [await pageOf('Ingrid Solheim', BESIDE_THE_VIDEO), await pageOf('Priya Raman', BESIDE_THE_VIDEO)];
    expect(await priya.getByRole('link', { name: 'Quick interview' }).count()).toBe(0);
    await priya.goto('/quick');
    await priya.getByText('You do not publish loops').waitFor();
    await ingrid.goto('/quick');
    await ingrid.getByRole('button', { name: 'Open the room' }).waitFor();
    for (const page of [ingrid, priya]) {
      await turn(page, 'dark');
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }
  }, 60_000);
});

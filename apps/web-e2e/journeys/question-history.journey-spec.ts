import type { Page } from 'playwright-core';
import { askAs, enterAs, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';
import { RoomWindow } from '../harness/room.js';

interface Planned {
  loops: { id: string; rounds: { title: string; questions: { id: string; text: string }[] }[] }[];
  questionBanks: {
    id: string;
    sections: { questions: { id: string; text: string; referenceAnswers: { reviewed: boolean }[] }[] }[];
  }[];
}

const { pageOf } = await stage();

describe('what a question has been through', () => {
  let page: Page;
  let planned: Planned;

  beforeAll(async () => {
    page = await pageOf('Ingrid Solheim');
    planned = await askAs<Planned>(
      page,
      `{ loops { id rounds { title questions { id text } } }
      questionBanks { id sections { questions { id text referenceAnswers { reviewed } } } } }`,
    );
  }, 60_000);

  const drawer = () => page.getByRole('dialog', { name: 'Question' });
  const open = async (questionId: string): Promise<void> => {
    await page.goto(`/banks/${planned.questionBanks[0]?.id}?question=${questionId}`);
    await drawer().getByText('· revision').waitFor();
  };
  const tab = (name: string) => drawer().getByRole('tab', { name }).click();

  it('an answer is confirmed where it is read', async () => {
    const questions = planned.questionBanks.flatMap(({ sections }) => sections.flatMap((section) => section.questions));
    const unread = questions.find(({ referenceAnswers }) => referenceAnswers.some(({ reviewed }) => !reviewed)) ?? raise();
    await open(unread.id);
    const waiting = drawer().getByText('Not yet reviewed', { exact: true });
    await waiting.first().waitFor();
    const before = await waiting.count();
    await drawer().getByRole('button', { name: /^Confirm the answer on/ }).first().click(); // prettier-ignore
    await drawer().getByText('revision 2').waitFor();
    await waiting.nth(before - 1).waitFor({ state: 'detached' });
    await tab('History');
    await drawer().getByText('“Answer reviewed”').waitFor();
    await drawer().getByText('Reviewed answers').waitFor();
  }, 60_000);

  it('an edit stands in the history with its reason and its words, and what was before can be restored', async () => {
    const { id, text } = behavioral();
    await open(id);
    await drawer().getByRole('button', { name: 'Edit' }).click();
    await drawer().getByLabel('Question', { exact: false }).first().fill(`${text} Recently?`);
    await drawer().getByLabel('Why').fill('Old stories are told too well');
    await drawer().getByRole('button', { name: 'Save as revision 2' }).click();
    await tab('History');
    const entry = drawer().getByRole('listitem').filter({ hasText: 'Revision 2' });
    await entry.getByText('“Old stories are told too well”').waitFor();
    await entry.getByText('Ingrid Solheim', { exact: false }).waitFor();
    expect(await entry.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('Recently?')]);
    expect(await violations(page)).toEqual([]);
    await drawer().getByRole('button', { name: 'Restore revision 1' }).click();
    await drawer().getByLabel('Why restore revision 1?').fill('It may be long ago after all');
    await drawer().getByRole('button', { name: 'Restore as revision 3' }).click();
    await drawer().getByRole('heading', { name: 'Revision 3' }).waitFor();
    await tab('Question');
    await drawer().getByText('revision 3').waitFor();
    expect(await drawer().getByText('Recently?').count()).toBe(0);
  }, 60_000);

  it('says where it is used and that there are too few scores to say more', async () => {
    await open(behavioral().id);
    await tab('Use');
    await drawer().getByText('Asked in 1 interview, seen by 1 candidate', { exact: false }).waitFor();
    await drawer().getByRole('link').first().waitFor();
    await drawer()
      .getByText(/^Too few decided candidacies \(\d of 5\)\.$/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  it('a room shows the question’s own anchors where its plan had them, and an earlier one keeps the rubric’s', async () => {
    await open(behavioral().id);
    await drawer().getByRole('button', { name: 'Edit' }).click();
    await drawer().getByText('Anchors for Situation').click();
    await drawer().getByLabel('Situation, level 3').fill('Names the week it happened in.');
    expect(await violations(page)).toEqual([]);
    await drawer().getByRole('button', { name: 'Save as revision 4' }).click();
    await drawer().getByText('Names the week it happened in.').waitFor();
    const loopId = planned.loops[0]?.id ?? raise();
    await askAs(page, `mutation { publishLoop(loopId: "${loopId}") { __typename } }`);
    await askAs(page, `mutation { openCandidacy(input: { loopId: "${loopId}", candidateName: "Noor Haddad" }) { __typename } }`);
    const marcus = await page.context().newPage();
    await enterAs(marcus, 'Marcus Adeyemi', '/s/2');
    for (const [candidate, own] of [
      ['Noor Haddad', true],
      ['Amara Diallo', false],
    ] as const) {
      await marcus.goto('/s/2/');
      await marcus.getByRole('link', { name: new RegExp(`Open the room: ${candidate}, Behavioral`) }).click();
      await marcus.getByRole('button', { name: 'Start the interview' }).click();
      await new RoomWindow(marcus).ready();
      await marcus.locator('.room-anchors').waitFor();
      const anchors = await marcus.locator('.room-anchors').innerText();
      expect([candidate, anchors.includes('Names the week it happened in.')]).toEqual([candidate, own]);
    }
  }, 90_000);

  function behavioral(): { id: string; text: string } {
    return planned.loops[0]?.rounds.find(({ title }) => title === 'Behavioral')?.questions[0] ?? raise();
  }
});

function raise(): never {
  throw new Error('What this journey needs is missing from the demo.');
}

import type { Page } from 'playwright-core';
import { askAs, violations } from '../harness/browser.js';
import { stage } from '../harness/stage.js';

const DOCUMENT = `# Storage talk

## Logs

- What does a write-ahead log promise?
- Ordering of flushes
- When is a checkpoint taken?
- Why is a lease longer than a heartbeat?

## Gardening

- How do you prune roses?
- When do you water?
- What grows in shade?
`;

const { pageOf } = await stage();

describe('importing a document', () => {
  const rowOf = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words }).first();

  async function seeded(page: Page, texts: string[]): Promise<{ bankId: string; sectionId: string }> {
    const input = {
      target: { newBankName: 'Databases' },
      sections: [
        {
          title: 'Durability',
          depth: 0,
          questions: texts.map((text) => ({ text, kind: 'KNOWLEDGE' })),
        },
      ],
    };
    const mutation =
      'mutation ($input: ImportDraftInput!) { importDraft(input: $input) { ... on DraftImported { bank { id sections { id } } } } }';
    const { importDraft } = await askAs<{ importDraft: { bank: { id: string; sections: { id: string }[] } } }>(page, mutation, { input });
    return { bankId: importDraft.bank.id, sectionId: importDraft.bank.sections[0]?.id ?? '' };
  }

  it('a pasted document is labelled by keys, compared, merged into a section and imported without what was left out', async () => {
    const page = await pageOf('Ingrid Solheim');
    const { bankId, sectionId } = await seeded(page, ['When do you take a checkpoint?', 'What is promised by a write-ahead log?']);
    await page.goto('/banks/import');
    await page.getByLabel('Or paste it').fill(DOCUMENT);
    await page.getByRole('button', { name: 'See what is recognised' }).click();
    await page.getByRole('treegrid').waitFor();
    await page.getByText('Asks nearly the same').first().waitFor();
    expect(await violations(page)).toEqual([]);

    await rowOf(page, 'Ordering of flushes').click();
    await page.keyboard.press('h');
    await rowOf(page, 'Ordering of flushes').getByText('Hint', { exact: true }).waitFor();

    await rowOf(page, 'Gardening').click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('4 chosen').waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await page.getByText('Left out (4)').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Left out (0)').waitFor();
    await page.getByRole('button', { name: 'Leave out' }).first().waitFor();
    await rowOf(page, 'Gardening').click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('x');
    await page.getByText('Left out (4)').waitFor();

    const note = page.locator('.strata-draft-note').filter({ hasText: 'What is promised by a write-ahead log?' });
    await note.getByRole('button', { name: 'Not a duplicate' }).click();
    await note.waitFor({ state: 'detached' });

    await page.getByRole('combobox', { name: 'Import into' }).click();
    await page.getByRole('option', { name: 'Databases' }).click();
    await page.getByRole('combobox', { name: 'Section' }).click();
    await page.getByRole('option', { name: 'Durability' }).click();
    await page.getByRole('button', { name: /^Import 3 questions/ }).click();
    await page.waitForURL(`**/banks/${bankId}**`);

    const query = 'query ($id: ID!) { questionBank(id: $id) { sections { id path questions { text hints } } } }';
    const { questionBank } = await askAs<{
      questionBank: { sections: { id: string; path: string[]; questions: { text: string; hints: string[] }[] }[] };
    }>(page, query, { id: bankId });
    expect(questionBank.sections.map(({ path }) => path)).toEqual([['Durability'], ['Durability', 'Logs']]);
    expect(questionBank.sections[0]?.id).toBe(sectionId);
    expect(questionBank.sections[1]?.questions[0]).toEqual({
      text: 'What does a write-ahead log promise?',
      hints: ['Ordering of flushes'],
    });
    expect(JSON.stringify(questionBank)).not.toMatch(/roses|Gardening/);

    const again = 'query { nearDuplicates(texts: ["What does a write-ahead log promise?"]) { question { text } } }';
    const { nearDuplicates } = await askAs<{ nearDuplicates: { question: { text: string } }[] }>(page, again);
    expect(nearDuplicates.map(({ question }) => question.text)).not.toContain('What is promised by a write-ahead log?');
    await page.context().close();
  }, 120_000);

  it('a definition is attached to the standing question that has no answer', async () => {
    const page = await pageOf('Ingrid Solheim');
    await seeded(page, ['How long does a lease last?']);
    await page.goto('/banks/import');
    const answered = '# Words\n\n## Durability\n\n### What is a Bloom filter?\n\n**Answer:**\n\nA set that may be wrong in one way.\n\n### How long does a lease last?\n\n**Answer:**\n\nLonger than a heartbeat.\n';
    await page.getByLabel('Or paste it').fill(answered);
    await page.getByRole('button', { name: 'See what is recognised' }).click();
    await page.getByRole('button', { name: 'Attach its answer' }).click();
    await page.getByText('Its answer goes to “How long does a lease last?”').waitFor();
    await page.getByRole('button', { name: /^Import 1 question/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Words' }).waitFor();
    const { questions } = await askAs<{ questions: { nodes: { referenceAnswers: { text: string; reviewed: boolean }[] }[] } }>(
      page,
      '{ questions(filter: { text: "lease last" }) { nodes { referenceAnswers { text reviewed } } } }',
    );
    expect(questions.nodes.flatMap((node) => node.referenceAnswers)).toEqual([{ text: 'Longer than a heartbeat.', reviewed: false }]);
    await page.context().close();
  }, 120_000);
}); // prettier-ignore

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { violations } from '../harness/browser.js';
import { amaraOf } from '../harness/candidacy.js';
import { stage } from '../harness/stage.js';

const { pageOf } = await stage();

const CV = { name: 'Amara Diallo CV.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\nWalrus\n%%EOF\n') };
const PAGE = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') };
const LARGE = { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };

describe('attachments of a candidacy', () => {
  let ingrid: Page;
  let priya: Page;
  let ids: { candidacy: string; room: string };

  beforeAll(async () => {
    ingrid = await pageOf('Ingrid Solheim');
    ids = await amaraOf(ingrid);
    await ingrid.goto(`/candidacies/${ids.candidacy}`);
    priya = await pageOf('Priya Raman');
    await priya.goto(`/interviews/${ids.room}`);
    await priya.getByRole('heading', { level: 1 }).waitFor();
  }, 60_000);

  const files = (page: Page) => page.getByRole('region', { name: 'Attachments' });

  async function attach(file: typeof CV): Promise<void> {
    const [chooser] = await Promise.all([
      ingrid.waitForEvent('filechooser'),
      files(ingrid).getByRole('button', { name: 'Attach a file' }).press('Enter'),
    ]);
    await chooser.setFiles(file);
  }

  it('are added by whoever runs the hiring, and a file that is not kept is refused in words', async () => {
    await files(ingrid).getByText('There is none yet.').waitFor();
    await attach(PAGE);
    await files(ingrid).getByRole('alert').getByText(/Such files are not kept/).waitFor(); // prettier-ignore
    await attach(LARGE);
    await files(ingrid).getByRole('alert').getByText(/larger than 10 MB/).waitFor(); // prettier-ignore
    await attach(CV);
    await files(ingrid).getByRole('link', { name: CV.name }).waitFor();
    await files(ingrid).getByRole('alert').waitFor({ state: 'detached' });
    expect(await violations(ingrid)).toEqual([]);
  }, 60_000);

  it('are taken along as files, byte for byte', async () => {
    const [file] = await Promise.all([
      ingrid.waitForEvent('download'),
      files(ingrid).getByRole('link', { name: CV.name }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(CV.name);
    expect((await readFile(await file.path())).equals(CV.buffer)).toBe(true);
  }, 60_000);

  it('are in no room and on no panelist’s page until one is shown, then at once, and gone when it is hidden', async () => {
    expect(await priya.content()).not.toContain(CV.name);
    const shown = files(ingrid).getByRole('switch', { name: `${CV.name} is shown to the panel` });
    await shown.press('Space');
    await files(priya).getByRole('link', { name: CV.name }).waitFor();
    expect(await violations(priya)).toEqual([]);
    await priya.getByRole('button', { name: 'Cover for a screen share' }).click();
    await files(priya).waitFor({ state: 'detached' });
    await priya.getByRole('button', { name: 'Cover for a screen share' }).click();
    await files(priya).waitFor();
    await shown.press('Space');
    await files(priya).waitFor({ state: 'detached' });
    await priya.goto(`/candidacies/${ids.candidacy}`);
    await priya.getByRole('heading', { level: 1, name: 'Amara Diallo' }).waitFor();
    expect(await priya.content()).not.toContain(CV.name);
  }, 60_000);

  it('are removed once it is asked whether they shall be', async () => {
    await files(ingrid).getByRole('button', { name: `Remove ${CV.name}` }).click(); // prettier-ignore
    expect(await violations(ingrid)).toEqual([]);
    await ingrid.getByRole('button', { name: 'Remove it' }).click();
    await files(ingrid).getByText('There is none yet.').waitFor();
  }, 60_000);
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserLaunch, findBrowser } from './find.mjs';

/** A program of that name that answers `--version` like a browser, or ends with `code`. */
function place(folder, name, code = 0) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${code === 0 ? 'echo Chromium 150.0.1' : `exit ${code}`}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('the browser of the tests', () => {
  let folder;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'strata-browsers-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the one that STRATA_BROWSER names, and nothing else if that does not run', async () => {
    const named = place(join(folder, 'named'), 'my-browser');
    expect(await findBrowser({ STRATA_BROWSER: named })).toMatchObject({ path: named, source: 'STRATA_BROWSER' });
    const broken = place(join(folder, 'named'), 'broken', 1);
    await expect(findBrowser({ STRATA_BROWSER: broken, PATH: join(folder, 'named') })).rejects.toThrow(
      `STRATA_BROWSER names ${broken}`,
    );
  });

  it('is one of the system before one of the cache, and never a stub that does not run', async () => {
    const cache = join(folder, 'cache');
    const cached = place(join(cache, 'chromium-1200/chrome-linux'), 'chrome');
    place(join(cache, 'chromium-900/chrome-linux'), 'chrome');
    place(join(folder, 'stub'), 'google-chrome', 1);
    const env = { PATH: join(folder, 'stub'), PLAYWRIGHT_BROWSERS_PATH: cache };
    if (process.platform !== 'darwin')
      expect(await findBrowser(env)).toMatchObject({ path: cached, source: "Playwright's cache" });
    const installed = place(join(folder, 'bin'), 'chromium');
    const both = { ...env, PATH: `${env.PATH}:${join(folder, 'bin')}` };
    if (process.platform !== 'darwin') expect(await findBrowser(both)).toMatchObject({ path: installed, source: 'installed' });
  });

  it('is launched with the libraries and fonts that it was found with', async () => {
    const named = place(join(folder, 'named'), 'packaged');
    const env = {
      STRATA_BROWSER: named,
      STRATA_BROWSER_LIBRARIES: '/opt/libraries',
      STRATA_BROWSER_FONTS: '/opt/fonts',
      HOME: '/home/me',
    };
    const launch = await browserLaunch(env);
    expect(launch.executablePath).toBe(named);
    expect(launch.args).toContain('--no-sandbox');
    expect(launch.env).toMatchObject({ LD_LIBRARY_PATH: '/opt/libraries', FONTCONFIG_PATH: '/opt/fonts', HOME: '/home/me' });
  });
});

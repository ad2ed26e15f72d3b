import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { PlainError, say } from '../run/say.mjs';
import { packagedBrowser } from './packaged.mjs';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
];

function installedPlaces(env) {
  if (process.platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => {
      return names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name));
    });
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const tails = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return tails.flatMap((tail) => folders.map((folder) => join(folder, ...tail.split('/'))));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightCache(env) {
  if (env.PLAYWRIGHT_BROWSERS_PATH && env.PLAYWRIGHT_BROWSERS_PATH !== '0') return env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? '', 'ms-playwright');
  return join(homedir(), '.cache/ms-playwright');
}

function cachedPlaces(env) {
  const cache = playwrightCache(env);
  if (!existsSync(cache)) return [];
  const versions = readdirSync(cache).filter((name) => /^chromium(_headless_shell)?-\d+$/.test(name));
  const newestFirst = versions.sort((a, b) => Number(b.split('-')[1]) - Number(a.split('-')[1]));
  const mac = 'Chromium.app/Contents/MacOS/Chromium';
  const tails = ['chrome', 'chrome-headless-shell', 'headless_shell', 'chrome.exe', 'chrome-headless-shell.exe', mac];
  return newestFirst.flatMap((version) => {
    const builds = readdirSync(join(cache, version), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return builds.flatMap((build) => tails.map((tail) => join(cache, version, build.name, tail)));
  });
}

/** Whether the program is there and says its version; some systems put a stub where the browser should be. */
function answers(path, env = process.env) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  const libraries = env.STRATA_BROWSER_LIBRARIES;
  const { status, stdout, stderr, error } = spawnSync(path, ['--version'], {
    encoding: 'utf8',
    timeout: 20_000,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...(libraries && { LD_LIBRARY_PATH: libraries }) },
  });
  if (status === 0 && /\d+\.\d+/.test(stdout)) return true;
  say(`${path} is there but does not run: ${error?.message ?? (stderr.trim() || `it ended with ${status}`)}`);
  return false;
}

/**
 * Finds the browser for the tests: STRATA_BROWSER, else Chrome, Chromium or Edge of the system, else Playwright's cache,
 * else the one that comes as a package. Returns `{ path, source, env }`, `env` being what `browserLaunch` reads in another
 * process. Throws PlainError when there is none.
 */
export async function findBrowser(env = process.env) {
  if (env.STRATA_BROWSER) {
    if (!answers(env.STRATA_BROWSER, env))
      throw new PlainError(`STRATA_BROWSER names ${env.STRATA_BROWSER}, which is not a browser that runs.`);
    return { path: env.STRATA_BROWSER, source: 'STRATA_BROWSER', env: { STRATA_BROWSER: env.STRATA_BROWSER } };
  }
  const places = [
    ['installed', installedPlaces(env)],
    ["Playwright's cache", cachedPlaces(env)],
  ];
  for (const [source, paths] of places) {
    const path = paths.find((candidate) => answers(candidate));
    if (path) return { path, source, env: { STRATA_BROWSER: path } };
  }
  const packaged = await packagedBrowser();
  if (packaged) return packaged;
  throw new PlainError('No browser was found for the tests: install Chrome, Chromium or Edge, or name one in STRATA_BROWSER.');
}

/** What playwright-core's `chromium.launch` needs: `{ executablePath, args, env }`. */
export async function browserLaunch(env = process.env) {
  const found = await findBrowser(env);
  const { STRATA_BROWSER_LIBRARIES: libraries, STRATA_BROWSER_FONTS: fonts } = { ...env, ...found.env };
  return {
    executablePath: found.path,
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
    env: { ...env, ...(libraries && { LD_LIBRARY_PATH: libraries }), ...(fonts && { FONTCONFIG_PATH: fonts }) },
  };
}

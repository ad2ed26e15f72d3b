import { fileURLToPath } from 'node:url';
import { API_ADDRESSES } from '@strata/domain';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellWorker } from './worker/shell.js';

const library = (name: string) => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));

const api = `http://localhost:${process.env['STRATA_API_PORT'] ?? '3000'}`;

export default defineConfig({
  plugins: [react(), shellWorker()],
  resolve: {
    alias: {
      '@strata/contracts': library('contracts'),
      '@strata/domain': library('domain'),
      '@strata/question-import': library('question-import'),
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(API_ADDRESSES.map((each) => [`/${each}`, { target: api, ws: each === 'graphql' }])),
  },
  build: {
    target: 'es2022',
    sourcemap: false,
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // What changes with the dependencies alone stays in the browser's cache over releases.
        codeSplitting: {
          groups: [{ name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]/, priority: 2 }],
        },
      },
    },
  },
});

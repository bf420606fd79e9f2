// How the app is built: one folder of static files that works from any folder of any host.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { defineConfig, type Plugin } from 'vite';
import solid from 'vite-plugin-solid';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Writes the licences, and the service worker, which knows every file that was built. */
function offline(): Plugin {
  return {
    name: 'jinsong-offline',
    apply: 'build',
    generateBundle(_options, bundle) {
      const licences = [
        '../../NOTICE',
        'node_modules/solid-js/LICENSE',
        'node_modules/opencc-js/LICENSE',
        'node_modules/opencc-js/THIRD_PARTY_LICENSES.md',
        '../report/LICENSE_FONT.md',
      ];
      const shell = readFileSync(here('../report/shell.html'), 'utf8');
      const relief = shell.slice(shell.indexOf('The relief is taken'), shell.lastIndexOf('-->'));
      const source_of = (path: string) => `${path}\n\n${readFileSync(here(path), 'utf8')}`;
      const texts = [...licences.map(source_of), relief].join('\n\n');
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts });
      const hash = createHash('sha256');
      const files = Object.entries(bundle).sort(([one], [other]) => (one < other ? -1 : 1));
      for (const [name, file] of files) {
        hash.update(name);
        hash.update(file.type === 'chunk' ? file.code : file.source);
      }
      const names = [...files.map(([name]) => name), 'licences.txt'];
      const source = readFileSync(here('src/service_worker.js'), 'utf8')
        .replace('[/* files */]', () => JSON.stringify([...new Set(names), './']))
        .replace("'version'", () => JSON.stringify(hash.digest('hex').slice(0, 16)));
      this.emitFile({ type: 'asset', fileName: 'service_worker.js', source });
    },
  };
}

export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  cacheDir: here('node_modules/.vite'),
  resolve: {
    alias: {
      jinsong: here('..'),
      prepared: here('../../build/web_data'),
      'jinsong-engine': here('../../bindings/wasm/jinsong.mjs'),
    },
  },
  plugins: [solid(), offline()],
  worker: { format: 'es' },
  build: {
    outDir: here('../../build/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    // Told by tests/browser/app_test.mjs, of all files together.
    chunkSizeWarningLimit: 2000,
  },
});

// How the app's own logic is tested: without a browser.
import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { jinsong: fileURLToPath(new URL('..', import.meta.url)) } },
  test: { include: ['src/**/*_test.ts'], environment: 'node' },
});

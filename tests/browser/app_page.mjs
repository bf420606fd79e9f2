// App page: serves the built app from a folder of a host on loopback, as any static host would, and
// opens it in Chromium. What must never happen is kept: errors on the console, requests elsewhere.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

import { settle, start_browser, watch } from './page.mjs';

export const app_folder = process.env.JINSONG_APP ?? 'build/web';
/** Deep within the host, so that every address must be relative. */
const base = '/some/folder/';
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** @returns {Promise<{address: string, sent: Map<string, number>, stop: () => Promise<void>}>} */
export async function serve_app() {
  const sent = new Map();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://host').pathname;
    const name = path === base ? 'index.html' : normalize(path.slice(base.length));
    const file = join(app_folder, name);
    if (!path.startsWith(base) || name.startsWith('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const { size } = statSync(file);
    sent.set(name, (sent.get(name) ?? 0) + size);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': size,
      'Cache-Control': 'max-age=600',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const stop = () =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done(undefined));
    });
  return { address: `http://127.0.0.1:${port}${base}`, sent, stop };
}

export const start_app_browser = () => start_browser(join(app_folder, 'index.html'));

/**
 * Opens the app. `troubles` gathers errors and requests to other hosts as they come.
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {string} hash
 * @param {{width?: number, height?: number, locale?: string, ratio?: number}} [look]
 */
export async function open_app(
  browser,
  address,
  hash,
  { width = 1366, height = 768, locale = 'en-US', ratio = 1 } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: ratio,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    locale,
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const allowed = new RegExp(`^(${address.replaceAll('.', '\\.')}|data:|blob:)`);
  const troubles = watch(context, allowed);
  await page.goto(address + hash);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  await settle(page);
  return { page, context, troubles };
}

// Page: starts Chromium and opens the report in it, and keeps what must never happen: errors on the
// console, requests to a host.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';

import { chromium } from 'playwright-core';

const program = process.env.JINSONG_CHROMIUM ?? '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

export const page_path = process.env.JINSONG_PAGE ?? 'out/jin-song-wars.html';
/** The page of the headline what-if. */
export const whatif_path = process.env.JINSONG_WHATIF_PAGE ?? 'out/kaifeng-1126.html';

/** @returns {Promise<import('playwright-core').Browser>} */
export async function start_browser(path = page_path) {
  if (!existsSync(path)) {
    throw new Error(`${path} is missing: jinsong report, or jinsong whatif --report, writes it`);
  }
  return chromium.launch({ executablePath: program, args: flags });
}

/**
 * Gathers errors and warnings of a context's pages, and requests that are not allowed.
 * @param {import('playwright-core').BrowserContext} context
 * @param {RegExp} allowed
 * @returns {string[]}
 */
export function watch(context, allowed) {
  /** @type {string[]} */
  const troubles = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(message.text());
    }
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  context.on('request', (request) => {
    if (!allowed.test(request.url())) {
      troubles.push(`request to ${request.url()}`);
    }
  });
  return troubles;
}

/**
 * Opens the page at an address. `troubles` gathers errors and requests as they come.
 * @param {import('playwright-core').Browser} browser
 * @param {string} hash
 * @param {{width?: number, height?: number, calm?: boolean, path?: string, ratio?: number}} [look]
 */
export async function open_page(
  browser,
  hash,
  { width = 1366, height = 768, calm = true, path = page_path, ratio = 1 } = {},
) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: ratio,
    reducedMotion: calm ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  const troubles = watch(context, /^(file|data|blob):/);
  await page.goto(pathToFileURL(path).href + hash);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'yes');
  await settle(page);
  return { page, troubles };
}

/**
 * Waits until the map and the parts that wait for rest have been drawn.
 * @param {import('playwright-core').Page} page
 */
export async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => setTimeout(done, 250));
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/**
 * Keeps a browser for the tests of a file, and gives the way to make one: a test with a page of its
 * own, which must not have had any trouble.
 * @param {string} [path] of the page, unless a test's look says another
 */
export function tests_on(path = page_path) {
  /** @type {import('playwright-core').Browser} */
  let browser;
  before(async () => {
    browser = await start_browser(path);
  });
  after(() => browser.close());
  /**
   * @param {string} name
   * @param {string} hash
   * @param {(page: import('playwright-core').Page) => Promise<void>} body
   * @param {object} [look]
   */
  return (name, hash, body, look = {}) =>
    test(name, async () => {
      const { page, troubles } = await open_page(browser, hash, { path, ...look });
      await body(page);
      await settle(page);
      assert.deepEqual(troubles, []);
      await page.context().close();
    });
}

/** What stays in Latin letters in Chinese too: names of licences, fonts, makers; hashes. */
export const proper_names = [
  'SIL Open Font License',
  'Natural Earth',
  'Tom Patterson',
  'Jeffrey Whitaker',
  'MIT',
  'CC-BY',
  'English',
  '[0-9a-f]{16}',
];

// App steps: what tests of the web app have in common: a browser and a host for a file of tests, a
// test with a page of its own, and what is done and asked again and again.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import { open_app, serve_app, start_app_browser } from './app_page.mjs';
import { proper_names, settle } from './page.mjs';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
export const phone = { width: 390, height: 844 };

/**
 * Keeps a browser and a host for the tests of a file: `room`, there once tests run. `on_app` makes
 * a test with the app open at an address, which must not have had any trouble.
 */
export function tests_on_app() {
  /** @type {{browser: import('playwright-core').Browser,
   *   host: Awaited<ReturnType<typeof serve_app>>}} */
  const room = /** @type {any} */ ({});
  before(async () => {
    [room.browser, room.host] = await Promise.all([start_app_browser(), serve_app()]);
  });
  after(async () => {
    await room.browser.close();
    await room.host.stop();
  });
  /**
   * @param {string} name
   * @param {string} hash
   * @param {(page: import('playwright-core').Page) => Promise<void>} body
   * @param {object} [look]
   */
  const on_app = (name, hash, body, look = {}) =>
    test(name, async () => {
      const { page, context, troubles } = await open_app(
        room.browser,
        room.host.address,
        hash,
        look,
      );
      await body(page);
      await settle(page);
      assert.deepEqual(troubles, []);
      await context.close();
    });
  return { room, on_app };
}

/** @param {import('playwright-core').Page} page */
export const start = async (page) => {
  await page.locator('.lab_run:enabled').click();
};
/** @param {import('playwright-core').Page} page @param {string} phase */
export const reach = (page, phase) =>
  page.locator(`[data-phase="${phase}"]`).waitFor({ timeout: 120_000 });

/** Waits until the page of the answer is told. @param {import('playwright-core').Page} page */
export const answered = (page) =>
  page.waitForFunction(() => document.documentElement.dataset.answered === 'yes');

/** @param {import('playwright-core').Page} page @param {string} [where] what is told with it */
export async function check_access(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    /** @type {any} */ (window).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0].html]),
    [],
    where,
  );
}

/** Nothing is wider than the screen. @param {import('playwright-core').Page} page
 * @param {string} [where] what is told with it */
export async function check_width(page, where = '') {
  const [width, most] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    innerWidth,
  ]);
  assert.ok(width <= most, `${where} ${width} wide in ${most}`);
}

/** Whatever is still in Latin letters in Chinese, but names and addresses. */
export const latin_words = (page) =>
  page.evaluate(
    (names) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = /** @type {Element} */ (node.parentElement);
        const is_english = parent.closest('[lang]')?.getAttribute('lang') === 'en';
        const text = (node.textContent ?? '')
          .replace(new RegExp(names, 'g'), '')
          .replace(/https?:\S+/g, '');
        const is_shown = !parent.closest('script, style, noscript, code, .lab_sources');
        if (!is_english && is_shown && /[A-Za-z]{3,}/.test(text)) {
          found.push(node.textContent);
        }
      }
      return found;
    },
    [
      'HTML',
      'CSV',
      'JSON',
      'PNG',
      'Apache',
      'SVG',
      'PNS?',
      'Wilson',
      'Kaplan',
      'Meier',
      'Page Down',
      'Esc',
      ...proper_names,
    ].join('|'),
  );

/**
 * What a file holds that the page hands over.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} act
 * @param {'utf8' | null} [as] null: bytes
 */
export async function saved(page, act, as = 'utf8') {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFileSync(await download.path(), as);
}

// The Atlas and the Lab at three sizes, in both languages, and their further views and those of the
// Classroom on a school's notebook, compared with pictures that were looked at, at half their size.
// To renew them:
//   JINSONG_RENEW=1 node --test app_snapshots_test.mjs     and look at each before you commit it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open_app } from './app_page.mjs';
import { answered, reach, start, tests_on_app } from './app_steps.mjs';
import { compare_picture } from './compare.mjs';
import { settle } from './page.mjs';

const { room } = tests_on_app();
const sizes = [
  [1366, 768],
  [390, 844],
  [1920, 1080],
];
const views = {
  atlas: '#date=1142-10-11&beside=1126-01-01&shade=no',
  lab:
    '#lab&do=dp023=keep-at-kaifeng&order=1126-10-05+song+march+d0305+to+kaifeng&hold=30' +
    '&ask=song-holds-kaifeng&until=1126-12-31&members=20&seed=1',
};

/** @typedef {import('playwright-core').Page} Page */

/**
 * Without the relief: it never changes, and pictures without it are small.
 * @param {Page} page
 */
const without_relief = (page) =>
  page.evaluate(() => {
    const { atlas } = /** @type {any} */ (window).jinsong;
    atlas.relief = null;
    atlas.go_home();
  });

for (const [door, hash] of Object.entries(views)) {
  for (const language of ['en', 'zh']) {
    test(`${door}, ${language}`, async () => {
      const { page, context, troubles } = await open_app(
        room.browser,
        room.host.address,
        `${hash}&lang=${language}`,
        { ratio: 0.5 },
      );
      if (door === 'lab') {
        await page.locator('.lab_form').waitFor();
      }
      for (const [width, height] of sizes) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => scrollTo(0, 0));
        if (door === 'atlas') {
          await without_relief(page);
        }
        await settle(page);
        compare_picture(`app_${door}_${language}_${width}`, await page.screenshot());
      }
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
}

const experiment =
  '#lab&do=dp023=keep-at-kaifeng&hold=120&ask=song-holds-kaifeng' +
  '&until=1127-03-31&members=20&seed=1';
const lesson = '#class&lesson=kaifeng-1126';

/** Scrolls so that a part of the page stands at the top. @param {Page} page
 * @param {string} selector */
const show = (page, selector) =>
  page.locator(selector).evaluate((one) => one.scrollIntoView({ block: 'start' }));

/** What a picture is called, its address, and what is done there until it is shown.
 * @type {[string, string, (page: Page) => Promise<unknown>][]} */
const further = [
  ['households', '#date=1170-06-01&layer=households', without_relief],
  ['revenue', '#date=1170-06-01&layer=revenue', without_relief],
  ['techniques', '#date=1235-06-01&layer=techniques', without_relief],
  ['court', '#date=1142-10-11&court=jin', without_relief],
  ['two_days', '#date=1142-10-11&beside=1126-01-01', without_relief],
  [
    'answer',
    experiment,
    async (page) => {
      await start(page);
      await reach(page, 'done');
      await answered(page);
      // How long it took differs each time.
      await page.addStyleTag({ content: '.lab_state { visibility: hidden; }' });
      await show(page, '.lab_progress');
    },
  ],
  [
    'future',
    `${experiment}&member=3`,
    async (page) => {
      await page.locator('#futures[data-future="shown"]').waitFor({ timeout: 120_000 });
      await show(page, '#futures');
    },
  ],
  ...['situation', 'vote', 'discussion'].map(
    (step) =>
      /** @type {[string, string, (page: Page) => Promise<unknown>]} */ ([
        `class_${step}`,
        `${lesson}&step=${step}`,
        (page) => page.locator('.class_screen > div, .class_screen > ol').first().waitFor(),
      ]),
  ),
];

for (const [at, [name, hash, reach_view]] of further.entries()) {
  // By turns, so that both languages are seen.
  const language = at % 2 ? 'zh' : 'en';
  test(`${name}, ${language}`, async () => {
    const { page, context, troubles } = await open_app(
      room.browser,
      room.host.address,
      `${hash}&lang=${language}`,
      { ratio: 0.5 },
    );
    await reach_view(page);
    await settle(page);
    compare_picture(`app_${name}_${language}`, await page.screenshot());
    assert.deepEqual(troubles, []);
    await context.close();
  });
}

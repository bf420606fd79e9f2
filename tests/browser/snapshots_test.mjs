// The map at the turning points, compared with pictures that were looked at. To renew them:
//   JINSONG_RENEW=1 node --test snapshots_test.mjs     and look at each before you commit it.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

import { open_page, settle, start_browser } from './page.mjs';

const folder = new URL('snapshots/', import.meta.url);
const differing = new URL('../../build/test_logs/snapshots/', import.meta.url);
const days = [
  '1123-05-14',
  '1127-02-01',
  '1130-01-30',
  '1134-12-31',
  '1140-07-10',
  '1142-10-11',
  '1161-12-01',
  '1208-12-01',
  '1215-06-01',
  '1234-03-01',
];
/** Share of pixels that fonts and rounding of another machine may change. */
const tolerance = 0.02;

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await start_browser();
});
after(() => browser.close());

for (const day of days) {
  test(`the map of ${day}`, async () => {
    const language = days.indexOf(day) % 3 === 2 ? 'zh' : 'en';
    const { page } = await open_page(browser, `#date=${day}&lang=${language}`, {
      width: 1040,
      height: 640,
    });
    await page.addStyleTag({ content: '.map_tools, .legend, .map_hint { visibility: hidden }' });
    // Without the relief: it never changes, and pictures without it are small.
    await page.evaluate(() => {
      const { atlas } = /** @type {any} */ (window).jinsong;
      atlas.relief = null;
      atlas.look_at(atlas.view);
    });
    await settle(page);
    const bytes = await page.locator('#map').screenshot();
    await page.context().close();
    const file = new URL(`${day}.png`, folder);
    if (process.env.JINSONG_RENEW || !existsSync(file)) {
      assert.ok(process.env.JINSONG_RENEW, `${day}.png is missing`);
      writeFileSync(file, bytes);
      return;
    }
    const [is, was] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(file))];
    assert.deepEqual([is.width, is.height], [was.width, was.height]);
    const count = pixelmatch(is.data, was.data, undefined, is.width, is.height, {
      threshold: 0.15,
    });
    if (count > tolerance * is.width * is.height) {
      mkdirSync(differing, { recursive: true });
      writeFileSync(new URL(`${day}.png`, differing), bytes);
    }
    assert.ok(
      count <= tolerance * is.width * is.height,
      `${count} pixels differ; see build/test_logs/snapshots`,
    );
  });
}

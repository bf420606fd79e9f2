// The map at the turning points, compared with pictures that were looked at. To renew them:
//   JINSONG_RENEW=1 node --test snapshots_test.mjs     and look at each before you commit it.

import { after, before, test } from 'node:test';

import { compare_picture } from './compare.mjs';
import { open_page, settle, start_browser } from './page.mjs';

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
    compare_picture(day, bytes);
  });
}

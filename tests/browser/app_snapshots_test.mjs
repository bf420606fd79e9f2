// The Atlas and the Lab at three sizes, in both languages, compared with pictures that were looked
// at, at half their size. To renew them:
//   JINSONG_RENEW=1 node --test app_snapshots_test.mjs     and look at each before you commit it.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { open_app } from './app_page.mjs';
import { tests_on_app } from './app_steps.mjs';
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
          // Without the relief: it never changes, and pictures without it are small.
          await page.evaluate(() => {
            const { atlas } = /** @type {any} */ (window).jinsong;
            atlas.relief = null;
            atlas.go_home();
          });
        }
        await settle(page);
        compare_picture(`app_${door}_${language}_${width}`, await page.screenshot());
      }
      assert.deepEqual(troubles, []);
      await context.close();
    });
  }
}

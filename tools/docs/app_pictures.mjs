// Takes the two pictures of the web app that README.md shows: two days of the Atlas, and a single
// future of the Lab beside the record.
//
//   ./dev web 0 && node tools/docs/app_pictures.mjs docs
//
// It needs the packages of tests/browser.

import { join } from 'node:path';

import { open_app, serve_app, start_app_browser } from '../../tests/browser/app_page.mjs';
import { settle } from '../../tests/browser/page.mjs';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tools/docs/app_pictures.mjs FOLDER');
  process.exit(2);
}
const [browser, host] = await Promise.all([start_app_browser(), serve_app()]);
const look = { width: 1280, height: 720 };
const picture = { type: 'jpeg', quality: 66 };

const atlas = await open_app(
  browser,
  host.address,
  '#date=1142-10-11&beside=1126-01-01&swipe=42&lang=en',
  look,
);
await settle(atlas.page);
await atlas.page.screenshot({ path: join(folder, 'web_app_atlas.jpg'), ...picture });

const lab = await open_app(
  browser,
  host.address,
  '#lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1127-12-31&members=60&seed=1' +
    '&member=3&day=1127-05-31&lang=en',
  look,
);
await lab.page.locator('.lab_run:enabled').click();
await lab.page.locator('[data-phase="done"]').waitFor({ timeout: 300_000 });
await lab.page.waitForFunction(() => document.documentElement.dataset.answered === 'yes');
await lab.page.locator('[data-future="shown"]').waitFor();
// From the marks of all futures to the stories of the one that is open, as far as there is room.
await lab.page.addStyleTag({ content: '.lab_story li:nth-child(n + 5) { display: none }' });
await settle(lab.page);
await lab.page
  .locator('#futures')
  .screenshot({ path: join(folder, 'web_app_lab.jpg'), ...picture });
await browser.close();
await host.stop();

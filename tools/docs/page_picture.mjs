// Takes the picture of the page of a what-if that README.md shows.
//
//   ./dev run && node tools/docs/page_picture.mjs out/kaifeng-1126.html docs/whatif_page.jpg
//
// It needs the packages of tests/browser.

import { open_page, start_browser } from '../../tests/browser/page.mjs';

const [page_path, picture] = process.argv.slice(2);
if (!page_path || !picture) {
  console.error('usage: node tools/docs/page_picture.mjs PAGE.html PICTURE.jpg');
  process.exit(2);
}
const browser = await start_browser(page_path);
const { page } = await open_page(browser, '#lang=en', {
  path: page_path,
  width: 920,
  height: 900,
});
// The title and the answer, then the maps: what one sees first, without what lies between.
await page.addStyleTag({
  content: `.part:not(#answer, [aria-labelledby="maps_heading"]), .map_foot button {
    display: none;
  }`,
});
await page.waitForTimeout(400);
await page.screenshot({ path: picture, fullPage: true, type: 'jpeg', quality: 72 });
await browser.close();

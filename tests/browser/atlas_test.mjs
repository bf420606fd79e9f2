// The Atlas beyond one day: two days side by side with a line that is swiped, as a table, in the
// link; pictures of maps and charts as files.

import assert from 'node:assert/strict';

import {
  answered,
  check_access,
  latin_words,
  phone,
  reach,
  saved,
  start,
  tests_on_app,
} from './app_steps.mjs';
import { settle } from './page.mjs';

const { on_app } = tests_on_app();

/** The colour of a point of the map as it is on the screen. */
const colour_at = async (page, x, y) => {
  const bytes = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  const { PNG } = await import('pngjs');
  return [...PNG.sync.read(bytes).data.subarray(0, 3)].join();
};

on_app(
  'two days lie side by side, and the line is moved by keys',
  '#date=1142-10-11',
  async (page) => {
    await page.getByRole('button', { name: 'Two days side by side' }).click();
    await page.locator('#two_date').fill('1126-01-01');
    await page.locator('#two_date').press('Enter');
    await page.waitForURL(/beside=1126-01-01/);
    const line = page.getByRole('slider', { name: 'Line between the two days' });
    assert.match(
      await line.getAttribute('aria-valuetext'),
      /left 1 January 1126, right 11 October/,
    );
    await settle(page);
    // North of Kaifeng: Song's in 1126, Jin's in 1142.
    const now = await colour_at(page, 520, 420);
    await line.press('End');
    await page.waitForURL(/swipe=100/);
    await settle(page);
    assert.notEqual(await colour_at(page, 520, 420), now);
    await page.locator('#changes summary').click();
    const rows = await page.locator('#changes tbody tr').count();
    const told = await page.locator('#changes h2').innerText();
    assert.match(told, new RegExp(`^${rows} places changed hands between 1 January 1126`));
    assert.match(await page.locator('#changes tbody').innerText(), /Kaifeng/);
    await check_access(page);
    const link = page.url();
    await page.locator('#two_swap').click();
    await page.waitForURL(/date=1126-01-01.*beside=1142-10-11/);
    await page.goBack();
    await page.waitForURL(link);
    await page.waitForFunction(
      () => document.querySelector('input#two_date')?.value === '1126-01-01',
    );
    await page.locator('#two_close').click();
    await page.waitForURL((url) => !url.href.includes('beside'));
    await line.waitFor({ state: 'detached' });
  },
);

on_app(
  'a link to two days opens on a phone, in Chinese, and what it says wrongly is left out',
  '#date=1234-03-01&beside=1208-01-01&swipe=40&lang=zh',
  async (page) => {
    const line = page.getByRole('slider', { name: '兩日之界' });
    assert.equal(await line.getAttribute('aria-valuenow'), '40');
    assert.deepEqual(await latin_words(page), []);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${width} wide`);
    await check_access(page);
    await page.evaluate(() => {
      location.hash = '#date=1234-03-01&beside=soon&lang=zh';
    });
    await line.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '兩日並觀' }).waitFor();
  },
  phone,
);

/** The size of a PNG, which its beginning tells. */
const size_of = (bytes) => {
  assert.equal(bytes.subarray(1, 4).toString('latin1'), 'PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

on_app(
  'maps and charts are saved as pictures that say what they are',
  '#date=1142-10-11&lang=en',
  async (page) => {
    const picture = (of, name) =>
      saved(page, () => of.getByRole('button', { name }).first().click(), null);
    const [wide, high] = size_of(await picture(page.locator('#two_days'), /^PNG/));
    const map = await page.locator('#canvas').evaluate(({ width, height }) => [width, height]);
    assert.ok(wide > map[0] && high > map[1] + 60, 'title, legend and source are beside the map');
    await page.goto(
      page.url().replace(/#.*/, '#lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng') +
        '&until=1126-12-31&members=8&seed=1&member=2&lang=en',
    );
    await start(page);
    await reach(page, 'done');
    await answered(page);
    size_of(await picture(page.locator('#futures'), /^PNG/));
    size_of(await picture(page.locator('.maps'), /^PNG/));
    const fan = page.locator('.fan').first();
    size_of(await picture(fan, /^PNG/));
    const svg = (await picture(fan, /^SVG/)).toString();
    assert.match(svg, /^<\?xml[^]*viewBox=[^]*What if Song had chosen[^]*Red and whole/);
    assert.doesNotMatch(svg, /class=|var\(--/);
    await fan.getByRole('button', { name: /^Copy/ }).click();
    await fan.getByText('Copied.').waitFor();
    await check_access(page);
    const kinds = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    );
    assert.deepEqual(kinds, ['image/png']);
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.locator('.lab_keep').getByText('Copied.').waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      text,
      /Is Kaifeng in Song hands\?\nWithout \d+% · With \d+%[^]*0x[0-9a-f]{16}\nhttp/,
    );
    await page.getByRole('button', { name: 'Copy the members (CSV)' }).click();
    await page.waitForFunction(async () =>
      (await navigator.clipboard.readText()).startsWith('member,'),
    );
    await page.locator('#language').click();
    await page.locator('#report').getByRole('button', { name: /^複製/ }).first().waitFor();
    await check_access(page);
  },
);

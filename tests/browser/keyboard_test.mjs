// The web app without a mouse: an experiment from the choice of its decision to one of its futures,
// by Tab, arrows, Enter and Space alone.

import assert from 'node:assert/strict';

import { answered, reach, tests_on_app } from './app_steps.mjs';

const { on_app } = tests_on_app();

/**
 * Presses Tab until what is wanted has the focus; wherever it is on the way, it must be seen.
 * @param {import('playwright-core').Page} page
 * @param {string} selector
 */
async function tab_to(page, selector, most = 300) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const { is_there, is_seen, what } = await page.evaluate((wanted) => {
      const focused = document.activeElement ?? document.body;
      const { width, height } = focused.getBoundingClientRect();
      return {
        is_there: focused.matches(wanted),
        is_seen: focused === document.body || (width > 0 && height > 0),
        what: focused.outerHTML.slice(0, 120),
      };
    }, selector);
    assert.ok(is_seen, `the focus is on what cannot be seen: ${what}`);
    if (is_there) {
      return;
    }
  }
  assert.fail(`Tab does not lead to ${selector}`);
}

on_app(
  'an experiment is chosen, lived, read and opened by keyboard alone',
  '#lab&do=dp023=keep-at-kaifeng&ask=song-holds-kaifeng&until=1126-12-31&members=50&seed=1&lang=en',
  async (page) => {
    await page.locator('.lab_form').waitFor();
    await tab_to(page, '#lab_decision');
    await page.keyboard.press('ArrowUp');
    await page.waitForURL((url) => !url.hash.includes('do=1126-autumn-defence='));
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/do=1126-autumn-defence=/);
    await tab_to(page, 'input[name="option"]');
    const option = page.locator('input[name="option"]:checked');
    const first = await option.inputValue();
    await page.keyboard.press('ArrowDown');
    await page.waitForURL((url) => !url.hash.includes(`do=1126-autumn-defence=${first}`));
    const taken = await option.inputValue();
    assert.notEqual(taken, first);
    await tab_to(page, '.lab_row label:nth-of-type(2) select');
    await page.keyboard.press('Home');
    await page.waitForURL(/members=20&/);
    await tab_to(page, '.lab_run');
    await page.keyboard.press('Enter');
    await reach(page, 'done');
    await answered(page);

    // The answer stands in words; its drawings unfold as tables.
    assert.match(await page.locator('#answer .lead').innerText(), /of 20 futures/);
    await tab_to(page, '#report .folded summary');
    const folded = page.locator('#report .folded:has(summary:focus)');
    await page.keyboard.press('Enter');
    assert.ok(await folded.locator('tbody tr').first().isVisible());
    await page.keyboard.press('Space');
    assert.equal(await folded.locator('tbody tr').first().isVisible(), false);

    await tab_to(page, '.lab_marks button');
    const mark = page.locator('.lab_marks button:focus');
    await page.keyboard.press('Space');
    await page.locator('#futures[data-future="shown"]').waitFor({ timeout: 120_000 });
    assert.equal(await mark.getAttribute('aria-pressed'), 'true');
    await tab_to(page, '#futures input[type="range"]');
    await page.keyboard.press('Home');
    const day = await page.locator('#futures input[type="range"]').getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    assert.notEqual(
      await page.locator('#futures input[type="range"]').getAttribute('aria-valuetext'),
      day,
    );
    await page.waitForURL((url) => url.hash.includes('member=') && url.hash.includes(taken));
  },
);

// The report in Chromium, opened from a file: slider, cards, causes, search, languages, links,
// print, contrast and names for those who cannot see, three widths, and how fast it redraws.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { proper_names, settle, tests_on } from './page.mjs';

const axe = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

const on_page = tests_on();

/** What stays in Latin letters in Chinese too. */
const names = ['Noto Serif CJK', 'Apache', ...proper_names].join('|');

const text = (page, selector) => page.locator(selector).innerText();
const date = (page) => page.locator('#date time').getAttribute('datetime');

on_page('the slider goes by day, tick and year', '#date=1127-01-09&lang=en', async (page) => {
  const slider = page.locator('#slider');
  await slider.focus();
  const walk = [
    ['ArrowRight', '1127-01-10'],
    ['ArrowLeft', '1127-01-09'],
    ['ArrowUp', '1127-01-19'],
    ['ArrowDown', '1127-01-09'],
    ['PageUp', '1128-01-09'],
    ['PageDown', '1127-01-09'],
    ['End', '1279-12-31'],
    ['Home', '1114-01-01'],
  ];
  for (const [key, day] of walk) {
    await page.keyboard.press(key);
    assert.equal(await date(page), day, key);
  }
  assert.equal(await slider.getAttribute('role'), 'slider');
  assert.match((await slider.getAttribute('aria-valuetext')) ?? '', /1 January 1114.*Zhenghe 3/);
});

on_page('the slider follows the mouse', '#date=1127-01-09&lang=en', async (page) => {
  const box = await page.locator('#slider').boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 5, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await settle(page);
  assert.match((await date(page)) ?? '', /^119[67]-/);
  assert.match(page.url(), /date=119[67]/);
});

on_page(
  'play moves the days and pause holds them',
  '#date=1127-01-09&lang=en',
  async (page) => {
    await page.locator('#play').click();
    assert.equal(await text(page, '#play'), 'Pause');
    await page.waitForFunction(
      () => (document.querySelector('#date time')?.getAttribute('datetime') ?? '') > '1127-02',
    );
    await page.locator('#play').click();
    const held = await date(page);
    await settle(page);
    assert.equal(await date(page), held);
    assert.equal(await text(page, '#play'), 'Play');
  },
  { calm: false },
);

on_page('without motion, play goes on by jumps', '#date=1127-01-09&lang=en', async (page) => {
  await page.locator('#play').click();
  await page.waitForFunction(
    () => (document.querySelector('#date time')?.getAttribute('datetime') ?? '') > '1127-06',
  );
  await page.locator('#play').click();
});

on_page('a click on a city opens its card', '#date=1140-07-10&lang=en', async (page) => {
  const at = await page.evaluate(() => {
    const atlas = /** @type {any} */ (window).jinsong.atlas;
    return atlas.spots.find((spot) => spot.place === 'kaifeng');
  });
  const box = await page.locator('#canvas').boundingBox();
  await page.mouse.click(box.x + at.x, box.y + at.y);
  assert.equal(await text(page, '#card_heading'), 'Kaifeng');
  const card = await text(page, '#card');
  assert.match(card, /held by Jin/);
  assert.match(card, /9 January 1127/);
  assert.match(card, /261,117/);
  assert.match(page.url(), /place=kaifeng/);
  await page.locator('#close').click();
  assert.equal(await page.locator('#card').count(), 0);
});

on_page(
  'a click on land opens the place that holds it',
  '#date=1140-07-10&lang=en',
  async (page) => {
    const place = await page.evaluate(() => {
      const { atlas } = /** @type {any} */ (window).jinsong;
      const { box, id } = atlas.stage.cells.find((cell) => cell.id === 'chengdu');
      const { scale, x, y } = atlas.view;
      return [
        atlas.cell_at((box.x + box.width / 2) * scale + x, (box.y + box.height / 2) * scale + y),
        id,
      ];
    });
    assert.equal(place[0], place[1]);
  },
);

on_page(
  'an event tells its sources and opens its causes',
  '#date=1127-01-09&lang=en',
  async (page) => {
    await page.locator('#day .link[data-id="1127-kaifeng-falls"]').click();
    assert.equal(await text(page, '#card_heading'), "Kaifeng's outer city falls");
    assert.match(await text(page, '#card .evidence'), /Song shi/);
    const tree = page.locator('#cause_tree');
    const twigs = await tree.locator('.twig').count();
    await tree.locator('.twig[aria-expanded="false"]').first().click();
    assert.ok((await tree.locator('.link').count()) > 1);
    assert.ok((await tree.locator('.twig').count()) >= twigs);
    const cause = tree.locator('.link').first();
    const title = await cause.innerText();
    await cause.click();
    assert.equal(await text(page, '#card_heading'), title);
    // And back the other way: what came of it leads to where we were.
    await page.locator('#card .link[data-id="1127-kaifeng-falls"]').click();
    assert.equal(await text(page, '#card_heading'), "Kaifeng's outer city falls");
  },
);

const searches = [
  ['靖康', 'lang=zh', /^1126-/, null],
  ['Jingkang', 'lang=en', /^1126-/, null],
  ['jingkang', 'lang=en', /^1126-/, null],
  ['Yue Fei', 'lang=en', null, 'Yue Fei'],
  ['yuefei', 'lang=en', null, 'Yue Fei'],
  ['岳飛', 'lang=zh', null, '岳飛'],
  ['岳飞', 'lang=zh', null, '岳飛'],
  ['Yelu Dashi', 'lang=en', null, 'Yelü Dashi'],
  ['1234-02-09', 'lang=en', /^1234-02-09/, null],
];
for (const [wanted, language, day, heading] of searches) {
  on_page(`search finds ${wanted}`, `#date=1141-01-01&${language}`, async (page) => {
    await page.locator('#search_box').fill(wanted);
    const list = page.locator('#search_list');
    await list.locator('li').first().waitFor();
    assert.equal(await page.locator('#search_box').getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    assert.equal(await list.locator('li').first().getAttribute('aria-selected'), 'true');
    await page.keyboard.press('Enter');
    if (day) {
      assert.match((await date(page)) ?? '', day);
    }
    if (heading) {
      assert.equal(await text(page, '#card_heading'), heading);
    }
    assert.equal(await list.isVisible(), false);
  });
}

on_page('search says when it finds nothing', '#date=1141-01-01&lang=en', async (page) => {
  await page.locator('#search_box').fill('xyzzy');
  assert.equal(await text(page, '#search_status'), 'Nothing found');
  assert.equal(await page.locator('#search_list').isVisible(), false);
});

on_page(
  'the language changes everywhere',
  '#date=1127-01-09&place=kaifeng&lang=en',
  async (page) => {
    await page.locator('#language').click();
    await settle(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-Hant');
    assert.equal(await text(page, '#card_heading'), '開封府');
    assert.match(page.url(), /lang=zh/);
    // Whatever is still in Latin letters stands in an element that says so, or is a number or id.
    const left = await page.evaluate((names) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = /** @type {Element} */ (node.parentElement);
        const said = parent.closest('[lang]')?.getAttribute('lang');
        if (said === 'en' || parent.closest('script, style, noscript')) {
          continue;
        }
        const kept = (node.textContent ?? '').replace(new RegExp(names, 'g'), '');
        if (/[A-Za-z]{3,}/.test(kept)) {
          found.push(node.textContent);
        }
      }
      return found;
    }, names);
    assert.deepEqual(left, []);
  },
);

on_page(
  'links lead back to the same view',
  '#date=1127-01-09&event=1127-kaifeng-falls&layer=claims&armies=no&lang=zh',
  async (page) => {
    assert.equal(await date(page), '1127-01-09');
    assert.equal(await text(page, '#card_heading'), '京城陷落');
    assert.equal(await page.locator('#layer').inputValue(), 'claims');
    assert.equal(await page.locator('#armies').isChecked(), false);
    const address = new URL(page.url()).hash;
    await page.locator('#card .link[data-id="kaifeng"]').click();
    assert.match(page.url(), /place=kaifeng/);
    await page.goBack();
    assert.equal(new URL(page.url()).hash, address);
    assert.equal(await text(page, '#card_heading'), '京城陷落');
  },
);

on_page(
  'layers shade each place, and say the same in a legend and a table',
  '#date=1130-06-01&lang=en',
  async (page) => {
    const sample = () =>
      page.evaluate(() => {
        const { atlas, history } = /** @type {any} */ (window).jinsong;
        const { levels, value_of } = atlas.scene.shades;
        const at = atlas.stage.cell_of.get('hangzhou');
        return { level: levels[at], value: value_of('hangzhou'), years: history.years.count };
      });
    for (const [layer, title, unit] of [
      ['households', 'Households at the end of 1129', / households$/],
      ['unrest', 'Unrest at the end of 1129', /^unrest \d+ of 100$/],
      ['revenue', 'Taxes of a year, as places stood at the end of 1129', / strings a year$/],
      ['techniques', 'Techniques of war known to the holder, 1 June 1130', / techniques$/],
    ]) {
      await page.locator('#layer').selectOption(layer);
      await settle(page);
      assert.match(page.url(), new RegExp(`layer=${layer}`));
      await page.locator('#legend').evaluate((one) => {
        /** @type {HTMLDetailsElement} */ (one).open = true;
      });
      assert.equal(await text(page, '.shade_title'), title);
      assert.equal(await page.locator('#legend .shades li').count(), 7);
      assert.equal(await text(page, '#shades h2'), title);
      await page.locator('#shades details').evaluate((one) => {
        /** @type {HTMLDetailsElement} */ (one).open = true;
      });
      const row = page.locator('#shades tbody tr', { has: page.locator('[data-id="hangzhou"]') });
      const told = await row.locator('td').last().innerText();
      assert.match(told, unit);
      const { value, level, years } = await sample();
      assert.equal(
        Number(told.replace(/\D/g, '').replace(/100$/, layer === 'unrest' ? '' : '100')),
        value,
      );
      assert.ok(level >= 0 && years === 166, `${level}, ${years}`);
    }
    // One technique: known or not.
    await page.locator('#technique').selectOption('fire-lance-dean');
    await settle(page);
    assert.equal(await page.locator('#legend .shades li').count(), 2);
    assert.equal((await sample()).value, 0);
    await page.locator('#layer').selectOption('control');
    await settle(page);
    assert.equal(await page.locator('#shades').count(), 0);
    assert.equal(await page.locator('#technique').count(), 0);
    assert.doesNotMatch(page.url(), /technique|layer/);
  },
);

on_page('a court has a card of its own', '#date=1142-10-11&lang=en', async (page) => {
  await page.locator('#day .court .link[data-id="jin"]').click();
  assert.match(page.url(), /court=jin/);
  assert.equal(await text(page, '#card_heading'), 'Jin');
  const card = await text(page, '#card');
  for (const part of ['Emperor Xizong', 'Huining', 'Vassals', 'Western Xia', 'Rulers', 'Seats']) {
    assert.ok(card.includes(part), part);
  }
  assert.equal(await page.locator('#card svg.points[role="img"]').count(), 1);
  // The treaty of the year before, and what the court knew.
  assert.equal(await page.locator('#card .link[data-id="1141-shaoxing"]').count(), 1);
  await page.locator('#search_box').fill('Western Xia');
  await page.locator('#search_list li[data-id="xia"]').click();
  assert.match(page.url(), /court=xia/);
  await page.goBack();
  assert.equal(await text(page, '#card_heading'), 'Jin');
});

on_page(
  'a wrong link opens the page all the same',
  '#date=1127-02-31&place=nowhere&layer=no',
  async (page) => {
    assert.equal(await date(page), '1115-01-28');
    assert.equal(await page.locator('#card').count(), 0);
  },
);

on_page('it prints on several pages', '#date=1142-10-11&lang=en', async (page) => {
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const pages = (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
  assert.ok(pages >= 3, `${pages} pages`);
  assert.ok(pdf.length > 100000);
});

const cards = [
  '',
  '&place=kaifeng',
  '&event=1127-kaifeng-falls',
  '&person=yue-fei',
  '&treaty=1141-shaoxing',
  '&court=jin',
  '&layer=households',
  '&layer=techniques&technique=tiehuopao-jin',
];
for (const language of ['en', 'zh']) {
  for (const card of cards) {
    on_page(
      `axe has nothing to say: ${language}${card}`,
      `#date=1140-07-10${card}&lang=${language}`,
      async (page) => {
        await page.evaluate(axe);
        await page.evaluate(() =>
          document.querySelectorAll('details').forEach((one) => {
            one.open = true;
          }),
        );
        await settle(page);
        const found = await page.evaluate(() =>
          /** @type {any} */ (window).axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        const told = found.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`,
        );
        assert.deepEqual(told, []);
      },
    );
  }
}

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [1366, 768],
  [1920, 1080],
]) {
  on_page(
    `nothing is wider than the window at ${width}`,
    '#date=1127-01-09&event=1127-kaifeng-falls&lang=en',
    async (page) => {
      const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      assert.ok(widths[0] <= widths[1], `${widths}`);
      const canvas = await page.locator('#canvas').boundingBox();
      assert.ok(canvas && canvas.height > 200 && canvas.width > 300);
    },
    { width, height },
  );
}

on_page(
  'the map redraws thirty times a second while the slider is dragged',
  '#date=1125-01-01&lang=en',
  async (page) => {
    const figures = await page.evaluate(async () => {
      const { jinsong } = /** @type {any} */ (window);
      jinsong.atlas.timings.length = 0;
      const steps = [];
      const begin = performance.now();
      for (let frame = 0; frame < 120; frame += 1) {
        const start = performance.now();
        jinsong.go(jinsong.view.day + 30);
        steps.push(performance.now() - start);
        await new Promise(requestAnimationFrame);
      }
      const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
      return {
        redraws: jinsong.atlas.timings.length,
        work_ms: middle(steps) + middle(jinsong.atlas.timings),
        rate: (120 * 1000) / (performance.now() - begin),
      };
    });
    console.log(
      `redraw: ${figures.work_ms.toFixed(1)} ms of work, ${figures.rate.toFixed(0)} a second`,
    );
    assert.ok(figures.redraws >= 110);
    assert.ok(figures.work_ms < 33, `${figures.work_ms} ms`);
  },
  { calm: false },
);

on_page('what the map shows is also told in words', '#date=1142-10-11&lang=en', async (page) => {
  await page.locator('#holdings summary').click();
  const table = page.locator('.holdings_table');
  assert.match(
    await table.locator('tr:has(th .court .link:text-is("Song"))').innerText(),
    /Hangzhou/,
  );
  assert.match((await page.locator('#canvas').getAttribute('aria-label')) ?? '', /11 October 1142/);
});

on_page('the map takes the keyboard', '#date=1142-10-11&lang=en', async (page) => {
  await page.locator('#map').focus();
  const scale = () => page.evaluate(() => /** @type {any} */ (window).jinsong.atlas.view.scale);
  const before_zoom = await scale();
  await page.keyboard.press('+');
  assert.ok((await scale()) > before_zoom);
  await page.keyboard.press('0');
  assert.equal(await scale(), before_zoom);
});

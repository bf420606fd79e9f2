// Main: opens the page of a what-if on the data that the file holds.

import { make_stage } from 'jinsong/map/stage.js';
import { by_id } from 'jinsong/report/dom.js';
import { AnswerPage } from 'jinsong/whatif/page.js';

/** @param {string} id */
const json_of = (id) => JSON.parse(by_id(id).textContent ?? 'null');

const wanted = /lang=(en|zh)/.exec(location.hash)?.[1];
const opened = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const page = new AnswerPage({
  data: json_of('data'),
  stage: make_stage(json_of('stage')),
  language: wanted === 'zh' || wanted === 'en' ? wanted : opened,
});
await page.load_relief(json_of('assets').relief);
// Names on the maps are drawn: their letters must be there.
await document.fonts.load("16px 'Jinsong Serif'", '宋').catch(() => []);
page.tell();
document.documentElement.dataset.ready = 'yes';

// Main: opens the page of the record on the data that the file holds.

import { make_stage } from 'jinsong/map/stage.js';
import { by_id } from 'jinsong/report/dom.js';
import { RecordPage } from 'jinsong/report/page.js';

/** @param {string} id */
const json_of = (id) => JSON.parse(by_id(id).textContent ?? 'null');

// For measuring and for tests.
/** @type {any} */ (window).jinsong = new RecordPage({
  data: json_of('data'),
  stage: make_stage(json_of('stage')),
  relief: json_of('assets').relief,
  language: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en',
});
document.documentElement.dataset.ready = 'yes';

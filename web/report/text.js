// Text: everything that the page itself says, in both languages. {0}, {1} … are filled in. Words
// for vocabularies of the data (kinds of event, offices) come with the data.

import { sayer } from 'jinsong/report/say.js';

/** @type {Record<string, [string, string]>} */
export const texts = {
  language: ['中文', 'English'],
  language_label: ['切換為中文', 'Switch to English'],
  subtitle: [
    'Who held what, who ruled, what was agreed and owed, on any day of {0} years. Every ' +
      'fact has its source; every estimate says that it is one.',
    '{0}年間，逐日可查：何地屬誰、何人在位、所約所納為何。事皆有據，凡估計必註明。',
  ],
  search: ['Search', '檢索'],
  search_hint: ['a place, a person, an event, an era, a date', '地名、人名、事件、年號、日期'],
  search_none: ['Nothing found', '查無結果'],
  search_found: ['{0} found', '共 {0} 條'],
  skip: ['Skip to what happened', '跳至紀事'],
  map: ['Map', '地圖'],
  map_label: ['Map of who held what on {0}', '{0}疆域圖'],
  map_help: [
    'Arrow keys move the map, plus and minus zoom, 0 shows it whole. Click a place for ' +
      'its history. The table below tells the same in words.',
    '方向鍵移動地圖，加減號縮放，0 復原。點選地點可見其沿革。下方表格以文字列出同樣內容。',
  ],
  zoom_in: ['Zoom in', '放大'],
  zoom_out: ['Zoom out', '縮小'],
  zoom_home: ['Show the whole map', '顯示全圖'],
  layer: ['Show', '顯示'],
  layer_control: ['who holds it', '實際控制'],
  layer_owner: ['whose by right', '名義歸屬'],
  layer_claims: ['claims', '主權要求'],
  armies: ['armies', '軍隊'],
  legend: ['Legend', '圖例'],
  legend_occupied: [
    'held by another than its owner (stripes: the owner)',
    '為他國所據（斜紋為原主）',
  ],
  legend_claimed: ['claimed (thin stripes: the claimant)', '他國要求之地（細斜紋為要求者）'],
  legend_vague: ['fading: roamed over, not administered', '漸淡：游牧所及，未設州縣'],
  legend_seat: ['seat of a court', '都城'],
  legend_army: ['army; the larger, the more men', '軍隊，旗大者兵多'],
  legend_siege: ['siege', '圍城'],
  legend_battle: ['battle or storm', '戰役、攻城'],
  legend_event: ['other event of the last days', '近日其他事件'],
  legend_estimate: [
    'Borders are constructed from the places held: estimates, good to some tens of kilometres.',
    '疆界據所領州府推算而成，皆為估計，誤差可達數十公里。',
  ],
  date: ['Date', '日期'],
  timeline: ['Time', '時間'],
  slider: ['Day', '日'],
  play: ['Play', '播放'],
  pause: ['Pause', '暫停'],
  speed: ['Speed', '速度'],
  speed_month: ['a month a second', '每秒一月'],
  speed_quarter: ['a quarter a second', '每秒一季'],
  speed_year: ['a year a second', '每秒一年'],
  speed_years: ['five years a second', '每秒五年'],
  previous_event: ['Previous event', '上一事'],
  next_event: ['Next event', '下一事'],
  turning_point: ['Turning point: {0}, {1}', '轉折：{0}，{1}'],
  happened: ['What happened', '紀事'],
  happened_none: ['Nothing is told of the month before this day.', '此前一月無事可紀。'],
  today: ['this day', '當日'],
  courts: ['Courts', '諸國'],
  court: ['Court', '國'],
  ruler: ['Ruler', '君主'],
  seat: ['Seat', '都城'],
  places: ['Places', '地點'],
  under: ['under {0}', '臣屬於{0}'],
  no_ruler: ['none known', '不詳'],
  uncertain_date: ['day of the change uncertain', '改元之日未詳'],
  sieges_now: ['Under siege', '圍城中'],
  siege_of: ['{0}, by {1}', '{0}，{1}圍之'],
  treaties_now: ['Treaties in force', '現行條約'],
  treaties_none: ['None.', '無。'],
  since: ['since {0}', '自{0}'],
  from_to: ['{0} – {1}', '{0}—{1}'],
  dues: ['Dues over time', '歷年歲幣'],
  dues_about: [
    'What fell due under the treaties, by the terms as agreed: not what was paid. Where ' +
      'readings differ, the default one is shown.',
    '依約應付之數，非實付之數；諸說不同者取預設之說。',
  ],
  dues_from_to: ['{0} to {1}', '{0}納{1}'],
  dues_amount: ['Due', '應付'],
  dues_years: ['Years', '年份'],
  dues_chart: ['Chart of yearly dues', '歲幣圖'],
  as_table: ['As a table', '表格'],
  holdings: ['Who holds what', '何地屬誰'],
  holdings_about: ['The map of {0} in words.', '{0}之疆域，以文字列出。'],
  occupied_from: ['{0} (of {1})', '{0}（屬{1}）'],
  nobody: ['nobody of the record', '不屬紀錄中諸國'],
  turning_points: ['Ten turning points', '十大轉折'],
  turning_points_n: ['{0} turning points', '{0}大轉折'],
  close: ['Close', '關閉'],
  back_to_day: ['Back to the day', '返回當日'],
  place: ['Place', '地點'],
  person: ['Person', '人物'],
  event: ['Event', '事件'],
  treaty: ['Treaty', '條約'],
  era: ['Era', '年號'],
  polity: ['Court', '政權'],
  also_called: ['also called {0}', '又稱{0}'],
  today_in: ['today {0}', '今{0}'],
  names_under: ['Names', '名稱'],
  holder_now: ['On {0}: held by {1}', '{0}：{1}所據'],
  holder_now_occupied: ['On {0}: held by {1}, by right of {2}', '{0}：{1}所據，名義屬{2}'],
  holders: ['Who held it', '歷代所屬'],
  holders_chart: ['Holders from {0} to {1}', '{0}至{1}年間之所屬'],
  start_held: ['at the beginning of the record: {0}', '紀錄之初：{0}'],
  change_of_hands: ['{0} → {1}', '{0}→{1}'],
  households: ['Households', '戶數'],
  households_about: [
    'Each point is a count of its own; nothing is known in between.',
    '每點為一次著籍之數，其間不詳。',
  ],
  households_of: ['{0} households ({1})', '{0}戶（{1}）'],
  households_chart: ['Household counts', '戶數圖'],
  sieges: ['Sieges', '圍城'],
  siege_span: ['{0}: {1} besieges {2}', '{0}：{1}圍{2}'],
  events_here: ['Events here', '此地之事'],
  deeds: ['Events', '事跡'],
  posts: ['Posts', '官職'],
  born: ['born {0}', '生於{0}'],
  died: ['died {0}', '卒於{0}'],
  unknown: ['unknown', '不詳'],
  temple_name: ['temple name {0}', '廟號{0}'],
  posthumous: ['posthumous titles {0}', '謚{0}'],
  father: ['father', '父'],
  where: ['Where', '地點'],
  who: ['Who', '人物'],
  whose: ['Courts', '諸國'],
  figures: ['Figures', '數字'],
  causes: ['Why it happened', '何以致此'],
  causes_about: ['Open a cause to see what led to it in turn.', '展開各因，可見其前因。'],
  no_cause: ['No cause is recorded.', '未載其因。'],
  effects: ['What came of it', '其後果'],
  no_effect: ['No consequence is recorded.', '未載其果。'],
  told_above: ['told above', '見上'],
  sources: ['Sources', '出處'],
  sources_n: ['Sources ({0})', '出處（{0}）'],
  no_source: ['No source of its own: an inference or estimate.', '無直接出處，為推論或估計。'],
  confidence: ['confidence: {0}', '可信度：{0}'],
  disputed: ['Sources disagree', '史料互異'],
  reading_default: ['taken here', '此處所取'],
  note: ['Note', '註'],
  precision_month: ['known to the month', '僅知其月'],
  precision_year: ['known to the year', '僅知其年'],
  precision_season: ['known to the season', '僅知其季'],
  precision_day: ['', ''],
  clauses: ['Terms', '條款'],
  other_reading: ['another reading', '異說'],
  about: ['About this page', '關於本頁'],
  about_record: [
    'The record holds {0} events, {1} places, {2} people, {3} treaties and offers, and ' +
      '{4} changes of hands, from {5} works. It is replayed day by day; what the page ' +
      'shows on a day is what the program answers for it.',
    '本紀錄載事件 {0}、地點 {1}、人物 {2}、條約與議約 {3}、易主 {4}，據文獻 {5} 種。程式逐日重演，本頁所示即程式就該日所答。',
  ],
  about_dates: [
    'Dates are Julian. Dates of the courts follow the almanac of each court.',
    '西曆日期皆為儒略曆；各國日期依其所頒曆日。',
  ],
  about_estimates: [
    'Numbers of men and households are what the sources say or estimates from them, and ' +
      'are marked. A place is taken as one whole: its walled seat and the country that ' +
      'went with it.',
    '兵數與戶數或見於史料，或據以估計，皆有註明。各地以治所及其所領之地為一體。',
  ],
  about_licence: [
    'Data and map cells: {0}. Program: Apache-2.0. Land, lakes and rivers of today: ' +
      'Natural Earth, public domain. Relief: Tom Patterson, public domain, as packed by ' +
      'Jeffrey Whitaker under the MIT licence, whose text stands in the source of this ' +
      'page. Old courses, canals and shores: drawn by hand from the works cited. Chinese ' +
      'type: Noto Serif CJK, SIL Open Font License 1.1.',
    '資料與地圖分區：{0}。程式：Apache-2.0。今日陸地、湖泊、河流：Natural Earth，公有領域。' +
      '地形：Tom Patterson，公有領域，由 Jeffrey Whitaker 依 MIT 授權打包，其全文見本頁原始碼。' +
      '古河道、運河與海岸：據所引文獻手繪。中文字體：思源宋體，SIL Open Font License 1.1。',
  ],
  about_version: ['Data version {0}, content {1}.', '資料版本 {0}，內容碼 {1}。'],
  bibliography: ['Works cited', '引用文獻'],
  all_disputes: ['Where the sources disagree', '史料互異之處'],
  permalink: [
    'The address of this page always leads back to this view.',
    '本頁網址即可重現此一視圖。',
  ],
  men: ['{0} men', '{0}人'],
  forces_here: ['Forces here', '駐此之軍'],
};

export const say = sayer(texts);

/** @param {number} value with separators: "1,200,000" */
export function grouped(value) {
  return value.toLocaleString('en-US');
}

// Text: everything that the app itself says, in both languages. {0}, {1} … are filled in. What the
// map, the cards and the answer's page say is in web/report/text.js and web/whatif/text.js.

import { class_texts } from './classroom/text_class';
import { written } from './script';

export type Language = 'en' | 'zh';

const texts = {
  ...class_texts,
  app: ['Jin–Song Wars', '宋金戰爭'],
  doors: ['Parts of the app', '各部'],
  atlas: ['Atlas', '輿圖'],
  lab: ['Lab', '推演'],
  language: ['中文', 'English'],
  language_label: ['切換為中文', 'Switch to English'],
  skip_map: ['Skip to what happened', '跳至紀事'],
  skip_lab: ['Skip to the experiment', '跳至設問'],
  loading: ['Loading the record …', '載入紀錄中……'],
  load_failed: [
    'The record could not be loaded: {0}. Check the connection and load the page again.',
    '紀錄載入失敗：{0}。請檢查網路後重新載入。',
  ],
  lab_title: ['What if?', '假如……？'],
  lab_lead: [
    'Take a day on which somebody had to decide, decide otherwise, and live the same futures ' +
      'both ways. What differs between the two is what the decision made.',
    '擇一須作決斷之日，改作他擇，令同一未來各演一次；二者之差，即此決斷之所致。',
  ],
  step_decision: ['The decision', '決斷'],
  step_change: ['Decide otherwise', '改作他擇'],
  step_against: ['Held against', '與何相較'],
  step_ask: ['What is asked at the end', '終局所問'],
  step_day: ['The day', '何日'],
  step_orders: ['What is changed', '所改'],
  by_decision: ['a decision of the record', '史載之決斷'],
  by_day: ['a day of your choice', '自擇一日'],
  fork_day: ['From the day', '自何日'],
  fork_day_about: [
    'Up to this day the record decides, from then on courts and chance. 1126-10-02, or a ' +
      'regnal date.',
    '此日以前依史，此後諸國自決。可書 1126-10-02，或年號日期。',
  ],
  day_outside: ['The record goes from {0} to {1}.', '紀錄起{0}，迄{1}。'],
  day_lead: [
    'Nobody need have decided anything on this day: what is changed are the orders that you give.',
    '此日未必有決斷之事；所改者，即所下之命令。',
  ],
  day_before: ['What had happened', '此前之事'],
  orders: ['Orders of the branch with the change', '改後一支之命令'],
  against_orders: ['Orders of the branch without the change', '未改一支之命令'],
  order_add: ['Add an order', '下命令'],
  order_add_against: ['Give the other branch an order', '於另一支下命令'],
  order_day: ['Day', '日'],
  order_kind: ['Order', '命令'],
  order_until: ['Holds until (if at all)', '守至何日（可略）'],
  order_text: ['As text', '命令文'],
  order_asking: ['Asking what this court can order …', '正問此朝廷可下何令……'],
  order_about: [
    '{0} kinds of order can be given by this court on the day of the fork.',
    '分支之日此朝廷可下之令共 {0} 種。',
  ],
  gap_ARMY: ['Army', '軍'],
  gap_PLACE: ['Place', '地'],
  gap_PERSON: ['Person', '人'],
  gap_COURT: ['Court', '國'],
  gap_NUMBER: ['How many', '數'],
  gap_FATE: ['Fate of the city', '城破之後'],
  gap_TERMS: ['Terms', '條件'],
  gap_STANCE: ['Stance', '態勢'],
  gap_WORKS: ['Works', '工役'],
  gap_PEOPLE: ['People', '族類'],
  gap_MOVERS: ['Who moves', '徙者'],
  gap_AIM: ['Aim', '所圖'],
  gap_ARTICLE: ['Term', '款項'],
  gap_optional: ['{0} (may be left out)', '{0}（可略）'],
  add: ['Add', '加入'],
  set: ['Set by hand', '逕改'],
  set_add: ['Change the state by hand', '逕改情勢'],
  set_about: [
    'At the fork, by nobody’s order, in the branch with the change alone:',
    '分支之日逕改，非由命令，僅及改後一支：',
  ],
  set_text: ['What is set', '所改'],
  hold: ['Days for which the orders of the decision hold', '決斷之命令守幾日'],
  futures: ['One future', '一支未來'],
  futures_about: [
    'Any future by its number: on the map day by day, as a story, and beside what happened. ' +
      'Its number and the seed make it: it is the same however many are lived.',
    '以序號取任一未來：逐日觀其輿圖與始末，並與史實並列。序號與種子定其一切，推演多少皆同。',
  ],
  members_show: ['Show', '顯示'],
  members_all: ['all {0}', '全部 {0}'],
  members_some: ['{0}: {1}', '{0}：{1}'],
  way_both: ['yes in both branches', '兩支皆然'],
  way_only_with: ['yes only with the change', '改後方然'],
  way_only_without: ['yes only without it', '未改方然'],
  way_neither: ['no in both branches', '兩支皆否'],
  more_both: ['the same in both branches', '兩支相同'],
  more_only_with: ['more with the change', '改後較多'],
  more_only_without: ['less with the change', '改後較少'],
  member_mark: ['Future {0}: {1}', '第 {0} 支：{1}'],
  page_before: ['Those before', '前頁'],
  page_after: ['Those after', '後頁'],
  member_number: ['Number', '序號'],
  member_open: ['Open it', '開啟'],
  member_close: ['Close it', '關閉'],
  member_living: ['Living this future both ways …', '正將此支兩演……'],
  branch: ['Branch', '支'],
  branch_with: ['with the change', '改後'],
  branch_without: ['without the change', '未改'],
  nobody: ['nobody of the record', '不屬紀錄中諸國'],
  future_day: ['Day of this future', '此支之日'],
  ten_days_back: ['Ten days back', '前一旬'],
  ten_days_on: ['Ten days on', '後一旬'],
  map_future: ['Future {0}, {1}, {2}', '第 {0} 支，{1}，{2}'],
  map_record: ['What happened: {0}', '史實：{0}'],
  future_map_about: [
    'Stripes: places that another holds in the record, in its colour. Flags: armies that are ' +
      'out. Rings: sieges. Arrow keys move both maps, plus and minus zoom.',
    '斜紋：史實中屬他國之地，斜紋為其國之色。旗：在外之軍。環：圍城。方向鍵移動兩圖，加減號縮放。',
  ],
  apart: ['On {0}, {1} places are held otherwise than in the record', '{0}，與史實異主者 {1} 地'],
  sieges: ['On {0}, {1} places are under siege', '{0}，被圍之地 {1}'],
  sieges_table: ['Places under siege on this day of the future', '該日被圍之地'],
  siege_by: ['besieged by', '圍者'],
  siege_of: ['held by', '守者'],
  siege_since: ['since', '始於'],
  hosts: ['On {0}, {1} armies are out', '{0}，在外之軍 {1}'],
  hosts_table: [
    'Armies that are out, as one where one court has several at a place; garrisons left out',
    '在外之軍，同國同地者合計；守軍不計',
  ],
  host_men: ['Men', '兵數'],
  apart_table: ['Places held otherwise than in the record', '與史實異主之地'],
  here: ['In this future', '此支'],
  in_record: ['In the record', '史實'],
  story_here: ['This future, {0}: up to this day', '此支，{0}：至此日'],
  story_record: ['The record: up to this day', '史實：至此日'],
  story_none: ['Nothing of note yet.', '尚無大事。'],
  story_more: ['{0} earlier', '更早 {0} 條'],
  story_less: ['Only the last', '僅示近事'],
  member_same: [
    'The same digest as in the experiment: this is the future that was counted.',
    '校驗碼與推演所載相同：即所計之未來。',
  ],
  member_other: ['Not the digest of the experiment.', '校驗碼與推演所載不同。'],
  kept: ['Answers of this browser', '此瀏覽器所存之答案'],
  kept_about: [
    'The last twelve are kept here and nowhere else. Each leads back to its question.',
    '近十二次存於此處，不傳他方。點之可返其所問。',
  ],
  kept_denied: [
    'This browser lets nothing be kept: they stay as long as this page is open. Copy their links.',
    '此瀏覽器不許保存：僅存至本頁關閉。請複製其連結。',
  ],
  kept_item: ['{0} · up to {1} · {2} futures', '{0}・至{1}・{2} 支'],
  beside: ['Two side by side', '兩答並列'],
  beside_first: ['Without: the change of', '前者之改'],
  beside_second: ['With: the change of', '後者之改'],
  beside_lay: ['Lay them side by side', '並列之'],
  beside_took: [
    '{0} futures of both answers, laid side by side by the same chance: “without” is the first, ' +
      '“with” the second.',
    '兩答之未來 {0} 支，以同一機運並列：「未改」為前者，「改後」為後者。',
  ],
  beside_link: [
    'This link lays two answers side by side: “{0}” and “{1}”.',
    '此連結並列兩答：「{0}」與「{1}」。',
  ],
  beside_link_about: [
    'What this browser keeps of them is not lived again.',
    '此瀏覽器所存者不再演。',
  ],
  beside_live: ['Live both and lay them side by side', '俱演而並列之'],
  beside_same: ['Choose two that differ.', '請擇相異之二者。'],
  beside_pack: ['They were lived with other data.', '二者所用資料不同。'],
  beside_from: ['They fork on other days.', '二者分支之日不同。'],
  beside_until: ['They end on other days.', '二者終止之日不同。'],
  beside_seed: ['They have other seeds of chance.', '二者機運種子不同。'],
  beside_hold: ['Their orders hold for other spans.', '二者之命令所守日數不同。'],
  beside_set: ['What is set by hand can stand in the second alone.', '逕改者僅可居後。'],
  beside_ask: ['They ask nothing in common.', '二者所問無一相同。'],
  beside_members: ['They have no future in common.', '二者無相同之未來。'],
  two_open: ['Two days side by side', '兩日並觀'],
  two_date: ['Left: the map of', '左圖之日'],
  two_shade: ['stripes where they differ', '異處加斜紋'],
  two_shade_about: [
    'Stripes: who held it on the other of the two days, in the colour of that court.',
    '斜紋：於另一日之所屬，以其國之色示之。',
  ],
  two_swap: ['Swap', '互換'],
  two_close: ['One day only', '僅觀一日'],
  two_line: ['Line between the two days', '兩日之界'],
  two_value: ['left {0}, right {1}, at {2}%', '左為{0}，右為{1}，界在 {2}%'],
  two_changes: ['{0} places changed hands between {1} and {2}', '{1}至{2}之間易主者 {0} 地'],
  two_hint: ['{0} · {1}: {2} · {3}: {4}', '{0}・{1}：{2}・{3}：{4}'],
  picture: ['Picture:', '圖：'],
  picture_of: ['{0}: {1}', '{0}：{1}'],
  picture_png: ['PNG', 'PNG'],
  picture_svg: ['SVG', 'SVG'],
  picture_copy: ['Copy', '複製'],
  picture_key: [
    'Red and whole: with the change. Blue and broken: without it.',
    '紅實線：改後。藍虛線：未改。',
  ],
  picture_refused: [
    'The browser does not let pictures be copied: save it.',
    '此處不許複製圖，請存檔。',
  ],
  future_map_stripes: [
    'Stripes: places that another holds in the record, in its colour.',
    '斜紋：史實中屬他國之地，以其國之色示之。',
  ],
  map_title: ['Who held what on {0}', '{0}疆域圖'],
  map_title_two: ['Who held what: left {0}, right {1}', '疆域圖：左為{0}，右為{1}'],
  map_source: [
    'Jin–Song Wars. Data {0}, {1}; borders are estimates. {2}',
    '宋金戰爭。資料 {0}，{1}；疆界皆為估計。{2}',
  ],
  future_title: [
    'Future {0} of seed {1}, {2}, and the record: {3}',
    '種子 {1} 第 {0} 支，{2}，與史實：{3}',
  ],
  copy_text: ['Copy as text', '複製為文字'],
  copy_csv: ['Copy the members (CSV)', '複製逐次結果（CSV）'],
  step_span: ['How far, how many', '為期與次數'],
  decision_item: ['{0} · {1} · {2}', '{0}・{1}・{2}'],
  decisions_year: ['{0}s', '{0}年代'],
  history_chose: ['what history chose', '史實所擇'],
  cannot: ['cannot be given as an order: {0}', '無法以命令表達：{0}'],
  none_can: [
    'No other option of this decision can be given as an order. Choose another decision.',
    '此事無他擇可以命令表達，請另擇一事。',
  ],
  against_free: ['free courts: all decide for themselves', '諸國自決'],
  against_history: ["history's own choice: {0}", '史實所擇：{0}'],
  ask_add: ['Ask one more', '加問'],
  ask_remove: ['Remove: {0}', '移除：{0}'],
  ask_first: ['The page of the answer tells most about the first.', '答卷以首問為主。'],
  ask_nth: ['Question {0}', '第{0}問'],
  until: ['At the end of', '至'],
  until_years: ['{0} later: {1}', '{0}後：{1}'],
  years_1: ['1 year', '一年'],
  years_n: ['{0} years', '{0}年'],
  months_n: ['{0} months', '{0}個月'],
  until_date: ['on {0}', '{0}'],
  members: ['Futures, each lived both ways', '推演次數（各演兩次）'],
  seed: ['Seed of chance', '機運種子'],
  run: ['Live the futures', '開始推演'],
  stop: ['Stop', '停止'],
  go_on: ['Go on', '繼續'],
  known: ['What was known', '當時所知'],
  pressure: ['Who pressed for what', '各方主張'],
  consequence: ['What came of it', '其後果'],
  sources: ['Sources', '出處'],
  show_on_map: ['The day on the map', '當日輿圖'],
  decided_by: ['{0} decides, {1}', '{1}，{0}決之'],
  opening: ['Replaying the record to the day of the decision …', '重演紀錄至決斷之日……'],
  living: ['{0} of {1} futures', '已演 {0}，共 {1}'],
  rate: ['{0} a minute, about {1} left', '每分 {0} 次，約餘{1}'],
  stopped: [
    'Stopped after {0} of {1}. They are kept; the rest can be lived on.',
    '已演 {0}，共 {1} 而止。已演者皆存，可續演其餘。',
  ],
  gathering: [
    'All futures are lived. Choosing the typical and the strange ones, and telling them …',
    '推演已畢，正擇其常者與異者而述之……',
  ],
  seconds: ['{0} s', '{0} 秒'],
  minutes: ['{0} min', '{0} 分'],
  so_far: ['So far', '至此'],
  in_short: ['In short', '略言之'],
  interval: ['Lines: intervals of 95%.', '橫線為 95% 信賴區間。'],
  without: ['Without', '未改'],
  with: ['With', '改後'],
  difference: ['difference {0} points ({1} to {2})', '相差 {0} 個百分點（{1} 至 {2}）'],
  difference_number: ['difference {0} ({1} to {2})', '相差 {0}（{1} 至 {2}）'],
  difference_none: ['too few to tell', '次數尚少，未可言'],
  digest: ['Digest of all that was lived', '全部推演之校驗碼'],
  digest_same: ['The same as in the link: reproduced to the bit.', '與連結所載相同：逐位元重現。'],
  digest_other: [
    'The link says {0}: another version of program or data lived it.',
    '連結所載為 {0}：當出自另一版本之程式或資料。',
  ],
  digest_about: [
    'The same link, program and data give the same digest on every machine.',
    '同一連結、程式與資料，於任何機器皆得同一校驗碼。',
  ],
  took: [
    '{0} futures both ways in {1}, on {2} workers.',
    '{0} 演（各兩次）費時{1}，以 {2} 個執行緒。',
  ],
  keep: ['Keep and pass on', '保存與傳送'],
  copy_link: ['Copy the link', '複製連結'],
  copied: ['Copied.', '已複製。'],
  copy_failed: [
    'The browser does not let the page copy. Mark and copy it here:',
    '此處不許複製，請自此處選取複製：',
  ],
  save_page: ['Report (HTML)', '報告（HTML）'],
  save_csv: ['Members (CSV)', '逐次結果（CSV）'],
  save_json: ['Answer (JSON)', '答案（JSON）'],
  print: ['Print the handout', '列印講義'],
  save_failed: ['This could not be saved: {0}', '無法保存：{0}'],
  failed: ['This did not work', '未能完成'],
  failed_engine: [
    'The engine stopped ({0}). What was lived is kept: go on, or load the page again.',
    '程式中止（{0}）。已演者皆存，可繼續，或重新載入本頁。',
  ],
  failed_load: [
    'The engine could not be loaded ({0}). Without a network it is there only after the app has ' +
      'been loaded whole once. Check the connection and try again.',
    '程式載入失敗（{0}）。須先完整載入一次，方可離線使用。請檢查網路後再試。',
  ],
  no_engine: [
    'This browser has no WebAssembly, which the Lab lives its futures with; it may be too old, ' +
      'or the school has switched it off. The Atlas works without it.',
    '此瀏覽器無 WebAssembly，推演賴之；或因版本過舊，或為校方所禁。輿圖仍可用。',
  ],
  to_atlas: ['To the Atlas', '往輿圖'],
  retry: ['Try again', '再試'],
  link_decision: [
    'The link names a decision that is not here: {0}. Choose one below.',
    '連結所指之事不存：{0}。請自下方選擇。',
  ],
  link_option: ['The link names an option that is not here: {0}.', '連結所指之選項不存：{0}。'],
  link_outcome: ['The link asks what cannot be asked here: {0}.', '連結所問不存：{0}。'],
  link_value: ['The link has a value that cannot be used: {0}.', '連結中有不可用之值：{0}。'],
  link_pack: [
    'The link was made with other data ({0}; here: {1}). It opens, but what comes out may differ.',
    '此連結出自另一版資料（{0}；此處：{1}）。可以開啟，然結果或有不同。',
  ],
  verify: ['Check this browser', '驗證本機'],
  verify_about: [
    'Replays 165 years and forty free futures here, and compares them with the native program.',
    '於此重演一百六十五年與四十個自由未來，與原生程式逐一比對。',
  ],
  verify_running: ['Replaying …', '重演中……'],
  verify_same: [
    '{0} of {0} digests are those of the native program.',
    '{0} 個校驗碼與原生程式全同。',
  ],
  verify_other: [
    '{0} of {1} digests differ from those of the native program.',
    '{1} 個校驗碼中有 {0} 個與原生程式不同。',
  ],
} satisfies Record<string, [string, string]>;

/** What each kind of Chinese characters is called in its own: the same in every language. */
export const script_names = { hant: '繁體', hans: '简体' };

export type TextKey = keyof typeof texts;

export const text_keys = Object.keys(texts) as TextKey[];

export function say(language: Language, key: TextKey, ...values: (string | number)[]): string {
  return written(
    texts[key][language === 'zh' ? 1 : 0].replace(/\{(\d)\}/g, (_, at) =>
      String(values[Number(at)] ?? ''),
    ),
  );
}

/** Both languages of a text, for tests. */
export const both = (key: TextKey): readonly [string, string] => texts[key];

/** A part of an answer of the API that is there in both languages. */
export function part(thing: object, stem: string, language: Language): string {
  const of = thing as Record<string, unknown>;
  return written(String(of[`${stem}_${language}`] ?? of[`${stem}_en`] ?? ''));
}

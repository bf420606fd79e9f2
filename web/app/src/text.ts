// Text: everything that the app itself says, in both languages. {0}, {1} … are filled in. What the
// map, the cards and the answer's page say is in web/report/text.js and web/whatif/text.js.

import { class_texts } from './classroom/text_class';

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
  run_more: ['Ask something else', '另設一問'],
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
  offline_ready: ['Kept for use without a network', '可離線使用'],
} satisfies Record<string, [string, string]>;

export type TextKey = keyof typeof texts;

export const text_keys = Object.keys(texts) as TextKey[];

export function say(language: Language, key: TextKey, ...values: (string | number)[]): string {
  return texts[key][language === 'zh' ? 1 : 0].replace(/\{(\d)\}/g, (_, at) =>
    String(values[Number(at)] ?? ''),
  );
}

/** Both languages of a text, for tests. */
export const both = (key: TextKey): readonly [string, string] => texts[key];

/** A part of an answer of the API that is there in both languages. */
export function part(thing: object, stem: string, language: Language): string {
  const of = thing as Record<string, unknown>;
  return String(of[`${stem}_${language}`] ?? of[`${stem}_en`] ?? '');
}

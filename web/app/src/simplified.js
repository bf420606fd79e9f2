// Simplified: traditional characters into those of the mainland, by the tables of OpenCC, which
// know words, and by a few that they do not know. Plain JavaScript: web/app/tools uses it too.

import { ConverterFactory } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

/** Names of rulers and eras in which 乾 stays; words for which the mainland has others. */
const own = [
  ['乾順', '乾顺'],
  ['乾祐', '乾祐'],
  ['乾定', '乾定'],
  ['徵調', '征调'],
  ['當著', '当着'],
  ['紀錄', '记录'],
  ['連結', '链接'],
  ['列印', '打印'],
  ['程式', '程序'],
  ['執行緒', '线程'],
  ['網路', '网络'],
  ['資料', '数据'],
  ['全螢幕', '全屏'],
  ['逐位元', '逐位'],
  ['空白鍵', '空格键'],
  ['簡報器', '翻页笔'],
  ['原始碼', '源代码'],
  ['點選', '点击'],
  ['此分頁', '此标签页'],
  ['重新載入', '重新加载'],
  ['完整載入', '完整加载'],
  ['載入失敗', '加载失败'],
];

/** @type {(text: string) => string} */
export const simplified = ConverterFactory([own, phrases, characters]);

/** Characters that have another form on the mainland and are never written so there. */
export const traditional_only = new Set(
  String(characters)
    .split('|')
    .map((pair) => pair.split(' '))
    .filter(([from, ...to]) => to.length > 0 && !to.includes(from))
    .map(([from]) => from)
    // Kept in names: see above.
    .filter((character) => character !== '乾'),
);

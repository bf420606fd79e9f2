// Text: everything that the page itself says, in both languages. {0}, {1} … are filled in.

import { sayer } from 'jinsong/report/say.js';
import { handout_texts } from 'jinsong/whatif/text_handout.js';

/** @type {Record<string, [string, string]>} */
export const texts = {
  ...handout_texts,
  kicker: ['What if? {0} futures of one decision', '若當時另作決斷：一策之{0}種未來'],
  kicker_cloud: ['What could have happened? {0} futures', '諸般可能：{0}種未來'],
  language: ['中文', 'English'],
  language_label: ['切換為中文', 'Switch to English'],
  print: ['Print the handout', '列印講義'],
  skip: ['Skip to the answer', '跳至答案'],
  span: ['{0} to {1}', '{0}至{1}'],
  expression: ['“{0}”.', '「{0}」。'],
  nobody: ['nobody', '無主'],
  table: ['The same as a table', '以表格列出'],
  without: ['without the change', '不改'],
  with: ['with the change', '改'],
  Without: ['Without the change', '不改'],
  With: ['With the change', '改'],
  all_futures: ['all futures', '全部未來'],
  All_futures: ['All futures', '全部未來'],
  colon: ['{0}: {1}', '{0}：{1}'],
  what_could: ['What could have happened from {0} on?', '自{0}而後，諸般可能'],
  what_if: ['What if {0} had chosen: “{1}”?', '若{0}當時所擇為「{1}」？'],
  what_if_orders: ['What if {0}?', '若{0}？'],
  ordered: ['it had been ordered: “{0}”', '下令「{0}」'],
  orders: ['Orders given', '所下之令'],
  surgery: ['Changed by hand', '所改之情勢'],
  by_hand: ['the state had been changed by hand: “{0}”', '更改「{0}」'],
  orders_against: ['Orders given without the change', '「不改」之支所下之令'],
  order_held: [
    '; the court was held to it for {0} days, to the end in {1}',
    '；定其{0}日不改，終其期者{1}種',
  ],
  order_stood: ['carried out in {0} of {1} futures', '{1}種未來中{0}種得行'],
  asked_line: [
    'Asked on {1}: {0} The futures begin on {2}, and each is lived twice with the same ' +
      'chance, without the change and with it.',
    '問：{1}，{0}諸未來始於{2}，每一未來以同一機緣演兩遍：一不改，一改。',
  ],
  asked_line_cloud: [
    'Asked on {1}: {0} The futures begin on {2}: nothing is changed and all courts decide.',
    '問：{1}，{0}諸未來始於{2}，無所改，諸朝廷皆自決。',
  ],
  no_other_branch: [
    'Courts decide as the model’s rules make them, and chance does the rest. They need not do ' +
      'what history did.',
    '諸朝廷依模型之規則自決，餘由機緣，未必如史。',
  ],
  other_branch: [
    'Without the change, the courts decide freely, as the model’s rules make them. They need ' +
      'not do what history did.',
    '「不改」之支，諸朝廷依模型之規則自決，未必如史。',
  ],
  other_branch_chosen: [
    'The branch without the change takes another choice: “{0}”.',
    '「不改」之支另擇：「{0}」。',
  ],

  answer: ['The answer', '答案'],
  answer_share: [
    '{0} In {2} of {1} futures the answer is yes without the change ({3}), and in {4} with it ' +
      '({5}).',
    '{0}{1}種未來之中，不改而答「是」者{2}種（{3}），改而答「是」者{4}種（{5}）。',
  ],
  answer_share_cloud: [
    '{0} In {2} of {1} futures the answer is yes ({3}).',
    '{0}{1}種未來之中，答「是」者{2}種（{3}）。',
  ],
  answer_number_cloud: ['{0} The mean of {1} futures is {2}.', '{0}{1}種未來之平均為{2}。'],
  verdict_share: [
    'With {0} futures the interval of 95% of that share runs from {1} to {2}.',
    '以{0}種未來計，其比例之95%區間自{1}至{2}。',
  ],
  verdict_span: [
    'The median is {0}; half of the futures lie between {1} and {2}, nine tenths between {3} ' +
      'and {4}.',
    '中位數為{0}；半數未來在{1}與{2}之間，九成在{3}與{4}之間。',
  ],
  verdict_unsure: [
    'The difference is {0} points of a hundred, and its interval of 95% runs from {1} to {2}. ' +
      'It holds zero: these futures do not show that the change made a difference.',
    '其差為{0}個百分點，95%區間自{1}至{2}，其間含零：憑這些未來，看不出此一更改有何作用。',
  ],
  verdict_more: [
    'The difference is {0} points of a hundred, with an interval of 95% from {1} to {2}. In ' +
      'this model the change makes yes likelier.',
    '其差為{0}個百分點，95%區間自{1}至{2}：在此模型中，更改使「是」更可能。',
  ],
  verdict_less: [
    'The difference is {0} points of a hundred, with an interval of 95% from {1} to {2}. In ' +
      'this model the change makes yes less likely.',
    '其差為{0}個百分點，95%區間自{1}至{2}：在此模型中，更改使「是」更不可能。',
  ],
  answer_number: [
    '{0} The mean of {1} futures is {2} without the change and {3} with it.',
    '{0}{1}種未來之平均：不改為{2}，改為{3}。',
  ],
  verdict_number: [
    'The mean difference is {0}, with an interval of 95% from {1} to {2}.',
    '平均之差為{0}，95%區間自{1}至{2}。',
  ],
  share_of_yes: ['Share of futures that say yes. ', '答「是」之未來所佔比例。'],
  interval_note: ['The thin line is the interval of 95% (Wilson).', '細線為95%區間（Wilson 法）。'],
  number_note: [
    'The box holds the middle half of the futures, the line nine tenths of them; the stroke ' +
      'is the median.',
    '方框含居中一半之未來，橫線含九成，豎線為中位數。',
  ],
  quilt: ['Each mark is one future. ', '一記即一種未來。'],
  quilt_scaled: ['Each mark is about {0} futures. ', '一記約為{0}種未來。'],
  quilt_both: ['yes both ways', '改與不改皆「是」'],
  quilt_only_with: ['yes only with the change', '唯改則「是」'],
  quilt_only_without: ['yes only without it', '唯不改則「是」'],
  quilt_neither: ['no both ways', '改與不改皆「否」'],
  quilt_about: [
    'The same future, lived twice: what luck decided is the same in both, so that what ' +
      'differs is the change’s doing, or what came of it.',
    '同一未來演兩遍，機緣相同；二者之異，皆由更改而來。',
  ],

  causes: ['Was the change needed? Was it enough?', '此一更改，是否必要？是否足夠？'],
  cause_up: ['For the answer yes', '就答「是」而言'],
  cause_down: ['For the answer no', '就答「否」而言'],
  necessity: ['Needed (PN)', '必要（PN）'],
  necessity_yes: [
    'Of the futures that say yes with the change, {0} would have said no without it.',
    '改而答「是」之未來中，{0}若不改則答「否」。',
  ],
  necessity_no: [
    'Of the futures that say no with the change, {0} would have said yes without it.',
    '改而答「否」之未來中，{0}若不改則答「是」。',
  ],
  necessity_not: [
    'It does not say that the change alone brings this about.',
    '此數不表示單憑更改即可致此。',
  ],
  sufficiency: ['Enough (PS)', '足夠（PS）'],
  sufficiency_yes: [
    'Of the futures that say no without the change, {0} would have said yes with it.',
    '不改而答「否」之未來中，{0}若改則答「是」。',
  ],
  sufficiency_no: [
    'Of the futures that say yes without the change, {0} would have said no with it.',
    '不改而答「是」之未來中，{0}若改則答「否」。',
  ],
  sufficiency_not: [
    'It does not say that nothing else could have done it.',
    '此數不表示別無他途。',
  ],
  both_ways: ['Both (PNS)', '兼具（PNS）'],
  both_yes: [
    'Of all futures, {0} say yes with the change and no without it.',
    '全部未來中，{0}改則「是」、不改則「否」。',
  ],
  both_no: [
    'Of all futures, {0} say no with the change and yes without it.',
    '全部未來中，{0}改則「否」、不改則「是」。',
  ],
  both_not: [
    'It does not say which futures these are: that only shows afterwards.',
    '此數不能預知何者屬此。',
  ],
  cannot_tell: ['cannot be told', '無從得知'],
  all_questions: ['All that was asked', '所問諸事'],
  question: ['Question', '問題'],
  difference: ['Difference', '差'],
  interval: ['95% interval', '95%區間'],

  decision: ['The decision', '決策'],
  change: ['What was changed', '所改'],
  known: ['What was known', '當時所知'],
  pressure: ['What pressed', '當時情勢'],
  options: ['What could be done', '可行之策'],
  taken_in_history: ['history took this', '史實所擇'],
  taken_here: ['asked here', '此處所問'],
  taken_other: ['the other branch', '對照之支'],
  came_of_it: ['What came of it', '其後'],
  in_history: ['In history', '史實'],

  maps: ['Who holds what at the end', '終局之疆域'],
  maps_caption: ['Who holds what on {0}', '{0}何地屬誰'],
  maps_about: [
    'The map of {0}. Each land has the colour of the court that holds it in most futures; the ' +
      'paler, the less sure. Point at a place, or open the table; choose a place to see who ' +
      'holds it over time.',
    '{0}之圖。各地著以最多未來中據有者之色，色愈淡愈不確定。可指向某地，或展開表格；點選某地，可見其歷時誰屬。',
  ],
  map_cloud: ['Who holds what in most futures', '多數未來中何地屬誰'],
  map_record: ['In history on that day', '史實同日'],
  least_sure: ['Least sure', '最難定者'],
  unlike_history: ['Most unlike history', '最異於史者'],
  unlike_history_note: [
    'Who held it in history on that day, and the share of futures in which it is so too.',
    '所列為史實同日所屬，及與之相同之未來所佔比例。',
  ],
  map_without: ['Without the change', '不改'],
  map_with: ['With the change', '改'],
  map_difference: ['What the change makes of it', '更改之差'],
  map_difference_about: [
    'Places that {0} holds in more futures with the change, or in fewer.',
    '改後為{0}所據之未來較多或較少之地。',
  ],
  map_court: ['Court', '政權'],
  map_more: ['in more futures', '較多'],
  map_fewer: ['in fewer futures', '較少'],
  points_note: ['In points of a hundred futures.', '以每百種未來計。'],
  map_label: ['Map: {0}, {1}', '地圖：{0}，{1}'],
  map_whole: ['Show the whole map', '顯示全圖'],
  map_part: ['Show where it differs', '只看有異之處'],
  map_part_cloud: ['Show where it is open', '只看未定之處'],
  map_hint: ['{0}: {1} without, {2} with', '{0}：不改{1}；改{2}'],
  place: ['Place', '地點'],
  at_fork: ['At the beginning', '初'],
  in_record: ['In history then', '史實同日'],
  more_or_fewer: ['{0}, change', '{0}之增減'],
  all_same: [
    'The other {0} places are in the same hands in all futures of both branches.',
    '其餘{0}地，改與不改，各未來所屬皆同。',
  ],

  all_same_cloud: [
    'The other {0} places are in the same hands in all futures, as on the first day.',
    '其餘{0}地，各未來所屬皆同，一如初日。',
  ],

  place_curve_title: ['{0}: who holds it, over time', '{0}：歷時誰屬'],
  place_curve_label: [
    '{0}, {1}: share of futures by who holds it, over time',
    '{0}，{1}：歷時各政權據有之未來所佔比例',
  ],
  place_curve_about: [
    'Share of futures in which each court holds the place. The strip below each ' +
      'chart says who held it in history.',
    '各政權據有此地之未來所佔比例。圖下之帶為史實所屬。',
  ],
  place_end: [
    'On {0}, without the change: {2}; with it: {3}. In history: {1}.',
    '{0}：不改{2}；改{3}。史實：{1}。',
  ],
  place_end_cloud: ['On {0}: {2}. In history: {1}.', '{0}：{2}。史實：{1}。'],
  place_still_cloud: [
    'In all futures, and in history, it is held by {0} all the time.',
    '各未來與史實始終皆屬{0}。',
  ],
  place_still: [
    'In all futures of both branches, and in history, it is held by {0} all the time.',
    '改與不改，各未來與史實始終皆屬{0}。',
  ],
  place_in_record: ['{0}, as in history at the end', '{0}（史實終局）'],
  other_courts: ['other courts', '其他政權'],
  any_place: ['Any place over time', '任一地之時序'],
  place_show: ['Show', '顯示'],
  places_that_move: ['In other hands at times', '所屬有變'],
  places_that_do_not: ['In the same hands throughout', '所屬始終不變'],

  fans: ['Over time', '時序'],
  fans_about: [
    'With the change: line, middle half and nine tenths of the futures. Without it: the ' +
      'broken lines say the same.',
    '改：實線為中位數，深帶含居中一半之未來，淡帶含九成。不改：虛線所示相同。',
  ],
  fans_about_cloud: [
    'Line, middle half and nine tenths of the futures.',
    '實線為中位數，深帶含居中一半之未來，淡帶含九成。',
  ],
  fan_places: ['Places held', '所據之地'],
  fan_households: ['Households', '戶數'],
  fan_cash: ['Treasury, strings of cash', '府庫（貫）'],
  fan_label: ['{0}, {1}, over time', '{0}{1}之時序'],
  median: ['median', '中位數'],
  date: ['Date', '日期'],
  quantile_span: ['{0} ({1} to {2})', '{0}（{1}至{2}）'],
  fan_table_about: [
    '{0}: median, and what nine tenths of the futures lie between',
    '{0}：中位數，及九成未來所在之區間',
  ],

  survival: ['How long it lasts', '能保多久'],
  survival_place: [
    'Share of futures in which {0} has not yet been out of the hands of {1}',
    '{0}尚未失於{1}之未來所佔比例',
  ],
  survival_court: ['Share of futures in which {0} still stands', '{0}仍存之未來所佔比例'],
  survival_about: [
    'Curves of Kaplan and Meier with bands of 95%. What is won back after it was lost stays ' +
      'lost here.',
    'Kaplan–Meier 曲線，附95%之帶。既失而復得者，此處仍作已失。',
  ],
  at_risk: ['Futures in which it still holds', '尚存之未來數'],
  day_n: ['day {0}', '第{0}日'],
  days_after: ['Days from the beginning', '自始之日數'],

  stories: ['Three futures, told', '三種未來'],
  stories_about: [
    'The typical future is nearest to all others by who holds the places over time; the ' +
      'strange ones are farthest from it and from each other. Choose a sentence to see what it ' +
      'rests on.',
    '「最尋常」者，就歷時各地所屬而言，與其餘未來相距最近；「最奇」者，與之及彼此相距最遠。點選一句，可見其所由。',
  ],
  typical: ['The typical future', '最尋常之未來'],
  strange: ['A strange future', '奇特之未來'],
  stranger: ['The strangest future', '最奇特之未來'],
  member: ['Future {0}', '第{0}種'],
  member_far: [
    'Future {0}. On average {1} of all places and times are in other hands than in another future.',
    '第{0}種。與他一未來相較，平均有{1}之地與時所屬不同。',
  ],
  answer_yes: ['{0} Yes.', '{0}是。'],
  answer_no: ['{0} No.', '{0}否。'],
  answer_is: ['{0} {1}.', '{0}{1}。'],
  same_in_both: ['in both', '兩支皆有'],
  nothing_told: ['Nothing weighty happened.', '無大事可紀。'],
  part_ways: ['The two first differ between {0} and {1}.', '兩支始異於{0}至{1}之間。'],

  path: ['How the change led there', '更改何以致此'],
  path_about: [
    'Future {0} is typical of those in which the answer differs: {1}. The chain below is the ' +
      'shortest one of causes, as the world writes them down, to the event that decided; other ' +
      'causes may have weighed as much.',
    '第{0}種為答案有異者之典型：{1}。下為世界所記因果中，通往決定之事最短之一鏈；他因之分量或不亞於此。',
  ],
  path_differs: ['{0} without the change, {1} with it', '不改為{0}，改為{1}'],
  yes: ['yes', '是'],
  no: ['no', '否'],
  path_change: ['It begins with the change itself.', '此鏈始於更改本身。'],
  path_parting: [
    'It begins with an event of this future alone whose own causes are in both: no chain of ' +
      'written causes leads back to the change. What set the futures apart lies in the state, ' +
      'such as men, grain and roads.',
    '此鏈始於僅見於此一未來之事，其因則兩支皆有：所記因果不能上溯至更改。二者之異在於情勢，如兵、糧、道路。',
  ],
  path_nowhere: [
    'The event’s own causes are in both futures: no written chain sets it apart.',
    '此事之因兩支皆有，無所記之鏈可別之。',
  ],
  path_none: ['In no future did the answer differ.', '各未來之答案，改與不改皆同。'],
  path_no_turn: [
    'In this branch the answer never changed, or changed without an event of its own.',
    '此支之答案始終未變，或其變無單一之事可指。',
  ],
  path_side: ['{0}: how it came about', '{0}：其所由'],

  belief: ['How far to believe it', '可信幾分'],
  belief_skill: [
    'The same model was held against history: from {1} days of the record that were kept for ' +
      'testing it lived {0} futures each, and was asked who holds the places {2} later. ' +
      'Compared with the plain forecast that all stays as it is, its skill is {3} ' +
      '(1 is perfect, 0 no better, below 0 worse). ',
    '曾以史實檢驗此模型：自史錄中留作檢驗之{1}日起，各演{0}種未來，問{2}後各地誰屬。' +
      '與「一切照舊」之預測相較，其技巧分為{3}（1為全中，0為無勝，負為更劣）。',
  ],
  belief_surest: [
    'Where it was surest ({0} on the mean), that came about in {1} of the cases.',
    '其最有把握者（平均{0}），實現者{1}。',
  ],
  belief_worse: [
    'On such questions the model has foretold no better than “all stays as it is”. Take the ' +
      'shares as what follows from its rules, not as what would have happened.',
    '於此類問題，模型之預測未能勝過「一切照舊」。' +
      '所示比例，當視為規則之推論，不可視為當時必然之事。',
  ],
  belief_unsure: [
    'On such questions it is not sure that the model foretells better than “all stays as it ' +
      'is”. Take the shares as what follows from its rules, not as what would have happened.',
    '於此類問題，模型之預測是否勝過「一切照舊」尚不確定。' +
      '所示比例，當視為規則之推論，不可視為當時必然之事。',
  ],
  belief_cloud_worse: [
    'On such questions the model has foretold no better than “all stays as it is”. The shares ' +
      'say what its rules make of that day, not how likely it was.',
    '於此類問題，模型之預測未能勝過「一切照舊」。' +
      '所示比例，乃規則於當日情勢之推論，非當日之實機。',
  ],
  belief_cloud_unsure: [
    'On such questions it is not sure that the model foretells better than “all stays as it ' +
      'is”. Trust what is much likelier to be so, not how much.',
    '於此類問題，模型之預測是否勝過「一切照舊」尚不確定。多數未來所同者，可信其向，不可信其數。',
  ],
  belief_better: [
    'On such questions the model has foretold better than “all stays as it is”; it is still one ' +
      'model.',
    '於此類問題，模型之預測勝過「一切照舊」；然終為一家之模型。',
  ],
  belief_other_data: [
    'This was measured with another version of the data.',
    '此成績以另一版資料測得。',
  ],
  skill_table: [
    'Skill at who holds the places {0} later, on the days kept for testing',
    '留作檢驗諸日，{0}後各地誰屬之技巧分',
  ],
  skill: ['Skill', '技巧分'],
  skill_against: ['Compared with', '相較者'],
  skill_persistence: ['“all stays as it is”', '「一切照舊」'],
  skill_climatology: ['usual change', '常年之變'],
  reliability: ['Do its chances mean what they say?', '所言機會，果如其分？'],
  reliability_about: [
    'Of chances that mean what they say, those of 70% come true in 70 of 100 cases: the dots ' +
      'lie on the broken line. Asked on the {0} days kept for testing, of {1} futures each: does ' +
      'a place stay in the hands that hold it? ',
    '機會若如其分，則言七成者，百中有七十實現，諸點皆在虛線之上。' +
      '自留作檢驗之{0}日，各演{1}種未來，問：某地是否仍屬原主？',
  ],
  reliability_below: [
    'After {0}, {1} places were given less than half a chance to stay, {2} on the mean; {3} of ' +
      'them stayed. ',
    '{0}後，{1}地所言機會不及半，平均{2}；實則{3}仍屬原主。',
  ],
  reliability_above: [
    'After {0}, {1} places were given half a chance or more to stay, {2} on the mean; {3} of ' +
      'them stayed.',
    '{0}後，{1}地所言機會為半或過半，平均{2}；實則{3}仍屬原主。',
  ],
  reliability_label: [
    'Chance given beside how often it came true, after {0}: {1} of {2} dots lie within the bars',
    '{0}後，所言機會與實現之比例：{2}點之中，{1}點在帶內',
  ],
  reliability_span: ['After {0}', '{0}後'],
  reliability_nearest: ['After {0}, nearest to the span of this question', '{0}後，最近於此問之期'],
  reliability_axes: [
    'Across: the chance given. Up: how often it came true.',
    '橫：所言機會。縱：實現之比例。',
  ],
  reliability_honest: ['chances that mean what they say', '如其分之機會'],
  reliability_bar_key: ['where their dots lie in 9 of 10 worlds', '其點十中有九所在'],
  reliability_inside: ['came true so often', '實現之比例'],
  reliability_outside: ['the same, outside the bar', '同上，在帶外'],
  reliability_counts: ['Places given such a chance:', '所言機會相當之地數：'],
  reliability_table: [
    'Chances that a place stays in the same hands, and how often it did',
    '某地仍屬原主之機會，及實現之比例',
  ],
  reliability_after: ['After', '其後'],
  reliability_tenth: ['Chance given', '所言機會'],
  reliability_chance: ['On the mean', '平均'],
  reliability_happened: ['Came true', '實現'],
  reliability_places: ['Places', '地數'],
  reliability_bar: ['If chances mean what they say', '若如其分'],
  years: ['{0} years', '{0}年'],
  year_one: ['1 year', '1年'],
  caveat_intervals: [
    'The intervals say whether there are enough futures, not whether the model is right.',
    '區間所言者，未來之數足否，非模型之當否。',
  ],
  caveat_free: [
    'Courts that decide freely do not do what history did. Both branches are free: the ' +
      'difference between them is the change’s, but neither is the history that happened.',
    '自決之朝廷未必如史。兩支皆屬自決：二者之差由更改而來，然皆非實有之史。',
  ],
  caveat_cloud: [
    'Courts that decide freely do not do what history did. What happened is one way among many, ' +
      'and need not be the likeliest.',
    '自決之朝廷未必如史。實有之史乃諸途之一，未必最可能。',
  ],
  caveat_record: [
    'The branch without the change goes by the record until its choice has been carried out: ' +
      'what all others did in those weeks is part of the difference.',
    '「不改」之支於其所擇施行之前一依史錄：其間他人所為，亦在差中。',
  ],
  caveat_rules: [
    'Rules of war, hunger and money are simple and the same for all; persons count for little.',
    '戰、饑、財之規則甚簡，且通用於諸國；個人之分量甚輕。',
  ],
  caveat_reading: [
    'What an option means in orders is a reading of the editors.',
    '某策當下何令，乃編者之解讀。',
  ],

  sources: ['Sources', '史料'],
  sources_decision: ['Of the decision', '決策'],
  sources_outcome: ['Of the outcome', '結局'],
  literature: ['To read on', '延伸閱讀'],
  definition: ['How the question is meant', '問題之界定'],
  again: ['Do it again', '重演'],
  again_about: [
    'One command lives the same futures again, bit for bit:',
    '以下命令可逐位元重演同樣之未來：',
  ],
  again_member: ['And one of them as a run of its own:', '單演其一：'],
  copy: ['Copy', '複製'],
  copied: ['Copied', '已複製'],
  about_versions: [
    'Program {0}; data “{1}” {2}, content {3}; digest of all futures {4}.',
    '程式 {0}；資料「{1}」{2}，內容碼 {3}；全部未來之校驗碼 {4}。',
  ],
  about_licence: [
    'Data under {0}. Map: Natural Earth, public domain; relief: Tom Patterson, public domain, ' +
      'packaged by Jeffrey Whitaker under the MIT licence, whose text stands in the source of ' +
      'this page. Chinese type: Noto Serif CJK, SIL Open Font License 1.1.',
    '資料授權：{0}。地圖：Natural Earth，公有領域；地形：Tom Patterson，公有領域，由 Jeffrey Whitaker 依 MIT ' +
      '授權打包，其全文見本頁原始碼。中文字體：思源宋體，SIL Open Font License 1.1。',
  ],

  close: ['Close', '關閉'],
  because: ['Because of', '其因'],
  because_none: ['The world writes down no cause for it.', '世界未記其因。'],
  event_ask: ['To ask on:', '再問：'],
  event_rule: ['Made by the rules of the model: it is no history.', '由模型規則所生，非史實。'],
  event_order: ['Made by an order of this what-if.', '由此假設所下之令而生。'],
  event_record: ['Of the record.', '史錄所載。'],
};

export const say = sayer(texts);

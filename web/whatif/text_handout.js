// Text of the handout, in both languages. {0}, {1} … are filled in.

/** @type {Record<string, [string, string]>} */
export const handout_texts = {
  handout: ['A handout for a class', '課堂講義'],
  handout_about: [
    'Two sheets of A4: on the first the situation, the maps and questions for a class; on the ' +
      'second the answers with their sources. Print this page to get them.',
    'A4 兩紙：第一紙為情勢、地圖與課堂提問；第二紙為答案及史料。列印本頁即得。',
  ],
  handout_about_cloud: [
    'Two sheets of A4: on the first a map and questions for a class; on the second the answers ' +
      'with the map of history. Print this page to get them.',
    'A4 兩紙：第一紙為地圖與課堂提問；第二紙為答案及史實之圖。列印本頁即得。',
  ],
  sheet_one: ['Sheet 1 · for the class', '第一紙 · 學生用'],
  sheet_two: ['Sheet 2 · answers, for the teacher', '第二紙 · 答案，教師用'],
  h_model: [
    'A model of the wars of 1114–1279 lived {0} futures twice, without this change and with ' +
      'it. Maps: who holds what on {1} in most of them; the paler, the less sure.',
    '一部1114至1279年戰爭之模型，將{0}種未來各演兩遍：一不改，一改。圖示{1}多數未來中何地屬誰，色愈淡愈不確定。',
  ],
  h_model_cloud: [
    'A model of the wars of 1114–1279 lived {0} futures with nothing changed. Map: who holds ' +
      'what on {1} in most of them; the paler, the less sure.',
    '一部1114至1279年戰爭之模型，無所改而演{0}種未來。圖示{1}多數未來中何地屬誰，色愈淡愈不確定。',
  ],
  questions: ['Questions', '問題'],
  answers: ['Answers', '答案'],
  q_choose: [
    'You sit in this council, knowing only what is written above. Which option do you choose, ' +
      'and what speaks against it?',
    '設你身在此議，所知僅如上述。你擇何策？反對之理為何？',
  ],
  a_choose: [
    'There is no right answer; good ones weigh what was known against what pressed. History ' +
      'took: “{0}”. {1}',
    '無標準答案，佳者能權衡所知與情勢。史實所擇：「{0}」。{1}',
  ],
  q_guess: [
    'Guess: {0} In how many of {1} futures is the answer yes on {2}, without the change and ' +
      'with it?',
    '試猜：{2}，{0}在{1}種未來之中，不改與改而答「是」者各幾種？',
  ],
  a_guess: [
    '{0} without ({1}; interval {2}), {3} with ({4}; interval {5}).',
    '不改{0}種（{1}，區間{2}）；改{3}種（{4}，區間{5}）。',
  ],
  q_guess_number: [
    'Guess: {0} What is the mean of {1} futures on {2}, without the change and with it?',
    '試猜：{2}，{0}{1}種未來之平均，不改與改各為若干？',
  ],
  a_guess_number: ['{0} without, {1} with.', '不改{0}；改{1}。'],
  q_guess_cloud: [
    'Guess: {0} In how many of {1} futures is the answer yes on {2}?',
    '試猜：{2}，{0}{1}種未來之中，答「是」者幾種？',
  ],
  a_guess_cloud: ['{0} ({1}).', '{0}種（{1}）。'],
  q_guess_number_cloud: [
    'Guess: {0} What is the mean of {1} futures on {2}, and how far do they lie apart?',
    '試猜：{2}，{0}{1}種未來之平均若干？彼此相去幾何？',
  ],
  a_guess_number_cloud: ['The mean is {0}.', '平均為{0}。'],
  q_unsure_cloud: [
    'Where on the map is it least sure who holds a place? What may lie behind it?',
    '圖中何地最難定其屬誰？其故安在？',
  ],
  a_unsure_cloud: [
    '{0}. Places change hands where armies of like strength meet, where a siege is long, or ' +
      'where a court may choose to fight or to yield.',
    '{0}。兵力相當之處、圍城久者、朝廷可戰可和者，其地易變。',
  ],
  a_unsure_none: [
    'Nowhere: all futures end with the same holders. The time was too short for chance, or the ' +
      'model knows too little of it.',
    '無一處：諸未來終局所屬皆同。或為時過短，或模型於機緣所知太少。',
  ],
  q_history: [
    'What did happen? Where was it otherwise than in most futures: by chance, by what persons ' +
      'did, or by what the model lacks?',
    '史實如何？其異於多數未來者，由於機緣，由於人為，抑由於模型所缺？',
  ],
  a_history: [
    'On that day {0} places were not in the hands in which most futures have them. How many ' +
      'futures are as history was: {1}.',
    '是日有{0}地，史實所屬異於多數未來。與史實同者所佔：{1}。',
  ],
  a_history_none: [
    'On that day every place was in the hands in which most futures have it.',
    '是日各地史實所屬，皆同於多數未來。',
  ],
  in_brackets: ['{0} ({1})', '{0}（{1}）'],
  q_chance: [
    'Something happens in 3 of 100 futures. May one say that it could not have happened? Or ' +
      'that it was that likely? What must one know before?',
    '某事於百種未來中僅見其三。可否謂其不可能？可否謂其機會即此？須先知何事？',
  ],
  a_chance: [
    'That it can happen by the rules is shown; that it was that likely is not. Intervals tell ' +
      'whether there are enough futures; whether the model is right only history tells.',
    '依規則可能有之，已見；其機會即此，則未見。區間所言者，未來之數足否；模型之當否，唯史可證。',
  ],
  q_maps: [
    'Compare the two maps. Where does the change help {0}, where does it harm? What may lie ' +
      'behind it?',
    '比較兩圖：更改於何處有利於{0}，於何處有害？其故安在？',
  ],
  a_maps: [
    '{0} holds in more futures: {1}. In fewer: {2}. Troops that stand in one place are ' +
      'missing in another.',
    '{0}據有之未來較多者：{1}；較少者：{2}。兵聚於此，則虛於彼。',
  ],
  none_such: ['none', '無'],
  q_pairs: [
    'Each future was lived twice with the same luck. In some the answer is yes only with the ' +
      'change, in some only without it. How can one decision help here and harm there?',
    '每一未來皆以同一機緣演兩遍，有唯改則「是」者，亦有唯不改則「是」者。同一決策，何以於此有利而於彼有害？',
  ],
  q_pairs_some: [
    'Each future was lived twice with the same luck. In some the change turns the answer, in ' +
      'most it does not. What may the others have in common?',
    '每一未來皆以同一機緣演兩遍：有因更改而答案改變者，多數則不變。不變者或有何共通之處？',
  ],
  q_pairs_none: [
    'Each future was lived twice with the same luck, and in none did the change turn the ' +
      'answer. What may explain that a decision changes so little?',
    '每一未來皆以同一機緣演兩遍，無一因更改而改變答案。一決策何以所改如此之少？',
  ],
  a_pairs_none: [
    'The courts may decide alike without it; what it sets going may be too weak, too late or ' +
      'too far away; or the model lacks that by which it worked.',
    '不改之支，朝廷或亦如此決定；或其所動者過弱、過遲、過遠；或模型缺其所賴以奏效之事。',
  ],
  q_maps_same: [
    'The two maps are alike. Where would you have expected {0} to gain or lose by the ' +
      'change, and why?',
    '兩圖相同。你原以為更改將使{0}於何處得失？其故安在？',
  ],
  a_maps_same: [
    'In no place does the change alter who holds it. What one expected is worth more here ' +
      'than the map: it is what the model would have to show.',
    '無一地因更改而易主。此處所期較圖更可貴：正是模型所當呈現者。',
  ],
  a_pairs: [
    'A decision works together with luck: a hard winter, an illness, a gate opened by ' +
      'traitors. The change turns {0} futures ({1}) to yes and {2} ({3}) to no. So “the change ' +
      'caused it” holds of single futures, not of all.',
    '決策與機緣相乘：嚴冬、疾疫、內應開門皆是。更改使{0}種（{1}）轉為「是」，{2}種（{3}）轉為「否」。故「因更改而致」可言於某一未來，不可概言全體。',
  ],
  q_number_pairs: [
    'Each future was lived twice with the same luck. Why is that better than {0} futures with ' +
      'the change beside {0} other ones without it?',
    '每一未來皆以同一機緣演兩遍。何以勝於另取{0}種改、{0}種不改相較？',
  ],
  a_number_pairs: [
    'What luck does is the same on both sides and falls out of the difference.',
    '機緣之作用兩邊相同，於差中相消。',
  ],
  q_believe: [
    'Suppose that the two numbers of question 2 differ a little. What must you know before ' +
      'you may say that the change mattered? And before you may say so of history?',
    '設第二問之兩數略有不同。須先知何事，方可說更改有其作用？又須何者，方可以此論史？',
  ],
  a_unsure: [
    'Whether luck alone makes as large a difference. Here it is {0}, its interval of 95% {1} ' +
      'to {2}: it holds zero, so one may not say it. For history one must also know how good ' +
      'the model is.',
    '須知單憑機緣是否亦可致此差。此處差為{0}，95%區間{1}至{2}：含零，故不可說。論史則更須知模型之優劣。',
  ],
  a_sure: [
    'Whether luck alone makes as large a difference. Here it is {0}, its interval of 95% {1} ' +
      'to {2}: it does not hold zero, so one may say it of this model. For history one must ' +
      'also know how good the model is.',
    '須知單憑機緣是否亦可致此差。此處差為{0}，95%區間{1}至{2}：不含零，故就此模型可說。論史則更須知模型之優劣。',
  ],
  a_skill: [
    'Held against history, its forecasts of who holds the places {0} later have skill {1} on ' +
      '“all stays as it is” (1 perfect, 0 no better).',
    '以史實檢驗，其{0}後各地誰屬之預測，對「一切照舊」之技巧分為{1}（1為全中，0為無勝）。',
  ],
  colophon: ['{0} · {1} · digest {2}', '{0} · {1} · 校驗碼 {2}'],
};

// Text class: what the Classroom itself says, in both languages. What the lessons say is in
// lessons.json.

export const class_texts = {
  class: ['Classroom', '課堂'],
  skip_class: ['Skip to the lesson', '跳至課程'],
  class_lead: [
    'Four decisions, each for one lesson of 45 minutes: the day on the map, what was known, a ' +
      'vote of the class, what history did, and then the futures of the choice, lived here on ' +
      'this machine.',
    '四次決斷，各為一堂四十五分鐘之課：當日之圖、時人所知、全班表決、史實所擇，然後於本機推演其未來。',
  ],
  class_open: ['Open the lesson', '開始此課'],
  class_minutes: ['{0} minutes', '{0} 分鐘'],
  class_course: ['How a lesson goes', '一課之進程'],
  class_course_about: [
    'A lesson has ten steps. The teacher goes on with the arrow keys, the space bar or a ' +
      "presenter's buttons; votes are typed in by hand. Nothing leaves this browser. What has " +
      'been typed in is kept in the address: loading the page again loses nothing.',
    '一課十步。教師以方向鍵、空白鍵或簡報器前進；票數由人輸入。一切皆不離此瀏覽器。所輸入者存於網址，重新載入亦不失。',
  ],
  class_choose: ['All lessons', '所有課程'],
  class_steps: ['Steps of the lesson', '課程各步'],
  class_at: ['Minute {0} to {1}', '第 {0} 至 {1} 分鐘'],
  class_of: ['{0} of {1}', '{0}／{1}'],
  class_back: ['Back', '上一步'],
  class_next: ['Go on', '下一步'],
  class_project: ['Projector', '投影'],
  class_unproject: ['Leave (Esc)', '離開（Esc）'],
  class_full: ['Full screen', '全螢幕'],
  class_print: ['Print the sheets', '列印講義'],
  class_print_about: [
    'Three sheets of A4: for the class, its answers, and for the teacher. They hold what the ' +
      'futures say, so the futures are lived first.',
    'A4 三紙：學生用、答案、教師用。紙上載推演所得，故須先行推演。',
  ],
  class_printing: ['Living the futures for the sheets …', '為講義推演中……'],
  class_keys: [
    'Arrow keys, space or Page Down go on; Escape leaves.',
    '方向鍵、空白鍵或 Page Down 前進；Esc 離開。',
  ],
  class_trouble: ['The link has a part that cannot be used: {0}.', '連結中有不可用之處：{0}。'],
  class_decision_gone: [
    'This lesson is about a decision that the data of this app do not have: {0}.',
    '此課所論之決斷，不在本程式之資料中：{0}。',
  ],
  class_teacher: ['For the teacher', '教師提示'],
  class_words: ['The map in words', '以文字述此圖'],
  class_holds: ['{0}: {1} places', '{0}：{1} 處'],
  class_army: ['{0}: about {1} men at {2}', '{0}：{2}約 {1} 人'],
  class_map_label: ['Map: who holds what on {0}', '地圖：{0}何地屬誰'],
  class_map_about: [
    'Who holds what on {0}. Colours show the constructed surroundings of each place, not ' +
      'surveyed borders.',
    '{0}何地屬誰。色塊為各地推算之範圍，非實測疆界。',
  ],
  class_before: ['How it came to this', '何以至此'],
  class_after: ['What happened', '其後之事'],
  class_took: ['History took', '史實所擇'],
  class_class_took: ['The class took', '全班所擇'],
  class_tie: ['The class is divided: {0}', '全班票數相同：{0}'],
  class_no_votes: ['Nobody has voted yet.', '尚未表決。'],
  class_options: ['What could be done', '可行之策'],
  class_cannot: ['cannot be lived here: {0}', '此處無法推演：{0}'],
  class_votes_for: ['Votes for {0}: {1}', '{0}之票數：{1}'],
  class_more: ['One more for {0}', '{0}加一票'],
  class_less: ['One less for {0}', '{0}減一票'],
  class_voted: ['{0} votes', '共 {0} 票'],
  class_clear: ['Clear the votes', '清除票數'],
  class_lived: ['What is lived', '所推演者'],
  class_lived_note: [
    'What history took is the other side of the comparison or cannot be ordered: another ' +
      'choice is lived.',
    '史實所擇為相較之另一支，或無法下令，故推演他擇。',
  ],
  class_run: ['Live {0} futures both ways', '各演 {0} 種未來'],
  class_kept: [
    'Lived before in this tab; kept. Live them again for the maps and the sheets.',
    '此分頁曾經推演，所得皆存。欲得地圖與講義，請再演一次。',
  ],
  class_side_free: ['Courts decide for themselves', '諸國自決'],
  class_side_history: ['As history did', '如史實'],
  class_live_first: ['The futures have not been lived yet.', '尚未推演未來。'],
  class_to_futures: ['To the futures', '前往推演'],
  class_sure: [
    'The interval of the difference does not hold zero: luck alone hardly makes it.',
    '差之區間不含零：單憑機緣，殆不至此。',
  ],
  class_unsure: [
    'The interval of the difference holds zero: luck alone may have made it.',
    '差之區間含零：或僅為機緣所致。',
  ],
  class_bears_direction: ['Its direction can be borne, its size not.', '方向可信，大小不可信。'],
  class_bears_little: ['Little of it can be borne.', '可信者少。'],
  class_bears_nothing: [
    'Neither size nor direction can be borne: a lesson in what a model cannot say.',
    '大小與方向皆不可信：此課所教，是模型所不能言者。',
  ],
  class_bears_unsure: [
    'Here not even its direction can be borne: the interval holds zero.',
    '此處方向亦不可信：區間含零。',
  ],
  class_belief_other: [
    'This was written of another choice (“{0}”). Of the one lived here even less is known.',
    '此段為另一擇（「{0}」）而寫。於此處所演者，所知更少。',
  ],
  class_maps_without: ['Without: {0}', '未改：{0}'],
  class_maps_with: ['With: {0}', '改後：{0}'],
  class_maps_about: [
    'Who holds what on {0} in most of the futures; the paler, the less sure.',
    '{0}多數未來中何地屬誰；色愈淡，愈不確定。',
  ],
  class_answer: ['What a good answer has', '佳答之要'],
  class_exit: [
    'Write one sentence: what would this decision have changed, and how sure can one be?',
    '請寫一句：此決斷若改，所變者何？可確信至何程度？',
  ],
  class_in_lab: ['The same experiment in the Lab', '於「推演」中開啟'],
  class_sheet: ['Sheet 3 · the lesson, for the teacher', '第三紙 · 課程，教師用'],
  class_aim: ['Aim', '目標'],
  class_aim_text: [
    'The class judges a decision by what could be known on that day, and tells apart what a ' +
      'model says, how sure it is of it, and what history was.',
    '學生能以當日所能知者論決斷，並能分辨模型所言、其確信之程度，與史實本身。',
  ],
  class_sheet_link: ['The lesson', '本課'],
  step_situation: ['The situation', '情勢'],
  step_known: ['What they knew', '時人所知'],
  step_question: ['The question', '所問'],
  step_vote: ['The vote', '表決'],
  step_history: ['What history did', '史實'],
  step_futures: ['The futures', '未來'],
  step_maps: ['Two maps', '兩圖'],
  step_belief: ['How far to believe it', '可信幾何'],
  step_discussion: ['To discuss', '討論'],
  step_exit: ['Before you go', '下課之前'],
  note_situation: [
    'Let the class describe the map before you say anything: who is large, who is between, where ' +
      'armies stand. Then read out how it came to this.',
    '先令學生述圖：孰大、孰居其間、兵在何處；然後讀其前事。',
  ],
  note_known: [
    'Nobody in the room knows what comes next; nor did they. Ask who gains by each advice.',
    '座中無人知其後事，時人亦然。試問各方主張於誰有利。',
  ],
  note_question: [
    'Read the question and the choices aloud. Give a minute of silence, and a minute to talk to ' +
      'a neighbour.',
    '朗讀所問與諸策。靜思一分鐘，再與鄰座議一分鐘。',
  ],
  note_vote: [
    'Let hands be raised for each choice, and type in the numbers. Ask one voter for each choice ' +
      'for one reason.',
    '逐策舉手，輸入票數。每策各請一人言其一理。',
  ],
  note_history: [
    'Do not let it end the debate: what was done is one of the choices, and what came of it was ' +
      'not known.',
    '勿使史實終結討論：史實所擇為諸策之一，其後果當時未知。',
  ],
  note_futures: [
    'Let the class guess both shares before you press the button. Each future is lived twice ' +
      'with the same luck; what differs is the decision.',
    '按鍵之前，先令全班猜兩數。每一未來皆以同一機緣演兩次；所異者唯此決斷。',
  ],
  note_maps: [
    'Ask where the maps differ, and what may lie behind it: troops that stand in one place are ' +
      'missing in another.',
    '問兩圖何處相異，其故安在：兵聚於此，則虛於彼。',
  ],
  note_belief: [
    'The most important step. The interval says whether there are futures enough, not whether ' +
      'the model is right.',
    '此步最要。區間所言，是次數足否，而非模型當否。',
  ],
  note_discussion: [
    'One question for each group of four, three minutes; then one sentence from each group.',
    '四人一組，各議一題三分鐘；然後每組一句。',
  ],
  note_exit: [
    'Collect the sentences. A good one names both the change and the doubt.',
    '收其句。佳者兼言其變與其疑。',
  ],
} satisfies Record<string, [string, string]>;

// What the command whatif says.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_whatif = std::to_array<Message>({
    {"summary.whatif", "the same futures without a change and with it", "改一決策，諸支成對而較"},
    {"example.whatif", "two hundred futures, each without the change and with it",
     "二百支，每支改與不改各一演"},
    {"example.whatif_expression", "a question of one's own", "自書算式而問"},
    {"option.whatif_do",
     "the change: an option of a decision, as dp053=leave-yue-fei (see: jinsong decisions); may be "
     "repeated",
     "所改：於一決策取一選項，如 dp053=leave-yue-fei（見 jinsong decisions）；可重複"},
    {"option.whatif_against",
     "what the branch without the change decides (default: its courts are free); may be repeated",
     "不改之支所決（預設：其朝廷自決）；可重複"},
    {"option.whatif_ask",
     "an outcome (see: jinsong outcomes) or an expression of yes or no or of a number; may be "
     "repeated",
     "一問（見 jinsong outcomes），或一算式，其值為是否或數目；可重複"},
    {"option.whatif_from", "the day of the fork (default: when the first decision falls)",
     "分岔之日（預設：首一決策之日）"},
    {"option.whatif_until", "the day at which is asked (default: the outcome's natural horizon)",
     "所問之日（預設：依該問之宜）"},
    {"option.whatif_members", "how many futures, or FIRST..LAST (default 100)",
     "幾支，或「首..末」（預設 100）"},
    {"option.until_width",
     "stop once the interval of the difference is narrower, as 0.05; asked every hundred futures",
     "差之區間窄於此數即止，如 0.05；每百支一問"},
    {"whatif.living", "living futures", "縱演中"},
    {"whatif.rate", "{0} of {1}, {2} a minute, {3} min left", "{0}/{1}，每分 {2} 支，尚需 {3} 分"},
    {"whatif.members_form", "'{0}' is not a number of futures", "「{0}」不是支數"},
    {"whatif.members_hint", "write how many, as 500, or the first and the last, as 500..999",
     "書其數，如 500，或首末，如 500..999"},
    {"whatif.width_form", "'{0}' is not a width", "「{0}」不是寬度"},
    {"whatif.width_hint", "write a number above 0 and below 2, as 0.05, with six decimals at most",
     "書一大於 0、小於 2 之數，如 0.05，小數至多六位"},
    {"whatif.width_question", "'{0}' is not a question of yes or no, and --until-width needs one",
     "「{0}」非是否之問，而 --until-width 須以是否之問為準"},
    {"whatif.width_order", "ask a question of yes or no first, or leave --until-width out",
     "請先問一是否之問，或不用 --until-width"},
    {"whatif.stopped", "stopped: {0} of {1} futures are told above", "已止：上所述者 {1} 支之 {0}"},
    {"whatif.stopped_hint", "the same seed and --members {0}..{1} live the others",
     "以同一種子與 --members {0}..{1} 可演其餘"},
    {"whatif.nothing", "stopped before the first future was whole", "未及演畢一支而止"},
    {"whatif.title", "What if {0}", "若 {0}"},
    {"whatif.about", "{0} to {1}; {2} futures from {3} on, seed {4}; each lived both ways",
     "{0} 至 {1}；自第 {3} 支起 {2} 支，種子 {4}；每支皆兩演"},
    {"whatif.against", "compared with {0}", "與{0}相較"},
    {"whatif.free", "courts that are free", "自決之朝廷"},
    {"whatif.without", "without", "不改"},
    {"whatif.with", "with", "改"},
    {"whatif.share", "{0}% ({1}–{2}), {3} of {4}", "{0}%（{1}–{2}），{4} 之 {3}"},
    {"whatif.difference", "difference", "差"},
    {"whatif.points", "{0} points ({1} to {2}); p {3}", "{0} 個百分點（{1} 至 {2}）；p {3}"},
    {"whatif.ratio", "ratio", "比"},
    {"whatif.interval", "{0} ({1} to {2})", "{0}（{1} 至 {2}）"},
    {"whatif.unknown", "cannot be told", "不可知"},
    {"whatif.brings", "brings it about", "致之"},
    {"whatif.prevents", "prevents it", "免之"},
    {"whatif.causation", "necessity PN {0}; sufficiency PS {1}; both PNS {2}",
     "必要 PN {0}；充分 PS {1}；兩者 PNS {2}"},
    {"whatif.pairing", "pairing", "成對"},
    {"whatif.worth", "one pair tells as much as {0} pairs lived apart", "一對當分演之 {0} 對"},
    {"whatif.halve", "{0} futures more would halve the interval of the difference",
     "再演 {0} 支，差之區間可減半"},
    {"whatif.mean", "mean {0}; 5, 25, 50, 75, 95%: {1}", "均 {0}；5、25、50、75、95%：{1}"},
    {"whatif.gap", "{0} ({1} to {2}); p {3}", "{0}（{1} 至 {2}）；p {3}"},
    {"whatif.how_far",
     "Intervals are of 95% and tell how far the number of futures is enough, not how far the model "
     "is right. How to read this: docs/whatif.md.",
     "區間為 95%，所言者支數之足否，非模型之當否。讀法見 docs/whatif.md。"},
    {"whatif.digest", "digest", "校驗"},
    {"whatif.again", "again", "重演"},
});

}  // namespace cli

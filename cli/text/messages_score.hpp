// What the command score says.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_score = std::to_array<Message>({
    {"summary.score", "how well free futures foretell the record", "縱演所預與史載相合幾何"},
    {"example.score_test", "the days that were never used for setting anything",
     "從未用於定參數之諸日"},
    {"example.score_forks", "two days of your own choice", "自擇二日"},
    {"example.score_json", "everything, for a program", "全部結果，供程式讀取"},
    {"option.score_fork", "a day from which futures are forked; may stand several times",
     "起演之日，可多次給出"},
    {"option.score_set", "training, test or all: the days that the laboratory keeps; default all",
     "training、test 或 all：所存諸日，預設 all"},
    {"option.threads", "how many threads; default: as many as the machine has",
     "執行緒數，預設與處理器同"},
    {"score.living", "living futures", "縱演中"},
    {"crew.threads_wrong", "{0} threads cannot be had", "不可用 {0} 執行緒"},
    {"crew.threads_hint", "Take 1 to {0}.", "可用 1 至 {0}。"},
    {"score.title", "How well free futures foretell the record", "縱演所預與史載相合幾何"},
    {"score.about",
     "{0} futures from each day, seed {1}; all courts decide. Brier scores: 0 is best. "
     "Persistence: all stays as it is on that day. Climatology: places change hands as often as in "
     "the age. Skill: 1 is perfect, 0 no better than the other, with a 95% interval and p by "
     "drawing days. How it is reckoned and how far to believe it: docs/skill.md.",
     "每日 {0} 支，種子 {1}；諸朝廷皆自決。布賴爾分以 0 為至善。守舊：一切如起演之日。常率："
     "地之易手如其世之常。技巧以 1 為至善，0 為不勝於彼；95% 區間與 p 依抽日而得。其算法與可信"
     "之度，見 docs/skill.md。"},
    {"score.gain", "{0} ({1} … {2}), p {3}", "{0}（{1} … {2}），p {3}"},
    {"score.years", "{0} y", "{0} 年"},
    {"score.control", "Who holds the places: Brier score", "諸地誰屬：布賴爾分"},
    {"score.by_households", "The same, places weighed by households", "同上，以戶數為權"},
    {"score.after", "after", "歷時"},
    {"score.forks", "days", "日數"},
    {"score.changed", "changed", "易手"},
    {"score.model", "futures", "縱演"},
    {"score.persistence", "persistence", "守舊"},
    {"score.climatology", "climatology", "常率"},
    {"score.on_persistence", "skill on persistence", "較守舊之技巧"},
    {"score.on_climatology", "skill on climatology", "較常率之技巧"},
    {"score.kept", "Does the holder keep it?", "原主守之否"},
    {"score.kept_parts",
     "Brier score = reliability − resolution + uncertainty, but for what bins leave over",
     "布賴爾分＝可靠度－分辨度＋不定度，分組之餘不計"},
    {"score.brier", "Brier", "布賴爾分"},
    {"score.reliability", "reliability", "可靠度"},
    {"score.resolution", "resolution", "分辨度"},
    {"score.uncertainty", "uncertainty", "不定度"},
    {"score.log", "log score", "對數分"},
    {"score.log_climatology", "of climatology", "常率之對數分"},
    {"score.count", "places", "地數"},
    {"score.chance", "chance", "所預"},
    {"score.happened", "happened", "所見"},
    {"score.bar", "if honest", "所預若實"},
    {"score.figures", "Figures of courts", "諸朝廷之數"},
    {"score.figure", "figure", "數"},
    {"score.crps", "CRPS", "分級分"},
    {"score.fair", "fair", "公允"},
    {"score.ranks", "ranks of the record", "史載之位次"},
    {"score.ranks_flat", "{0}; flat: p {1}", "{0}；均勻 p {1}"},
    {"score.worst_theatres", "Circuits that lose most against persistence after {0} years",
     "{0} 年後較守舊所失最多之路"},
    {"score.worst_forks", "Days that lose most against persistence after {0} years",
     "{0} 年後較守舊所失最多之日"},
    {"score.flows", "places, in the futures and in the record", "地之所歸，縱演與史載"},
    {"score.flow", "{0} to {1}: {2}, record {3}", "{0}歸{1}：{2}，史載 {3}"},
    {"score.nobody", "nobody", "無主"},
    {"score_set.training", "Days of training", "訓練之日"},
    {"score_set.test", "Days of the test", "檢驗之日"},
    {"score_set.own", "Days of one's own", "自擇之日"},
    {"score_figure.places", "places", "地"},
    {"score_figure.men", "men under arms", "兵"},
    {"score_figure.households", "households", "戶"},
});

}  // namespace cli

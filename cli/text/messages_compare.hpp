// What the command compare says.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_compare = std::to_array<Message>({
    {"summary.compare", "one future without a change and with it, side by side",
     "一支之未來，改與不改相較"},
    {"example.compare", "where the two part, and how the city was lost in one of them",
     "二支於何處分，其一之城如何失"},
    {"option.compare_ask",
     "an outcome (see: jinsong outcomes) or an expression, to be told how it came about; may be "
     "repeated",
     "一問（見 jinsong outcomes），或一算式，述其所由；可重複"},
    {"option.compare_until",
     "the last day (default: the first outcome's natural horizon, or ten years)",
     "末日（預設：依首一問之宜，或十年）"},
    {"option.compare_member", "which of the futures of the seed (default 0)",
     "該種子之第幾支（預設 0）"},
    {"compare.title", "One future, without and with {}", "一支之未來，改與不改：{}"},
    {"compare.about", "Member {} of seed {}, from {} to {}.", "第 {} 支，種子 {}，自 {} 至 {}。"},
    {"compare.without", "without", "不改"},
    {"compare.with", "with", "改"},
    {"compare.nobody", "nobody", "無"},
    {"compare.yes", "yes", "是"},
    {"compare.no", "no", "否"},
    {"compare.same", "The two are the same to the last day.", "二支至末日皆同。"},
    {"compare.parting", "Where they part", "所由分"},
    {"compare.parting_days", "The states first differ between {} and {}.",
     "二支之狀，始異於 {} 至 {} 之間。"},
    {"compare.no_own_event", "no event that the other lacks", "無他支所無之事"},
    {"compare.own_events", "events that the other lacks: {}", "他支所無之事：{}"},
    {"compare.course", "{}: {} at the fork, {} at the end.", "{}：分岔時{}，末日{}。"},
    {"compare.turned", "It turned for the last time with:", "其終變於："},
    {"compare.turned_unseen",
     "It turned for the last time by {}, with no single event: what it counts changes without one.",
     "其終變不晚於 {}，非由一事：所計者無事亦自變。"},
    {"compare.path_change",
     "From the change to this, by the causes written down:", "由所改至此，依所書之因："},
    {"compare.path_parting",
     "No chain of written causes leads back to the change. The shortest to an event of this future "
     "alone:",
     "所書之因不及所改。至此支獨有之事，其最短者："},
    {"compare.path_nowhere",
     "No chain of written causes leads from where the two part to this event: why it came about "
     "here alone lies in the state (men, grain, roads, judgement), not in an event.",
     "自二支所分至此，無所書之因相連：獨見於此支之由，在其勢（兵、糧、道、議），不在一事。"},
    {"compare.in_both", "(in both)", "（二支皆有）"},
    {"compare.places", "Places held otherwise at the end", "末日易主之地"},
    {"compare.no_place", "None.", "無。"},
    {"compare.place", "place", "地"},
    {"compare.courts", "Courts that stand otherwise", "末日有異之朝廷"},
    {"compare.court_name", "court", "朝廷"},
    {"compare.court", "{} at {}; places {}, armies {}, men {}", "{} 居 {}；地 {}，軍 {}，兵 {}"},
    {"compare.court_gone", "does not stand; {} at {}; places {}, armies {}, men {}",
     "不存；{} 居 {}；地 {}，軍 {}，兵 {}"},
    {"compare.armies_only", "Led by one who leads no army in the other: {}",
     "其將於他支無軍者：{}"},
    {"compare.army", "{} ({}), at {}, {} men", "{}（{}），在 {}，兵 {}"},
    {"compare.treaties_only", "Treaties in force in one only: {}", "惟一支所有之約：{}"},
    {"compare.one_of_many",
     "This is one future of many: jinsong whatif tells how often it comes out so.",
     "此僅諸支之一；其常見與否，見 jinsong whatif。"},
});

}  // namespace cli

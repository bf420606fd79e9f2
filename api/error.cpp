#include "api/error.hpp"

#include <array>

#include "simulation/foundation/check.hpp"

namespace api {

namespace {

/// In the templates, {} is the offending text and {d} the detail.
struct Message {
    ErrorCode code;
    const char* name;
    const char* what_en;
    const char* what_zh;
    const char* hint_en;
    const char* hint_zh;
};

constexpr std::array<Message, error_code_count> messages = {{
    {ErrorCode::request_not_json, "request.not_json", "The request is not JSON.", "請求不是 JSON。",
     "Send one JSON object such as {\"call\":\"info\"}.",
     "請送出一個 JSON 物件，例如 {\"call\":\"info\"}。"},
    {ErrorCode::request_not_object, "request.not_object", "The request is not a JSON object.",
     "請求不是 JSON 物件。", "Send one JSON object such as {\"call\":\"info\"}.",
     "請送出一個 JSON 物件，例如 {\"call\":\"info\"}。"},
    {ErrorCode::request_too_large, "request.too_large", "The request is too large.", "請求過大。",
     "A request may have {d} bytes at most.", "請求至多 {d} 位元組。"},
    {ErrorCode::call_missing, "call.missing", "The request does not say what it calls.",
     "請求未註明呼叫。", "Set \"call\" to the name of a call; the call info lists them.",
     "請將「call」設為呼叫名稱；info 會列出全部呼叫。"},
    {ErrorCode::call_unknown, "call.unknown", "There is no call '{}'.", "沒有名為「{}」的呼叫。",
     "The call info lists all calls.", "info 會列出全部呼叫。"},
    {ErrorCode::parameter_unknown, "parameter.unknown", "This call has no parameter '{}'.",
     "此呼叫沒有參數「{}」。", "Its parameters are: {d}.", "可用參數：{d}。"},
    {ErrorCode::parameter_missing, "parameter.missing", "The parameter '{}' is missing.",
     "缺少參數「{}」。", "It is {d}.", "該參數為{d}。"},
    {ErrorCode::parameter_type, "parameter.type", "The value of '{}' has the wrong type.",
     "「{}」的值型別不符。", "It must be {d}.", "須為{d}。"},
    {ErrorCode::parameter_value, "parameter.value", "'{}' is not a value that is taken here.",
     "此處不接受「{}」。", "Take one of: {d}.", "可用：{d}。"},
    {ErrorCode::date_form, "date.form", "'{}' is not a date.", "「{}」不是日期。",
     "Write a Julian date as 1127, 1127-01 or 1127-01-09, or a regnal one as "
     "靖康元年閏十一月二十五日.",
     "儒略曆日期寫作 1127、1127-01 或 1127-01-09；年號日期寫作靖康元年閏十一月二十五日。"},
    {ErrorCode::date_impossible, "date.impossible", "There was no such day as {}: {d}.",
     "沒有「{}」這一天：{d}。", "Check the month and the day.", "請核對月與日。"},
    {ErrorCode::date_range, "date.range", "{} lies outside the record.", "{}不在紀錄範圍之內。",
     "The record covers {d}.", "紀錄涵蓋{d}。"},
    {ErrorCode::date_order, "date.order", "The span ends before it begins ({}).",
     "起訖顛倒（{}）。", "Put the earlier date first.", "請將較早的日期置前。"},
    {ErrorCode::lunar_impossible, "lunar.impossible", "There was no such lunar date as {}: {d}.",
     "曆中無「{}」：{d}。", "Check the leap month and the length of the month.",
     "請核對閏月與月之大小。"},
    {ErrorCode::era_unknown, "era.unknown", "No court used an era '{}'.", "無朝廷用過「{}」年號。",
     "The call eras lists all eras.", "eras 會列出全部年號。"},
    {ErrorCode::place_unknown, "place.unknown", "There is no place '{}'.", "沒有地點「{}」。",
     "The call places searches by pinyin, hanzi and English.", "places 可按拼音、漢字、英文檢索。"},
    {ErrorCode::person_unknown, "person.unknown", "There is no person '{}'.", "沒有人物「{}」。",
     "The call people searches by pinyin, hanzi and English.", "people 可按拼音、漢字、英文檢索。"},
    {ErrorCode::polity_unknown, "polity.unknown", "There is no court or band '{}'.",
     "沒有政權「{}」。", "The call polities lists them.", "polities 會列出全部政權。"},
    {ErrorCode::event_unknown, "event.unknown", "There is no event '{}'.", "沒有事件「{}」。",
     "The call chronicle finds events by date, place and person.",
     "chronicle 可按日期、地點、人物查找事件。"},
    {ErrorCode::item_unknown, "item.unknown", "There is no entry '{}' in this table.",
     "此表沒有「{}」。", "Call it without an id to list all.", "不帶 id 呼叫可列出全部。"},
    {ErrorCode::kind_unknown, "kind.unknown", "There is no kind '{}'.", "沒有「{}」這一類。",
     "Take one of: {d}.", "可用：{d}。"},
    {ErrorCode::route_none, "route.none", "There is no way from {}.", "{}之間無路可通。",
     "Closed by {d}. Another date, traveller or court may find one.",
     "為{d}所阻。可改換日期、行者或所屬朝廷。"},
    {ErrorCode::event_not_yet, "event.not_yet", "Nothing has happened at {} up to that day.",
     "至該日為止，{}未有事件。", "It is held as on the first day of the record.",
     "其歸屬與紀錄首日相同。"},
    {ErrorCode::event_absent, "event.absent",
     "The event '{}' of the record does not happen in this run.", "此次縱演並無史錄之事「{}」。",
     "The record is silent from {d} on; chronicle tells what happens instead.",
     "史錄自 {d} 起不復言；所演之事見 chronicle。"},
    {ErrorCode::order_form, "order.form", "'{}' is not an order as orders are written.",
     "「{}」不合命令的寫法。", "Write it as: DATE COURT {d}.", "寫法：日期 朝廷 {d}。"},
    {ErrorCode::order_kind_unknown, "order.kind_unknown", "There is no kind of order '{}'.",
     "沒有「{}」這一種命令。", "Take one of: {d}.", "可用：{d}。"},
    {ErrorCode::order_day, "order.day", "'{}' is more than one day, and an order is given on one.",
     "「{}」不止一日，而命令須在某一日下達。", "Write the day too: {d}.", "請連日寫明：{d}。"},
    {ErrorCode::army_unknown, "army.unknown", "There is no army '{}' on that day.",
     "該日沒有軍隊「{}」。",
     "Armies are named by their row of the order of battle, such as d0123, or as army-17.",
     "軍隊以兵力部署之列號（如 d0123）或 army-17 為名。"},
    {ErrorCode::run_absent, "run.absent", "No free run has been lived in this session.",
     "此次連線尚未推演。", "Call run first.", "請先呼叫 run。"},
    {ErrorCode::run_ended, "run.ended", "The free run does not reach as far as {}.", "推演未及{}。",
     "It ends on {d}; run it further with a later 'until'.", "其止於 {d}；可延後 until 再行推演。"},
    {ErrorCode::run_order_day, "run.order_day", "The order '{}' is given outside the run.",
     "命令「{}」不在推演期間之內。", "Give orders a day in the run: {d}.",
     "命令須下於推演期間：{d}。"},
    {ErrorCode::clause_form, "clause.form", "'{}' is not a clause as clauses are written.",
     "「{}」不合條款的寫法。", "A clause is one of: {d}; \"they\" before it if they give.",
     "條款有：{d}；彼所與者前加「彼」。"},
    {ErrorCode::clause_count, "clause.count", "An offer cannot have {} clauses.",
     "一議不能有{}款。", "Write {d} clauses, parted by ';'.", "請寫 {d} 款，以「；」相隔。"},
    {ErrorCode::court_absent, "court.absent", "Nobody sits at a court of {} on that day.",
     "該日無{}之朝廷可坐。", "Courts that can be played then: {d}.", "其時可主之朝廷：{d}。"},
    {ErrorCode::order_court, "order.court", "The order '{}' is one of another court.",
     "命令「{}」屬他國朝廷。", "Orders are given for {d} only.", "僅可代{d}下令。"},
    {ErrorCode::order_short, "order.short", "'{}' is not an order as orders are written.",
     "「{}」不合命令的寫法。", "Write it as: {d}.", "寫法：{d}。"},
    {ErrorCode::ensemble_absent, "ensemble.absent", "No ensemble is open in this session.",
     "此次連線尚未設問。", "Call ensemble first.", "請先呼叫 ensemble。"},
    {ErrorCode::ensemble_empty, "ensemble.empty", "The ensemble has no members yet.",
     "所設之問尚無推演可據。", "Live some with ensemble_live and hand them to ensemble_take.",
     "請以 ensemble_live 推演，再以 ensemble_take 收入。"},
    {ErrorCode::member_form, "member.form", "'{}' is no member of this ensemble.",
     "「{}」非此問之推演。",
     "Hand over members as ensemble_live told them, of the same question, pack and program.",
     "請照錄 ensemble_live 所答，且須出自同問、同資料、同程式。"},
    {ErrorCode::member_other, "member.other", "Member {} is there already, and came out otherwise.",
     "第 {} 演已收，而其果不同。",
     "The same member is the same future: one of the two is of another program or pack.",
     "同一推演其果必同：二者必有一出自他程式或他資料。"},
    {ErrorCode::play_absent, "play.absent", "No court is played in this session.",
     "此次連線尚未主一朝廷。", "Call play first.", "請先呼叫 play。"},
    {ErrorCode::play_over, "play.over", "The game is over: {}.", "此局已終：{}。",
     "What has been played can be looked at, and played again from an earlier turn or anew.",
     "所演者仍可查問；亦可另開一局。"},
    {ErrorCode::play_start, "play.start", "There is no turn before this one to go back to.",
     "此前無可回之旬。", "The game began here.", "此局始於此。"},
    {ErrorCode::choice_form, "choice.form", "'{}' does not say which decision and which option.",
     "「{}」未言何決策、何選項。", "Write DECISION=OPTION, such as dp053=leave-yue-fei.",
     "寫作「決策=選項」，如 dp053=leave-yue-fei。"},
    {ErrorCode::choice_twice, "choice.twice", "'{}' answers a decision that is answered already.",
     "「{}」所答之決策已有答。", "Give each decision one option.", "每一決策只取一選項。"},
    {ErrorCode::choice_day, "choice.day", "The decision of '{}' does not fall within the run.",
     "「{}」之決策不在推演期間之內。",
     "It falls on {d}: begin on that day or before, and end after it.",
     "其日為 {d}：可於是日或更早分岔，並推演至其後。"},
    {ErrorCode::unite_form, "unite.form", "'{}' does not say which tribes are united, and when.",
     "「{}」未言何部於何時統一。", "Write TRIBES=DATE or TRIBES=never, such as mongol=1216-03.",
     "寫作「部=日」或「部=never」，如 mongol=1216-03。"},
    {ErrorCode::unite_court, "unite.court", "'{}' names no tribes that the record unites.",
     "「{}」非史錄所載待統一之部。", "Such tribes are: {d}.", "此類有：{d}。"},
    {ErrorCode::unite_day, "unite.day", "'{}' does not fall within what is lived by rule.",
     "「{}」不在推演期間之內。", "It must lie within {d}; what the record has united stays so.",
     "須在 {d} 之內；史錄已統一者不可改。"},
    {ErrorCode::choice_other, "choice.other",
     "The decision of '{}' is not this court's in these ten days.", "「{}」之決策非此朝此旬之事。",
     "Choose among those that this court has to make now, or give orders of your own.",
     "請於此朝此旬所當決者中擇之，或自行下令。"},
    {ErrorCode::choice_unbound, "choice.unbound", "No order expresses '{}'.",
     "無命令可達「{}」之意。", "Give orders of your own.", "請自行下令。"},
    {ErrorCode::decision_unknown, "decision.unknown", "There is no decision '{}'.",
     "沒有決策「{}」。", "The call decisions lists them.", "decisions 會列出全部決策。"},
    {ErrorCode::option_unknown, "option.unknown", "The decision has no option '{}'.",
     "此決策沒有選項「{}」。", "Its options are: {d}.", "其選項有：{d}。"},
    {ErrorCode::question_unknown, "question.unknown", "There is no outcome '{}'.",
     "沒有問題「{}」。",
     "The call outcomes lists them; or write an expression such as holder(kaifeng) = song.",
     "outcomes 會列出全部問題；亦可書算式，如 holder(kaifeng) = song。"},
    {ErrorCode::question_unsaid, "question.unsaid", "No state can answer '{}'.",
     "世界之狀態不能答「{}」。",
     "docs/formats/outcomes.md says why; ask for a part of it by an expression.",
     "其故見 docs/formats/outcomes.md；可以算式問其一端。"},
    {ErrorCode::question_form, "question.form", "'{}' is not an expression, {d}.",
     "「{}」不是算式：{d}。", "The grammar is in docs/formats/outcomes.md.",
     "文法見 docs/formats/outcomes.md。"},
    {ErrorCode::question_kind, "question.kind", "'{}' is neither yes or no nor a number.",
     "「{}」既非是否，亦非數目。", "Compare it with something: {d}", "請與一物相較：{d}"},
    {ErrorCode::choice_not_at_fork, "choice.not_at_fork",
     "'{}' is not decided on the day of the fork.", "「{}」之決策不在分岔之日。",
     "It falls on {d}: begin on that day, or leave the day out.",
     "其日為 {d}：請於是日分岔，或不言日期。"},
    {ErrorCode::choice_lapsed, "choice.lapsed", "'{}' cannot be done any more.", "「{}」已不可行。",
     "On {d} whoever should do it is dead, captive, gone or without an army, or no order "
     "expresses it; the call decisions shows its orders.",
     "{d} 之時，當行之人已死、被擒、去國或無軍，或無命令可達其意；decisions 會列其命令。"},
    {ErrorCode::choice_same, "choice.same",
     "'{}' changes nothing: courts are free in both branches, and it orders nothing.",
     "「{}」無所改：兩支之朝廷皆自決，而此選項無所命令。",
     "Say what it is to be compared with, as the record did: 'against'.",
     "請以 against 言明與何者相較，如史錄所行。"},
    {ErrorCode::change_absent, "change.absent", "Nothing is changed.", "無所改。",
     "Say what the one branch does otherwise: an option of a decision in 'do', as "
     "dp053=leave-yue-fei, orders in 'orders', or 'set' with 'from'. A whatif with 'from' alone "
     "asks what could have happened from that day on.",
     "請言明其一支所改：於 do 答一決策，如 dp053=leave-yue-fei，或於 orders 下令，或以 set 與 from "
     "逕改。whatif 唯有 from 者，問自其日而後諸般可能。"},
    {ErrorCode::order_impossible, "order.impossible", "The order '{}' can be given in no future.",
     "命令「{}」於諸支皆不可行。", "It is refused: {d}", "所以不行：{d}"},
    {ErrorCode::surgery_form, "surgery.form", "'{}' is nothing that can be set by hand.",
     "「{}」非可逕改者。", "What can be is written as: {d}.", "可改者寫作：{d}。"},
    {ErrorCode::surgery_impossible, "surgery.impossible", "'{}' cannot be set on that day.",
     "其日不可逕改「{}」。", "The reason: {d}.", "其故：{d}。"},
}};

std::string fill(std::string_view pattern, const Error& error) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size();) {
        if (pattern.substr(i, 2) == "{}") {
            text += error.subject;
            i += 2;
        } else if (pattern.substr(i, 3) == "{d}") {
            text += error.detail;
            i += 3;
        } else {
            text += pattern[i++];
        }
    }
    return text;
}

std::string join(const std::vector<std::string>& names, std::string_view separator) {
    std::string text;
    for (const std::string& name : names) {
        text += (text.empty() ? "" : std::string(separator)) + name;
    }
    return text;
}

const Message& message_of(ErrorCode code) {
    const Message& message = messages[static_cast<std::size_t>(code)];
    CHECK(message.code == code, "the messages stand in the order of the codes");
    return message;
}

}  // namespace

std::string_view error_name(ErrorCode code) {
    return message_of(code).name;
}

Json error_json(const Error& error, Language language) {
    const Message& message = message_of(error.code);
    const bool chinese = language == Language::chinese;
    std::string hint = fill(chinese ? message.hint_zh : message.hint_en, error);
    if (!error.nearest.empty()) {
        hint = chinese ? "是否指：" + join(error.nearest, "、") + "？" + hint
                       : "Did you mean " + join(error.nearest, ", ") + "? " + hint;
    }
    Json json;
    json["code"] = message.name;
    json["what"] = fill(chinese ? message.what_zh : message.what_en, error);
    json["where"] = error.where;
    json["hint"] = hint;
    json["nearest"] = error.nearest;
    return json;
}

}  // namespace api

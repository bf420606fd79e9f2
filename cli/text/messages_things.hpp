// What lists and cards of things say.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_things = std::to_array<Message>({
    {"list.id", "Id", "代號"},
    {"list.name", "Name", "名稱"},
    {"list.other_name", "In Chinese", "英文名"},
    {"list.circuit", "Circuit", "路"},
    {"list.kind", "Kind", "類"},
    {"list.lived", "Lived", "生卒"},
    {"list.about", "About", "概要"},
    {"list.years", "Years", "起訖"},
    {"list.date", "Date", "日期"},
    {"list.parties", "Between", "雙方"},
    {"list.status", "Status", "狀態"},
    {"list.court", "Court", "政權"},
    {"list.question", "Question", "問題"},
    {"list.work", "Work", "文獻"},
    {"list.first_day", "From", "起"},
    {"list.last_day", "To", "訖"},
    {"list.cited", "Cited", "徵引"},
    {"card.hands", "Who held it", "易手始末"},
    {"card.start_holder", "at the beginning of the record: {0}", "紀錄之初：{0}"},
    {"card.today", "Today", "今地"},
    {"card.names", "Called", "各朝稱謂"},
    {"card.households_1102", "Households", "戶（1102）"},
    {"card.economy", "Known for", "物產"},
    {"card.death", "Death", "卒"},
    {"card.temple_name", "Temple name", "廟號"},
    {"card.posthumous", "Posthumous", "謚號"},
    {"card.father", "Father", "父"},
    {"card.heirs", "Heirs", "嗣"},
    {"card.allegiance", "Allegiance", "所屬"},
    {"card.events", "Took part in", "事跡"},
    {"card.reigns", "Rulers", "歷代君主"},
    {"card.capitals", "Seats", "都城"},
    {"card.no_seat", "at sea or in the field", "在海上或軍中"},
    {"card.overlords", "Overlords", "宗主"},
    {"card.culture", "Culture", "文化"},
    {"card.predecessor", "After", "前身"},
    {"card.note", "Remark", "附註"},
    {"card.clauses", "Clauses", "條款"},
    {"card.reading", "(disputed reading: {0})", "（異說：{0}）"},
    {"card.decider", "Who", "決者"},
    {"card.question", "Question", "問題"},
    {"card.known", "Known then", "當時所知"},
    {"card.pressure", "Pressure", "壓力"},
    {"card.options", "Options", "諸策"},
    {"card.taken", "taken", "所取"},
    {"card.consequence", "What came", "後果"},
    {"card.definition", "Definition", "定義"},
    {"card.horizon", "Asked after", "時限"},
    {"card.year", "{0} year", "{0} 年"},
    {"card.years", "{0} years", "{0} 年"},
    {"card.answer", "In history", "史實"},
    {"card.adoptions", "Who had it", "傳布"},
    {"card.times", "{0} times", "{0} 次"},
});

}  // namespace cli

#include "cli/render/event.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

Page plain_page(Language language = Language::english) {
    return Page(Look{language, 72, Paint(false)});
}

Json node(int depth, const char* id, const char* title) {
    return Json{{"event", id},    {"date", "1126-01-02"}, {"precision", "day"},
                {"depth", depth}, {"title_en", title},    {"confidence", "high"}};
}

TEST(CauseTree, draws_branches_as_far_as_they_go) {
    Page page = plain_page();
    show_cause_tree(page, Json::array({node(0, "root", "Root"), node(1, "a", "A"),
                                       node(2, "b", "B"), node(2, "c", "C"), node(1, "d", "D")}));
    EXPECT_EQ(page.take(),
              "  ├─ 1126-01-02  A  a\n"
              "  │  ├─ 1126-01-02  B  b\n"
              "  │  └─ 1126-01-02  C  c\n"
              "  └─ 1126-01-02  D  d\n");
}

TEST(CauseTree, says_what_it_leaves_out_and_what_was_told_before) {
    Page page = plain_page();
    Json told = node(1, "a", "A");
    told["told_above"] = true;
    Json cut = node(1, "b", "B");
    cut["cut"] = true;
    cut["confidence"] = "low";
    cut["cause_kind"] = "part_of";
    show_cause_tree(page, Json::array({node(0, "root", "Root"), told, cut}));
    EXPECT_EQ(page.take(),
              "  ├─ 1126-01-02  A (told above)  a\n"
              "  └─ 1126-01-02  B ? (part of) …  b\n");
}

TEST(Event, dates_are_as_precise_as_the_record) {
    EXPECT_EQ(event_date(Json{{"date", "1126-01-02"}, {"precision", "day"}}), "1126-01-02");
    EXPECT_EQ(event_date(Json{{"date", "1126-01-15"}, {"precision", "month"}}), "1126-01");
    EXPECT_EQ(event_date(Json{{"date", "1126"}, {"precision", "year"}, {"date_end", "1127"}}),
              "1126–1127");
}

TEST(Event, entry_tells_date_title_id_story_and_sources) {
    Page page = plain_page();
    Names names(Language::english, [](const Json&) { return Json(); });
    const Json event = Json::parse(R"({
        "event":"1126-taiyuan-falls","date":"1126-09-24","precision":"day","kind":"siege",
        "title_en":"Taiyuan falls","title_zh":"太原陷","summary_en":"After 250 days.",
        "confidence":"medium","places":[{"id":"taiyuan","name_en":"Taiyuan","name_zh":"太原府"}],
        "sources":[{"key":"songshi","locator":"23","citation":"Song shi."}]})");
    show_event_entry(page, names, event);
    EXPECT_EQ(page.take(),
              "1126-09-24  Taiyuan falls                             1126-taiyuan-falls\n"
              "  Taiyuan · siege · medium confidence\n"
              "  After 250 days.\n"
              "  Song shi 23\n");
}

TEST(Event, speaks_chinese) {
    Page page = plain_page(Language::chinese);
    Names names(Language::chinese, [](const Json&) { return Json(); });
    const Json answer = Json::parse(R"({"event":{
        "event":"x","date":"1126-09","precision":"month","kind":"siege","title_zh":"太原陷",
        "lunar":"靖康元年九月","summary_zh":"圍二百五十日。","confidence":"low"},"tree":[]})");
    show_why(page, names, answer);
    EXPECT_EQ(page.take(),
              "太原陷                                                                 x\n"
              "1126年9月\n"
              "靖康元年九月 · 圍城 · 可信度低\n"
              "圍二百五十日。\n"
              "\n"
              "因\n"
              "  未載其因。\n");
}

}  // namespace
}  // namespace cli

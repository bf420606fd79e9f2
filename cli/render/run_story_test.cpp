#include "cli/render/run_story.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

Page plain_page() {
    return Page(Look{Language::english, 72, Paint(false)});
}

Json event(const char* id, const char* date, const char* kind, const char* place,
           const char* title) {
    return Json{{"event", id},    {"date", date},     {"kind", kind},
                {"place", place}, {"origin", "rule"}, {"title_en", title}};
}

TEST(RunTeller, heads_each_season_once) {
    Page page = plain_page();
    RunTeller teller;
    EXPECT_TRUE(teller.show(page, event("e1", "1126-12-10", "battle", "kaifeng", "A battle")));
    EXPECT_TRUE(teller.show(page, event("e2", "1127-01-10", "battle", "kaifeng", "Another")));
    EXPECT_TRUE(teller.show(page, event("e3", "1127-02-10", "battle", "kaifeng", "A third")));
    EXPECT_EQ(page.take(),
              "Winter 1126/1127\n"
              "  12-10  e1  A battle\n"
              "  01-10  e2  Another\n"
              "\n"
              "Spring 1127\n"
              "  02-10  e3  A third\n");
}

TEST(RunTeller, tells_a_siege_when_it_begins_each_third_month_and_when_it_ends) {
    Page page = plain_page();
    RunTeller teller;
    const auto told = [&](const char* date, const char* kind, const char* place) {
        return teller.show(page, event("e", date, kind, place, "Title"));
    };
    EXPECT_TRUE(told("1126-01-10", "siege", "taiyuan"));
    EXPECT_FALSE(told("1126-01-20", "siege", "taiyuan"));
    EXPECT_TRUE(told("1126-01-20", "siege", "zezhou"));
    EXPECT_FALSE(told("1126-04-09", "siege", "taiyuan"));
    EXPECT_TRUE(told("1126-04-10", "siege", "taiyuan"));
    EXPECT_FALSE(told("1126-04-20", "siege", "taiyuan"));
    EXPECT_TRUE(told("1126-04-30", "city_taken", "taiyuan"));
    EXPECT_TRUE(told("1126-05-10", "siege", "taiyuan")) << "a siege after the first ended is new";
    EXPECT_EQ(teller.left_out(), 3U);
}

TEST(RunTeller, tells_hunger_of_one_army_in_one_place_each_third_month) {
    Page page = plain_page();
    RunTeller teller;
    const auto told = [&](const char* date, const char* title) {
        return teller.show(page, event("e", date, "hunger", "lingzhou", title));
    };
    EXPECT_TRUE(told("1126-01-10", "An army goes hungry at Lingzhou"));
    EXPECT_TRUE(told("1126-01-20", "Another goes hungry at Lingzhou"));
    EXPECT_FALSE(told("1126-02-10", "An army goes hungry at Lingzhou"));
    EXPECT_TRUE(told("1126-04-20", "An army goes hungry at Lingzhou"));
}

TEST(RunTeller, tells_orders_at_a_besieged_place_and_no_births) {
    Page page = plain_page();
    RunTeller teller;
    EXPECT_TRUE(teller.show(page, event("e1", "1126-01-10", "siege", "taiyuan", "Title")));
    Json order = event("e2", "1126-01-20", "siege", "taiyuan", "An order to besiege");
    order["origin"] = "order";
    EXPECT_TRUE(teller.show(page, order));
    EXPECT_FALSE(teller.show(page, event("e3", "1126-01-20", "birth", "", "Somebody is born")));
}

}  // namespace
}  // namespace cli

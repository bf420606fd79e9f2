// What courts decide in a free run, told: decisions as paragraphs, embassies and treaties as
// titles.
#include "api/decision_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "simulation/calendar/julian.hpp"
#include "tests/support/answer_path.hpp"
#include "tests/support/real_names.hpp"

namespace {

using sim::OrderKind;
using sim::Reason;
using test_support::Answer;
using test_support::id_of;

const api::Context& context() {
    return test_support::real_context();
}
sim::PolityId court(std::string_view id) {
    return test_support::court_named(id);
}
sim::PersonId person(std::string_view id) {
    return id_of<sim::PersonId>(context().person_ids(), id);
}

sim::Decision some_decision() {
    sim::Decision decision;
    decision.number = 1;
    decision.day = sim::parse_date("1126-02-03").value().first;
    decision.court = court("song");
    decision.matter = sim::Matter::peace;
    decision.other = court("jin");
    sim::Choice offer;
    offer.act = static_cast<std::uint32_t>(OrderKind::offer);
    offer.polity = court("jin");
    offer.score = 340;
    offer.weights = {{Reason::weariness, 210}, {Reason::threat, 400}, {Reason::party, -150},
                     {Reason::chance, 5},      {Reason::trend, 60},   {Reason::trend, 30}};
    sim::Choice nothing;
    nothing.act = sim::order_kind_count;
    decision.choices = {offer, nothing};
    decision.advocates = {{person("li-gang"), 1}, {person("li-bangyan"), 0}};
    decision.own_men = sim::Men(120'000);
    decision.other_men = sim::Men(80'000);
    decision.terms[0].article = sim::Article::peace;
    decision.terms[1].article = sim::Article::silver_yearly;
    decision.terms[1].amount = 300'000;
    decision.terms[0].giver = decision.terms[1].giver = court("song");
    return decision;
}

TEST(decision_text, is_one_readable_paragraph) {
    const api::Phrase text = api::decision_phrase(context(), some_decision());
    EXPECT_EQ(text.en,
              "On 1126-02-03 the court of Song weighs whether to ask Jin for peace. It decides to "
              "send terms to Jin (+340) rather than to do nothing (0). For this spoke enemy armies "
              "close by (+400), weariness of war (+210) and victories and defeats of late (+90); "
              "against it, opinion at court (−150). Li Bangyan argued to send terms to Jin; Li "
              "Gang to do nothing. It "
              "reckoned with 120,000 men of its own and believed Jin to have 80,000. Song offers "
              "peace and 300,000 taels of silver a year.");
    EXPECT_EQ(
        text.zh,
        "1126-02-03，宋朝議和於金。定計遣使議於金（+340），不取不行（0）。主此者：敵逼（+400）、"
        "師老民疲（+210）、近日勝負（+"
        "90）；沮之者：朝議（−150）。李邦彥主遣使議於金，李綱主不行。自計有兵"
        "12萬，料金兵8萬。宋許講和、歲銀30萬兩。");
}

TEST(decision_text, tells_of_what_was_weighed_and_not_done) {
    sim::Decision decision = some_decision();
    std::swap(decision.choices[0], decision.choices[1]);
    decision.advocates.clear();
    decision.own_men = sim::Men(0);
    decision.terms = {};
    EXPECT_EQ(
        api::decision_phrase(context(), decision).en,
        "On 1126-02-03 the court of Song weighs whether to ask Jin for peace. It decides to do "
        "nothing (0) rather than to send terms to Jin (+340). For the choice to send terms to "
        "Jin spoke enemy armies close by (+400), weariness of war (+210) and victories and "
        "defeats of late (+90); against it, opinion at court (−150).");
}

TEST(decision_text, every_matter_and_reason_has_a_name_of_its_own) {
    std::set<std::string_view> names;
    for (std::uint32_t i = 0; i < sim::matter_count; ++i) {
        EXPECT_TRUE(names.insert(api::matter_name(static_cast<sim::Matter>(i))).second) << i;
    }
    std::set<std::string_view> reasons;
    for (std::uint32_t i = 0; i < sim::reason_count; ++i) {
        EXPECT_TRUE(reasons.insert(api::reason_name(static_cast<Reason>(i))).second) << i;
    }
}

/// A session that has lived some years in which courts decide.
class FreeCourts : public testing::Test {
  protected:
    static Answer ask(const std::string& request) {
        static api::Session session(test_support::load_pack("data/jin_song"));
        const auto reply = Answer::parse(session.call(request), nullptr, false);
        EXPECT_TRUE(reply.value("ok", false)) << request << "\n" << reply.dump();
        return reply.value("answer", Answer());
    }
    static const Answer& run() {
        static const Answer lived =
            ask(R"({"call":"run","from":"1125-11-01","until":"1130-12-31","seed":3})");
        return lived;
    }
};

TEST_F(FreeCourts, decisions_wars_and_embassies_are_told) {
    EXPECT_TRUE(run()["plan"]["decisions"].get<bool>());
    EXPECT_FALSE(run()["decisions"].empty());
    const Answer told =
        ask(R"({"call":"chronicle","run":"free","kind":"embassy","from":"1125-11-01"})");
    ASSERT_FALSE(told["events"].empty());
    bool explains_embassy = false;
    for (const Answer& event : told["events"]) {
        const std::string title = event["title_en"];
        EXPECT_TRUE(title.find(" offers ") != std::string::npos ||
                    title.find(" asks for ") != std::string::npos)
            << title;
        const Answer why = ask(R"({"call":"why","run":"free","event":")" +
                               event["event"].get<std::string>() + "\"}");
        explains_embassy = explains_embassy || !why["decision"].is_null();
        if (!why["decision"].is_null()) {
            EXPECT_FALSE(why["decision"]["terms"].empty()) << event["event"];
            EXPECT_GE(why["decision"]["choices"].size(), 2U) << event["event"];
        }
    }
    EXPECT_TRUE(explains_embassy);
}

TEST_F(FreeCourts, no_event_is_without_words) {
    run();
    for (const char* offset : {"0", "1000", "2000"}) {
        const Answer told =
            ask(R"({"call":"chronicle","run":"free","from":"1125-11-01","origin":"all",)"
                R"("limit":1000,"offset":)" +
                std::string(offset) + "}");
        for (const Answer& event : told["events"]) {
            for (const char* language : {"title_en", "title_zh"}) {
                const std::string title = event[language];
                EXPECT_FALSE(title.empty() || title.starts_with("Trouble at") ||
                             title.starts_with("Nothing changes"))
                    << event["event"] << " " << event["kind"] << ": " << title;
            }
        }
    }
}

TEST_F(FreeCourts, courts_can_be_kept_from_deciding) {
    const Answer still = ask(
        R"({"call":"run","from":"1125-11-01","until":"1126-06-30","seed":3,"decisions":false})");
    EXPECT_FALSE(still["plan"]["decisions"].get<bool>());
    EXPECT_TRUE(still["decisions"].empty());
    EXPECT_TRUE(still["treaties"].empty());
}

}  // namespace

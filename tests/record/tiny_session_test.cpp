// The same program over an invented pack: nothing in engine or API knows the names of the real one.
#include <gtest/gtest.h>

#include "simulation/calendar/julian.hpp"
#include "tests/support/answer_path.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using test_support::Answer;

api::Session& tiny_session() {
    static api::Session session(test_support::load_pack("tests/tiny_pack"));
    return session;
}

Answer ask(const std::string& request) {
    const auto reply = Answer::parse(tiny_session().call(request), nullptr, false);
    EXPECT_TRUE(reply.value("ok", false)) << request << "\n" << reply.dump();
    return reply.value("answer", Answer());
}

TEST(tiny_session, answers_every_call) {
    for (const std::string request : {R"({"call":"info"})",
                                      R"({"call":"at","date":"1201"})",
                                      R"({"call":"chronicle"})",
                                      R"({"call":"chronicle","origin":"all"})",
                                      R"({"call":"why","event":"tarn-taken"})",
                                      R"({"call":"date","text":"1201-03-15"})",
                                      R"({"call":"places"})",
                                      R"({"call":"places","id":"tarn"})",
                                      R"({"call":"people"})",
                                      R"({"call":"polities"})",
                                      R"({"call":"polities","id":"oss"})",
                                      R"({"call":"treaties"})",
                                      R"({"call":"decisions"})",
                                      R"({"call":"outcomes"})",
                                      R"({"call":"techniques"})",
                                      R"({"call":"eras"})",
                                      R"({"call":"sources"})",
                                      R"({"call":"readings"})",
                                      R"({"call":"route","from":"harrow","to":"tarn"})",
                                      R"({"call":"frontier","date":"1200-06-01","polity":"vell"})",
                                      R"({"call":"turning_points"})",
                                      R"({"call":"state","date":"1201","table":"places"})",
                                      R"({"call":"verify_record"})"}) {
        ask(request);
    }
}

TEST(tiny_session, tells_changes_of_hands_to_the_day) {
    const std::string place = R"(","place":"tarn"})";
    const auto holder = [&](const std::string& date) {
        const Answer answer = ask(R"({"call":"at","date":")" + date + place);
        return test_support::plain(*test_support::find_path(answer, "/places/0/holder"));
    };
    EXPECT_EQ(holder("1200-05-11"), "vell");
    EXPECT_EQ(holder("1200-05-12"), "oss");
    EXPECT_EQ(holder("1201-03-14"), "oss");
    EXPECT_EQ(holder("1201-03-15"), "vell");
}

TEST(tiny_session, every_day_of_the_pack_can_be_asked) {
    const sim::Setting& setting = tiny_session().scenario().setting;
    for (sim::Day day = setting.first_day; day <= setting.last_day; day = day.plus_days(1)) {
        ask(R"({"call":"at","date":")" + sim::format_date(day) + "\"}");
    }
}

}  // namespace

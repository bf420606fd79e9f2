// What court politics bring about in free runs, told in both languages: rivals, coups, regents,
// people who enter a service, and those of whom the record is silent.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "tests/support/answer_path.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using test_support::Answer;

/// Titles by kind of event, from futures in which an emperor leads a great host far away.
class CourtPolitics : public testing::Test {
  protected:
    void SetUp() override {
#ifdef __SANITIZE_ADDRESS__
        GTEST_SKIP() << "optimised only";
#endif
    }

    static Answer ask(const std::string& request) {
        const auto reply = Answer::parse(session().call(request), nullptr, false);
        EXPECT_TRUE(reply.value("ok", false)) << request << "\n" << reply.dump();
        return reply.value("answer", Answer());
    }
    static api::Session& session() {
        static api::Session the(test_support::load_pack("data/jin_song"));
        return the;
    }
    /// The first event of a kind whose English title holds `words`, in up to 12 futures.
    static Answer find(const std::string& kind, const std::string& words) {
        for (int seed = 1; seed <= 12; ++seed) {
            ask(R"({"call":"run","from":"1161-09-01","until":"1162-06-30","seed":)" +
                std::to_string(seed) + "}");
            const Answer told =
                ask(R"({"call":"chronicle","run":"free","from":"1161-09-01","origin":"all",)"
                    R"("limit":1000,"kind":")" +
                    kind + "\"}");
            for (const Answer& event : told["events"]) {
                if (event["title_en"].get<std::string>().find(words) != std::string::npos) {
                    return event;
                }
            }
        }
        return {};
    }
};

TEST_F(CourtPolitics, a_rival_is_told_with_whom_he_stands_against_and_what_he_comes_of) {
    const Answer rival = find("coup", "is proclaimed ruler of");
    ASSERT_FALSE(rival.is_null());
    EXPECT_NE(rival["title_en"].get<std::string>().find(", against "), std::string::npos);
    EXPECT_NE(rival["title_zh"].get<std::string>().find("眾立"), std::string::npos);
    const Answer why =
        ask(R"({"call":"why","run":"free","event":")" + rival["event"].get<std::string>() + "\"}");
    EXPECT_GE(why["tree"].size(), 2U) << why.dump();
}

TEST_F(CourtPolitics, a_murder_in_the_camp_is_told_and_comes_of_the_rival) {
    const Answer murder = find("assassination", "is killed by his own");
    ASSERT_FALSE(murder.is_null());
    EXPECT_NE(murder["title_zh"].get<std::string>().find("弒"), std::string::npos);
}

TEST_F(CourtPolitics, whoever_enters_a_service_is_named_in_both_languages) {
    const Answer entry = find("allegiance", "enters the service of");
    ASSERT_FALSE(entry.is_null());
    EXPECT_NE(entry["title_zh"].get<std::string>().find("始仕"), std::string::npos);
}

}  // namespace

// The 66 claims of the source article as questions put to the replay. Each tests/claims/*.claim
// file holds claims as text:
//
//   claim: C55 Jin captures the Liao Central Capital on 23 February 1122
//   ask: {"call":"at","date":"1122-02-23","place":"dading"}
//   expect: /places/0/holder == jin
//
// An expectation is read by tests/support/answer_path.hpp, below "/answer".
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "tests/support/answer_path.hpp"
#include "tests/support/real_pack.hpp"
#include "tests/support/source_folder.hpp"

namespace {

struct Step {
    std::string where;
    std::string ask;
    std::vector<std::string> expectations;
};

struct Claim {
    std::string where;
    std::string title;
    std::vector<Step> steps;
};

std::map<std::string, Claim> read_claims() {
    std::map<std::string, Claim> claims;
    const std::filesystem::path folder = test_support::source_folder() + "/tests/claims";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".claim") {
            continue;
        }
        std::ifstream file(entry.path());
        Claim* claim = nullptr;
        std::string line;
        for (int number = 1; std::getline(file, line); ++number) {
            const std::string where =
                entry.path().filename().string() + ":" + std::to_string(number);
            if (line.empty() || line[0] == '#') {
                continue;
            }
            if (line.starts_with("claim: ")) {
                const std::string id = line.substr(7, 3);
                EXPECT_FALSE(claims.contains(id)) << where << ": told twice";
                claim = &claims[id];
                claim->where = where;
                claim->title = line.substr(7);
            } else if (claim != nullptr && line.starts_with("ask: ")) {
                claim->steps.push_back({where, line.substr(5), {}});
            } else if (claim != nullptr && line.starts_with("expect: ") && !claim->steps.empty()) {
                claim->steps.back().expectations.push_back(line.substr(8));
            } else {
                ADD_FAILURE() << where << ": neither claim, ask nor expect: " << line;
            }
        }
    }
    return claims;
}

std::set<std::string> claim_ids() {
    std::ifstream file(test_support::source_folder() + "/tests/claims/claims.csv");
    std::set<std::string> ids;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        ids.insert(line.substr(0, line.find(',')));
    }
    return ids;
}

TEST(claims, every_claim_of_the_article_is_asked) {
    const std::set<std::string> ids = claim_ids();
    ASSERT_EQ(ids.size(), 66U);
    std::set<std::string> asked;
    for (const auto& [id, claim] : read_claims()) {
        asked.insert(id);
        EXPECT_FALSE(claim.steps.empty()) << claim.where << ": " << id << " asks nothing";
        for (const Step& step : claim.steps) {
            EXPECT_FALSE(step.expectations.empty()) << step.where << ": expects nothing";
        }
    }
    EXPECT_EQ(asked, ids);
}

TEST(claims, hold_in_the_replay) {
    api::Session& session = test_support::real_session();
    for (const auto& [id, claim] : read_claims()) {
        for (const Step& step : claim.steps) {
            const auto answer = test_support::Answer::parse(session.call(step.ask), nullptr, false);
            ASSERT_FALSE(answer.is_discarded()) << step.where;
            if (!answer.value("ok", false)) {
                ADD_FAILURE() << step.where << ": " << claim.title << "\n" << answer.dump();
                continue;
            }
            for (const std::string& expectation : step.expectations) {
                const std::string wrong =
                    test_support::check_expectation(answer.at("answer"), expectation);
                EXPECT_EQ(wrong, "") << step.where << ": " << claim.title << "\n  " << step.ask
                                     << "\n  " << expectation;
            }
        }
    }
}

}  // namespace

// What the histories tell comes about of itself: among some futures from several days there is a
// member for each kind of happening, and so for the mechanism of each of the 66 claims
// (claim_mechanisms.csv). The same futures, and more of them: docs/claims_in_free_runs.md.
#include "lab/happenings.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "lab/happening_forks.hpp"
#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using lab::Happening;

// Not seen yet in these futures, and of no claim: none.
const std::set<Happening> unseen = {};

#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint32_t members_most = 1;  // There it is asked whether looking is sound.
#else
constexpr std::uint32_t members_most = 80;
#endif

struct Mechanism {
    std::vector<std::string> happenings;
    std::string why;
};

std::string source(const std::string& path) {
    return test_support::source_folder() + "/" + path;
}

/// By claim.
std::map<std::string, Mechanism> read_mechanisms() {
    std::map<std::string, Mechanism> mechanisms;
    std::ifstream file(source("tests/futures/claim_mechanisms.csv"));
    std::string line;
    std::getline(file, line);
    EXPECT_EQ(line, "claim,happenings,why");
    while (std::getline(file, line)) {
        std::istringstream cells(line);
        std::string claim;
        std::string list;
        Mechanism mechanism;
        std::getline(cells, claim, ',');
        std::getline(cells, list, ',');
        std::getline(cells, mechanism.why);
        std::istringstream names(list);
        for (std::string name; std::getline(names, name, ';');) {
            mechanism.happenings.push_back(name);
        }
        EXPECT_TRUE(mechanisms.emplace(claim, mechanism).second) << claim << " stands twice";
    }
    return mechanisms;
}

std::set<std::string> names_of_all() {
    std::set<std::string> names;
    for (std::uint32_t i = 0; i < lab::happening_count; ++i) {
        names.emplace(lab::happening_name(static_cast<Happening>(i)));
    }
    return names;
}

TEST(happenings, each_has_a_name_of_its_own) {
    EXPECT_EQ(names_of_all().size(), lab::happening_count);
}

TEST(happenings, every_claim_has_its_mechanism_or_a_reason_why_not) {
    const std::map<std::string, Mechanism> mechanisms = read_mechanisms();
    const std::set<std::string> names = names_of_all();
    std::ifstream claims(source("tests/claims/claims.csv"));
    std::string line;
    std::getline(claims, line);
    std::size_t count = 0;
    for (; std::getline(claims, line); ++count) {
        const auto found = mechanisms.find(line.substr(0, line.find(',')));
        ASSERT_NE(found, mechanisms.end()) << line;
        EXPECT_FALSE(found->second.why.empty()) << line;
        for (const std::string& name : found->second.happenings) {
            EXPECT_TRUE(names.contains(name)) << found->first << ": no such happening: " << name;
            for (const Happening happening : unseen) {
                EXPECT_NE(name, lab::happening_name(happening)) << found->first;
            }
        }
    }
    EXPECT_EQ(mechanisms.size(), count);
    EXPECT_EQ(count, 66U);
}

TEST(happenings, each_kind_comes_about_in_some_future) {
    const auto loaded = scenario::load_directory(source("data/jin_song"));
    const auto starts = lab::prepare_happenings(loaded.value());
    ASSERT_EQ(starts.size(), lab::happening_forks().size());
    std::set<Happening> wanted;
    for (std::uint32_t i = 0; i < lab::happening_count; ++i) {
        if (!unseen.contains(static_cast<Happening>(i))) {
            wanted.insert(static_cast<Happening>(i));
        }
    }
    std::size_t seen = 0;
    for (std::uint32_t member = 0; member < members_most && !wanted.empty(); ++member) {
        for (const lab::HappeningStart& start : starts) {
            for (const lab::Sighting& sighting : lab::live_and_look(start, member)) {
                seen += wanted.erase(sighting.happening);
            }
        }
    }
    if (members_most > 1) {
        for (const Happening happening : wanted) {
            ADD_FAILURE() << lab::happening_name(happening) << " in none of " << members_most
                          << " futures from each of " << starts.size() << " days";
        }
    }
    EXPECT_GT(seen, lab::happening_count / 2);
}

}  // namespace

// Treaties of the record that a fork takes over: what binds two courts on the day goes on as an
// accord, and no clause of it is lost. What each treaty comes to when it is new, as text:
// adopted_treaties.txt.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "api/clause_text.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/adopt_treaties.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/real_names.hpp"
#include "tests/support/source_folder.hpp"

namespace {

using scenario::Table;
using sim::Article;
using sim::ClauseKind;
using sim::Term;
using test_support::real_context;

/// What the record itself has done when a fork begins, or what no accord knows.
constexpr ClauseKind not_asked_again[] = {ClauseKind::border, ClauseKind::pay_once,
                                          ClauseKind::return_people, ClauseKind::truce,
                                          ClauseKind::other};

bool is_present(const sim::World& world, sim::PolityId court) {
    return court.exists() && world.polities.phase[court] == sim::Phase::present;
}

/// A clause that counts, has begun and is not over, of two courts that are there and at peace.
bool is_in_force(const sim::World& world, const sim::ClauseDefinition& clause, sim::Day today) {
    const bool has_begun = clause.kind == ClauseKind::joint_attack || !clause.from_day.exists() ||
                           clause.from_day <= today;
    return clause.is_default && has_begun &&
           (!clause.until_day.exists() || clause.until_day >= today) &&
           is_present(world, clause.from) && is_present(world, clause.to) &&
           !world.at_war(clause.from, clause.to);
}

/// Whether a clause of a treaty needs no term: what it asked is done, or its third is no more.
bool needs_no_term(const sim::World& world, const sim::ClauseDefinition& clause) {
    if (std::ranges::find(not_asked_again, clause.kind) != std::end(not_asked_again)) {
        return true;
    }
    const bool third_is_gone = clause.against.exists() && !is_present(world, clause.against);
    switch (clause.kind) {
        case ClauseKind::rank:
            return !clause.rank.has_value();
        case ClauseKind::pay_yearly:
            // Camels, cloth, cattle: no treasury has them.
            return clause.good == sim::Good::other;
        case ClauseKind::cede:
        case ClauseKind::partition:
            // Handed over, or no longer the third's to lose.
            return std::ranges::none_of(clause.places, [&](sim::PlaceId place) {
                return clause.against.exists() && world.places.holder[place] == clause.against;
            });
        case ClauseKind::hostage:
            return std::ranges::none_of(clause.people, [&](sim::PersonId person) {
                return world.people.polity[person] == clause.to &&
                       world.people.status[person] == sim::AllegianceStatus::captive;
            });
        default:
            return third_is_gone;
    }
}

/// Whether an accord says what a term says, at this amount or, by a later treaty, a higher one.
bool says(const sim::TermList& terms, const Term& asked) {
    const bool is_rank = sim::members_of(asked.article).rank;
    return std::ranges::any_of(terms, [&](const Term& term) {
        return (is_rank ? sim::members_of(term.article).rank : term.article == asked.article) &&
               term.place == asked.place && term.person == asked.person &&
               term.third == asked.third && term.amount >= asked.amount;
    });
}

/// The record up to a tick, told tick by tick, with what a fork there would take over.
class TakenOver {
  public:
    TakenOver() : setting_(real_context().setting()), run_(setting_) {}

    template <typename Tell>
    void each_change_of_treaties(Tell&& tell) {
        std::vector<sim::Phase> former(setting_.treaties.size());
        while (run_.world.next_tick() < sim::tick_count(setting_) - 1) {
            sim::advance_tick(run_);
            std::vector<sim::Phase> now;
            for (std::size_t i = 0; i < setting_.treaties.size(); ++i) {
                now.push_back(run_.world.treaties.phase[sim::TreatyId(i)]);
            }
            if (now == former) {
                continue;
            }
            sim::Run fork = run_;
            fork.plan.fork_day = sim::next_tick_first_day(run_);
            fork.plan.courts_decide = true;
            sim::TickContext tick(fork, fork.log.next_id().index);
            sim::adopt_treaties(tick);
            for (std::size_t i = 0; i < now.size(); ++i) {
                if (now[i] == sim::Phase::present &&
                    setting_.treaties[i].status == sim::TreatyStatus::concluded) {
                    tell(fork.world, sim::TreatyId(i), tick.last_day,
                         former[i] != sim::Phase::present);
                }
            }
            former = now;
        }
    }

  private:
    const sim::Setting& setting_;
    sim::Run run_;
};

std::string treaty_name(sim::TreatyId treaty) {
    return std::string(real_context().texts().treaties[treaty.index].id);
}

std::string accord_text(const sim::World& world, sim::TreatyId treaty) {
    const sim::Setting& setting = real_context().setting();
    const sim::TreatyDefinition& definition = setting.treaties[treaty.index];
    const sim::ClauseDefinition& first = setting.clauses[definition.first_clause];
    const sim::AccordId accord = sim::accord_between(world, first.from, first.to);
    if (!accord.exists()) {
        return "no accord";
    }
    const sim::PolityId from = world.accords.from[accord];
    const sim::PolityId to = world.accords.to[accord];
    return std::string(real_context().polity_ids()[from.index]) + " to " +
           std::string(real_context().polity_ids()[to.index]) + ": " +
           api::write_clauses(sim::terms_of(world, accord), real_context(), {from, to},
                              api::Language::english);
}

TEST(treaties, each_goes_on_as_the_accord_that_is_written_down) {
    std::string told;
    TakenOver().each_change_of_treaties(
        [&](const sim::World& world, sim::TreatyId treaty, sim::Day day, bool is_new) {
            if (is_new) {
                told += treaty_name(treaty) + ", " + sim::format_date(day) + ": " +
                        accord_text(world, treaty) + "\n";
            }
        });
    std::ifstream file(test_support::source_folder() + "/tests/record/adopted_treaties.txt");
    std::string written;
    for (std::string line; std::getline(file, line);) {
        written += line.starts_with('#') ? "" : line + "\n";
    }
    EXPECT_EQ(told, written);
}

TEST(treaties, no_clause_in_force_is_lost_on_any_day_on_which_a_treaty_comes_or_goes) {
    const sim::Setting& setting = real_context().setting();
    int clauses = 0;
    TakenOver().each_change_of_treaties(
        [&](const sim::World& world, sim::TreatyId treaty, sim::Day day, bool) {
            const sim::TreatyDefinition& definition = setting.treaties[treaty.index];
            for (std::uint32_t c = 0; c < definition.clause_count; ++c) {
                const sim::ClauseDefinition& clause = setting.clauses[definition.first_clause + c];
                if (!is_in_force(world, clause, day) || needs_no_term(world, clause)) {
                    continue;
                }
                const sim::AccordId accord = sim::accord_between(world, clause.from, clause.to);
                ASSERT_TRUE(accord.exists()) << treaty_name(treaty);
                const sim::TermList terms = sim::terms_of(world, accord);
                const std::vector<Term> asked = sim::terms_of_clause(world, clause);
                EXPECT_FALSE(asked.empty()) << treaty_name(treaty) << " clause " << c + 1;
                for (const Term& term : asked) {
                    EXPECT_TRUE(says(terms, term))
                        << treaty_name(treaty) << " on " << sim::format_date(day) << ", clause "
                        << c + 1 << ": " << sim::article_name(term.article);
                }
                clauses += 1;
            }
        });
    EXPECT_GT(clauses, 150) << "of some twenty treaties, some of them on many days";
}

TEST(treaties, the_sea_alliance_binds_both_to_a_war_on_liao_by_the_end_of_1121) {
    const sim::PolityId song = test_support::court_named("song");
    const sim::PolityId jin = test_support::court_named("jin");
    const sim::PolityId liao = test_support::court_named("liao");
    bool was_seen = false;
    TakenOver().each_change_of_treaties(
        [&](const sim::World& world, sim::TreatyId treaty, sim::Day, bool is_new) {
            if (treaty_name(treaty) != "1120-sea-alliance" || !is_new) {
                return;
            }
            was_seen = true;
            EXPECT_EQ(world.polities.aim[song], liao);
            EXPECT_EQ(world.polities.aim[jin], liao);
            const sim::TermList terms = sim::terms_of(world, sim::accord_between(world, song, jin));
            const auto alliance = std::ranges::find_if(
                terms, [](const Term& term) { return term.article == Article::alliance; });
            ASSERT_NE(alliance, terms.end());
            EXPECT_EQ(sim::format_date(sim::Day(alliance->amount)), "1121-12-31");
            EXPECT_EQ(std::ranges::count_if(terms,
                                            [&](const Term& term) {
                                                return term.article == Article::share &&
                                                       term.giver == jin && term.third == liao;
                                            }),
                      6);
        });
    EXPECT_TRUE(was_seen);
}

}  // namespace

#include "simulation/orders/legality.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

struct Case {
    Order order;
    OrderFacts facts;
};

OrderKind kind_of(const std::string& name) {
    for (std::uint32_t i = 0; i < order_kind_count; ++i) {
        if (order_kind_name(static_cast<OrderKind>(i)) == name) {
            return static_cast<OrderKind>(i);
        }
    }
    ADD_FAILURE() << "no kind " << name;
    return OrderKind::march;
}

Refusal refusal_of(const std::string& name) {
    for (std::uint32_t i = 0; i < refusal_count; ++i) {
        if (refusal_name(static_cast<Refusal>(i)) == name) {
            return static_cast<Refusal>(i);
        }
    }
    ADD_FAILURE() << "no refusal " << name;
    return Refusal::none;
}

/// What orders of society ask.
void add_lawful_society(Case& the) {
    const OrderKind kind = the.order.kind;
    OrderFacts& facts = the.facts;
    facts.court_has_ruler = kind != OrderKind::enthrone;
    facts.court_has_heir = facts.court_has_minister = facts.court_has_ministries = true;
    facts.court_has_mint = true;
    facts.cash_strings = facts.arrears_strings = facts.notes_strings = 1000;
    facts.cash_needed_strings = 500;
    facts.paper_strings_left = facts.mint_strings_left = facts.amount_most = 1000;
    facts.market_is_open = kind == OrderKind::close_market;
    facts.borders_other_court = true;
    facts.place_is_hungry = facts.place_has_bands = true;
    facts.grain_for_sale_shi = facts.grain_room_shi = 1000;
    facts.land_households = facts.people_left = 1000;
    facts.from_exists = facts.from_is_own = true;
    facts.other_court_exists = facts.other_court_is_puppet = facts.other_court_obeys = true;
    facts.other_court_is_present = kind != OrderKind::make_puppet;
    facts.third_is_fit = facts.giver_holds_place = facts.giver_has_person = true;
    facts.offer_on_table = facts.is_bound_to_other = facts.owes_dues = true;
    facts.withholds_dues = kind == OrderKind::resume;
}

/// What orders that have an article ask: silver each year.
void add_lawful_term(Case& the) {
    the.order.option = static_cast<std::uint32_t>(Article::silver_yearly);
    the.order.place = PlaceId::none();
    the.order.person = PersonId::none();
    the.order.amount = 500;
}

/// An order of the kind that may be given, and facts under which it may.
Case lawful(OrderKind kind) {
    Case the;
    const OrderMembers members = members_of(kind);
    the.order.day = Day(0);
    the.order.court = PolityId(0);
    the.order.kind = kind;
    if (members.army || members.army_or_place) {
        the.order.army = ArmyId(1);
    }
    if (members.other) {
        the.order.other = ArmyId(2);
    }
    if (members.place) {
        the.order.place = PlaceId(3);
    }
    if (members.person) {
        the.order.person = PersonId(4);
    }
    if (members.from) {
        the.order.from = PlaceId(6);
    }
    if (members.other_court) {
        the.order.other_court = PolityId(5);
    }
    the.order.amount = members.amount && !members.amount_optional ? 500 : 0;

    OrderFacts& facts = the.facts;
    facts.court_exists = facts.court_has_capital = true;
    facts.free_army_slots = 1;
    facts.men_least = Men(100);
    facts.army_exists = facts.army_is_own = true;
    facts.army_has_commander = facts.army_on_own_land = true;
    facts.army_men = Men(1000);
    facts.army_ships = Ships(10);
    facts.other_exists = facts.other_is_own = facts.armies_together = true;
    facts.place_exists = true;
    facts.place_bears_ships = facts.place_has_dike = facts.place_has_stores_or_boats = true;
    facts.garrison_men = facts.levy_men_left = Men(1000);
    facts.yard_ships_left = Ships(1000);
    facts.grain_shi = 100;
    facts.silver_taels = 500;
    facts.route_exists = true;
    facts.route_time = facts.reach = Millidays(5000);
    facts.person_exists = facts.person_is_own = true;
    facts.person_is_alive = facts.person_at_liberty = true;
    const bool attack =
        kind == OrderKind::besiege || kind == OrderKind::raid || kind == OrderKind::aim;
    facts.place_held_by = attack ? HeldBy::other : HeldBy::court;
    facts.army_at_place = kind == OrderKind::besiege || kind == OrderKind::recruit ||
                          kind == OrderKind::burn || kind == OrderKind::breach_dike;
    facts.army_is_besieging =
        kind == OrderKind::assault || kind == OrderKind::raise_siege || kind == OrderKind::parley;
    facts.army_is_besieged = kind == OrderKind::surrender;
    facts.place_is_besieged = kind == OrderKind::sortie;
    add_lawful_society(the);
    if (members.by_article) {
        add_lawful_term(the);
    }
    return the;
}

using Setter = std::function<void(Case&, int)>;

Setter flag(bool OrderFacts::* member) {
    return [member](Case& the, int value) { the.facts.*member = value != 0; };
}

template <typename Unit>
Setter number(Unit OrderFacts::* member) {
    return [member](Case& the, int value) { the.facts.*member = Unit(value); };
}

template <typename IdType>
Setter id(IdType Order::* member) {
    return [member](Case& the, int value) {
        the.order.*member = value < 0 ? IdType::none() : IdType(static_cast<std::size_t>(value));
    };
}

using Setters = std::map<std::string, Setter>;

Setters setters_of_war() {
    return {
        {"army", id(&Order::army)},
        {"other", id(&Order::other)},
        {"place", id(&Order::place)},
        {"person", id(&Order::person)},
        {"amount", [](Case& the, int value) { the.order.amount = value; }},
        {"option",
         [](Case& the, int value) { the.order.option = static_cast<std::uint32_t>(value); }},
        {"from", id(&Order::from)},
        {"other_court", id(&Order::other_court)},
        {"third", id(&Order::third)},
        {"court_exists", flag(&OrderFacts::court_exists)},
        {"court_has_capital", flag(&OrderFacts::court_has_capital)},
        {"free_army_slots", number(&OrderFacts::free_army_slots)},
        {"army_exists", flag(&OrderFacts::army_exists)},
        {"army_is_own", flag(&OrderFacts::army_is_own)},
        {"army_is_besieged", flag(&OrderFacts::army_is_besieged)},
        {"army_is_besieging", flag(&OrderFacts::army_is_besieging)},
        {"army_besieges_place", flag(&OrderFacts::army_besieges_place)},
        {"army_is_marching", flag(&OrderFacts::army_is_marching)},
        {"army_at_place", flag(&OrderFacts::army_at_place)},
        {"army_at_capital", flag(&OrderFacts::army_at_capital)},
        {"army_on_own_land", flag(&OrderFacts::army_on_own_land)},
        {"army_has_commander", flag(&OrderFacts::army_has_commander)},
        {"army_men", number(&OrderFacts::army_men)},
        {"army_ships", number(&OrderFacts::army_ships)},
        {"other_exists", flag(&OrderFacts::other_exists)},
        {"other_is_own", flag(&OrderFacts::other_is_own)},
        {"other_is_marching", flag(&OrderFacts::other_is_marching)},
        {"armies_together", flag(&OrderFacts::armies_together)},
        {"place_exists", flag(&OrderFacts::place_exists)},
        {"place_held_by",
         [](Case& the, int value) { the.facts.place_held_by = static_cast<HeldBy>(value); }},
        {"place_is_besieged", flag(&OrderFacts::place_is_besieged)},
        {"arms_rest", flag(&OrderFacts::arms_rest)},
        {"place_works_full", flag(&OrderFacts::place_works_full)},
        {"place_works_under_way", flag(&OrderFacts::place_works_under_way)},
        {"place_bears_ships", flag(&OrderFacts::place_bears_ships)},
        {"place_has_dike", flag(&OrderFacts::place_has_dike)},
        {"place_dike_breached", flag(&OrderFacts::place_dike_breached)},
        {"place_has_stores_or_boats", flag(&OrderFacts::place_has_stores_or_boats)},
        {"garrison_men", number(&OrderFacts::garrison_men)},
        {"levy_men_left", number(&OrderFacts::levy_men_left)},
        {"yard_ships_left", number(&OrderFacts::yard_ships_left)},
        {"grain_needed_shi", number(&OrderFacts::grain_needed_shi)},
        {"route_exists", flag(&OrderFacts::route_exists)},
        {"route_time", number(&OrderFacts::route_time)},
        {"person_exists", flag(&OrderFacts::person_exists)},
        {"person_is_own", flag(&OrderFacts::person_is_own)},
        {"person_is_alive", flag(&OrderFacts::person_is_alive)},
        {"person_at_liberty", flag(&OrderFacts::person_at_liberty)},
        {"person_commands_army", flag(&OrderFacts::person_commands_army)},
        {"person_commands_other", flag(&OrderFacts::person_commands_other)},
    };
}

Setters setters_of_society() {
    return {
        {"court_has_ruler", flag(&OrderFacts::court_has_ruler)},
        {"court_has_heir", flag(&OrderFacts::court_has_heir)},
        {"court_has_minister", flag(&OrderFacts::court_has_minister)},
        {"court_has_ministries", flag(&OrderFacts::court_has_ministries)},
        {"court_is_sovereign", flag(&OrderFacts::court_is_sovereign)},
        {"capital_is_besieged", flag(&OrderFacts::capital_is_besieged)},
        {"is_too_soon", flag(&OrderFacts::is_too_soon)},
        {"reform_is_full", flag(&OrderFacts::reform_is_full)},
        {"rate_is_so", flag(&OrderFacts::rate_is_so)},
        {"court_has_mint", flag(&OrderFacts::court_has_mint)},
        {"army_is_content", flag(&OrderFacts::army_is_content)},
        {"place_is_capital", flag(&OrderFacts::place_is_capital)},
        {"remission_runs", flag(&OrderFacts::remission_runs)},
        {"market_is_open", flag(&OrderFacts::market_is_open)},
        {"borders_other_court", flag(&OrderFacts::borders_other_court)},
        {"works_are_whole", flag(&OrderFacts::works_are_whole)},
        {"place_is_hungry", flag(&OrderFacts::place_is_hungry)},
        {"place_has_bands", flag(&OrderFacts::place_has_bands)},
        {"from_exists", flag(&OrderFacts::from_exists)},
        {"from_is_own", flag(&OrderFacts::from_is_own)},
        {"from_is_besieged", flag(&OrderFacts::from_is_besieged)},
        {"other_court_exists", flag(&OrderFacts::other_court_exists)},
        {"other_court_is_present", flag(&OrderFacts::other_court_is_present)},
        {"other_court_is_puppet", flag(&OrderFacts::other_court_is_puppet)},
        {"other_court_obeys", flag(&OrderFacts::other_court_obeys)},
        {"other_court_at_war", flag(&OrderFacts::other_court_at_war)},
        {"person_rules", flag(&OrderFacts::person_rules)},
        {"person_is_minister", flag(&OrderFacts::person_is_minister)},
        {"person_is_heir", flag(&OrderFacts::person_is_heir)},
        {"cash_strings", number(&OrderFacts::cash_strings)},
        {"cash_needed_strings", number(&OrderFacts::cash_needed_strings)},
        {"strings_least", number(&OrderFacts::strings_least)},
        {"arrears_strings", number(&OrderFacts::arrears_strings)},
        {"notes_strings", number(&OrderFacts::notes_strings)},
        {"paper_strings_left", number(&OrderFacts::paper_strings_left)},
        {"mint_strings_left", number(&OrderFacts::mint_strings_left)},
        {"grain_for_sale_shi", number(&OrderFacts::grain_for_sale_shi)},
        {"grain_room_shi", number(&OrderFacts::grain_room_shi)},
        {"land_households", number(&OrderFacts::land_households)},
        {"people_left", number(&OrderFacts::people_left)},
    };
}

Setters setters_of_envoys() {
    return {
        {"offer_is_open", flag(&OrderFacts::offer_is_open)},
        {"terms_of_today",
         [](Case& the, int value) {
             the.facts.terms_of_today = static_cast<std::uint32_t>(value);
         }},
        {"offer_on_table", flag(&OrderFacts::offer_on_table)},
        {"is_bound_to_other", flag(&OrderFacts::is_bound_to_other)},
        {"owes_dues", flag(&OrderFacts::owes_dues)},
        {"withholds_dues", flag(&OrderFacts::withholds_dues)},
        {"aim_is_so", flag(&OrderFacts::aim_is_so)},
        {"third_is_fit", flag(&OrderFacts::third_is_fit)},
        {"giver_holds_place", flag(&OrderFacts::giver_holds_place)},
        {"giver_has_person", flag(&OrderFacts::giver_has_person)},
    };
}

const Setters& setters() {
    static const Setters all = [] {
        Setters both = setters_of_war();
        both.merge(setters_of_society());
        both.merge(setters_of_envoys());
        return both;
    }();
    return all;
}

/// "army=1;amount=0" as names and values; "-" is nothing.
std::map<std::string, int> changes_of(const std::string& text) {
    std::map<std::string, int> changes;
    std::istringstream parts(text == "-" ? "" : text);
    for (std::string part; std::getline(parts, part, ';');) {
        const std::size_t equals = part.find('=');
        changes[part.substr(0, equals)] = std::stoi(part.substr(equals + 1));
    }
    return changes;
}

Case changed(OrderKind kind, const std::map<std::string, int>& changes) {
    Case the = lawful(kind);
    for (const auto& [name, value] : changes) {
        const auto setter = setters().find(name);
        if (setter == setters().end()) {
            ADD_FAILURE() << "no member " << name;
            continue;
        }
        setter->second(the, value);
    }
    return the;
}

struct Row {
    std::string where;
    OrderKind kind;
    std::map<std::string, int> changes;
    Refusal refusal;
};

std::vector<Row> rows() {
    std::vector<Row> rows;
    for (const auto& row : test_support::read_table("legality.table", 2)) {
        rows.push_back({row.where, kind_of(row.inputs[0]), changes_of(row.inputs[1]),
                        refusal_of(row.outcome)});
    }
    return rows;
}

TEST(Legality, follows_its_table) {
    for (const Row& row : rows()) {
        const Case the = changed(row.kind, row.changes);
        EXPECT_EQ(refusal_name(judge(the.order, the.facts)), refusal_name(row.refusal))
            << row.where;
    }
}

TEST(Legality, the_table_reaches_every_refusal_of_every_kind_and_no_other) {
    std::set<std::pair<OrderKind, Refusal>> reached;
    std::set<Refusal> refusals;
    for (const Row& row : rows()) {
        reached.insert({row.kind, row.refusal});
        refusals.insert(row.refusal);
    }
    for (std::uint32_t k = 0; k < order_kind_count; ++k) {
        const auto kind = static_cast<OrderKind>(k);
        EXPECT_TRUE(reached.contains({kind, Refusal::none})) << order_kind_name(kind);
        for (std::uint32_t r = 1; r < refusal_count; ++r) {
            const auto refusal = static_cast<Refusal>(r);
            EXPECT_EQ(reached.contains({kind, refusal}), may_refuse(kind, refusal))
                << order_kind_name(kind) << " " << refusal_name(refusal);
        }
    }
    // All but the one for kinds that do not exist, which no row can name.
    EXPECT_EQ(refusals.size(), std::size_t{refusal_count} - 1);
}

TEST(Legality, of_two_reasons_the_one_that_stands_first_is_told) {
    const std::vector<Row> all = rows();
    std::size_t pairs = 0;
    for (const Row& first : all) {
        for (const Row& second : all) {
            if (first.kind != second.kind || first.refusal >= second.refusal ||
                first.refusal == Refusal::none) {
                continue;
            }
            std::map<std::string, int> both = first.changes;
            bool clash = false;
            for (const auto& [name, value] : second.changes) {
                const auto [at, added] = both.insert({name, value});
                clash = clash || (!added && at->second != value);
            }
            const Case the = changed(first.kind, both);
            const bool speak_of_one = std::ranges::all_of(
                std::array{"army", "place", "person", "from"}, [&](const char* name) {
                    return first.changes.contains(name) == second.changes.contains(name);
                });
            if (clash || !speak_of_one) {
                continue;  // The two do not happen together, or speak of different orders.
            }
            ++pairs;
            EXPECT_EQ(refusal_name(judge(the.order, the.facts)), refusal_name(first.refusal))
                << first.where << " with " << second.where;
        }
    }
    EXPECT_GT(pairs, 1200U);
}

TEST(Legality, a_kind_that_does_not_exist_is_refused_as_such) {
    Case the = lawful(OrderKind::march);
    the.order.kind = static_cast<OrderKind>(order_kind_count);
    EXPECT_EQ(judge(the.order, the.facts), Refusal::kind_unknown);
    EXPECT_TRUE(may_refuse(the.order.kind, Refusal::kind_unknown));
    EXPECT_FALSE(may_refuse(OrderKind::march, Refusal::kind_unknown));
}

TEST(Legality, attack_without_a_war_is_lawful_and_opens_one) {
    Case the = lawful(OrderKind::besiege);
    EXPECT_EQ(judge(the.order, the.facts), Refusal::none);
    EXPECT_TRUE(opens_war(the.order, the.facts));
    EXPECT_FALSE(breaks_treaty(the.order, the.facts));
    the.facts.treaty_in_force = true;
    EXPECT_EQ(judge(the.order, the.facts), Refusal::none);
    EXPECT_TRUE(breaks_treaty(the.order, the.facts));
    the.facts.at_war = true;
    EXPECT_FALSE(opens_war(the.order, the.facts));
    EXPECT_FALSE(breaks_treaty(the.order, the.facts));
}

TEST(Legality, a_march_opens_a_war_only_on_foreign_land_without_leave) {
    Case the = lawful(OrderKind::march);
    EXPECT_FALSE(opens_war(the.order, the.facts));
    the.facts.place_held_by = HeldBy::nobody;
    EXPECT_FALSE(opens_war(the.order, the.facts));
    the.facts.place_held_by = HeldBy::other;
    EXPECT_TRUE(opens_war(the.order, the.facts));
    the.facts.passage_granted = true;
    EXPECT_FALSE(opens_war(the.order, the.facts));
}

}  // namespace
}  // namespace sim

#include "cli/whatif_beside.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "cli/door.hpp"
#include "cli/open_results.hpp"
#include "cli/render/words.hpp"
#include "lab/ensemble/trajectory.hpp"

namespace cli {
namespace {

constexpr std::size_t places_told = 12;

// Why the futures of two files cannot be laid side by side, as what differs; empty: they can.
std::string difference_of(const OpenResults& one, const OpenResults& other, bool is_page) {
    const sim::Plan& plan = one.asked.start->with;
    const sim::Plan& beside = other.asked.start->with;
    if (plan.fork_day != beside.fork_day) {
        return "--from";
    }
    if (one.asked.start->until != other.asked.start->until) {
        return "--until";
    }
    if (one.asked.seed != other.asked.seed) {
        return "--seed";
    }
    if (one.asked.spread != other.asked.spread) {
        return "--sample-laws";
    }
    // A page lives its futures again by one request, which has one hold for both branches.
    const bool is_held_alike = one.asked.hold_days == other.asked.hold_days;
    return is_page && !is_held_alike ? "--hold" : "";
}

// The questions that both files hold, by their place in each.
std::vector<std::pair<std::size_t, std::size_t>> common_questions(const api::WhatIf& one,
                                                                  const api::WhatIf& other) {
    std::vector<std::pair<std::size_t, std::size_t>> common;
    for (std::size_t i = 0; i < one.questions.size(); ++i) {
        const auto found =
            std::ranges::find(other.questions, one.questions[i].text, &api::WhatIfQuestion::text);
        if (found != other.questions.end()) {
            common.emplace_back(i, static_cast<std::size_t>(found - other.questions.begin()));
        }
    }
    return common;
}

lab::Branch branch_with(const storage::ResultMember& member, std::span<const std::size_t> wanted) {
    lab::Branch branch{{}, member.with.digest, member.with.way};
    for (const std::size_t question : wanted) {
        branch.values.push_back(member.with.answers[question]);
    }
    return branch;
}

// The futures that both hold, from the first such on up to the first gap.
void take_common(const OpenResults& one, const OpenResults& other,
                 std::span<const std::pair<std::size_t, std::size_t>> questions,
                 ToldResults& told) {
    std::vector<std::size_t> of_one;
    std::vector<std::size_t> of_other;
    for (const auto& [here, there] : questions) {
        of_one.push_back(here);
        of_other.push_back(there);
        told.asked.questions.push_back(one.asked.questions[here]);
        told.asked.expressions.push_back(one.asked.expressions[here]);
    }
    for (const storage::ResultMember& member : one.members) {
        const auto found = std::ranges::lower_bound(other.members, member.member, {},
                                                    &storage::ResultMember::member);
        if (found == other.members.end() || found->member != member.member) {
            continue;
        }
        if (told.pairs.empty()) {
            told.asked.first = member.member;
        }
        if (member.member != told.asked.first + told.pairs.size()) {
            break;
        }
        told.pairs.push_back({branch_with(member, of_one), branch_with(*found, of_other)});
    }
    told.asked.members = static_cast<std::uint32_t>(told.pairs.size());
}

api::WhatIf asked_of(const OpenResults& one, const OpenResults& other) {
    api::WhatIf asked = other.asked;
    asked.against = one.asked.changes;
    asked.against_orders = one.asked.orders;
    asked.plan_orders[0] = one.asked.plan_orders[1];
    asked.start->without = one.asked.start->with;
    asked.questions.clear();
    asked.expressions.clear();
    return asked;
}

}  // namespace

std::optional<ToldResults> read_beside(Context& context, int& code) {
    const auto one = open_results(context, context.arguments.value("--of"), code);
    const std::string path = context.arguments.value("--beside");
    const auto other = one ? open_results(context, path, code) : std::nullopt;
    if (!one || !other) {
        return std::nullopt;
    }
    code = exit_code::no;
    if (const std::string differs = difference_of(*one, *other, context.arguments.has("--report"));
        !differs.empty()) {
        tell(context, {context.say("results.beside_other", one->path, path, differs),
                       {},
                       context.say("results.beside_hint")});
        return std::nullopt;
    }
    if (!one->asked.surgery.empty()) {
        tell(context, {context.say("results.beside_surgery", one->path), one->asked.surgery.front(),
                       context.say("results.beside_swap")});
        return std::nullopt;
    }
    const auto questions = common_questions(one->asked, other->asked);
    ToldResults told{asked_of(*one, *other), {}};
    take_common(*one, *other, questions, told);
    if (told.pairs.empty() || questions.empty()) {
        tell(context, {context.say(questions.empty() ? Key("results.beside_questions")
                                                     : Key("results.beside_members")),
                       one->path + "\n  " + path,
                       {}});
        return std::nullopt;
    }
    return told;
}

std::vector<PlaceShares> places_apart(const ToldResults& told) {
    const sim::World& fork = told.asked.start->at.world;
    const auto last_look = [&](const lab::Branch& branch) {
        auto way = lab::unpack_trajectory(branch.way, fork.places.holder.values(),
                                          fork.polities.phase.size());
        return std::move(way->looks.back().holder);  // The files were checked.
    };
    std::vector<std::map<sim::PolityId, std::pair<double, double>>> held(fork.places.holder.size());
    const double one = 1.0 / static_cast<double>(told.pairs.size());
    for (const lab::PairLived& pair : told.pairs) {
        const auto without = last_look(pair.without);
        const auto with = last_look(pair.with);
        for (std::size_t place = 0; place < held.size(); ++place) {
            held[place][without[place]].first += one;
            held[place][with[place]].second += one;
        }
    }
    std::vector<PlaceShares> places;
    for (std::size_t i = 0; i < held.size(); ++i) {
        PlaceShares place{sim::PlaceId(i), 0, {}};
        for (const auto& [court, shares] : held[i]) {
            place.apart += std::abs(shares.first - shares.second) / 2;
            place.courts.push_back({court, shares.first, shares.second});
        }
        if (place.apart > one / 4) {  // Less is what adding up leaves.
            places.push_back(std::move(place));
        }
    }
    std::ranges::stable_sort(places, std::ranges::greater{}, &PlaceShares::apart);
    return places;
}

Json places_apart_json(Context& context, const std::vector<PlaceShares>& places) {
    const scenario::Scenario& scenario = context.door->session().scenario();
    Json list = Json::array();
    for (const PlaceShares& place : places) {
        Json json{{"place", scenario.texts.places[place.place.index].id},
                  {"apart", place.apart},
                  {"courts", Json::array()}};
        for (const PlaceShares::Court& court : place.courts) {
            json["courts"].push_back(
                {{"court", court.court.exists()
                               ? Json(scenario.texts.polities[court.court.index].id)
                               : Json(nullptr)},
                 {"without", court.without},
                 {"with", court.with}});
        }
        list.push_back(std::move(json));
    }
    return list;
}

void show_places_apart(Context& context, Page& page, const std::vector<PlaceShares>& places) {
    const scenario::Scenario& scenario = context.door->session().scenario();
    const auto& name = [&](const auto& row) {
        return std::string(page.language() == Language::chinese ? row.name.zh : row.name.en);
    };
    page.heading(page.say("results.beside_places"));
    if (places.empty()) {
        page.paragraph(page.say("results.beside_same"));
        return;
    }
    Table table;
    table.columns = {{page.say("results.beside_place"), Align::left, true},
                     {page.say("results.beside_court"), Align::left, true},
                     {page.say("results.beside_first"), Align::right, false},
                     {page.say("results.beside_second"), Align::right, false}};
    for (std::size_t i = 0; i < std::min(places.size(), places_told); ++i) {
        for (const PlaceShares::Court& court : places[i].courts) {
            if (std::abs(court.without - court.with) < 1e-9) {
                continue;
            }
            table.rows.push_back({name(scenario.texts.places[places[i].place.index]),
                                  court.court.exists()
                                      ? name(scenario.texts.polities[court.court.index])
                                      : page.say("results.beside_nobody"),
                                  fmt::format("{:.1f}%", 100 * court.without),
                                  fmt::format("{:.1f}%", 100 * court.with)});
        }
    }
    page.table(table);
    if (places.size() > places_told) {
        page.paragraph(page.say("results.beside_more", places.size() - places_told));
    }
}

}  // namespace cli

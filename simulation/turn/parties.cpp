#include "simulation/turn/parties.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/rules/party.hpp"
#include "simulation/turn/accords.hpp"

namespace sim {

namespace {

/// Whether the court stands lower than another by an accord, or obeys it.
bool is_lower(const World& world, PolityId court) {
    if (world.polities.overlord[court].exists()) {
        return true;
    }
    const AccordColumns& accords = world.accords;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        const AccordId accord(i);
        if (accords.state[accord] != AccordState::in_force ||
            (accords.from[accord] != court && accords.to[accord] != court)) {
            continue;
        }
        for (const Term& term : terms_of(world, accord)) {
            const bool lowers =
                term.article == Article::as_nephew || term.article == Article::as_vassal;
            if (lowers && term.giver == court) {
                return true;
            }
        }
    }
    return false;
}

}  // namespace

Leaning leaning_of(const World& world, const Setting& setting, PersonId person, std::int32_t year) {
    if (!person.exists()) {
        return Leaning::none;
    }
    Leaning last = Leaning::none;
    for (const LeaningSpan& span : setting.people[person.index].leanings) {
        if (span.last_year == 0) {
            break;
        }
        const bool is_over = span.about.exists() && world.polities.phase[span.about] == Phase::past;
        last = is_over ? Leaning::none : span.leaning;
        if (year <= span.last_year) {
            break;
        }
    }
    return last;
}

PersonId who_rules(const World& world, PolityId court) {
    const PersonId regent = world.polities.regent[court];
    return regent.exists() ? regent : world.polities.ruler[court];
}

std::vector<Claimed> claimed_places(const World& world, const Setting& setting) {
    std::vector<Claimed> claimed(world.polities.phase.size());
    std::vector<bool> is_counted(world.places.holder.size() * claimed.size());
    const auto count = [&](PolityId court, PlaceId place) {
        if (!court.exists()) {
            return;
        }
        auto seen = is_counted[court.index * world.places.holder.size() + place.index];
        if (seen) {
            return;
        }
        seen = true;
        claimed[court.index].all += 1;
        claimed[court.index].lost += world.places.holder[place] == court ? 0 : 1;
    };
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        count(world.places.owner[PlaceId(i)], PlaceId(i));
    }
    for (std::size_t i = 0; i < setting.claims.size(); ++i) {
        if (world.claims.phase[ClaimId(i)] == Phase::present) {
            count(setting.claims[i].polity, setting.claims[i].place);
        }
    }
    return claimed;
}

void shift_parties(TickContext& tick) {
    World& world = tick.world;
    PolityColumns& courts = world.polities;
    const EnvoyLaws& laws = tick.setting.laws.envoy;
    const std::int32_t year = julian_date_of(tick.first_day).year;
    const std::vector<Claimed> claimed = claimed_places(world, tick.setting);
    for (std::size_t i = 0; i < courts.phase.size(); ++i) {
        const PolityId court(i);
        if (courts.phase[court] != Phase::present) {
            continue;
        }
        const bool is_at_war = tick.has_war(court);
        const Day fought = courts.last_fought[court];
        const bool has_fought =
            fought.exists() && tick.last_day.number - fought.number <= laws.weariness_quiet_days;
        const std::int64_t pay =
            world.budgets.last_year[World::budget_of(court, BudgetLine::army_pay)].value;
        constexpr std::int64_t year_months = 12;
        const auto owed = static_cast<std::int32_t>(
            pay > 0 ? std::min(courts.arrears[court].value * year_months / pay, year_months) : 0);
        courts.weariness[court] = weariness_after_month(
            {courts.weariness[court], courts.defeat[court], is_at_war && has_fought, owed}, laws);
        PartyInputs in;
        in.now = courts.war_party[court];
        in.defeat = courts.defeat[court];
        in.weariness = courts.weariness[court];
        for (std::size_t j = 0; is_at_war && j < courts.phase.size(); ++j) {
            if (world.at_war(court, PolityId(j))) {
                in.victory = std::max(in.victory, courts.defeat[PolityId(j)]);
            }
        }
        in.ruler = leaning_of(world, tick.setting, who_rules(world, court), year);
        in.minister = leaning_of(world, tick.setting, courts.chief_minister[court], year);
        const CourtCustoms& customs = tick.setting.polities[i].customs;
        in.ruler_weight_permille = customs.ruler_weight_permille;
        in.minister_weight_permille = customs.minister_weight_permille;
        in.is_at_war = is_at_war;
        in.lost_permille = claimed[i].all > 0 ? claimed[i].lost * 1000 / claimed[i].all : 0;
        in.is_lower = is_lower(world, court);
        courts.war_party[court] = party_after_month(in, laws);
        courts.faith[court] = faith_after_month(courts.faith[court], laws);
    }
}

}  // namespace sim

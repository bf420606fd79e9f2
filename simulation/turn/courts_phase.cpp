#include "simulation/turn/courts_phase.hpp"

#include <algorithm>
#include <vector>

#include "simulation/foundation/drift.hpp"
#include "simulation/rules/administration.hpp"
#include "simulation/rules/legitimacy.hpp"
#include "simulation/rules/prestige.hpp"

namespace sim {

namespace {

// Where no courier comes from: a court without a seat, or over land where none goes.
constexpr std::int32_t cut_off_days = 40;
// Great rites and examinations fell into every third year; in which month, the pack need not say.
constexpr std::int32_t exams_month = 3;
constexpr std::int32_t rites_month = 11;
constexpr std::int32_t years_between = 3;

/// What is asked of all places before any court is judged.
struct Holdings {
    std::int64_t households = 0;
    std::int32_t vassals = 0;
    std::int32_t claims = 0;
    std::int32_t claims_held = 0;
};

class Courts {
  public:
    explicit Courts(TickContext& tick)
        : tick_(tick),
          world_(tick.world),
          laws_(tick.setting.laws.court),
          couriers_(tick.run.ways->table(Going::courier, tick.season)) {}

    void month();

  private:
    void measure();
    void reach(PlaceId place);
    void judge(PolityId court);
    void serve(PolityId court);
    [[nodiscard]] bool is_fresh(Day day, std::int32_t years) const {
        return day.exists() && tick_.last_day.number - day.number <= years * 366;
    }

    TickContext& tick_;
    World& world_;
    const CourtLaws& laws_;
    const NextHopTable& couriers_;  ///< The ways of this season.
    std::vector<Holdings> holdings_;
    std::int64_t most_households_ = 1;
};

void Courts::measure() {
    holdings_.assign(world_.polities.phase.size(), {});
    const auto holders = world_.places.holder.values();
    const auto households = world_.places.households.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        holdings_[holders[i].index].households += households[i].value;
    }
    for (std::size_t i = 0; i < holdings_.size(); ++i) {
        most_households_ = std::max(most_households_, holdings_[i].households);
        const PolityId overlord = world_.polities.overlord[PolityId(i)];
        if (overlord.exists() && world_.polities.phase[PolityId(i)] == Phase::present) {
            holdings_[overlord.index].vassals += 1;
        }
    }
    for (std::size_t i = 0; i < tick_.setting.claims.size(); ++i) {
        const ClaimDefinition& claim = tick_.setting.claims[i];
        if (world_.claims.phase[ClaimId(i)] == Phase::present) {
            Holdings& claimant = holdings_[claim.polity.index];
            claimant.claims += 1;
            claimant.claims_held += world_.places.holder[claim.place] == claim.polity ? 1 : 0;
        }
    }
}

/// How far the holder's officials reach in one place.
void Courts::reach(PlaceId place) {
    const PlaceColumns& places = world_.places;
    const PolityId holder = places.holder[place];
    const PlaceId seat = world_.polities.capital[holder];
    ControlInputs in;
    in.now = places.control[place];
    in.administration = world_.polities.administration[holder];
    in.bands = places.bands[place];
    in.garrison = places.garrison[place];
    in.households = places.households[place];
    in.is_besieged = places.besieger[place].exists();
    in.months = TickContext::months_between;
    in.courier_days = cut_off_days;
    if (seat.exists()) {
        const Millidays way = couriers_.time(place, seat);
        in.courier_days = way == no_passage ? cut_off_days : way.value / 1000;
    }
    // Of all who live there, by their numbers.
    const auto peoples = world_.peoples_at(place);
    const auto standings = world_.standings_of(holder);
    std::int64_t sum = 0;
    for (std::size_t c = 0; c < culture_count; ++c) {
        if (peoples[c] > Households(0)) {  // Of most peoples none live there.
            sum += std::int64_t{peoples[c].value} * standings[c].value;
        }
    }
    in.legitimacy = Permille(
        static_cast<std::int32_t>(sum / std::max<std::int64_t>(places.households[place].value, 1)));
    world_.places.control[place] = control_after(in, laws_);
}

void Courts::judge(PolityId court) {
    PolityColumns& courts = world_.polities;
    const PolityDefinition& definition = tick_.setting.polities[court.index];
    const Holdings& holdings = holdings_[court.index];
    LegitimacyInputs in;
    in.court = definition.culture;
    in.reform = courts.reform[court];
    in.is_settled = definition.kind == PolityKind::empire || definition.kind == PolityKind::kingdom;
    in.has_fresh_rites = is_fresh(courts.rites_day[court], laws_.rites_years);
    in.claims = holdings.claims;
    in.claims_held = holdings.claims_held;
    in.tax_rate = courts.tax_rate[court];
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        in.people = static_cast<Culture>(c);
        Permille& legitimacy = world_.standings.legitimacy[World::standing_of(court, in.people)];
        in.now = legitimacy;
        legitimacy = legitimacy_after_month(in, laws_);
    }
    courts.prestige[court] =
        prestige_after_month({courts.prestige[court], holdings.households, most_households_,
                              holdings.vassals, courts.overlord[court].exists()},
                             laws_);
    courts.defeat[court] =
        drift(courts.defeat[court], 0, tick_.setting.laws.throne.defeat_fade_permille);
}

/// Officials, examinations and rites of a court at its seat.
void Courts::serve(PolityId court) {
    PolityColumns& courts = world_.polities;
    const PlaceId seat = courts.capital[court];
    const bool is_in_session = seat.exists() && world_.places.holder[seat] == court &&
                               !world_.places.besieger[seat].exists();
    const bool has_ministries = courts.reform[court] >= Permille(500);
    if (is_in_session && has_ministries) {
        if (tick_.season.month == exams_month &&
            !is_fresh(courts.exams_day[court], years_between - 1)) {
            courts.exams_day[court] = tick_.last_day;
        }
        if (tick_.season.month == rites_month &&
            !is_fresh(courts.rites_day[court], years_between - 1)) {
            courts.rites_day[court] = tick_.last_day;
        }
    }
    if (tick_.season.month == 12) {
        const PersonId minister = courts.chief_minister[court];
        courts.administration[court] = administration_after_year(
            {courts.administration[court], courts.reform[court],
             is_fresh(courts.exams_day[court], laws_.exams_years),
             minister.exists() ? tick_.setting.people[minister.index].administration : 0},
            laws_);
    }
}

void Courts::month() {
    measure();
    for (std::size_t i = tick_.asked_first; i < world_.places.holder.size();
         i += TickContext::months_between) {
        reach(PlaceId(i));
    }
    for (std::size_t i = 0; i < holdings_.size(); ++i) {
        const PolityId court(i);
        if (world_.polities.phase[court] == Phase::present) {
            judge(court);
            serve(court);
        }
    }
}

}  // namespace

void courts_phase(TickContext& tick) {
    if (tick.is_month_end) {
        Courts(tick).month();
    }
}

}  // namespace sim

#include "simulation/turn/standing.hpp"

#include "simulation/foundation/drift.hpp"
#include "simulation/rules/administration.hpp"
#include "simulation/rules/legitimacy.hpp"
#include "simulation/rules/prestige.hpp"

namespace sim {

namespace {

// Walls of a prefecture: what is less is no place of note.
constexpr std::int32_t note_walls_class = 2;

void shift_legitimacy(const ChangeSite& site, PolityId court, const CourtMonth& month) {
    const std::int32_t by = legitimacy_shift(month, site.setting.laws.court);
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        Permille& legitimacy =
            site.world.standings.legitimacy[World::standing_of(court, static_cast<Culture>(c))];
        legitimacy = shifted(legitimacy, by);
    }
}

/// Places and capitals move prestige too.
void befall(const ChangeSite& site, PolityId court, const CourtMonth& month) {
    shift_legitimacy(site, court, month);
    Permille& prestige = site.world.polities.prestige[court];
    prestige = shifted(prestige, prestige_shift(month, site.setting.laws.court));
}

}  // namespace

void feel_change_of_hands(const ChangeSite& site, PolityId from, ControlHow how) {
    const auto place = site.subject<PlaceId>();
    const PolityId to = site.world.places.holder[place];
    const bool is_peaceful = how == ControlHow::administrative || how == ControlHow::treaty ||
                             how == ControlHow::returned;
    if (!from.exists() || from == to || is_peaceful) {
        return;
    }
    const CourtLaws& laws = site.setting.laws.court;
    PolityColumns& courts = site.world.polities;
    Permille& control = site.world.places.control[place];
    control = control_after_conquest(control, laws);
    const bool is_seat = courts.capital[from] == place;
    if (site.setting.map.places[place.index].walls_class < note_walls_class && !is_seat) {
        return;
    }
    befall(site, to, {.places_taken = 1, .capitals_taken = is_seat ? 1 : 0});
    befall(site, from, {.places_lost = 1, .lost_capital = is_seat});
    courts.defeat[from] =
        shifted(courts.defeat[from], site.setting.laws.throne.defeat_place_permille);
}

void feel_flight(const ChangeSite& site, PolityId court) {
    shift_legitimacy(site, court, {.fled = true});
}

void feel_capture(const ChangeSite& site, PolityId court) {
    shift_legitimacy(site, court, {.ruler_taken = true});
}

}  // namespace sim

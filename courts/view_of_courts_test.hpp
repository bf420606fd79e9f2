// A view made by hand for tests of the courts: places in a row, one leg of a day each.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

#include "courts/assessment.hpp"
#include "courts/docket.hpp"
#include "courts/row_of_places_test.hpp"
#include "simulation/calendar/julian.hpp"

namespace courts::test {

inline constexpr sim::PolityId us{0};
inline constexpr sim::PolityId ally{1};
inline constexpr sim::PolityId enemy{2};

/// We hold places 0 and 1 with an army at 1, the ally 2 and 3, the enemy 4 and 5, whose seat is 5;
/// 4 is claimed by us. All are as strong as each other, and at peace.
class CourtView {
  public:
    CourtView() {
        constexpr std::size_t count = 6;
        view.court = us;
        view.today = sim::day_of({1121, 3, 1});
        view.places.resize(count);
        view.polities.resize(count / 2);
        map.places.resize(count);
        for (std::size_t i = 0; i < count; ++i) {
            view.places[i].holder = sim::PolityId(i / 2);
            view.places[i].is_own = i < 2;
            view.places[i].households = sim::Households(50'000);
        }
        view.places[4].is_claimed = true;
        for (std::size_t i = 0; i < view.polities.size(); ++i) {
            sim::PolityView& polity = view.polities[i];
            polity.polity = sim::PolityId(i);
            polity.is_present = true;
            polity.is_sovereign = true;
            polity.is_neighbour = i > 0;
            polity.places = 2;
            polity.households = 100'000;
            polity.men = 20'000;
            polity.faith = sim::Permille(500);
            polity.capital = sim::PlaceId(2 * i + 1);
        }
        view.polities[enemy.index].claimed_places = 1;
        sim::OwnArmyView army;
        army.army = sim::ArmyId(0);
        army.place = sim::PlaceId(1);
        army.men = sim::Men(20'000);
        view.own_armies.push_back(army);
        view.realm.capital = sim::PlaceId(1);
        view.realm.income_strings = 300'000;
        view.realm.war_party = sim::Permille(500);
        view.realm.legitimacy = sim::Permille(700);
    }
    [[nodiscard]] Assessment assess(std::int32_t month = 3) const {
        return Assessment(view, map, roads, laws, month);
    }
    /// In force with the ally since the new year: war on the enemy on a day (none: none is named).
    sim::AccordView& agree(sim::Day day) {
        sim::AccordView accord;
        accord.other = ally;
        accord.state = sim::AccordState::in_force;
        accord.since = sim::day_of({1121, 1, 1});
        accord.terms[0].article = sim::Article::alliance;
        accord.terms[0].giver = us;
        accord.terms[0].third = enemy;
        accord.terms[0].amount = day.exists() ? day.number : 0;
        view.accords.push_back(accord);
        return view.accords.back();
    }

    sim::View view;
    sim::Map map;
    Row roads{6};
    sim::DecisionLaws laws;
};

/// The article of a term given by a court stands in the list.
inline bool holds(const sim::TermList& terms, sim::Article article, sim::PolityId giver) {
    for (const sim::Term& term : terms) {
        if (term.article == article && term.giver == giver) {
            return true;
        }
    }
    return false;
}

}  // namespace courts::test

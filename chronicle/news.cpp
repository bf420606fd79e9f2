#include "chronicle/news.hpp"

#include <algorithm>
#include <array>

#include "simulation/foundation/check.hpp"

namespace chronicle {

namespace {

constexpr std::array<std::string_view, news_kind_count> names = {
    "place_won",   "place_lost",     "place_changed", "siege_begun",
    "siege_over",  "army_sighted",   "army_moved",    "army_weaker",
    "army_raised", "army_gone",      "war",           "war_over",
    "bound",       "unbound",        "offer",         "offer_refused",
    "court_risen", "court_gone",     "ruler",         "capital",
    "minister",    "heir",           "person_gone",   "person_come",
    "dues_missed", "command_changed"};

// Smaller changes of an army's strength are no news.
constexpr std::int32_t loss_told_permille = 100;
constexpr std::int32_t growth_told_permille = 1250;

class Comparison {
  public:
    Comparison(const sim::View& before, const sim::View& now) : before_(before), now_(now) {}

    std::vector<News> news() {
        compare_places();
        compare_sieges();
        compare_sightings();
        compare_own_armies();
        compare_courts();
        compare_accords();
        compare_realm();
        compare_people();
        std::stable_sort(news_.begin(), news_.end(),
                         [](const News& a, const News& b) { return a.kind < b.kind; });
        return std::move(news_);
    }

  private:
    void compare_places();
    void compare_sieges();
    void compare_sightings();
    void compare_own_armies();
    void compare_own_army(const sim::OwnArmyView* was, const sim::OwnArmyView& army);
    void compare_courts();
    void compare_accords();
    void compare_realm();
    void compare_people();

    const sim::View& before_;
    const sim::View& now_;
    std::vector<News> news_;
};

/// The row of the same army, or of the same person; null: there is none.
template <typename Row, typename IdType>
const Row* row_of(const std::vector<Row>& rows, IdType Row::* member, IdType id) {
    const auto found =
        std::ranges::find_if(rows, [&](const Row& row) { return row.*member == id; });
    return found == rows.end() ? nullptr : &*found;
}

void Comparison::compare_places() {
    for (std::size_t i = 0; i < now_.places.size(); ++i) {
        const sim::PlaceView& was = before_.places[i];
        const sim::PlaceView& is = now_.places[i];
        if (was.holder == is.holder) {
            continue;
        }
        News news{.kind = NewsKind::place_changed,
                  .day = is.news_day,
                  .place = sim::PlaceId(i),
                  .polity = is.holder};
        if (is.is_own) {
            news.kind = NewsKind::place_won;
            news.polity = was.holder;
        } else if (was.is_own) {
            news.kind = NewsKind::place_lost;
        } else {
            news.other = was.holder;
        }
        news_.push_back(news);
    }
}

void Comparison::compare_sieges() {
    for (const sim::SiegeView& siege : now_.sieges) {
        const sim::SiegeView* was = row_of(before_.sieges, &sim::SiegeView::place, siege.place);
        if (was == nullptr || was->attacker != siege.attacker) {
            news_.push_back({.kind = NewsKind::siege_begun,
                             .day = siege.news_day,
                             .place = siege.place,
                             .polity = siege.attacker,
                             .other = siege.defender});
        }
    }
    for (const sim::SiegeView& siege : before_.sieges) {
        if (row_of(now_.sieges, &sim::SiegeView::place, siege.place) == nullptr) {
            news_.push_back({.kind = NewsKind::siege_over,
                             .day = now_.places[siege.place.index].news_day,
                             .place = siege.place});
        }
    }
}

void Comparison::compare_sightings() {
    for (const sim::SightingView& army : now_.sightings) {
        const sim::SightingView* was =
            row_of(before_.sightings, &sim::SightingView::army, army.army);
        const bool is_told = was == nullptr || was->place != army.place ||
                             was->polity != army.polity ||
                             std::int64_t{army.men.value} * 1000 >
                                 std::int64_t{was->men.value} * growth_told_permille;
        if (is_told && (was == nullptr || was->news_day != army.news_day)) {
            news_.push_back({.kind = NewsKind::army_sighted,
                             .day = army.news_day,
                             .place = army.place,
                             .army = army.army,
                             .polity = army.polity,
                             .men = army.men});
        }
    }
}

void Comparison::compare_own_army(const sim::OwnArmyView* was, const sim::OwnArmyView& army) {
    News news{.day = army.news_day, .place = army.place, .army = army.army, .men = army.men};
    if (was == nullptr) {
        news.kind = NewsKind::army_raised;
        news_.push_back(news);
        return;
    }
    if (was->place != army.place) {
        news.kind = NewsKind::army_moved;
        news_.push_back(news);
    }
    const std::int32_t lost = was->men.value - army.men.value;
    if (std::int64_t{lost} * 1000 > std::int64_t{was->men.value} * loss_told_permille) {
        news.kind = NewsKind::army_weaker;
        news.amount = lost;
        news_.push_back(news);
    }
    if (was->commander != army.commander) {
        news_.push_back({.kind = NewsKind::command_changed,
                         .day = sim::Day::none(),
                         .army = army.army,
                         .person = army.commander});
    }
}

void Comparison::compare_own_armies() {
    for (const sim::OwnArmyView& army : now_.own_armies) {
        compare_own_army(row_of(before_.own_armies, &sim::OwnArmyView::army, army.army), army);
    }
    for (const sim::OwnArmyView& army : before_.own_armies) {
        if (row_of(now_.own_armies, &sim::OwnArmyView::army, army.army) == nullptr) {
            news_.push_back({.kind = NewsKind::army_gone,
                             .day = sim::Day::none(),
                             .place = army.place,
                             .army = army.army});
        }
    }
}

void Comparison::compare_courts() {
    for (std::size_t i = 0; i < now_.polities.size(); ++i) {
        const sim::PolityView& was = before_.polities[i];
        const sim::PolityView& is = now_.polities[i];
        const auto add = [&](NewsKind kind) {
            news_.push_back({.kind = kind, .day = sim::Day::none(), .polity = is.polity});
        };
        if (was.is_present != is.is_present) {
            add(is.is_present ? NewsKind::court_risen : NewsKind::court_gone);
            continue;
        }
        if (!is.is_present) {
            continue;
        }
        if (was.is_at_war != is.is_at_war) {
            add(is.is_at_war ? NewsKind::war : NewsKind::war_over);
        }
        if (was.is_bound != is.is_bound || was.bound_since != is.bound_since) {
            add(is.is_bound ? NewsKind::bound : NewsKind::unbound);
        }
        if (was.ruler != is.ruler) {
            add(NewsKind::ruler);
            news_.back().person = is.ruler;
        }
        if (was.capital != is.capital) {
            add(NewsKind::capital);
            news_.back().place = is.capital;
        }
        if (!was.owes_us && is.owes_us) {
            add(NewsKind::dues_missed);
        }
    }
}

void Comparison::compare_accords() {
    const auto open_offers = [](const sim::View& view, sim::PolityId other, bool is_own) {
        return std::ranges::count_if(view.accords, [&](const sim::AccordView& accord) {
            const bool is_open = is_own ? accord.state == sim::AccordState::sent
                                        : accord.state == sim::AccordState::on_table;
            return accord.other == other && accord.is_own_offer == is_own && is_open;
        });
    };
    for (const sim::PolityView& court : now_.polities) {
        const sim::PolityId other = court.polity;
        if (open_offers(now_, other, false) > open_offers(before_, other, false)) {
            news_.push_back({.kind = NewsKind::offer, .day = sim::Day::none(), .polity = other});
        }
        // An offer that was accepted is told by NewsKind::bound.
        if (open_offers(now_, other, true) < open_offers(before_, other, true) &&
            court.bound_since == before_.polities[other.index].bound_since) {
            news_.push_back(
                {.kind = NewsKind::offer_refused, .day = sim::Day::none(), .polity = other});
        }
    }
}

void Comparison::compare_realm() {
    if (before_.realm.minister != now_.realm.minister) {
        news_.push_back(
            {.kind = NewsKind::minister, .day = sim::Day::none(), .person = now_.realm.minister});
    }
    if (before_.realm.heir != now_.realm.heir) {
        news_.push_back(
            {.kind = NewsKind::heir, .day = sim::Day::none(), .person = now_.realm.heir});
    }
}

void Comparison::compare_people() {
    for (const sim::PersonView& person : before_.people) {
        if (row_of(now_.people, &sim::PersonView::person, person.person) == nullptr) {
            news_.push_back(
                {.kind = NewsKind::person_gone, .day = sim::Day::none(), .person = person.person});
        }
    }
    for (const sim::PersonView& person : now_.people) {
        if (row_of(before_.people, &sim::PersonView::person, person.person) == nullptr) {
            news_.push_back(
                {.kind = NewsKind::person_come, .day = sim::Day::none(), .person = person.person});
        }
    }
}

}  // namespace

std::string_view news_kind_name(NewsKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::vector<News> news_between(const sim::View& before, const sim::View& now) {
    CHECK(before.court == now.court && before.places.size() == now.places.size() &&
              before.polities.size() == now.polities.size(),
          "two views of one court");
    return Comparison(before, now).news();
}

}  // namespace chronicle

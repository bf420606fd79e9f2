// What a court knows, taken out of the columns of belief: see knowledge_phase.hpp.
#include <algorithm>

#include "simulation/rules/knowledge.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/knowledge_phase.hpp"

namespace sim {

namespace {

class Viewer {
  public:
    Viewer(const Run& run, PolityId court, View& view)
        : run_(run),
          world_(run.world),
          laws_(run.setting->laws.knowledge),
          court_(court),
          today_(next_tick_first_day(run).plus_days(-1)),
          view_(view) {}

    void fill();

  private:
    void see_places();
    void see_armies();
    void see_own(ArmyId army);
    [[nodiscard]] Day day_of_tick(std::uint16_t when) const {
        return Seen::is_known(when) ? last_day_of_tick(*run_.setting, Seen::tick(when))
                                    : Day::none();
    }

    const Run& run_;
    const World& world_;
    const KnowledgeLaws& laws_;
    PolityId court_;
    Day today_;
    View& view_;
};

void Viewer::see_places() {
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PlaceId place(i);
        const News news = world_.news.news[world_.news_of(court_, place)];
        PlaceView seen;
        seen.is_own = world_.places.holder[place] == court_;
        seen.holder = seen.is_own ? court_ : believed_holder(world_, court_, place);
        seen.news_day = seen.is_own ? today_ : day_of_tick(news.when);
        seen.is_besieged = seen.is_own && world_.places.besieger[place].exists();
        seen.garrison = seen.is_own ? world_.places.garrison[place] : Men(0);
        const std::int32_t age = seen.news_day.exists() ? today_.number - seen.news_day.number : 0;
        seen.trust_permille =
            seen.is_own ? 1000
                        : trust_permille(ReportKind::holder,
                                         Seen::is_known(news.when) ? Seen::channel(news.when)
                                                                   : Channel::merchants,
                                         std::max(age, 0), laws_);
        view_.places.push_back(seen);
        if (seen.is_besieged) {
            view_.sieges.push_back({place, world_.places.besieger[place], court_, today_});
        }
    }
}

void Viewer::see_own(ArmyId army) {
    const ArmyColumns& armies = world_.armies;
    const std::int64_t daily =
        std::max<std::int64_t>(daily_need_millishi(armies, army, run_.setting->laws.supply), 1);
    view_.own_armies.push_back(
        {army, armies.commander[army], armies.place[army], armies.objective[army],
         armies.infantry[army], armies.cavalry[army], armies.ships[army], armies.morale[army].value,
         static_cast<std::int32_t>(std::int64_t{armies.grain[army].value} * 1000 / daily),
         armies.stance[army] == Stance::siege,
         is_within(world_, army) && world_.places.besieger[armies.place[army]].exists(), today_});
}

void Viewer::see_armies() {
    for (std::size_t i = 0; i < world_.armies.polity.size(); ++i) {
        const ArmyId army(i);
        if (world_.armies.polity[army] == court_) {
            see_own(army);
            continue;
        }
        const SightingId row = world_.sighting_of(court_, army);
        const Sighting sighting = world_.sightings.sighting[row];
        if (sighting.place == Sighting::nowhere) {
            continue;
        }
        const SeenStrength strength = world_.sightings.strength[row];
        SightingView seen;
        seen.army = army;
        seen.polity = PolityId(strength.polity);
        seen.place = PlaceId(sighting.place);
        seen.men = Men(strength.hundreds * 100);
        seen.news_day = day_of_tick(sighting.when);
        seen.trust_permille =
            trust_permille(ReportKind::army_sighting, Seen::channel(sighting.when),
                           std::max(today_.number - seen.news_day.number, 0), laws_);
        view_.sightings.push_back(seen);
    }
}

void Viewer::fill() {
    view_.clear();
    view_.court = court_;
    view_.today = today_;
    see_places();
    see_armies();
    for (std::size_t i = 0; i < world_.polities.phase.size(); ++i) {
        if (world_.at_war(court_, PolityId(i))) {
            view_.enemies.emplace_back(i);
        }
    }
}

}  // namespace

void fill_view(const Run& run, PolityId court, View& view) {
    Viewer(run, court, view).fill();
}

}  // namespace sim

// What a court knows, taken out of the columns of belief: see knowledge_phase.hpp.
#include <algorithm>
#include <array>

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
    void see_own_place(PlaceId place, PlaceView& seen);
    void see_armies();
    void see_own(ArmyId army);
    void see_at_hand(ArmyId army, OwnArmyView& seen) const;
    /// The last day of the tick of which the news speaks; none: as on the first day.
    [[nodiscard]] Day day_of_tick(std::uint16_t when) {
        if (!Seen::is_known(when)) {
            return Day::none();
        }
        return last_day(Seen::tick(when));
    }
    /// Most news is of the same few ticks, whose last days are remembered.
    [[nodiscard]] Day last_day(std::uint32_t tick) const {
        KnownTick& known = known_ticks_[tick % known_ticks_.size()];
        if (known.tick != tick) {
            known = {tick, last_day_of_tick(*run_.setting, tick)};
        }
        return known.day;
    }
    /// How far news of who holds a place is to be trusted: remembered by when it was seen and who
    /// told it.
    [[nodiscard]] std::int32_t trust(Channel channel, Day seen) const {
        const std::int32_t days = age(seen);
        KnownTrust& known = known_trust_[static_cast<std::uint32_t>(channel) * trusts_a_channel +
                                         static_cast<std::uint32_t>(days) % trusts_a_channel];
        if (known.days != days) {
            known = {days, trust_permille(ReportKind::holder, channel, days, laws_)};
        }
        return known.permille;
    }
    [[nodiscard]] PlaceBookId book_of(PlaceId place) const;
    [[nodiscard]] bool has_come(const GarrisonReturn& letter) const;
    [[nodiscard]] std::int32_t age(Day day) const {
        return day.exists() ? std::max(today_.number - day.number, 0) : 0;
    }

    const Run& run_;
    const World& world_;
    const KnowledgeLaws& laws_;
    PolityId court_;
    Day today_;
    View& view_;
    struct KnownTick {
        std::uint32_t tick = UINT32_MAX;
        Day day;
    };
    struct KnownTrust {
        std::int32_t days = -1;
        std::int32_t permille = 0;
    };
    static constexpr std::uint32_t trusts_a_channel = 16;
    mutable std::array<KnownTick, 64> known_ticks_{};
    mutable std::array<KnownTrust, std::size_t{channel_count} * trusts_a_channel> known_trust_{};
};

/// The court's books of a place; none: it keeps none.
PlaceBookId Viewer::book_of(PlaceId place) const {
    for (const PlaceBookId book : {World::book_of(place), World::former_book_of(place)}) {
        if (world_.place_books.reader[book] == court_) {
            return book;
        }
    }
    return PlaceBookId::none();
}

bool Viewer::has_come(const GarrisonReturn& letter) const {
    return letter.is_written != 0 &&
           (letter.sent == 0 || last_day(letter.sent - 1U).plus_days(letter.days) <= today_);
}

void Viewer::see_own_place(PlaceId place, PlaceView& seen) {
    const PlaceBookId book = book_of(place);
    if (!book.exists()) {
        return;
    }
    const GarrisonReturn& last = world_.place_books.sent[book];
    const GarrisonReturn& letter = has_come(last) ? last : world_.place_books.read[book];
    if (letter.is_written != 0) {
        seen.garrison = letter.men();
        seen.garrison_day = letter.sent == 0 ? Day::none() : last_day(letter.sent - 1U);
        seen.news_day = std::max(seen.news_day, seen.garrison_day);
    }
    const SiegeNews siege = world_.place_books.siege[book];
    if (siege.besieger != SiegeNews::nobody) {
        seen.is_besieged = true;
        view_.sieges.push_back({place, PolityId(siege.besieger), court_, day_of_tick(siege.when)});
    }
}

void Viewer::see_places() {
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PlaceId place(i);
        const News news = world_.news.news[world_.news_of(court_, place)];
        PlaceView seen;
        seen.holder = believed_holder(world_, court_, place);
        seen.is_own = seen.holder == court_;
        seen.news_day = day_of_tick(news.when);
        Channel channel = Seen::is_known(news.when) ? Seen::channel(news.when) : Channel::merchants;
        if (seen.is_own) {
            see_own_place(place, seen);
            channel = Channel::officers;
        }
        seen.trust_permille = trust(channel, seen.news_day);
        view_.places.push_back(seen);
    }
}

/// What no letter carries, of an army at the seat of its court.
void Viewer::see_at_hand(ArmyId army, OwnArmyView& seen) const {
    const ArmyColumns& armies = world_.armies;
    const std::int64_t daily =
        std::max<std::int64_t>(daily_need_millishi(armies, army, run_.setting->laws.supply), 1);
    seen.is_at_hand = true;
    seen.objective = armies.objective[army];
    seen.infantry = armies.infantry[army];
    seen.cavalry = armies.cavalry[army];
    seen.ships = armies.ships[army];
    seen.morale_permille = armies.morale[army].value;
    seen.supply_days =
        static_cast<std::int32_t>(std::int64_t{armies.grain[army].value} * 1000 / daily);
}

void Viewer::see_own(ArmyId army) {
    const SightingId row = world_.sighting_of(court_, army);
    const Sighting sighting = world_.sightings.sighting[row];
    const SeenStrength strength = world_.sightings.strength[row];
    OwnArmyView seen;
    seen.army = army;
    if (world_.army_books.court[army] == court_) {
        seen.commander = world_.army_books.commander[army];
    }
    seen.place = PlaceId(sighting.place);
    seen.men = strength.men();
    seen.news_day = day_of_tick(sighting.when);
    seen.is_besieging = strength.stance() == Stance::siege;
    seen.is_besieged =
        strength.stance() == Stance::garrison && view_.places[sighting.place].is_besieged;
    if (seen.news_day == today_ && world_.armies.polity[army] == court_) {
        see_at_hand(army, seen);
    }
    view_.own_armies.push_back(seen);
}

void Viewer::see_armies() {
    for (std::size_t i = 0; i < world_.armies.polity.size(); ++i) {
        const ArmyId army(i);
        if (is_believed_own(world_, court_, army)) {
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
        seen.men = strength.men();
        seen.news_day = day_of_tick(sighting.when);
        seen.trust_permille = trust_permille(
            ReportKind::army_sighting, Seen::channel(sighting.when), age(seen.news_day), laws_);
        view_.sightings.push_back(seen);
    }
}

void Viewer::fill() {
    view_.clear();
    view_.court = court_;
    view_.today = today_;
    see_places();
    see_armies();
    // With whom it is at war a court knows at once: see what the page says of this.
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

#include "simulation/turn/own_letters.hpp"

#include <type_traits>

#include "simulation/turn/army.hpp"
#include "simulation/turn/knowledge_phase.hpp"

namespace sim {

namespace {

// The shortest tick has eight days; a letter older than so many days a tick has come for certain.
constexpr std::int32_t days_of_a_tick_least = 8;

bool is_shut_in(const World& world, ArmyId army) {
    return is_within(world, army) && world.places.besieger[world.armies.place[army]].exists();
}

/// The news that a court's army is no more, or no more its own.
ReportInputs about_end(const World& world, ArmyId army) {
    ReportInputs about;
    about.kind = ReportKind::army_gone;
    about.subject = army.index;
    about.value = army_value(world.army_books.court[army], 0);
    about.place = world.army_books.place[army];
    return about;
}

/// The former holder's books are kept as they are; those of the new one are what he had of the
/// place if it was his before, else empty.
void open_books(World& world, PlaceId place) {
    PlaceBookColumns& books = world.place_books;
    const PlaceBookId now = World::book_of(place);
    const PlaceBookId before = World::former_book_of(place);
    const PolityId holder = world.places.holder[place];
    const bool was_his = books.reader[before] == holder;
    const auto turn_over = [&](auto& column) {
        const auto kept = column[before];
        column[before] = column[now];
        column[now] = was_his ? kept : std::remove_cvref_t<decltype(kept)>{};
    };
    turn_over(books.reader);
    turn_over(books.sent);
    turn_over(books.read);
    turn_over(books.siege);
    books.reader[now] = holder;
    books.siege_told[now] =
        PolityId(books.siege[now].besieger == SiegeNews::nobody ? Id<void>::none_index
                                                                : books.siege[now].besieger);
}

void write_of_siege(const World& world, Couriers& couriers, PlaceId place, PolityId& told) {
    const PolityId holder = world.places.holder[place];
    const PolityId besieger = world.places.besieger[place];
    ReportInputs about;
    about.kind = besieger.exists() ? ReportKind::siege_begins : ReportKind::siege_ends;
    about.subject = place.index;
    about.value = (besieger.exists() ? besieger : told).index;
    about.place = place;
    const bool has_reader = holder.exists() && couriers.listens(holder);
    if (!has_reader || couriers.write_home(holder, about)) {
        told = besieger;
    }
}

/// Whether a letter of the army would say but what its court believes of it already.
bool says_nothing_new(const World& world, PolityId court, ArmyId army) {
    const SightingId row = world.sighting_of(court, army);
    const ArmyColumns& armies = world.armies;
    return world.sightings.sighting[row].place == armies.place[army].index &&
           world.sightings.strength[row] ==
               SeenStrength::of(men_of(armies, army), armies.stance[army], court.index);
}

void write_return(TickContext& tick, Couriers& couriers, PlaceId place) {
    World& world = tick.world;
    const PolityId holder = world.places.holder[place];
    if (world.places.besieger[place].exists()) {
        return;
    }
    const PlaceBookId book = World::book_of(place);
    GarrisonReturn& sent = world.place_books.sent[book];
    if (sent.is_written != 0) {
        const std::uint32_t ticks = tick.tick + 1 - sent.sent;
        if (sent.days > ticks * days_of_a_tick_least) {
            return;  // The way is so long that the last one may not have come yet.
        }
        world.place_books.read[book] = sent;
    }
    const GarrisonReturn now =
        GarrisonReturn::of(world.places.garrison[place], tick.tick + 1, sent.days);
    if (sent.is_written != 0 && now.tens == sent.tens) {
        sent = now;  // Who writes nothing new is as long on the way as the last time.
        return;
    }
    if (!couriers.listens(holder)) {
        return;
    }
    const std::int32_t days = couriers.letter_days(holder, place);
    if (days != no_report) {
        sent = now;
        sent.days = static_cast<std::uint16_t>(days);
    }
}

void write_of_the_month(TickContext& tick, Couriers& couriers, PlaceId place) {
    const PolityId holder = tick.world.places.holder[place];
    if (tick.world.polities.phase[holder] != Phase::present) {
        return;
    }
    write_return(tick, couriers, place);
    if (believed_holder(tick.world, holder, place) != holder && couriers.listens(holder)) {
        couriers.write_home(holder, couriers.about_holder(place));
    }
}

}  // namespace

void write_of_armies(TickContext& tick, Couriers& couriers) {
    World& world = tick.world;
    ArmyBookColumns& books = world.army_books;
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const ArmyId army(i);
        const PolityId owner = world.armies.polity[army];
        if (books.place[army].exists() && books.court[army] != owner) {
            const PolityId former = books.court[army];
            const bool is_told =
                !couriers.listens(former) || couriers.write_home(former, about_end(world, army));
            if (is_told || owner.exists()) {
                books.place[army] = PlaceId::none();
            }
        }
        if (!owner.exists() || is_shut_in(world, army) || !couriers.listens(owner)) {
            continue;
        }
        books.court[army] = owner;
        books.commander[army] = world.armies.commander[army];
        books.place[army] = world.armies.place[army];
        // At the seat the court sees for itself.
        const bool may_wait =
            !tick.is_month_end && world.armies.place[army] != couriers.seat_of(owner);
        if (may_wait && says_nothing_new(world, owner, army)) {
            continue;
        }
        couriers.write_home(owner, couriers.about_army(army));
    }
}

void write_of_places(TickContext& tick, Couriers& couriers) {
    World& world = tick.world;
    const auto holders = world.places.holder.values();
    const auto besiegers = world.places.besieger.values();
    const auto readers = world.place_books.reader.values();
    const auto told = world.place_books.siege_told.values();
    // In most ticks nothing has happened to any place, which is asked of all at once.
    std::uint32_t changes = 0;
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const std::size_t book = World::book_of(PlaceId(i)).index;
        changes |=
            (readers[book].index ^ holders[i].index) | (told[book].index ^ besiegers[i].index);
    }
    if (changes == 0 && !tick.is_month_end) {
        return;
    }
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const std::size_t book = World::book_of(PlaceId(i)).index;
        if (readers[book] != holders[i]) {
            open_books(world, PlaceId(i));
        }
        if (told[book] != besiegers[i]) {
            write_of_siege(world, couriers, PlaceId(i), told[book]);
        }
        if (tick.is_month_end && holders[i].exists()) {
            write_of_the_month(tick, couriers, PlaceId(i));
        }
    }
}

}  // namespace sim

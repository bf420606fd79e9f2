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

/// The return of a garrison that is not shut in: its last one has been read by now, or is on the
/// way. `sent` and `read` are of the books of the court that holds the place.
void write_return(const TickContext& tick, Couriers& couriers, PlaceId place, GarrisonReturn& sent,
                  GarrisonReturn& read) {
    if (sent.is_written != 0) {
        const std::uint32_t ticks = tick.tick + 1 - sent.sent;
        if (sent.days > ticks * days_of_a_tick_least) {
            return;  // The way is so long that the last one may not have come yet.
        }
        read = sent;
    }
    const GarrisonReturn now =
        GarrisonReturn::of(tick.world.places.garrison[place], tick.tick + 1, sent.days);
    if (sent.is_written != 0 && now.tens == sent.tens) {
        sent = now;  // Who writes nothing new is as long on the way as the last time.
        return;
    }
    const PolityId holder = tick.world.places.holder[place];
    if (!couriers.listens(holder)) {
        return;
    }
    const std::int32_t days = couriers.letter_days(holder, place);
    if (days != no_report) {
        sent = now;
        sent.days = static_cast<std::uint16_t>(days);
    }
}

/// At the end of a month every place writes to the court that holds it.
void write_of_the_month(TickContext& tick, Couriers& couriers) {
    World& world = tick.world;
    const auto holders = world.places.holder.values();
    const auto besiegers = world.places.besieger.values();
    const auto phases = world.polities.phase.values();
    const auto sent = world.place_books.sent.values();
    const auto read = world.place_books.read.values();
    const auto news = world.news.news.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const PolityId holder = holders[i];
        if (!holder.exists() || phases[holder.index] != Phase::present) {
            continue;
        }
        const PlaceId place(i);
        if (!besiegers[i].exists()) {
            const std::size_t book = World::book_of(place).index;
            write_return(tick, couriers, place, sent[book], read[book]);
        }
        const bool is_believed = news[holder.index * holders.size() + i].holder == holder.index;
        if (!is_believed && couriers.listens(holder)) {
            couriers.write_home(holder, couriers.about_holder(place));
        }
    }
}

}  // namespace

void write_of_armies(TickContext& tick, Couriers& couriers) {
    World& world = tick.world;
    ArmyBookColumns& books = world.army_books;
    const auto owners = world.armies.polity.values();
    const auto in_books = books.place.values();
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const ArmyId army(i);
        const PolityId owner = owners[i];
        if (!owner.exists() && !in_books[i].exists()) {
            continue;
        }
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
    for (std::size_t i = 0; changes != 0 && i < holders.size(); ++i) {
        const std::size_t book = World::book_of(PlaceId(i)).index;
        if (readers[book] != holders[i]) {
            open_books(world, PlaceId(i));
        }
        if (told[book] != besiegers[i]) {
            write_of_siege(world, couriers, PlaceId(i), told[book]);
        }
    }
    if (tick.is_month_end) {
        write_of_the_month(tick, couriers);
    }
}

}  // namespace sim

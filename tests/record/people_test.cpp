// What systems 12 and 17 must show, on the replay of the real pack: who fled south, who ruled whom,
// whose risings stood where. The counts of the record are taken out of it first, so that what is
// compared is what the rules make of the first day and the wars.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using sim::Culture;
using sim::PlaceId;

const scenario::Scenario& pack() {
    static const std::shared_ptr<const scenario::Scenario> the =
        test_support::load_pack("data/jin_song");
    return *the;
}

/// The setting without the counts of the record.
const sim::Setting& uncounted() {
    static const sim::Setting setting = [] {
        sim::Setting made = pack().setting;
        for (sim::ForcedEvent& event : made.record.events) {
            const auto first = made.record.changes.begin() + event.first_change;
            if (std::any_of(first, first + event.change_count, [](const sim::Change& change) {
                    return change.kind == sim::ChangeKind::census;
                })) {
                event.change_count = 0;
            }
        }
        return made;
    }();
    return setting;
}

struct Replay {
    std::map<int, sim::World> years;  ///< At the end of some years.
    sim::EventLog log;
};

const Replay& replay() {
    static const Replay the = [] {
        sim::Plan plan;
        plan.digest_ticks = 36;
        sim::Run run(uncounted(), plan);
        Replay made;
        for (int year = 1114; year <= 1223; ++year) {
            for (int tick = 0; tick < 36; ++tick) {
                sim::advance_tick(run);
            }
            if (year == 1125 || year == 1142 || year == 1183 || year == 1207 || year == 1223) {
                made.years.emplace(year, run.world);
            }
        }
        made.log = run.log;
        return made;
    }();
    return the;
}

sim::PolityId court(const char* id) {
    return pack().find_polity(id);
}

bool is_in(PlaceId place, const std::vector<std::string>& circuits) {
    const std::string_view circuit = pack().texts.places[place.index].circuit.en;
    return std::find(circuits.begin(), circuits.end(), circuit) != circuits.end();
}

template <typename Count>
std::int64_t sum(int year, Count count) {
    const sim::World& world = replay().years.at(year);
    std::int64_t all = 0;
    for (std::size_t i = 0; i < world.places.holder.size(); ++i) {
        all += count(world, PlaceId(i));
    }
    return all;
}

std::int64_t households_in(int year, const std::vector<std::string>& circuits) {
    return sum(year, [&](const sim::World& world, PlaceId place) {
        return is_in(place, circuits) ? std::int64_t{world.places.households[place].value} : 0;
    });
}

std::int64_t of_people(int year, Culture culture, sim::PolityId holder) {
    return sum(year, [&](const sim::World& world, PlaceId place) {
        return world.places.holder[place] == holder
                   ? std::int64_t{world.peoples.households[sim::World::people_of(place, culture)]
                                      .value}
                   : 0;
    });
}

TEST(people_of_the_record, refugees_stream_south_after_1127) {
    int south = 0;
    int north = 0;
    for (std::size_t i = 0; i < replay().log.size(); ++i) {
        const sim::Event& event = replay().log[sim::EventId(i)];
        const int year = sim::julian_date_of(event.day).year;
        if (event.kind != sim::EventKind::migration || event.origin != sim::EventOrigin::rule ||
            year < 1127 || year > 1132) {
            continue;
        }
        south += event.polity == court("song") && event.other == court("jin") ? 1 : 0;
        north += event.polity == court("jin") && event.other == court("song") ? 1 : 0;
    }
    EXPECT_GE(south, 5) << "streams of thousands of households";
    EXPECT_LT(north, south / 2);
    // The circuits south of the river gain on the others, though the war came there too; the lands
    // north of it lose a fifth and more of their people.
    const std::vector<std::string> refuge{"Jiangnan East", "Jiangnan West", "Liangzhe"};
    const auto share = [&](int year) {
        const std::int64_t all = sum(year, [](const sim::World& world, PlaceId place) {
            return std::int64_t{world.places.households[place].value};
        });
        return households_in(year, refuge) * 1000 / all;
    };
    EXPECT_GT(share(1142), share(1125) * 108 / 100);
    const std::vector<std::string> left{"Hebei East",   "Jingdong East", "Jingdong West",
                                        "Huainan East", "Jingxi North",  "Jingxi South"};
    EXPECT_LT(households_in(1142, left), households_in(1125, left) * 82 / 100);
}

TEST(people_of_the_record, a_jurchen_minority_rules_a_han_majority) {
    const sim::PolityId jin = court("jin");
    for (const int year : {1142, 1183, 1207}) {
        const std::int64_t jurchen = of_people(year, Culture::jurchen, jin);
        const std::int64_t han = of_people(year, Culture::han, jin);
        EXPECT_GT(han, jurchen * 8) << year;
        EXPECT_GT(jurchen, 80'000) << year;
    }
    // 615,624 households of meng'an and mouke, Khitan among them, in 1183 (population.csv p134).
    const std::int64_t settlers =
        of_people(1183, Culture::jurchen, jin) + of_people(1183, Culture::khitan, jin);
    EXPECT_GT(settlers, 615'624 * 7 / 10);
    EXPECT_LT(settlers, 615'624 * 13 / 10);
}

TEST(people_of_the_record, the_people_of_jin_and_its_registers_recover) {
    const auto registered = [](int year) {
        return sum(year, [](const sim::World& world, PlaceId place) {
            return world.places.holder[place] == court("jin")
                       ? std::int64_t{world.places.registered[place].value}
                       : 0;
        });
    };
    // 6,789,449 households in 1187 and 7,684,438 in 1207 (population.csv p144, p177).
    EXPECT_LT(registered(1142), registered(1183) * 2 / 3);
    EXPECT_GT(registered(1207), 7'684'438 * 8 / 10);
    EXPECT_LT(registered(1207), 7'684'438 * 12 / 10);
}

TEST(people_of_the_record, huainan_is_a_waste_a_generation_after_the_war_and_the_south_is_full) {
    const std::vector<std::string> border{"Huainan East"};
    EXPECT_LT(households_in(1183, border), households_in(1125, border) * 4 / 10);
    const std::vector<std::string> south{"Fujian", "Chengdu", "Jiangnan West", "Jinghu South"};
    EXPECT_GT(households_in(1207, south), households_in(1125, south) * 120 / 100);
}

}  // namespace

// What must hold on any day of the real record, and of the timeline wherever it is entered.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

#include <nlohmann/json.hpp>

#include "chronicle/timeline.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/world/world.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using Json = nlohmann::json;
using test_support::real_session;

chronicle::Timeline& lived_through() {
    chronicle::Timeline& timeline = real_session().timeline();
    timeline.live_through(timeline.setting().last_day);
    return timeline;
}

sim::Day any_day() {
    const sim::Setting& setting = real_session().timeline().setting();
    return sim::Day{*rc::gen::inRange(setting.first_day.number, setting.last_day.number + 1)};
}

Json ask(const Json& request) {
    const Json reply = Json::parse(real_session().call(request.dump()), nullptr, false);
    RC_ASSERT(reply.value("ok", false));
    return reply.at("answer");
}

RC_GTEST_PROP(timeline, does_not_depend_on_how_far_it_was_lived, ()) {
    const chronicle::Timeline& timeline = lived_through();
    const sim::Setting& setting = timeline.setting();
    // The first twenty years are enough, and cheap under sanitizers.
    const sim::Day day = setting.first_day.plus_days(*rc::gen::inRange(0, 20 * 365));
    chronicle::Timeline shorter(setting);
    shorter.live_through(day);
    const std::uint32_t lived = shorter.ticks_lived();
    RC_ASSERT(lived < timeline.ticks_lived());
    RC_ASSERT(shorter.digests()[lived - 1] == timeline.digests()[lived - 1]);
    RC_ASSERT(sim::digest_world(shorter.world_after(lived)) ==
              sim::digest_world(timeline.world_after(lived)));
}

RC_GTEST_PROP(record, every_place_is_held_by_a_court_that_is_listed_and_counted_once, ()) {
    const Json answer = ask({{"call", "at"}, {"date", sim::format_date(any_day())}});
    std::set<std::string> courts;
    std::int64_t counted = 0;
    for (const Json& court : answer.at("courts")) {
        RC_ASSERT(courts.insert(court.at("id").get<std::string>()).second);
        counted += court.at("places_held").get<std::int64_t>();
        // A state that has ended is told of only while garrisons hold out.
        RC_ASSERT(court.at("ended").is_null() || court.at("places_held") > 0);
    }
    std::int64_t held = 0;
    for (const Json& place : answer.at("places")) {
        if (place.at("holder").is_string()) {
            ++held;
            RC_ASSERT(courts.count(place.at("holder").get<std::string>()) == 1);
        }
        // Occupied means held by another than the owner.
        RC_ASSERT(place.at("occupier").is_null() || place.at("occupier") == place.at("holder"));
        RC_ASSERT(place.at("occupier").is_null() || place.at("occupier") != place.at("owner"));
    }
    RC_ASSERT(counted == held);
}

RC_GTEST_PROP(record, what_one_owes_another_is_owed, ()) {
    const Json answer = ask({{"call", "at"}, {"date", sim::format_date(any_day())}});
    std::multiset<std::string> payable;
    std::multiset<std::string> receivable;
    for (const Json& court : answer.at("courts")) {
        for (const Json& due : court.at("dues_payable")) {
            payable.insert(due.dump());
        }
        for (const Json& due : court.at("dues_receivable")) {
            receivable.insert(due.dump());
        }
    }
    RC_ASSERT(payable == receivable);
}

}  // namespace

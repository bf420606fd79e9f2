// Commanders, techniques and news, whatever their inputs: chances are chances, scores keep their
// range, and what should help does not harm.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "simulation/rules/commander.hpp"
#include "simulation/rules/knowledge.hpp"
#include "simulation/rules/technique.hpp"

namespace {

std::int32_t permille() {
    return *rc::gen::inRange<std::int32_t>(0, 1001);
}

sim::Men men() {
    return sim::Men(*rc::gen::inRange<std::int32_t>(0, 300'001));
}

sim::Draw any_draw() {
    return sim::Draw({*rc::gen::arbitrary<std::uint32_t>(), 0},
                     *rc::gen::inRange<std::uint32_t>(0, 6000), 1,
                     *rc::gen::inRange<std::uint32_t>(0, 400));
}

RC_GTEST_PROP(commander, more_loyalty_never_makes_a_man_less_obedient, ()) {
    sim::ObedienceInputs in{permille(), permille(), permille(),
                            permille(), permille(), *rc::gen::inRange(0, 120)};
    const sim::CommanderLaws laws;
    const auto before = sim::obedience_chances(in, laws);
    RC_ASSERT(before.obeys.parts + before.delays.parts + before.refuses.parts ==
              sim::Ratio::certain_parts);
    in.loyalty_permille = *rc::gen::inRange<std::int32_t>(in.loyalty_permille, 1001);
    const auto after = sim::obedience_chances(in, laws);
    RC_ASSERT(after.obeys >= before.obeys);
    RC_ASSERT(after.refuses <= before.refuses);
}

RC_GTEST_PROP(commander, loyalty_keeps_from_the_enemy_and_a_larger_offer_draws_to_him, ()) {
    sim::DefectionInputs in{permille(), permille(), permille(), permille(), permille(),
                            permille(), permille(), men(),      men(),      permille()};
    const sim::CommanderLaws laws;
    const sim::Ratio before = sim::defection_chance(in, laws);
    sim::DefectionInputs loyal = in;
    loyal.loyalty_permille = 1000;
    RC_ASSERT(sim::defection_chance(loyal, laws) <= before);
    sim::DefectionInputs courted = in;
    courted.offer_permille = 1000;
    RC_ASSERT(sim::defection_chance(courted, laws) >= before);
}

RC_GTEST_PROP(commander, temper_keeps_its_range_whatever_befalls, ()) {
    sim::TemperInputs in;
    in.now = {permille(), permille(), permille()};
    in.nature_permille = permille();
    in.unpaid_permille = permille();
    in.hunger_permille = permille();
    in.slights = *rc::gen::inRange(0, 5);
    in.honours = *rc::gen::inRange(0, 5);
    in.victories = *rc::gen::inRange(0, 5);
    in.defeats = *rc::gen::inRange(0, 5);
    in.commands = *rc::gen::arbitrary<bool>();
    const sim::Temper after = sim::temper_after_month(in, sim::CommanderLaws{});
    for (const std::int32_t score :
         {after.loyalty_permille, after.following_permille, after.slight_permille}) {
        RC_ASSERT((score >= 0 && score <= 1000));
    }
}

RC_GTEST_PROP(commander, the_older_die_no_less_and_in_a_month_of_the_year, ()) {
    const std::int32_t age = *rc::gen::inRange(0, 120);
    const sim::CommanderLaws laws;
    RC_ASSERT(sim::death_chance({age, 0}, laws) <= sim::death_chance({age + 1, 0}, laws));
    const sim::DeathOutcome out = sim::resolve_death({age, 5000}, laws, any_draw());
    RC_ASSERT((out.dies ? out.month >= 1 && out.month <= 12 : out.month == 0));
}

RC_GTEST_PROP(technique, more_contact_of_any_kind_never_slows_its_spread, ()) {
    sim::SpreadInputs in{permille(), permille(), permille(), permille(), permille(), permille()};
    const sim::TechniqueLaws laws;
    const sim::Ratio before = sim::spread_chance(in, laws);
    for (std::int32_t sim::SpreadInputs::* member :
         {&sim::SpreadInputs::arsenals_permille, &sim::SpreadInputs::captured_permille,
          &sim::SpreadInputs::defected_permille, &sim::SpreadInputs::fire_permille,
          &sim::SpreadInputs::contact_permille, &sim::SpreadInputs::users_permille}) {
        sim::SpreadInputs more = in;
        more.*member = 1000;
        RC_ASSERT(sim::spread_chance(more, laws) >= before);
    }
    const std::int32_t months = *rc::gen::inRange(0, 1000);
    RC_ASSERT(sim::extent_permille(months, laws) <= sim::extent_permille(months + 1, laws));
    RC_ASSERT(sim::extent_permille(months, laws) <= 1000);
}

RC_GTEST_PROP(knowledge, no_report_is_read_before_the_thing_or_of_fewer_than_no_men, ()) {
    sim::ReportInputs in;
    in.recipient = sim::PolityId(0);
    in.kind = sim::ReportKind::army_sighting;
    in.channel = static_cast<sim::Channel>(*rc::gen::inRange<std::uint32_t>(0, sim::channel_count));
    in.subject = 1;
    in.value = 2;
    in.place = sim::PlaceId(3);
    in.men = men();
    in.observed = sim::Day(*rc::gen::inRange(2'127'947, 2'188'000));
    in.courier_time = sim::Millidays(*rc::gen::inRange(0, 200'000));
    if (*rc::gen::arbitrary<bool>()) {
        in.rumour_value = 9;
    }
    const sim::KnowledgeLaws laws;
    const sim::ReportOutcome out = sim::resolve_report(in, laws, any_draw());
    RC_ASSERT(out.sent);
    RC_ASSERT(out.report.arrives >= in.observed);
    RC_ASSERT(out.report.men.value >= 0);
    RC_ASSERT((out.report.value == 9U) == (out.report.false_report == 1U));
    RC_ASSERT(out.report.observed == in.observed);
}

RC_GTEST_PROP(knowledge, trust_falls_with_age_and_never_rises_above_its_channel, ()) {
    const auto channel =
        static_cast<sim::Channel>(*rc::gen::inRange<std::uint32_t>(0, sim::channel_count));
    const std::int32_t age = *rc::gen::inRange(0, 5000);
    const sim::KnowledgeLaws laws;
    const auto trust = [&](std::int32_t days) {
        return sim::trust_permille(sim::ReportKind::holder, channel, days, laws);
    };
    RC_ASSERT(trust(age + 1) <= trust(age));
    RC_ASSERT(trust(0) == 1000 - sim::laws_of(channel, laws).false_permille);
}

}  // namespace

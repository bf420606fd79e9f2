// What systems 5 and 11 must show, with the scores that the data pack gives to people and
// techniques. The scores are editorial and were given knowing the outcome: these tests hold that
// the rules add up to what happened, not that they foresee it. Page: docs/rules/commander.md.
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "simulation/calendar/julian.hpp"
#include "simulation/rules/commander.hpp"
#include "simulation/rules/technique.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& pack() {
    static const std::shared_ptr<const scenario::Scenario> the =
        test_support::load_pack("data/jin_song");
    return *the;
}

const scenario::Skills& skills(const std::string& id) {
    for (const scenario::PersonRow& person : pack().texts.people) {
        if (person.id == id) {
            return person.skills;
        }
    }
    ADD_FAILURE() << id;
    static const scenario::Skills nobody;
    return nobody;
}

const sim::Character& character(const std::string& id) {
    return pack().setting.people[pack().find_person(id).index].character;
}

const sim::CommanderLaws& laws() {
    return pack().setting.laws.commander;
}

double share(sim::Ratio chance) {
    return chance.parts / 65536.0;
}

/// The chance of something with this chance a period within so many periods.
double within(double chance, int periods) {
    double left = 1;
    for (int i = 0; i < periods; ++i) {
        left *= 1 - chance;
    }
    return 1 - left;
}

/// Taiyuan in January 1126: Zonghan comes with about twice the men inside.
sim::RetreatInputs at_taiyuan(const std::string& id, bool bound) {
    sim::RetreatInputs in;
    in.loyalty_permille = 100 * skills(id).loyalty;
    in.skill_permille = 100 * skills(id).siege;
    in.own_men = sim::Men(33'000);
    in.enemy_men = sim::Men(60'000);
    in.works_permille = 700;
    in.relief_permille = 300;
    in.caution_permille = 100 * character(id).caution;
    in.bound = bound;
    in.way_open = true;
    return in;
}

sim::DefectionInputs temper_of(const std::string& id, int following) {
    sim::DefectionInputs in;
    in.loyalty_permille = 100 * skills(id).loyalty;
    in.ambition_permille = 100 * skills(id).ambition;
    in.following_permille = following;
    in.own_men = sim::Men(50'000);
    in.enemy_men = sim::Men(50'000);
    return in;
}

TEST(shows, the_retreat_from_taiyuan) {
    const double tong_guan = share(sim::retreat_chance(at_taiyuan("tong-guan", false), laws()));
    const double wang_bing = share(sim::retreat_chance(at_taiyuan("wang-bing", true), laws()));
    EXPECT_GT(tong_guan, 0.5);
    EXPECT_GT(within(tong_guan, 2), 0.85);  // Two xun passed between the news and his leaving.
    EXPECT_LT(wang_bing, 0.05);
}

TEST(shows, the_recall_of_yue_fei_at_the_height_of_success_is_obeyed) {
    sim::FearInputs as_the_court_sees_him{900, 100 * skills("yue-fei").ambition, 250, 800, 1000};
    const sim::CourtCustoms& song =
        pack().setting.polities[pack().find_polity("song").index].customs;
    as_the_court_sees_him.suspicion_permille = 100 * character("zhao-gou").suspicion;
    as_the_court_sees_him.freedom_permille = song.command_freedom_permille;
    sim::ObedienceInputs in;
    in.loyalty_permille = 100 * skills("yue-fei").loyalty;
    in.ambition_permille = 100 * skills("yue-fei").ambition;
    in.following_permille = 900;
    in.doubt_permille = 1000;
    in.peril_permille = sim::fear_permille(as_the_court_sees_him, laws());
    in.days_from_court = 10;
    in.freedom_permille = song.command_freedom_permille;
    EXPECT_GT(in.peril_permille, 700);  // He is feared, and has cause to fear.
    EXPECT_GT(share(sim::obedience_chances(in, laws()).obeys), 0.75);
    // A ruler without suspicion would have feared him less.
    as_the_court_sees_him.suspicion_permille = 100 * character("wanyan-yong").suspicion;
    EXPECT_LT(sim::fear_permille(as_the_court_sees_him, laws()), in.peril_permille - 50);
    // The same order to a man of Wu Xi's kind would be lost paper.
    in.loyalty_permille = 100 * skills("wu-xi").loyalty;
    in.ambition_permille = 100 * skills("wu-xi").ambition;
    EXPECT_LT(share(sim::obedience_chances(in, laws()).obeys), 0.1);
}

TEST(shows, guo_yaoshi_goes_over_after_defeat_and_takes_his_army) {
    sim::DefectionInputs in = temper_of("guo-yaoshi", 900);
    const double before = share(sim::defection_chance(in, laws()));
    in.own_men = sim::Men(45'000);
    in.enemy_men = sim::Men(60'000);
    in.offer_permille = 600;
    in.unpaid_permille = 300;
    in.slight_permille = 500;
    const double after = share(sim::defection_chance(in, laws()));
    EXPECT_LT(before, 0.1);
    EXPECT_GT(after, 0.4);
    EXPECT_GT(share(sim::troops_follow_chance(in, laws())), 0.8);
}

TEST(shows, wu_xi_takes_the_crown_that_is_held_out_to_him) {
    sim::DefectionInputs in = temper_of("wu-xi", 500);
    const double without = share(sim::defection_chance(in, laws()));
    in.offer_permille = 1000;
    const double with = share(sim::defection_chance(in, laws()));
    EXPECT_LT(without, 0.1);
    EXPECT_GT(within(with, 6), 0.95);  // From the summer of 1206 to January 1207.
    // His officers might, or might not, go with him.
    EXPECT_GT(share(sim::troops_follow_chance(in, laws())), 0.3);
    EXPECT_LT(share(sim::troops_follow_chance(in, laws())), 0.7);
}

TEST(shows, the_loyal_do_not_go_over_though_slighted_and_courted) {
    for (const char* id : {"yue-fei", "han-shizhong", "wu-jie", "wu-lin", "liu-qi", "zong-ze"}) {
        sim::DefectionInputs in = temper_of(id, 900);
        in.offer_permille = 500;
        in.slight_permille = 1000;
        EXPECT_LT(within(share(sim::defection_chance(in, laws())), 12), 0.06) << id;
    }
}

TEST(shows, a_purge_weakens_a_front_for_years) {
    const auto skill = [](const char* id) { return 100 * skills(id).field; };
    constexpr std::int32_t years_in_command = 72;
    const auto front = [&](std::int32_t first, std::int32_t months) {
        const std::array<sim::CommandShare, 3> armies = {{
            {first, months, sim::Men(60'000)},
            {skill("han-shizhong"), years_in_command, sim::Men(40'000)},
            {skill("liu-qi"), years_in_command, sim::Men(20'000)},
        }};
        return sim::front_command_permille(armies, laws());
    };
    const std::int32_t before = front(skill("yue-fei"), years_in_command);
    const std::int32_t middling = skill("zhang-jun-general");
    const std::int32_t after = front(middling, 0);
    EXPECT_LT(after, before - 200);
    EXPECT_LT(front(middling, 12), front(middling, 24));
    EXPECT_LT(front(middling, 24), before - 100);  // Two years later still.
}

struct Life {
    std::int32_t age = 0;  ///< At death.
    bool natural = false;  ///< Of age or illness; other deaths only end the count.
};

/// Everybody of the pack whose years of birth and death are known and who lived to be over thirty.
std::vector<Life> lives() {
    std::vector<Life> all;
    for (const scenario::PersonRow& person : pack().texts.people) {
        if (!person.birth.first.exists() || !person.death.first.exists()) {
            continue;
        }
        const std::int32_t age = sim::julian_date_of(person.death.first).year -
                                 sim::julian_date_of(person.birth.first).year;
        if (age > 30) {
            all.push_back({age, person.death_kind == sim::DeathKind::natural ||
                                    person.death_kind == sim::DeathKind::illness});
        }
    }
    return all;
}

double log_likelihood(const std::vector<Life>& people, const sim::CommanderLaws& of) {
    double sum = 0;
    for (const Life& life : people) {
        for (std::int32_t age = 30; age < life.age; ++age) {
            sum += std::log(1 - share(sim::death_chance({age, 0}, of)));
        }
        sum += life.natural ? std::log(share(sim::death_chance({life.age, 0}, of))) : 0;
    }
    return sum;
}

TEST(fit, no_other_death_curve_is_likelier_for_the_people_of_the_pack) {
    const std::vector<Life> people = lives();
    EXPECT_GT(people.size(), 180U);
    const double best = log_likelihood(people, laws());
    for (const std::int32_t at_40 : {500, 600, 750, 900, 1100}) {
        for (const std::int32_t doubling : {72, 84, 96, 108, 120}) {
            sim::CommanderLaws other = laws();
            other.death_at_40_per_100000 = at_40;
            other.death_doubling_months = doubling;
            // A difference below one is within what so few people can tell.
            EXPECT_LT(log_likelihood(people, other), best + 1) << at_40 << " " << doubling;
        }
    }
    sim::CommanderLaws steep = laws();
    steep.death_doubling_months = 60;
    EXPECT_LT(log_likelihood(people, steep), best - 2);
    sim::CommanderLaws frail = laws();
    frail.death_at_40_per_100000 = 1500;
    EXPECT_LT(log_likelihood(people, frail), best - 2);
}

TEST(shows, techniques_of_a_court_change_siege_field_and_river_odds_and_morale) {
    // The modifiers are those of techniques.csv; all that each court ever took up.
    sim::TechniqueModifiers song;
    sim::TechniqueModifiers jin;
    const scenario::Texts& texts = pack().texts;
    std::size_t counted = 0;
    for (const scenario::TechniqueAdoptionRow& row : texts.technique_adoptions) {
        const scenario::TechniqueRow& technique = texts.techniques[row.technique.index];
        const std::string_view court = texts.polities[row.polity.index].id;
        const sim::TechniqueModifiers points{technique.siege_attack, technique.siege_defence,
                                             technique.field, technique.naval, 0};
        if (court == "song" || court == "jin") {
            sim::add_technique(court == "song" ? song : jin, points, 1000);
            ++counted;
        }
    }
    EXPECT_GT(counted, 70U);
    const sim::TechniqueLaws& technique_laws = pack().setting.laws.technique;
    const sim::TechniqueModifiers song_worth = sim::technique_worth(song, technique_laws);
    const sim::TechniqueModifiers jin_worth = sim::technique_worth(jin, technique_laws);
    EXPECT_GT(song_worth.siege_defence, jin_worth.siege_defence);
    EXPECT_GT(song_worth.naval, jin_worth.naval + 300);
    EXPECT_GT(jin_worth.siege_attack, 500);
}

}  // namespace

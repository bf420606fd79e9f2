#include "lab/happenings.hpp"

#include "lab/happenings_accord.hpp"
#include "lab/happenings_court.hpp"
#include "lab/happenings_people.hpp"
#include "lab/happenings_war.hpp"
#include "simulation/foundation/probe.hpp"

namespace lab {

namespace {

constexpr auto names = std::to_array<std::string_view>({
    "abdication_under_siege",
    "ruler_captured",
    "house_restored",
    "ruler_murdered",
    "siege_bought_off",
    "war_bought_off",
    "treaty_reneged_on",
    "recall_obeyed",
    "recall_refused",
    "joint_siege",
    "client_made",
    "client_dropped",
    "retreat_opens_city",
    "commander_defects",
    "secret_mission",
    "secret_mission_by_sea",
    "alliance_made",
    "court_flees",
    "abdication_under_threat",
    "ruler_deposed",
    "rival_proclaimed",
    "rival_put_down",
    "regent_rules",
    "defectors_news",
    "house_continued",
    "war_begins",
    "war_resumed",
    "war_for_claims",
    "war_for_new_ground",
    "two_fronts",
    "two_columns",
    "attack_repelled",
    "attack_repelled_again",
    "smaller_host_wins",
    "naval_battle",
    "place_retaken",
    "country_conquered",
    "capital_taken",
    "city_sacked",
    "townspeople_enslaved",
    "offensive_fails",
    "technique_taken_up",
    "new_technique_in_battle",
    "state_ends",
    "heir_enthroned",
    "court_wanders",
    "court_settles",
    "vassal_made",
    "vassal_breaks_away",
    "victor_recalled",
    "aim_for_claims",
    "prestige_falls",
    "ministries_built",
    "exams_held",
    "envoys_by_sea",
    "missions_both_ways",
    "offer_refused",
    "long_haggling",
    "terms_harden",
    "conquests_to_be_kept",
    "land_for_dues",
    "yearly_dues_agreed",
    "lump_sum_agreed",
    "dues_paid",
    "war_ended_by_accord",
    "allies_at_war_together",
    "ally_comes_late",
    "allies_fall_out",
    "place_handed_over",
    "plundered_place_handed_over",
    "strangers_ruled",
    "settlers_take_root",
    "refugees_cross_border",
    "rising_behind_lines",
    "rising_at_home",
    "border_market_open",
    "commerce_grows",
    "city_grows",
    "dowager_rules",
    "ruler_retires",
    "seat_follows_rival",
    "purge",
    "front_weakened",
    "favourite_raised",
});
static_assert(names.size() == happening_count);

template <typename To, typename From>
void copy_column(const From& from, std::vector<To>& to) {
    to.assign(from.values().begin(), from.values().end());
}

}  // namespace

std::string_view happening_name(Happening happening) {
    return names[static_cast<std::size_t>(happening)];
}

void BeforeTick::copy(const sim::World& world) {
    copy_column(world.polities.capital, capital);
    copy_column(world.places.holder, holder);
    copy_column(world.places.besieger, besieger);
    copy_column(world.armies.place, army_at);
    copy_column(world.armies.polity, army_of);
    army_men.clear();
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        army_men.push_back(world.armies.infantry[army].value + world.armies.cavalry[army].value);
    }
    was_at_war.clear();
    for (const sim::Day since : world.enmities.since.values()) {
        was_at_war.push_back(since.exists());
    }
}

std::int32_t wars_of(const sim::Run& run, sim::PolityId court) {
    std::int32_t wars = 0;
    for (std::size_t i = 0; i < run.world.polities.phase.size(); ++i) {
        const sim::PolityId other(i);
        wars += other != court && is_court(run, other) && run.world.at_war(court, other) ? 1 : 0;
    }
    return wars;
}

bool is_claimed(const sim::Run& run, sim::PolityId court, sim::PlaceId place) {
    const sim::PolityId holder = run.world.places.holder[place];
    if (holder == court) {
        return false;
    }
    for (std::size_t i = 0; i < run.setting->claims.size(); ++i) {
        const sim::ClaimDefinition& claim = run.setting->claims[i];
        if (claim.polity == court && claim.place == place &&
            run.world.claims.phase[sim::ClaimId(i)] == sim::Phase::present) {
            return true;
        }
    }
    return run.world.places.owner[place] == court;
}

struct HappeningLookers {
    explicit HappeningLookers(const sim::Run& run) : before(run.world), court(run), people(run) {}

    BeforeTick before;
    HappeningNotes notes;
    WarLooker war;
    CourtLooker court;
    AccordLooker accord;
    PeopleLooker people;
};

HappeningLooker::HappeningLooker(const sim::Run& run)
    : lookers_(std::make_unique<HappeningLookers>(run)), next_(run.log.next_id()) {}

HappeningLooker::~HappeningLooker() = default;

void HappeningLooker::before(const sim::Run& run) {
    lookers_->before.copy(run.world);
    lookers_->before.naval_battles =
        run.probes[static_cast<std::size_t>(sim::ProbeName::battle_naval)];
}

void HappeningLooker::after(const sim::Run& run) {
    HappeningLookers& all = *lookers_;
    for (; next_ < run.log.next_id(); next_ = sim::EventId(std::size_t{next_.index} + 1)) {
        const HappeningScene scene{run, all.before, next_, run.log[next_]};
        all.court.look(scene, all.notes);
        for (const sim::Change& change : scene.changes()) {
            all.war.look(scene, change, all.notes);
            all.court.look(scene, change, all.notes);
            all.accord.look(scene, change, all.notes);
            all.people.look(scene, change, all.notes);
        }
    }
    all.war.after(run, all.before, all.notes);
    all.court.after(run, all.notes);
    all.people.after(run, all.notes);
}

std::optional<sim::EventId> HappeningLooker::first(Happening happening) const {
    return lookers_->notes.first(happening);
}

}  // namespace lab

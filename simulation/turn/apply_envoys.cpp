#include "simulation/turn/apply_envoys.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/change_site.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

/// The state of an offer from now on, and until when.
EventId put(const ChangeSite& site, AccordState state, Day until) {
    AccordColumns& accords = site.world.accords;
    const auto accord = site.subject<AccordId>();
    const EventId former = accords.event[accord];
    accords.state[accord] = state;
    accords.since[accord] = site.day;
    accords.until[accord] = until;
    accords.event[accord] = site.event;
    return former;
}

/// The last day of the truce of an accord; none: it has none.
Day truce_end(const ChangeSite& site) {
    for (const Term& term : terms_of(site.world, site.subject<AccordId>())) {
        if (term.article == Article::truce) {
            constexpr std::int32_t year_days = 365;
            return site.day.plus_days(term.amount * year_days);
        }
    }
    return Day::none();
}

void shift_faith(const ChangeSite& site, PolityId court, std::int32_t by) {
    Permille& faith = site.world.polities.faith[court];
    faith = shifted(faith, by);
}

/// Pays as far as the treasury goes; the rest is owed.
void pay_dues(const ChangeSite& site) {
    World& world = site.world;
    const auto accord = site.subject<AccordId>();
    const auto payer = site.object<PolityId>();
    const PolityId taker =
        world.accords.from[accord] == payer ? world.accords.to[accord] : world.accords.from[accord];
    const auto good = static_cast<Good>(site.change.detail);
    const Amount due(site.change.amount);
    const Amount paid = pay_goods(world, site.setting, payer, taker, good, due);
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        if (good_of(world.terms.article[row]) == good && world.terms.giver[row] == payer) {
            world.terms.owed[row] += due - paid;
            break;
        }
    }
    const EnvoyLaws& laws = site.setting.laws.envoy;
    shift_faith(site, payer, paid == due ? laws.kept_faith_permille : -laws.default_faith_permille);
}

void owe_dues(const ChangeSite& site) {
    World& world = site.world;
    const auto accord = site.subject<AccordId>();
    const auto payer = site.object<PolityId>();
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        if (good_of(world.terms.article[row]) == static_cast<Good>(site.change.detail) &&
            world.terms.giver[row] == payer) {
            world.terms.owed[row] += Amount(site.change.amount);
            break;
        }
    }
    shift_faith(site, payer, -site.setting.laws.envoy.default_faith_permille);
}

/// Who holds an envoy that was sent to him is trusted less.
void close(const ChangeSite& site) {
    AccordColumns& accords = site.world.accords;
    const auto accord = site.subject<AccordId>();
    const auto answer = static_cast<Answer>(site.change.detail);
    const bool is_receiver = site.object<PolityId>() == accords.to[accord];
    accords.answer[accord] = answer == Answer::detained && !is_receiver ? Answer::unheard : answer;
    if (answer == Answer::detained && is_receiver) {
        shift_faith(site, accords.to[accord], -site.setting.laws.envoy.detained_faith_permille);
    }
}

/// Who lets the day of a joint war go by is trusted less, and who keeps it more.
void join_march(const ChangeSite& site) {
    AccordColumns& accords = site.world.accords;
    const auto accord = site.subject<AccordId>();
    const auto ally = site.object<PolityId>();
    const auto joined = static_cast<Joined>(site.change.detail);
    const bool is_from = accords.from[accord] == ally;
    const AccordFlag late = is_from ? AccordFlag::from_late : AccordFlag::to_late;
    const AccordFlag marched = is_from ? AccordFlag::from_marched : AccordFlag::to_marched;
    accords.flags[accord] |= static_cast<std::uint32_t>(joined == Joined::late ? late : marched);
    const EnvoyLaws& laws = site.setting.laws.envoy;
    if (joined != Joined::at_last) {
        shift_faith(
            site, ally,
            joined == Joined::late ? -laws.late_faith_permille : laws.joined_faith_permille);
    }
}

void end(const ChangeSite& site) {
    const EnvoyLaws& laws = site.setting.laws.envoy;
    const auto by = site.object<PolityId>();
    const auto how = static_cast<AccordEnd>(site.change.detail);
    if (by.exists() && how == AccordEnd::broken) {
        shift_faith(site, by, -laws.broken_faith_permille);
    } else if (by.exists() && how == AccordEnd::renounced) {
        shift_faith(site, by, -laws.renounced_faith_permille);
    }
}

void withhold(const ChangeSite& site) {
    AccordColumns& accords = site.world.accords;
    const auto accord = site.subject<AccordId>();
    const auto bit = static_cast<std::uint32_t>(accords.from[accord] == site.object<PolityId>()
                                                    ? AccordFlag::from_withholds
                                                    : AccordFlag::to_withholds);
    accords.flags[accord] =
        site.change.detail == 1 ? accords.flags[accord] | bit : accords.flags[accord] & ~bit;
}

}  // namespace

EventId apply_envoys(const ChangeSite& site) {
    const Change& change = site.change;
    World& world = site.world;
    const auto in_days = [&] { return site.day.plus_days(site.amount()); };
    switch (change.kind) {
        case ChangeKind::envoy_sent:
            return put(site, AccordState::sent, in_days());
        case ChangeKind::envoy_received:
            return put(site, AccordState::on_table, in_days());
        case ChangeKind::offer_answered:
            world.accords.answer[site.subject<AccordId>()] = static_cast<Answer>(change.detail);
            return put(site, AccordState::answered, in_days());
        case ChangeKind::offer_closed:
            close(site);
            return put(site, AccordState::refused,
                       site.day.plus_days(site.setting.laws.envoy.memory_days));
        case ChangeKind::accord_begin:
            return put(site, AccordState::in_force, truce_end(site));
        case ChangeKind::accord_end:
            end(site);
            break;
        case ChangeKind::term:
            break;  // Tells what the offer says.
        case ChangeKind::dues_paid:
            pay_dues(site);
            break;
        case ChangeKind::dues_owed:
            owe_dues(site);
            break;
        case ChangeKind::withholding:
            withhold(site);
            break;
        case ChangeKind::joint_march:
            join_march(site);
            break;
        case ChangeKind::party:
            world.polities.war_party[site.subject<PolityId>()] = Permille(site.amount());
            break;
        case ChangeKind::officers: {
            const auto army = site.subject<ArmyId>();
            world.armies.led_since[army] = std::max(world.armies.led_since[army], in_days());
            break;
        }
        default: {
            CHECK(change.kind == ChangeKind::aim, "not a change of envoys");
            const auto court = site.subject<PolityId>();
            world.polities.aim[court] = site.object<PolityId>();
            world.polities.aim_place[court] =
                change.amount > 0 ? PlaceId(static_cast<std::size_t>(change.amount - 1))
                                  : PlaceId::none();
            world.polities.aim_since[court] = site.day;
        }
    }
    return EventId::none();
}

}  // namespace sim

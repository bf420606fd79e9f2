#include "simulation/turn/apply_society.hpp"

#include <algorithm>

#include "simulation/turn/army.hpp"
#include "simulation/turn/bands.hpp"
#include "simulation/turn/change_site.hpp"
#include "simulation/turn/households.hpp"
#include "simulation/turn/ledger.hpp"

namespace sim {

namespace {

/// The treasury of a court in one good, with the stock that its ledger counts; null for goods
/// without a treasury.
struct Treasury {
    Amount* amount = nullptr;
    Stock stock = Stock::cash;
};

Treasury treasury_of(World& world, PolityId court, Good good) {
    switch (good) {
        case Good::cash_strings:
            return {&world.polities.cash[court], Stock::cash};
        case Good::silver_taels:
            return {&world.polities.silver[court], Stock::silver};
        case Good::silk_bolts:
            return {&world.polities.silk[court], Stock::silk};
        default:
            CHECK(false, "goods that no treasury keeps");
    }
}

void pay(const ChangeSite& site) {
    const auto good = static_cast<Good>(site.change.detail);
    const Treasury from = treasury_of(site.world, site.subject<PolityId>(), good);
    CHECK(from.amount->value >= site.change.amount, "nobody pays more than he has");
    *from.amount -= Amount(site.change.amount);
    const auto to = site.object<PolityId>();
    if (to.exists()) {
        *treasury_of(site.world, to, good).amount += Amount(site.change.amount);
    } else {
        Ledger(site.world).out(from.stock, FlowKind::spent, site.change.amount);
    }
}

EventId apply_to_court(const ChangeSite& site) {
    PolityColumns& courts = site.world.polities;
    const auto court = site.subject<PolityId>();
    Ledger ledger(site.world);
    switch (site.change.kind) {
        case ChangeKind::minister:
            courts.chief_minister[court] = site.object<PersonId>();
            break;
        case ChangeKind::heir:
            courts.heir[court] = site.object<PersonId>();
            break;
        case ChangeKind::rival:
            courts.rival[court] = site.object<PersonId>();
            break;
        case ChangeKind::regent:
            courts.regent[court] = site.object<PersonId>();
            break;
        case ChangeKind::tax_rate:
            courts.tax_rate[court] = Permille(site.amount());
            break;
        case ChangeKind::paid:
            pay(site);
            break;
        case ChangeKind::minted:
            courts.cash[court] += Amount(site.change.amount);
            ledger.in(Stock::cash, FlowKind::minted, site.change.amount);
            break;
        case ChangeKind::paper_issued:
            // What it buys is spent in the same breath: no coin comes in.
            courts.paper[court] += Amount(site.change.amount);
            ledger.in(Stock::paper, FlowKind::minted, site.change.amount);
            break;
        case ChangeKind::paper_redeemed: {
            const Amount amount(std::min(
                {site.change.amount, courts.paper[court].value, courts.cash[court].value}));
            courts.paper[court] -= amount;
            courts.cash[court] -= amount;
            ledger.out(Stock::paper, FlowKind::redeemed, amount.value);
            ledger.out(Stock::cash, FlowKind::spent, amount.value);
            break;
        }
        case ChangeKind::reform:
            courts.reform[court] = Permille(site.amount());
            break;
        case ChangeKind::exams:
            courts.exams_day[court] = site.day;
            break;
        case ChangeKind::rites:
            courts.rites_day[court] = site.day;
            break;
        default:
            CHECK(site.change.kind == ChangeKind::amnesty, "not a change of a court");
            courts.amnesty_day[court] = site.day;
    }
    return EventId::none();
}

void end_bands(const ChangeSite& site) {
    const auto place = site.subject<PlaceId>();
    const Men men(site.amount());
    switch (static_cast<BandsEnd>(site.change.detail)) {
        case BandsEnd::killed:
            return lose_bands(site.world, place, men, FlowKind::killed);
        case BandsEnd::enlisted:
            return enlist_bands(site.world, place, men);
        case BandsEnd::went_home:
            return lose_bands(site.world, place, men, FlowKind::released);
    }
}

void tend(const ChangeSite& site) {
    const auto place = site.subject<PlaceId>();
    PlaceColumns& places = site.world.places;
    const bool is_dikes = static_cast<Tended>(site.change.detail) == Tended::dikes;
    (is_dikes ? places.dikes[place] : places.devastation[place]) = Permille(site.amount());
}

EventId apply_to_place(const ChangeSite& site) {
    PlaceColumns& places = site.world.places;
    const auto place = site.subject<PlaceId>();
    Ledger ledger(site.world);
    switch (site.change.kind) {
        case ChangeKind::remission:
            places.remitted_until[place] = site.day.plus_days(site.amount());
            break;
        case ChangeKind::market:
            places.market[place] = site.object<PolityId>();
            break;
        case ChangeKind::migration: {
            const auto culture = static_cast<Culture>(site.change.detail);
            const auto to = site.object<PlaceId>();
            if (to.exists()) {
                move_households(site.world, place, to, culture, Households(site.amount()));
            } else {
                lose_households(site.world, place, culture, Households(site.amount()),
                                FlowKind::fled);
            }
            break;
        }
        case ChangeKind::famine:
            places.want[place] = Permille(site.amount());
            break;
        case ChangeKind::plague:
            lose_households(site.world, place, Households(site.amount()), FlowKind::died);
            break;
        case ChangeKind::bands_gather:
            join_bands(site.world, place, Men(site.amount()));
            places.bands_for[place] = site.object<PolityId>();
            break;
        case ChangeKind::bands_end:
            end_bands(site);
            break;
        case ChangeKind::relief:
            places.stores[place] -= Grain(site.amount());
            ledger.out(Stock::grain, FlowKind::eaten, site.amount());
            break;
        case ChangeKind::tended:
            tend(site);
            break;
        case ChangeKind::grain_bought: {
            const auto army = site.object<ArmyId>();
            (army.exists() ? site.world.armies.grain[army] : places.stores[place]) +=
                Grain(site.amount());
            ledger.in(Stock::grain, FlowKind::grown, site.amount());
            break;
        }
        case ChangeKind::grain_sent: {
            const Grain eaten(static_cast<std::int32_t>(site.change.detail));
            places.stores[place] -= Grain(site.amount()) + eaten;
            places.stores[site.object<PlaceId>()] += Grain(site.amount());
            ledger.out(Stock::grain, FlowKind::eaten, eaten.value);
            break;
        }
        default:
            CHECK(site.change.kind == ChangeKind::freed, "not a change of a place");
            settle_captives(site.world, place, static_cast<Culture>(site.change.detail),
                            Households(site.amount() / site.setting.laws.muster.household_persons),
                            site.setting.laws.muster.household_persons);
    }
    return EventId::none();
}

/// Bands come down from the hills as an army of whoever they fight for, or of the polity that the
/// army's slot names already.
EventId apply_rising(const ChangeSite& site) {
    ArmyColumns& armies = site.world.armies;
    const auto army = site.subject<ArmyId>();
    const auto place = site.object<PlaceId>();
    PlaceColumns& places = site.world.places;
    CHECK(!armies.polity[army].exists(), "a rising needs a free slot");
    armies.polity[army] = places.bands_for[place];
    CHECK(armies.polity[army].exists(), "bands that rise fight for somebody");
    lose_bands(site.world, place, Men(site.amount()), FlowKind::released);
    armies.force[army] = ForceId::none();
    armies.commander[army] = PersonId::none();
    armies.place[army] = place;
    armies.infantry[army] = Men(site.amount());
    armies.training[army] = Permille(200);
    armies.morale[army] = Permille(600);
    armies.stance[army] = Stance::field;
    armies.since[army] = site.day;
    armies.event[army] = site.event;
    name_chance(armies, army);
    Ledger(site.world).in(Stock::men, FlowKind::levied, site.amount());
    return EventId::none();
}

}  // namespace

EventId apply_society(const ChangeSite& site) {
    const Change& change = site.change;
    switch (change.kind) {
        case ChangeKind::rising:
            return apply_rising(site);
        case ChangeKind::remission:
        case ChangeKind::market:
        case ChangeKind::migration:
        case ChangeKind::famine:
        case ChangeKind::plague:
        case ChangeKind::bands_gather:
        case ChangeKind::bands_end:
        case ChangeKind::relief:
        case ChangeKind::freed:
        case ChangeKind::tended:
        case ChangeKind::grain_bought:
        case ChangeKind::grain_sent:
            return apply_to_place(site);
        default:
            return apply_to_court(site);
    }
}

}  // namespace sim

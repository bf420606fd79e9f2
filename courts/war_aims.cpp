#include "courts/war_aims.hpp"

#include <algorithm>

#include "courts/joint_plan.hpp"

namespace courts {

namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

constexpr std::int32_t month_days = 30;
constexpr std::int32_t whole = 1000;

/// Whether a court may think of war on another at all.
bool is_fair_game(const Assessment& at, const sim::PolityView& other) {
    const sim::PolityId own = at.view.court;
    return other.polity != own && other.is_present && !other.is_rebel_kind && !other.is_at_war &&
           !(other.overlord == own && other.is_client_kind) && other.places > 0;
}

/// Who joins the wars of its overlord thinks of no other.
sim::PolityId war_of_overlord(const Assessment& at) {
    const sim::PolityId overlord = at.own().overlord;
    if (!overlord.exists()) {
        return {};
    }
    return at.of(overlord).strongest_enemy;
}

void give_up(const Assessment& at, Docket& docket, Reason why) {
    Choice rest = choice_of(OrderKind::rest);
    rest.polity = at.view.realm.aim;
    weigh(rest, why, 1);
    sim::Decision decision;
    decision.matter = sim::Matter::war;
    decision.other = at.view.realm.aim;
    settle(docket, std::move(decision), std::move(rest), nothing_to_do());
    docket.order(order_of(OrderKind::rest));
}

void set_aim(Docket& docket, sim::PolityId against) {
    sim::Order order = order_of(OrderKind::aim);
    order.other_court = against;
    docket.order(order);
}

/// Of its enemies the one against whom most is to be won.
sim::PolityId best_enemy(const Assessment& at) {
    sim::PolityId best;
    std::int32_t most = at.odds_least();
    for (const sim::PolityId enemy : at.enemies()) {
        const std::int32_t strength = at.strength(enemy) + 50 * at.of(enemy).claimed_places;
        if (strength > most) {
            most = strength;
            best = enemy;
        }
    }
    return best;
}

void choose_among_enemies(const Assessment& at, Docket& docket) {
    const sim::PolityId best = best_enemy(at);
    const sim::PolityId now = at.view.realm.aim;
    if (best == now) {
        return;
    }
    if (!best.exists()) {
        return give_up(at, docket, Reason::strength);
    }
    // A plan holds unless another is clearly better.
    const bool keeps = now.exists() && at.of(now).is_at_war && at.strength(now) > at.odds_least() &&
                       at.strength(best) < at.strength(now) + 500;
    if (keeps) {
        return;
    }
    Choice aim = choice_of(OrderKind::aim);
    aim.polity = best;
    weigh(aim, Reason::strength, at.strength(best));
    weigh(aim, Reason::claim, 50 * at.of(best).claimed_places);
    sim::Decision decision;
    decision.matter = sim::Matter::war;
    decision.other = best;
    decision.own_men = sim::Men(static_cast<std::int32_t>(at.own_men()));
    decision.other_men = sim::Men(static_cast<std::int32_t>(at.of(best).men));
    settle(docket, std::move(decision), std::move(aim), nothing_to_do(at.odds_least()));
    set_aim(docket, best);
}

/// Of all neighbours the one on whom war would be best, if it would be good at all.
void think_of_war(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    const sim::PolityId led_to = war_of_overlord(at);
    Choice best = nothing_to_do(-1'000'000);
    for (const sim::PolityView& other : at.view.polities) {
        if (!is_fair_game(at, other) || !other.is_neighbour ||
            (at.own().overlord.exists() && other.polity != led_to &&
             other.polity != at.own().overlord)) {
            continue;
        }
        Choice war = weigh_war(at, other.polity);
        if (other.polity == led_to) {
            weigh(war, Reason::treaty, at.laws.alliance_value);
        }
        if (war.score > best.score) {
            best = std::move(war);
        }
    }
    if (!best.polity.exists()) {
        return;
    }
    weigh(best, Reason::chance, noise(draw, 0, at.laws.war_noise));
    const sim::PolityId against = best.polity;
    sim::Decision decision;
    decision.matter = sim::Matter::war;
    decision.other = against;
    decision.own_men = sim::Men(static_cast<std::int32_t>(at.own_men()));
    decision.other_men = sim::Men(static_cast<std::int32_t>(at.of(against).men));
    const bool is_war = best.score > 0;
    decision.advocates = advocates(at, is_war ? 0 : 1, is_war ? 1 : 0);
    if (settle(docket, std::move(decision), std::move(best), nothing_to_do())) {
        set_aim(docket, against);
    }
}

}  // namespace

std::int32_t noise(const sim::Draw& draw, std::uint32_t n, std::int32_t most) {
    return static_cast<std::int32_t>(draw.below(static_cast<std::uint32_t>(2 * most + 1), n)) -
           most;
}

std::vector<sim::Advocate> advocates(const Assessment& at, std::uint32_t of_war,
                                     std::uint32_t of_peace) {
    constexpr std::size_t most = 3;
    std::vector<const sim::PersonView*> speakers;
    for (const sim::PersonView& person : at.view.people) {
        if (person.leaning != sim::Leaning::none && !person.is_captive &&
            person.person != at.view.realm.ruler) {
            speakers.push_back(&person);
        }
    }
    const auto weight = [&](const sim::PersonView& person) {
        return (person.person == at.view.realm.minister ? 5000 : 0) + person.following.value +
               person.administration * 50 + person.field * 50;
    };
    std::stable_sort(speakers.begin(), speakers.end(), [&](const auto* one, const auto* other) {
        return weight(*one) > weight(*other);
    });
    speakers.resize(std::min(speakers.size(), most));
    std::vector<sim::Advocate> result;
    result.reserve(speakers.size());
    for (const sim::PersonView* person : speakers) {
        result.push_back(
            {person->person, person->leaning == sim::Leaning::war ? of_war : of_peace});
    }
    return result;
}

Choice weigh_war(const Assessment& at, sim::PolityId polity) {
    const sim::PolityView& other = at.of(polity);
    const sim::RealmView& realm = at.view.realm;
    const sim::DecisionLaws& laws = at.laws;
    Choice war = choice_of(OrderKind::aim);
    war.polity = polity;
    war.score = -laws.war_bias;
    weigh(war, Reason::strength,
          share_of(laws.war_strength, std::clamp(at.strength(polity), -2000, 1000)));
    weigh(war, Reason::claim, share_of(laws.war_claim, std::min(other.claimed_places, 15) * 100));
    // Nobody dreams of the riches of one four times as strong.
    const std::int32_t hope = std::clamp(2 * whole + at.strength(polity), 0, whole);
    // What there is to win, by its likeness to what the court has: nothing from one half as rich.
    weigh(war, Reason::gain,
          share_of(share_of(laws.war_gain,
                            std::max(1000 + doublings(other.households, at.own().households), 0)),
                   hope));
    if (other.households > at.own().households) {
        // Nobles and kin expect to be led where there is something to take.
        weigh(war, Reason::gain, share_of(share_of(laws.war_spoils, realm.cohesion.value), hope));
    }
    weigh(war, Reason::trend, share_of(laws.war_trend, other.defeat.value));
    weigh(war, Reason::party, share_of(laws.war_party, 2 * (realm.war_party.value - 500)));
    weigh(war, Reason::ruler, share_of(laws.war_boldness, (realm.ruler_boldness - 5) * 200));
    weigh(war, Reason::weariness, -share_of(laws.war_weariness, at.weariness_felt()));
    weigh(war, Reason::treasury,
          -share_of(share_of(laws.war_treasury, at.debt_permille()),
                    1000 - realm.self_supporting_permille));
    if (other.is_bound) {
        // A word given to one who keeps his own weighs most, and one that has held for long.
        constexpr std::int32_t ten_years = 3652;
        const std::int32_t age =
            other.bound_since.exists()
                ? std::min(at.view.today.number - other.bound_since.number, ten_years)
                : ten_years;
        const std::int32_t fresh = laws.word_fresh_permille;
        const std::int32_t held = fresh + (1000 - fresh) * age / ten_years;
        weigh(war, Reason::treaty,
              -share_of(share_of(laws.war_treaty, held), 500 + std::int32_t{other.faith.value}));
        if (other.owes_us || other.withholds) {
            weigh(war, Reason::faith, laws.war_default);
        }
    }
    weigh(war, Reason::faith, weigh_pledges(at, polity));
    if (at.own().overlord == polity) {
        weigh(war, Reason::legitimacy, -share_of(laws.war_overlord, other.prestige.value));
    }
    std::int32_t fronts = 0;
    for (const sim::PolityId enemy : at.enemies()) {
        // An enemy half as strong binds half as much.
        fronts += std::clamp(1000 - at.strength(enemy) / 2, 100, 1000);
    }
    for (const sim::PolityId rising : at.view.enemies) {
        // A rising in arms binds men at home.
        const sim::PolityView& rebels = at.of(rising);
        if (rebels.is_present && rebels.is_rebel_kind && rebels.places > 0) {
            fronts += static_cast<std::int32_t>(std::clamp<std::int64_t>(
                rebels.men * 1000 / std::max<std::int64_t>(at.own_men(), 1), 100, 1000));
        }
    }
    weigh(war, Reason::fronts, -share_of(laws.war_fronts, fronts));
    return war;
}

void choose_aim(const Assessment& at, const sim::Draw& draw, bool is_quarter, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    const bool is_at_war = !at.enemies().empty();
    const bool plans_another = realm.aim.exists() && !at.of(realm.aim).is_at_war;
    if (plans_another) {
        const sim::PolityView& aim = at.of(realm.aim);
        const bool is_stale =
            at.view.today.number - realm.aim_since.number > at.laws.aim_months * month_days;
        if (!aim.is_present || !is_fair_game(at, aim) || is_stale) {
            give_up(at, docket, Reason::distance);
        }
        return;
    }
    if (is_at_war) {
        choose_among_enemies(at, docket);
    }
    // Who is held by an enemy about as strong as himself looks for no other.
    constexpr std::int32_t much_weaker = 700;
    const bool is_held =
        std::any_of(at.enemies().begin(), at.enemies().end(),
                    [&](sim::PolityId enemy) { return at.strength(enemy) < much_weaker; });
    if (is_quarter && !is_held && (is_at_war || !realm.aim.exists())) {
        think_of_war(at, draw, docket);
    }
}

}  // namespace courts

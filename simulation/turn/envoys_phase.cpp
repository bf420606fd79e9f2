#include "simulation/turn/envoys_phase.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/drift.hpp"
#include "simulation/rules/entry.hpp"
#include "simulation/rules/envoy.hpp"
#include "simulation/rules/party.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/joint_march.hpp"
#include "simulation/turn/parties.hpp"
#include "simulation/turn/thrones.hpp"

namespace sim {

namespace {

class Envoys {
  public:
    explicit Envoys(TickContext& tick)
        : tick_(tick), world_(tick.world), accords_(tick.world.accords) {}

    void run();

  private:
    void live(AccordId accord);
    void set_out(AccordId accord);
    void arrive(AccordId accord);
    void come_home(AccordId accord);
    void close(AccordId accord, Answer answer);
    void hold(AccordId accord, PolityId holder);
    void read(AccordId accord);
    [[nodiscard]] PolityId third_of(AccordId accord) const;
    void watch(AccordId accord);
    void fall_due(AccordId accord);
    [[nodiscard]] bool is_present(PolityId court) const {
        return world_.polities.phase[court] == Phase::present;
    }
    [[nodiscard]] bool is_due(AccordId accord) const {
        return accords_.until[accord].exists() && accords_.until[accord] <= tick_.last_day;
    }
    [[nodiscard]] bool is_secret(AccordId accord) const {
        return (accords_.flags[accord] & static_cast<std::uint32_t>(AccordFlag::secret)) != 0;
    }
    [[nodiscard]] PersonId envoy_of(PolityId court) const;
    [[nodiscard]] Event told(AccordId accord, EventKind kind) const;

    TickContext& tick_;
    World& world_;
    AccordColumns& accords_;
};

Event Envoys::told(AccordId accord, EventKind kind) const {
    Event event = rule_event(tick_.last_day, kind);
    event.polity = accords_.from[accord];
    event.other = accords_.to[accord];
    event.person = accords_.envoy[accord];
    return event;
}

/// The ablest grown man to speak for a court of those who neither rule, nor command, nor are away
/// already.
PersonId Envoys::envoy_of(PolityId court) const {
    PersonId best;
    std::int32_t most = 0;
    const std::int32_t year = julian_date_of(tick_.last_day).year;
    const auto courts = world_.people.polity.values();
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PersonId person(i);
        const std::int32_t score = tick_.setting.people[i].diplomacy;
        if (courts[i] != court || score <= most || world_.people.life[person] != Phase::present ||
            !is_grown(tick_.setting.people[i].birth_year, year, tick_.setting.laws.person) ||
            world_.people.status[person] != AllegianceStatus::member ||
            world_.polities.ruler[court] == person || world_.polities.heir[court] == person) {
            continue;
        }
        const bool is_busy = commands_an_army(tick_, person) ||
                             std::ranges::any_of(accords_.envoy.values(),
                                                 [&](PersonId envoy) { return envoy == person; });
        if (!is_busy) {
            most = score;
            best = person;
        }
    }
    return best;
}

void Envoys::set_out(AccordId accord) {
    const PolityId from = accords_.from[accord];
    const PolityId to = accords_.to[accord];
    if (world_.terms.article[World::term_of(accord, 0)] == Article::none) {
        return clear_accord(world_, accord);
    }
    const MissionWay way = mission_way(tick_, from, to, is_secret(accord));
    if (!way.can_go) {
        return clear_accord(world_, accord);
    }
    accords_.envoy[accord] = envoy_of(from);
    std::vector<Change> changes = {
        {ChangeKind::envoy_sent, accord.index, to.index, is_secret(accord) ? 1U : 0U, way.days}};
    add_terms(world_, accord, changes);
    Event event = told(accord, EventKind::embassy);
    event.origin = EventOrigin::order;
    event.reason = accords_.reason[accord];
    event.place = world_.polities.capital[from];
    happen(tick_.run, event, follows({accords_.event[accord]}), changes);
}

void Envoys::arrive(AccordId accord) {
    const PolityId from = accords_.from[accord];
    const PolityId to = accords_.to[accord];
    MissionInputs in;
    in.is_at_war = world_.at_war(from, to);
    in.is_secret = is_secret(accord);
    in.means_war = world_.polities.aim[to] == from;
    switch (mission_end(in, tick_.setting.laws.envoy,
                        tick_.draw(ChanceSystem::envoy, from.index * 64 + to.index))) {
        case MissionEnd::lost:
            return close(accord, Answer::unheard);
        case MissionEnd::detained:
            return hold(accord, to);
        case MissionEnd::read:
            if (third_of(accord).exists()) {
                return read(accord);
            }
            break;
        case MissionEnd::comes_through:
            break;
    }
    std::vector<Change> changes = {{ChangeKind::envoy_received, accord.index, to.index, 0,
                                    tick_.setting.laws.envoy.answer_days}};
    add_terms(world_, accord, changes);
    Event event = told(accord, EventKind::embassy);
    event.polity = to;
    event.other = from;
    event.place = world_.polities.capital[to];
    happen(tick_.run, event, follows({accords_.event[accord]}), changes);
}

void Envoys::close(AccordId accord, Answer answer) {
    const Change change{ChangeKind::offer_closed, accord.index, accords_.to[accord].index,
                        static_cast<std::uint32_t>(answer), 0};
    happen(tick_.run, told(accord, EventKind::negotiation), follows({accords_.event[accord]}),
           std::span(&change, 1));
}

PolityId Envoys::third_of(AccordId accord) const {
    for (const Term& term : terms_of(world_, accord)) {
        if (term.article == Article::alliance && is_present(term.third)) {
            return term.third;
        }
    }
    return {};
}

/// The envoy does not come home: he is a captive until a treaty returns him.
void Envoys::hold(AccordId accord, PolityId holder) {
    std::vector<Change> changes = {{ChangeKind::offer_closed, accord.index, holder.index,
                                    static_cast<std::uint32_t>(Answer::detained), 0}};
    const PersonId envoy = accords_.envoy[accord];
    if (envoy.exists()) {
        changes.push_back({ChangeKind::allegiance, envoy.index, holder.index,
                           static_cast<std::uint32_t>(AllegianceStatus::captive), 0});
    }
    Event event = told(accord, EventKind::negotiation);
    event.polity = holder;
    event.other = accords_.from[accord];
    event.place = world_.polities.capital[holder];
    happen(tick_.run, event, follows({accords_.event[accord]}), changes);
    accords_.envoy[accord] = PersonId::none();
}

/// A letter against a third court falls into its hands: it holds who bore it; and if a word binds
/// it to who wrote it, that word is worth less.
void Envoys::read(AccordId accord) {
    const PolityId from = accords_.from[accord];
    const PolityId third = third_of(accord);
    if (is_bound(world_, tick_.setting, from, third)) {
        Permille& faith = world_.polities.faith[from];
        faith = shifted(faith, -tick_.setting.laws.envoy.renounced_faith_permille);
    }
    hold(accord, third);
}

void Envoys::come_home(AccordId accord) {
    if (accords_.answer[accord] == Answer::accepted) {
        begin_accord(tick_, accord);
    } else {
        close(accord, accords_.answer[accord]);
    }
}

/// Nothing binds two who are at war; a truce runs out.
void Envoys::watch(AccordId accord) {
    const PolityId a = accords_.from[accord];
    const PolityId b = accords_.to[accord];
    if (world_.at_war(a, b)) {  // Not by open_hostilities, which says whose doing it was.
        end_accord(tick_, accord, PolityId::none(), AccordEnd::broken,
                   rule_event(tick_.last_day, EventKind::treaty_breach));
        return;
    }
    if (is_due(accord)) {
        end_accord(tick_, accord, PolityId::none(), AccordEnd::expired,
                   rule_event(tick_.last_day, EventKind::treaty_end));
        return;
    }
    watch_joint_war(tick_, accord);
}

void Envoys::fall_due(AccordId accord) {
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        const Article article = world_.terms.article[row];
        if (!members_of(article).yearly) {
            continue;
        }
        const PolityId payer = world_.terms.giver[row];
        const bool refuses = withholds(world_, accord, payer);
        const std::int64_t amount =
            world_.terms.amount[row] + (refuses ? 0 : world_.terms.owed[row].value);
        if (!refuses) {
            world_.terms.owed[row] = Amount(0);
        }
        const Change change{refuses ? ChangeKind::dues_owed : ChangeKind::dues_paid, accord.index,
                            payer.index, static_cast<std::uint32_t>(good_of(article)), amount};
        Event event = told(accord, refuses ? EventKind::treaty_breach : EventKind::payment);
        event.polity = payer;
        event.other = accords_.from[accord] == payer ? accords_.to[accord] : accords_.from[accord];
        event.person = PersonId::none();
        happen(tick_.run, event, follows({accords_.event[accord]}), std::span(&change, 1));
    }
}

void Envoys::live(AccordId accord) {
    const PolityId from = accords_.from[accord];
    const PolityId to = accords_.to[accord];
    if (!is_present(from) || !is_present(to)) {
        if (accords_.state[accord] == AccordState::in_force) {
            end_accord(tick_, accord, PolityId::none(), AccordEnd::party_gone,
                       rule_event(tick_.last_day, EventKind::treaty_end));
        } else {
            clear_accord(world_, accord);
        }
        return;
    }
    switch (accords_.state[accord]) {
        case AccordState::sent:
            if (!accords_.event[accord].exists()) {
                set_out(accord);
            } else if (is_due(accord)) {
                arrive(accord);
            }
            return;
        case AccordState::on_table:
            if (is_due(accord)) {
                close(accord, Answer::unheard);
            }
            return;
        case AccordState::answered:
            if (is_due(accord)) {
                come_home(accord);
            }
            return;
        case AccordState::refused:
            if (is_due(accord)) {
                clear_accord(world_, accord);
            }
            return;
        default:
            return watch(accord);
    }
}

void Envoys::run() {
    for (std::size_t i = 0; i < accords_.state.size(); ++i) {
        if (accords_.state[AccordId(i)] != AccordState::free) {
            live(AccordId(i));
        }
    }
    const bool are_dues_due =
        tick_.is_month_end && tick_.season.month == tick_.setting.laws.dues_month;
    for (std::size_t i = 0; are_dues_due && i < accords_.state.size(); ++i) {
        if (accords_.state[AccordId(i)] == AccordState::in_force) {
            fall_due(AccordId(i));
        }
    }
    if (tick_.is_month_end) {
        shift_parties(tick_);
    }
    tick_.count_armies();
}

}  // namespace

void envoys_phase(TickContext& tick) {
    Envoys(tick).run();
}

}  // namespace sim

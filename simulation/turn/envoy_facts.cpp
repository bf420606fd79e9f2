#include "simulation/turn/envoy_facts.hpp"

#include "simulation/turn/accords.hpp"
#include "simulation/turn/knowledge_phase.hpp"

namespace sim {

namespace {

class EnvoyFacts {
  public:
    EnvoyFacts(const TickContext& tick, const Order& order, OrderFacts& facts)
        : tick_(tick),
          world_(tick.world),
          order_(order),
          facts_(facts),
          court_(order.court),
          other_(order.other_court) {}

    void gather();

  private:
    void of_offers();
    void of_accord();
    void of_term();

    const TickContext& tick_;
    const World& world_;
    const Order& order_;
    OrderFacts& facts_;
    PolityId court_;
    PolityId other_;
};

void EnvoyFacts::of_offers() {
    const AccordColumns& accords = world_.accords;
    bool has_slot = false;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        const AccordId accord(i);
        const AccordState state = accords.state[accord];
        has_slot = has_slot || state == AccordState::free || state == AccordState::refused;
        if (accords.from[accord] == other_ && accords.to[accord] == court_) {
            facts_.offer_on_table = facts_.offer_on_table || state == AccordState::on_table;
        }
        const bool is_own = accords.from[accord] == court_ && accords.to[accord] == other_;
        if (!is_own || state == AccordState::free || state == AccordState::refused ||
            state == AccordState::in_force) {
            continue;
        }
        const bool is_of_today = state == AccordState::sent && !accords.event[accord].exists();
        if (!is_of_today) {
            facts_.offer_is_open = true;
            continue;
        }
        has_slot = true;
        for (std::uint32_t t = 0; t < term_count_most; ++t) {
            facts_.terms_of_today +=
                world_.terms.article[World::term_of(accord, t)] != Article::none ? 1 : 0;
        }
    }
    facts_.offer_is_open = facts_.offer_is_open || !has_slot;
}

void EnvoyFacts::of_accord() {
    const AccordId accord = accord_between(world_, court_, other_);
    facts_.is_bound_to_other = accord.exists();
    if (accord.exists()) {
        facts_.owes_dues = dues_strings(world_, tick_.setting, accord, court_) > 0;
        facts_.withholds_dues = withholds(world_, accord, court_);
    }
}

void EnvoyFacts::of_term() {
    const PolityId giver = order_.kind == OrderKind::offer ? court_ : other_;
    const PolityId third = order_.third;
    facts_.third_is_fit = third.index < world_.polities.phase.size() && third != court_ &&
                          third != other_ && world_.polities.phase[third] == Phase::present;
    if (facts_.place_exists) {
        facts_.giver_holds_place = believed_holder(world_, court_, order_.place) == giver;
    }
    if (facts_.person_exists) {
        const bool is_hostage = order_.option == static_cast<std::uint32_t>(Article::hostage);
        const AllegianceStatus status =
            is_hostage ? AllegianceStatus::member : AllegianceStatus::captive;
        facts_.giver_has_person = world_.people.polity[order_.person] == giver &&
                                  world_.people.status[order_.person] == status;
    }
}

void EnvoyFacts::gather() {
    const PolityColumns& courts = world_.polities;
    if (order_.kind == OrderKind::rest) {
        facts_.aim_is_so = !courts.aim[court_].exists();
        return;
    }
    facts_.other_court_exists = other_.index < courts.phase.size();
    if (!facts_.other_court_exists) {
        return;
    }
    facts_.other_court_is_present = courts.phase[other_] == Phase::present;
    facts_.aim_is_so = courts.aim[court_] == other_ && courts.aim_place[court_] == order_.place;
    of_offers();
    of_accord();
    of_term();
}

}  // namespace

void add_envoy_facts(const TickContext& tick, const Order& order, OrderFacts& facts) {
    if (facts.court_exists) {
        EnvoyFacts(tick, order, facts).gather();
    }
}

}  // namespace sim

// What an accord brings about when it comes into force. Declared in accords.hpp.
#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/refuge.hpp"
#include "simulation/turn/thrones.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

class Beginning {
  public:
    Beginning(TickContext& tick, AccordId accord)
        : tick_(tick),
          world_(tick.world),
          accord_(accord),
          from_(tick.world.accords.from[accord]),
          to_(tick.world.accords.to[accord]) {}

    void run();

  private:
    void add(ChangeKind kind, std::uint32_t subject, std::uint32_t object = nothing,
             std::uint32_t detail = 0, std::int64_t amount = 0) {
        changes_.push_back({kind, subject, object, detail, amount});
    }
    void make_peace();
    void end_war(PolityId a, PolityId b);
    void carry(const Term& term);
    void cede(const Term& term);
    void pay(const Term& term);
    void free_people(const Term& term);
    void lower(const Term& term);
    void name_hostages();
    [[nodiscard]] PersonId hostage_of(PolityId court) const;
    void go_home(PolityId guest, PolityId host);
    [[nodiscard]] PolityId taker_of(const Term& term) const {
        return term.giver == from_ ? to_ : from_;
    }

    TickContext& tick_;
    World& world_;
    AccordId accord_;
    PolityId from_;
    PolityId to_;
    std::vector<Change> changes_;
    std::vector<ArmyId> homeward_;
};

void Beginning::end_war(PolityId a, PolityId b) {
    if (!world_.at_war(a, b)) {
        return;
    }
    add(ChangeKind::hostility_end, a.index, b.index);
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        const PlaceId place(i);
        const PolityId besieger = world_.places.besieger[place];
        const PolityId holder = world_.places.holder[place];
        if ((besieger == a && holder == b) || (besieger == b && holder == a)) {
            add(ChangeKind::investment_end, place.index, besieger.index,
                static_cast<std::uint32_t>(InvestmentEnd::terms));
        }
    }
    go_home(a, b);
    go_home(b, a);
}

void Beginning::go_home(PolityId guest, PolityId host) {
    const auto is_of_host = [&](PlaceId place) {
        return place.exists() && world_.places.holder[place] == host;
    };
    // Who is still on the way would open the war anew by coming.
    for (const ArmyId army : tick_.standing) {
        if (world_.armies.polity[army] == guest &&
            (is_of_host(world_.armies.place[army]) || is_of_host(world_.armies.objective[army]))) {
            homeward_.push_back(army);
        }
    }
    if (world_.polities.aim[guest] == host) {
        add(ChangeKind::aim, guest.index, nothing);
    }
}

/// Clients of either follow it into the peace.
void Beginning::make_peace() {
    for (std::size_t i = 0; i < world_.polities.phase.size(); ++i) {
        const PolityId client(i);
        if (world_.polities.overlord[client] == from_ && client != to_) {
            end_war(client, to_);
        } else if (world_.polities.overlord[client] == to_ && client != from_) {
            end_war(client, from_);
        }
    }
    end_war(from_, to_);
}

void Beginning::cede(const Term& term) {
    if (world_.places.holder[term.place] != term.giver) {
        return;  // It is no longer his to give.
    }
    const PolityId besieger = world_.places.besieger[term.place];
    if (besieger.exists() && !world_.at_war(from_, to_)) {
        add(ChangeKind::investment_end, term.place.index, besieger.index,
            static_cast<std::uint32_t>(InvestmentEnd::terms));
    }
    add(ChangeKind::control, term.place.index, taker_of(term).index,
        static_cast<std::uint32_t>(ControlHow::treaty));
    add(ChangeKind::ownership, term.place.index, taker_of(term).index);
}

void Beginning::pay(const Term& term) {
    add(ChangeKind::dues_paid, accord_.index, term.giver.index,
        static_cast<std::uint32_t>(good_of(term.article)), term.amount);
}

void Beginning::free_people(const Term& term) {
    const PolityId home = taker_of(term);
    const Culture culture = tick_.setting.polities[home.index].culture;
    for (std::size_t i = 0; i < world_.people.life.size(); ++i) {
        const PersonId person(i);
        const bool is_asked = term.person.exists() ? person == term.person
                                                   : tick_.setting.people[i].culture == culture;
        if (is_asked && world_.people.life[person] == Phase::present &&
            world_.people.polity[person] == term.giver &&
            world_.people.status[person] == AllegianceStatus::captive) {
            add(ChangeKind::allegiance, person.index, home.index,
                static_cast<std::uint32_t>(AllegianceStatus::member));
        }
    }
}

void Beginning::lower(const Term& term) {
    const EnvoyLaws& laws = tick_.setting.laws.envoy;
    const std::int32_t cost = term.article == Article::as_vassal ? laws.vassal_legitimacy_permille
                              : term.article == Article::as_nephew
                                  ? laws.nephew_legitimacy_permille
                                  : laws.brother_legitimacy_permille;
    const auto shift = [&](PolityId court, std::int32_t by) {
        Permille& legitimacy =
            world_.standings
                .legitimacy[World::standing_of(court, tick_.setting.polities[court.index].culture)];
        legitimacy = shifted(legitimacy, by);
    };
    shift(term.giver, -cost);
    shift(taker_of(term), cost / 2);
    if (term.article == Article::as_vassal) {
        add(ChangeKind::overlord, term.giver.index, taker_of(term).index);
    } else if (world_.polities.overlord[term.giver] == taker_of(term)) {
        add(ChangeKind::overlord, term.giver.index);
    }
}

/// Of the house, neither ruler nor with an army; the heir only if there is nobody else.
PersonId Beginning::hostage_of(PolityId court) const {
    PersonId heir;
    const auto courts = world_.people.polity.values();
    for (std::size_t i = 0; i < courts.size(); ++i) {
        const PersonId person(i);
        if (courts[i] != court || world_.people.life[person] != Phase::present ||
            world_.people.status[person] != AllegianceStatus::member ||
            person == world_.polities.ruler[court] ||
            !is_of_house(tick_.setting, person, world_.polities.ruler[court]) ||
            commands_an_army(tick_, person)) {
            continue;
        }
        if (person != world_.polities.heir[court]) {
            return person;
        }
        heir = person;
    }
    return heir;
}

/// Where a hostage is promised and no name is said, the giver chooses.
void Beginning::name_hostages() {
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord_, i);
        if (world_.terms.article[row] == Article::hostage && !world_.terms.person[row].exists()) {
            world_.terms.person[row] = hostage_of(world_.terms.giver[row]);
        }
    }
}

void Beginning::carry(const Term& term) {
    switch (term.article) {
        case Article::peace:
        case Article::truce:
            return make_peace();
        case Article::cede:
            return cede(term);
        case Article::cash_once:
        case Article::silver_once:
        case Article::silk_once:
            return pay(term);
        case Article::as_younger_brother:
        case Article::as_nephew:
        case Article::as_vassal:
            return lower(term);
        case Article::as_equals:
            if (world_.polities.overlord[term.giver] == taker_of(term)) {
                add(ChangeKind::overlord, term.giver.index);
            }
            return;
        case Article::return_people:
            return free_people(term);
        case Article::hostage:
            if (!term.person.exists() || world_.people.life[term.person] != Phase::present ||
                world_.people.polity[term.person] != term.giver) {
                return;  // He has died, or gone over: nobody can be sent.
            }
            add(ChangeKind::allegiance, term.person.index, taker_of(term).index,
                static_cast<std::uint32_t>(AllegianceStatus::captive));
            return;
        case Article::alliance:
            for (const PolityId court : {from_, to_}) {
                if (world_.polities.aim[court] != term.third) {
                    add(ChangeKind::aim, court.index, term.third.index);
                }
            }
            return;
        default:
            return;  // Asked of as long as the accord is in force.
    }
}

void Beginning::run() {
    const AccordId former = accord_between(world_, from_, to_);
    if (former.exists()) {
        end_accord(tick_, former, PolityId::none(), AccordEnd::replaced,
                   rule_event(tick_.last_day, EventKind::treaty_end));
    }
    name_hostages();
    add(ChangeKind::accord_begin, accord_.index, to_.index);
    add_terms(world_, accord_, changes_);
    const TermList terms = terms_of(world_, accord_);
    for (const Term& term : terms) {
        if (term.article != Article::none) {
            carry(term);
        }
    }
    Event event = rule_event(tick_.last_day, EventKind::treaty);
    event.polity = from_;
    event.other = to_;
    event.person = world_.accords.envoy[accord_];
    happen(tick_.run, event, follows({world_.accords.event[accord_]}), changes_);
    for (const ArmyId army : homeward_) {
        const PlaceId home =
            nearest_own_place(tick_, world_.armies.polity[army], world_.armies.place[army]);
        send_army(tick_, army, home, Stance::retreat, army_event(tick_, army, EventKind::departure),
                  follows({world_.accords.event[accord_]}));
    }
}

}  // namespace

void begin_accord(TickContext& tick, AccordId accord) {
    Beginning(tick, accord).run();
}

}  // namespace sim

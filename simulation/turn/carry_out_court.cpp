// Carries out orders of rule, persons and thrones. Declared in order_writer.hpp.
#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/turn/order_writer.hpp"
#include "simulation/turn/people_phase.hpp"
#include "simulation/turn/purges.hpp"
#include "simulation/turn/society_facts.hpp"
#include "simulation/turn/thrones.hpp"

namespace sim {

namespace {

class CourtOrder {
  public:
    CourtOrder(TickContext& tick, const Order& order)
        : writer_(tick, order),
          tick_(tick),
          world_(tick.world),
          courts_(tick.world.polities),
          laws_(tick.setting.laws.order),
          order_(order),
          court_(order.court) {}

    void run();

  private:
    void reform();
    void amnesty();
    void minister();
    void execute();
    void name_heir();
    void move_capital(SeatKind kind);
    void abdicate();
    void enthrone();
    void proclaim();
    void make_puppet();
    void unmake_puppet();
    [[nodiscard]] bool goes_to_puppet(PlaceId place) const;
    void shift_own_legitimacy(std::int32_t by);
    void mind_stranger(PersonId person, PersonId ruler);
    void leave_offices(PersonId person);

    OrderWriter writer_;
    TickContext& tick_;
    World& world_;
    PolityColumns& courts_;
    const OrderLaws& laws_;
    const Order& order_;
    PolityId court_;
};

/// Legitimacy with the people of the ruling house.
void CourtOrder::shift_own_legitimacy(std::int32_t by) {
    const Culture culture = tick_.setting.polities[court_.index].culture;
    Permille& legitimacy = world_.standings.legitimacy[World::standing_of(court_, culture)];
    legitimacy = shifted(legitimacy, by);
}

/// An heir or ruler who is not of the house of `ruler`.
void CourtOrder::mind_stranger(PersonId person, PersonId ruler) {
    if (!is_of_house(tick_.setting, person, ruler)) {
        shift_own_legitimacy(-laws_.stranger_legitimacy_permille);
    }
}

void CourtOrder::leave_offices(PersonId person) {
    if (courts_.chief_minister[court_] == person) {
        writer_.add(ChangeKind::minister, court_.index);
    }
    if (courts_.heir[court_] == person) {
        writer_.add(ChangeKind::heir, court_.index);
    }
}

void CourtOrder::reform() {
    const std::int32_t step = tick_.setting.laws.court.reform_step_permille;
    const bool is_forward = order_.option == static_cast<std::uint32_t>(ReformAim::ministries);
    writer_.pay(income_share(world_, court_, laws_.reform_income_permille), BudgetLine::officials);
    writer_.add(ChangeKind::reform, court_.index, OrderWriter::nothing, order_.option,
                shifted(courts_.reform[court_], is_forward ? step : -step).value);
    Permille& skill = courts_.administration[court_];
    skill = shifted(skill, -laws_.reform_turmoil_permille);
    writer_.tell(EventKind::reform);
}

void CourtOrder::amnesty() {
    if (!order_.place.exists()) {
        const std::int64_t gifts = income_share(world_, court_, laws_.amnesty_income_permille);
        writer_.pay(std::min(gifts, courts_.cash[court_].value), BudgetLine::court_cost);
        writer_.add(ChangeKind::amnesty, court_.index);
        writer_.tell(EventKind::amnesty);
        return;
    }
    const Men men = men_pardoned(tick_, order_.place);
    writer_.pay(std::int64_t{men.value} * laws_.pardon_strings, BudgetLine::other_out);
    writer_.add(ChangeKind::bands_end, order_.place.index, OrderWriter::nothing,
                static_cast<std::uint32_t>(BandsEnd::went_home), men.value);
    writer_.tell(EventKind::amnesty);
}

/// Appoints or dismisses; who loses the office does not forget it.
void CourtOrder::minister() {
    const PersonId former = courts_.chief_minister[court_];
    const bool appoints = order_.kind == OrderKind::appoint_minister;
    if (former.exists()) {
        Permille& slight = world_.people.slight[former];
        slight = shifted(slight, laws_.dismissal_slight_permille);
    }
    writer_.add(ChangeKind::minister, court_.index, order_.person.index);
    Event event = writer_.event(appoints ? EventKind::appointment : EventKind::dismissal);
    event.person = appoints ? order_.person : former;
    const EventId fallen = writer_.tell(event);
    purge_after_minister(tick_, court_, former, fallen);
}

void CourtOrder::execute() {
    const PersonId person = order_.person;
    const bool is_captive = world_.people.status[person] == AllegianceStatus::captive;
    writer_.add(ChangeKind::death, person.index, OrderWriter::nothing,
                static_cast<std::uint32_t>(DeathKind::executed));
    leave_offices(person);
    for (std::size_t i = 0; i < courts_.phase.size(); ++i) {
        if (courts_.ruler[PolityId(i)] == person) {
            writer_.add(ChangeKind::throne_vacant, static_cast<std::uint32_t>(i), person.index,
                        static_cast<std::uint32_t>(ReignEnd::death));
        }
    }
    if (!is_captive) {
        const std::int32_t following = world_.people.following[person].value;
        shift_own_legitimacy(-(laws_.execution_legitimacy_permille * following / 1000));
        for (const ArmyId army : tick_.standing) {
            const PersonId other = world_.armies.commander[army];
            if (world_.armies.polity[army] == court_ && other.exists()) {
                Permille& slight = world_.people.slight[other];
                slight = shifted(slight, laws_.execution_slight_permille * following / 1000);
            }
        }
    }
    const EventId killed = writer_.tell(EventKind::execution);
    if (!is_captive) {
        purge_after_execution(tick_, court_, person, killed);
    }
}

void CourtOrder::name_heir() {
    mind_stranger(order_.person, courts_.ruler[court_]);
    writer_.add(ChangeKind::heir, court_.index, order_.person.index);
    writer_.tell(EventKind::appointment);
}

void CourtOrder::move_capital(SeatKind kind) {
    if (kind == SeatKind::seat) {
        writer_.pay(income_share(world_, court_, laws_.capital_income_permille),
                    BudgetLine::court_cost);
        shift_own_legitimacy(-laws_.capital_legitimacy_permille);
    }
    writer_.add(ChangeKind::capital, court_.index, order_.place.index,
                static_cast<std::uint32_t>(kind));
    Event event = writer_.event(EventKind::capital_move);
    event.person = courts_.ruler[court_];
    writer_.tell(event);
}

void CourtOrder::abdicate() {
    const PersonId ruler = courts_.ruler[court_];
    const PersonId heir = order_.person.exists() ? order_.person : heir_to(tick_, court_, ruler);
    mind_stranger(heir, ruler);
    Permille& prestige = courts_.prestige[court_];
    prestige = shifted(prestige, -laws_.abdication_prestige_permille);
    succeed(tick_, court_, ReignOutcome::abdicates, heir, EventOrigin::order);
}

void CourtOrder::enthrone() {
    // Of the house of whoever was told as heir last, if the ruler before is not known any more.
    const PersonId heir = courts_.heir[court_];
    if (order_.person != heir) {
        mind_stranger(order_.person, heir);
    }
    accede(tick_, court_, order_.person, courts_.ruler_event[court_], EventOrigin::order);
}

/// The court is its own master: free of its overlord, who must fight for it.
void CourtOrder::proclaim() {
    const PolityId overlord = courts_.overlord[court_];
    writer_.add(ChangeKind::rites, court_.index);
    if (overlord.exists()) {
        writer_.add(ChangeKind::overlord, court_.index);
        Permille& prestige = courts_.prestige[overlord];
        prestige = shifted(prestige, -laws_.proclaim_prestige_permille);
    }
    shift_own_legitimacy(laws_.proclaim_legitimacy_permille);
    Event event = writer_.event(EventKind::state_founded);
    event.place = courts_.capital[court_];
    event.person = courts_.ruler[court_];
    event.other = overlord;
    const EventId told = writer_.tell(event);
    if (overlord.exists()) {
        open_hostilities(tick_, court_, overlord, event.place, tick_.last_day, told);
    }
}

/// What the court holds near the seat, where the client's people is the greater part and its own
/// is at home nowhere.
bool CourtOrder::goes_to_puppet(PlaceId place) const {
    if (place == order_.place) {
        return true;
    }
    const Culture of_client = tick_.setting.polities[order_.other_court.index].culture;
    const Culture own = tick_.setting.polities[court_.index].culture;
    if (of_client == own || world_.places.holder[place] != court_ ||
        courts_.capital[court_] == place || world_.places.besieger[place].exists() ||
        largest_people(world_, place) != of_client) {
        return false;
    }
    const std::int32_t days = days_on_foot(tick_, order_.place, place);
    return days >= 0 && days <= laws_.puppet_days;
}

void CourtOrder::make_puppet() {
    const PolityId client = order_.other_court;
    leave_offices(order_.person);
    writer_.add(ChangeKind::polity_begin, client.index);
    writer_.add(ChangeKind::allegiance, order_.person.index, client.index,
                static_cast<std::uint32_t>(AllegianceStatus::member));
    writer_.add(ChangeKind::accession, client.index, order_.person.index);
    writer_.add(ChangeKind::capital, client.index, order_.place.index,
                static_cast<std::uint32_t>(SeatKind::seat));
    writer_.add(ChangeKind::overlord, client.index, court_.index);
    for (std::size_t i = 0; i < world_.places.holder.size(); ++i) {
        if (goes_to_puppet(PlaceId(i))) {
            writer_.add(ChangeKind::control, static_cast<std::uint32_t>(i), client.index,
                        static_cast<std::uint32_t>(ControlHow::administrative));
        }
    }
    for (const ArmyId army : tick_.standing) {
        const bool is_his =
            world_.armies.polity[army] == court_ && world_.armies.commander[army] == order_.person;
        if (is_his) {
            writer_.add(ChangeKind::army_allegiance, army.index, client.index);
        }
    }
    const std::int64_t gift = courts_.cash[court_].value * laws_.puppet_cash_permille / 1000;
    if (gift > 0) {
        writer_.add(ChangeKind::paid, court_.index, client.index,
                    static_cast<std::uint32_t>(Good::cash_strings), gift);
        TreasuryBooks(world_, court_).write(BudgetLine::other_out, gift);
        TreasuryBooks(world_, client).write(BudgetLine::tribute_in, gift);
    }
    Event event = writer_.event(EventKind::puppet_state);
    event.other = client;
    writer_.tell(event);
}

void CourtOrder::unmake_puppet() {
    Permille& prestige = courts_.prestige[court_];
    prestige = shifted(prestige, -laws_.puppet_prestige_permille);
    end_state(tick_, order_.other_court, court_, courts_.overlord_event[order_.other_court],
              ControlHow::administrative, EventOrigin::order);
}

void CourtOrder::run() {
    switch (order_.kind) {
        case OrderKind::reform:
            return reform();
        case OrderKind::hold_exams:
            writer_.pay(laws_.exams_strings, BudgetLine::officials);
            writer_.add(ChangeKind::exams, court_.index);
            writer_.tell(EventKind::ceremony);
            return;
        case OrderKind::perform_rites:
            writer_.pay(income_share(world_, court_, laws_.rites_income_permille),
                        BudgetLine::court_cost);
            writer_.add(ChangeKind::rites, court_.index);
            writer_.tell(EventKind::ceremony);
            return;
        case OrderKind::amnesty:
            return amnesty();
        case OrderKind::appoint_minister:
        case OrderKind::dismiss_minister:
            return minister();
        case OrderKind::execute:
            return execute();
        case OrderKind::name_heir:
            return name_heir();
        case OrderKind::move_capital:
            return move_capital(SeatKind::seat);
        case OrderKind::flee:
            return move_capital(SeatKind::flight);
        case OrderKind::abdicate:
            return abdicate();
        case OrderKind::enthrone:
            return enthrone();
        case OrderKind::proclaim:
            return proclaim();
        case OrderKind::make_puppet:
            return make_puppet();
        default:
            return unmake_puppet();
    }
}

}  // namespace

void carry_out_court(TickContext& tick, const Order& order) {
    CourtOrder(tick, order).run();
}

}  // namespace sim

// Couriers: the one way by which news comes to a court. Reports set out, travel, are read, and
// become beliefs (rules/knowledge.hpp). Part of the knowledge phase; lives for one tick.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/rules/knowledge.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

class Couriers {
  public:
    explicit Couriers(TickContext& tick) : tick_(tick), world_(tick.world) {}

    /// Reads the mail of this tick. Reports of one day are read in the order of their members, so
    /// that slots decide nothing.
    void deliver();

    /// A court that can be told anything: it exists, and there is somewhere to be told it.
    [[nodiscard]] bool listens(PolityId court) {
        return world_.polities.phase[court] == Phase::present && seat_of(court).exists();
    }
    /// Where letters find a court: at its capital; where it has none, at its most populous place;
    /// else with its first army; none: nowhere.
    [[nodiscard]] PlaceId seat_of(PolityId court) {
        const PlaceId capital = world_.polities.capital[court];
        return capital.exists() ? capital : seat_without_capital(court);
    }

    /// A court hears of something if anybody sees it. `entity`: what the draws are keyed by.
    void tell(PolityId court, const SightInputs& sight, ReportInputs about, std::uint32_t entity);
    /// Somebody at `teller` who knows of an army of another court tells of it, where it stands
    /// today.
    void tell_from(PolityId court, Channel channel, PlaceId teller, ArmyId army);
    /// A court learns whose a place has been for long: everybody has told of it by now.
    void tell_old(PolityId court, PlaceId place);
    /// The court's own men write to it. False: no way leads there now.
    bool write_home(PolityId court, ReportInputs about);
    /// Days that a letter of the court's own officers at `place` needs; no_report: no way.
    [[nodiscard]] std::int32_t letter_days(PolityId court, PlaceId place);

    [[nodiscard]] ReportInputs about_holder(PlaceId place) const;
    [[nodiscard]] ReportInputs about_army(ArmyId army) const;

  private:
    void put(const Report& report);
    void believe(const Report& report);
    void believe_of_siege(const Report& report, std::uint32_t seen);
    void find_seats();
    [[nodiscard]] PlaceId seat_without_capital(PolityId court);
    [[nodiscard]] std::uint32_t tick_of_observation(Day day) const;
    [[nodiscard]] Millidays courier_time(PolityId court, PlaceId place);
    [[nodiscard]] Report read(ReportId slot) const;
    void write(ReportId slot, const Report& report);

    TickContext& tick_;
    World& world_;
    std::size_t next_slot_ = 0;
    std::vector<PlaceId> seats_;  ///< Of courts without a capital; empty: not asked for yet.
};

}  // namespace sim

// Play: a court of the free run that a person or a program sits at: what it is told, and how its
// orders are read. docs/formats/api.md, docs/formats/program.md.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/order_text.hpp"
#include "chronicle/seat.hpp"

namespace api {

struct Play {
    std::unique_ptr<chronicle::Seat> seat;
    std::vector<sim::ForceId> forces;  ///< How armies are called: as when the rules took over.
    Json refused = Json::array();      ///< Orders that could not be given for the last ten days.
    bool is_over = false;              ///< The truth has been told.

    [[nodiscard]] ArmyForces names() const { return forces; }
};

/// Sits down at a court of the free run's plan as it stands; the run has been lived to its fork or
/// further.
void sit_down(Context& context, sim::PolityId court);

/// Reads one order of the court that is played: without day and court, or whole. One text may be
/// an offer of several clauses, which are as many orders: "offer jin: peace; we cede taiyuan".
[[nodiscard]] sim::Result<std::vector<sim::Order>, std::vector<Error>> read_given(
    const Context& context, const Play& play, std::string_view text, std::string_view where,
    Language language);

/// How the orders of a play are written: without day and court.
[[nodiscard]] std::string write_given(const sim::Order& order, const Context& context,
                                      const Play& play);

/// Gives what one text says, as a whole or not at all; what is told of it if it could not be given
/// is added to `refused`.
void give_together(Play& play, const std::string& text, const std::vector<sim::Order>& orders,
                   Language language, Json& refused);

/// Gives orders; gives back what is told of each that could not be given:
/// [{"order","code","what","hint"}].
[[nodiscard]] Json give_orders(Context& context, Play& play, const std::vector<std::string>& texts,
                               Language language);

/// All that whoever plays is told.
[[nodiscard]] Json seat_json(Context& context, Play& play);

/// The decisions of the record that fall to the court in the ten days to come, with their options.
[[nodiscard]] Json decisions_json(const Context& context, const Play& play);

/// Answers such decisions by the orders of their options; gives back what is told of each order
/// that could not be given. Errors: what is no decision, or not this court's in these ten days, or
/// what no order expresses; nothing is given then.
[[nodiscard]] sim::Result<Json, std::vector<Error>> give_choices(
    Context& context, Play& play, const std::vector<std::string>& texts, Language language);

/// The view of the seat.
[[nodiscard]] Json view_json(const Context& context, const Play& play);

/// What the court has heard since its last sitting, failed orders included.
[[nodiscard]] Json reports_json(Context& context, const Play& play);

/// What was believed beside what was so, and how the court has fared.
[[nodiscard]] Json review_json(Context& context, const Play& play);

}  // namespace api

// References to events as people write them: the record's id, "<table>.<line>" for a fact of
// another table, "rule.<number>" for what a rule made happen while the record decides, "e<number>"
// for the events of a free run.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/context.hpp"

namespace api {

/// The fact that an event is, or none for an event of a rule.
[[nodiscard]] sim::FactId fact_of_event(Context& context, sim::EventId event);

/// The reference of an event that has happened. Facts of one row are told apart by ".2", ".3".
[[nodiscard]] std::string event_reference(Context& context, sim::EventId event);

/// The fact that a reference names, or nothing. Not for "rule." references.
[[nodiscard]] std::optional<sim::FactId> find_fact(Context& context, std::string_view reference);

/// The event that a reference names, living the record as far as needed; or nothing.
[[nodiscard]] std::optional<sim::EventId> find_event(Context& context, std::string_view reference);

/// The row of the data pack that the n-th change of an event comes from; nothing for a rule.
[[nodiscard]] std::optional<scenario::RowReference> row_of_change(Context& context,
                                                                  sim::EventId event,
                                                                  std::size_t change);

/// What the row says of its sources and confidence.
[[nodiscard]] const scenario::Provenance* provenance_of(const scenario::Texts& texts,
                                                        scenario::RowReference row);

}  // namespace api

// Dates in requests and answers: both calendars, and failures told in words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/error.hpp"
#include "api/json.hpp"
#include "simulation/calendar/chinese_date.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/result.hpp"

namespace api {

/// What dates are read and written with. The parts must outlive it.
struct DateContext {
    sim::RegnalCalendar regnal;
    std::span<const std::string_view> polity_ids;  ///< By PolityId.
    std::span<const std::string_view> era_names;   ///< For hints: every era name, both writings.
    sim::Day first_day;                            ///< Of the record.
    sim::Day last_day;
};

/// Reads a date in either calendar as a span of days. `where` is the parameter's name. A text with
/// several meanings (an era name of two courts) gives the first that lies in the record.
[[nodiscard]] sim::Result<sim::FuzzyDate, Error> read_date(std::string_view text,
                                                           std::string_view where,
                                                           const DateContext& context,
                                                           Language language);

/// Every meaning of a text, in order; also those outside the record.
[[nodiscard]] sim::Result<std::vector<sim::FuzzyDate>, Error> read_all_dates(
    std::string_view text, std::string_view where, const DateContext& context, Language language);

/// A day in both calendars, with the dates of all courts that counted an era, or of `court` only.
[[nodiscard]] Json date_json(sim::Day day, const DateContext& context,
                             sim::PolityId court = sim::PolityId::none());

/// The failure of a date as an error of the API.
[[nodiscard]] Error date_error(const sim::DateFailure& failure, std::string_view text,
                               std::string_view where, const DateContext& context,
                               Language language);

}  // namespace api

// Errors as data: what is wrong with a request, where, and what to do. Both languages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "api/json.hpp"

namespace api {

enum class Language : std::uint32_t { english, chinese };

/// Every reason for which a request can be refused. docs/formats/api.md is tested against it.
enum class ErrorCode : std::uint32_t {
    request_not_json,
    request_not_object,
    request_too_large,
    call_missing,
    call_unknown,
    parameter_unknown,
    parameter_missing,
    parameter_type,
    parameter_value,
    date_form,
    date_impossible,
    date_range,
    date_order,
    lunar_impossible,
    era_unknown,
    place_unknown,
    person_unknown,
    polity_unknown,
    event_unknown,
    item_unknown,
    kind_unknown,
    route_none,
    event_not_yet,
    event_absent,
    order_form,
    order_kind_unknown,
    order_day,
    army_unknown,
    run_absent,
    run_ended,
    run_order_day,
    clause_form,
    clause_count,
    court_absent,
    order_court,
    order_short,
    ensemble_absent,
    ensemble_empty,
    member_form,
    member_other,
    play_absent,
    play_over,
    play_start,
    choice_form,
    choice_twice,
    choice_day,
    unite_form,
    unite_court,
    unite_day,
    choice_other,
    choice_unbound,
    decision_unknown,
    option_unknown,
    question_unknown,
    question_unsaid,
    question_form,
    question_kind,
    choice_not_at_fork,
    choice_lapsed,
    choice_same,
    change_absent,
    order_impossible,
    surgery_form,
    surgery_impossible,
};
inline constexpr std::uint32_t error_code_count = 64;

struct Error {
    ErrorCode code = ErrorCode::request_not_json;
    std::string subject;  ///< The offending text, as given.
    std::string where;    ///< The parameter, or empty for the whole request.
    std::string detail;   ///< What the message adds: a reason, a range; in the asked language.
    std::vector<std::string> nearest;  ///< Known names near the subject, nearest first.
};

/// The stable name of a code, "place.unknown".
[[nodiscard]] std::string_view error_name(ErrorCode code);

/// {"code","what","where","hint"} in the asked language.
[[nodiscard]] Json error_json(const Error& error, Language language);

}  // namespace api

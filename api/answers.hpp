// The answers to the calls, one function a call. Each checks what the decoder could not (dates,
// names) and gives back the answer or all that is wrong.
#pragma once

#include "api/context.hpp"

namespace api {

[[nodiscard]] Answer answer_at(Context& context, const Request& request);
[[nodiscard]] Answer answer_chronicle(Context& context, const Request& request);
[[nodiscard]] Answer answer_why(Context& context, const Request& request);
[[nodiscard]] Answer answer_date(Context& context, const Request& request);
[[nodiscard]] Answer answer_places(Context& context, const Request& request);
[[nodiscard]] Answer answer_people(Context& context, const Request& request);
[[nodiscard]] Answer answer_polities(Context& context, const Request& request);
[[nodiscard]] Answer answer_treaties(Context& context, const Request& request);
[[nodiscard]] Answer answer_decisions(Context& context, const Request& request);
[[nodiscard]] Answer answer_outcomes(Context& context, const Request& request);
[[nodiscard]] Answer answer_techniques(Context& context, const Request& request);
[[nodiscard]] Answer answer_eras(Context& context, const Request& request);
[[nodiscard]] Answer answer_sources(Context& context, const Request& request);
[[nodiscard]] Answer answer_readings(Context& context, const Request& request);
[[nodiscard]] Answer answer_route(Context& context, const Request& request);
[[nodiscard]] Answer answer_frontier(Context& context, const Request& request);
[[nodiscard]] Answer answer_run(Context& context, const Request& request);
[[nodiscard]] Answer answer_play(Context& context, const Request& request);
[[nodiscard]] Answer answer_seat(Context& context, const Request& request);
[[nodiscard]] Answer answer_order(Context& context, const Request& request);
[[nodiscard]] Answer answer_turn(Context& context, const Request& request);
[[nodiscard]] Answer answer_undo(Context& context, const Request& request);
[[nodiscard]] Answer answer_review(Context& context, const Request& request);
[[nodiscard]] Answer answer_fit_war(Context& context, const Request& request);
[[nodiscard]] Answer answer_fit_society(Context& context, const Request& request);
[[nodiscard]] Answer answer_plausibility(Context& context, const Request& request);
[[nodiscard]] Answer answer_score(Context& context, const Request& request);
[[nodiscard]] Answer answer_whatif(Context& context, const Request& request);
[[nodiscard]] Answer answer_ensemble(Context& context, const Request& request);
[[nodiscard]] Answer answer_ensemble_live(Context& context, const Request& request);
[[nodiscard]] Answer answer_ensemble_take(Context& context, const Request& request);
[[nodiscard]] Answer answer_ensemble_answer(Context& context, const Request& request);
[[nodiscard]] Answer answer_compare(Context& context, const Request& request);
[[nodiscard]] Answer answer_turning_points(Context& context, const Request& request);
[[nodiscard]] Answer answer_state(Context& context, const Request& request);
[[nodiscard]] Answer answer_verify_record(Context& context, const Request& request);
[[nodiscard]] Answer answer_info(Context& context, const Request& request);

}  // namespace api

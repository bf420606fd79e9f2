#include "api/context.hpp"

#include <algorithm>
#include <utility>

#include "api/ensemble.hpp"
#include "api/play.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

std::vector<std::string_view> era_names_of(const scenario::Scenario& scenario) {
    std::vector<std::string_view> names;
    for (const sim::EraName& name : scenario.calendar->names.names) {
        names.push_back(name.zh);
        names.push_back(name.pinyin);
    }
    return names;
}

}  // namespace

Context::Context(std::shared_ptr<const scenario::Scenario> loaded)
    : scenario_(std::move(loaded)),
      place_ids_(scenario_->ids(scenario::Table::places)),
      person_ids_(scenario_->ids(scenario::Table::people)),
      polity_ids_(scenario_->ids(scenario::Table::polities)),
      era_names_(era_names_of(*scenario_)),
      names_(build_name_tables(*scenario_)),
      dates_{scenario_->calendar->regnal(), polity_ids_, era_names_, scenario_->setting.first_day,
             scenario_->setting.last_day},
      graph_(scenario_->setting.map),
      record_(scenario_->setting) {
    for (const scenario::LaterPerson& person : scenario_->later_people) {
        person_ids_.push_back(person.id);
    }
}

Context::~Context() = default;

void Context::set_ensemble(std::unique_ptr<Ensemble> ensemble) {
    ensemble_ = std::move(ensemble);
}

void Context::set_play(std::unique_ptr<Play> play) {
    play_ = std::move(play);
}

void Context::set_free_timeline(std::unique_ptr<chronicle::Timeline> timeline, sim::Day until) {
    play_.reset();
    free_ = std::move(timeline);
    free_spread_ = {};
    free_until_ = until;
}

void Context::look_at_free(bool looks) {
    CHECK(!looks || free_ != nullptr, "a free run that has not been lived");
    looks_at_free_ = looks;
}

std::uint32_t Parameters::row(std::string_view name, const NameTable& table,
                              std::span<const std::string_view> ids, ErrorCode code) {
    if (!request_.has(name)) {
        return sim::Id<void>::none_index;
    }
    const auto found = resolve(table, ids, request_.text(name), name, code);
    if (!found) {
        errors_.push_back(found.error());
        return sim::Id<void>::none_index;
    }
    return found.value();
}

sim::PlaceId Parameters::place(std::string_view name) {
    sim::PlaceId id;
    id.index = row(name, context_.names().places, context_.place_ids(), ErrorCode::place_unknown);
    return id;
}

sim::PersonId Parameters::person(std::string_view name) {
    sim::PersonId id;
    id.index = row(name, context_.names().people, context_.person_ids(), ErrorCode::person_unknown);
    return id;
}

sim::PolityId Parameters::polity(std::string_view name) {
    sim::PolityId id;
    id.index =
        row(name, context_.names().polities, context_.polity_ids(), ErrorCode::polity_unknown);
    return id;
}

sim::FuzzyDate Parameters::date(std::string_view name) {
    sim::FuzzyDate none;
    if (!request_.has(name)) {
        return none;
    }
    const auto found = read_date(request_.text(name), name, context_.dates(), request_.language());
    if (!found) {
        errors_.push_back(found.error());
        return none;
    }
    sim::FuzzyDate span = found.value();
    span.first = std::max(span.first, context_.setting().first_day);
    const sim::Day last = context_.last_day();
    if (span.first > last) {
        errors_.push_back({ErrorCode::run_ended,
                           request_.text(name),
                           std::string(name),
                           sim::format_date(last),
                           {}});
        return none;
    }
    span.last = std::min(span.last, last);
    return span;
}

}  // namespace api

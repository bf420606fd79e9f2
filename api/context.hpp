// Context: what every call answers from: the scenario, its calendar, its name tables, the timeline
// of the replay, and that of the free run that the session has lived last.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "api/choice.hpp"
#include "api/dates.hpp"
#include "api/lookup.hpp"
#include "api/request.hpp"
#include "chronicle/timeline.hpp"
#include "lab/ensemble/law_sampling.hpp"
#include "scenario/scenario.hpp"
#include "simulation/map/graph.hpp"

namespace api {

struct Ensemble;
struct Play;

/// An answer, or everything that is wrong with the question.
using Answer = sim::Result<Json, std::vector<Error>>;

class Context {
  public:
    explicit Context(std::shared_ptr<const scenario::Scenario> loaded);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    [[nodiscard]] const scenario::Scenario& scenario() const { return *scenario_; }
    [[nodiscard]] const scenario::Texts& texts() const { return scenario_->texts; }
    [[nodiscard]] const sim::Setting& setting() const { return scenario_->setting; }
    [[nodiscard]] const DateContext& dates() const { return dates_; }
    [[nodiscard]] const NameTables& names() const { return names_; }
    [[nodiscard]] const sim::Graph& graph() const { return graph_; }
    /// The timeline that answers are given from: the replay, or the free run while it is looked at.
    [[nodiscard]] chronicle::Timeline& timeline() { return looks_at_free_ ? *free_ : record_; }
    [[nodiscard]] chronicle::Timeline& record_timeline() { return record_; }
    /// The free run lived last; null: none yet.
    [[nodiscard]] chronicle::Timeline* free_timeline() { return free_.get(); }
    /// Puts a free run in the place of the former one, which is no longer played. `until` is the
    /// last day of its last tick.
    void set_free_timeline(std::unique_ptr<chronicle::Timeline> timeline, sim::Day until);
    /// The decisions that the free run answers.
    void set_free_choices(std::vector<TakenChoice> choices) { free_choices_ = std::move(choices); }
    [[nodiscard]] std::span<const TakenChoice> free_choices() const { return free_choices_; }
    /// Within which the laws of the free run were drawn; none, until it is said of a new one.
    void set_free_spread(lab::LawSpread spread) { free_spread_ = spread; }
    [[nodiscard]] lab::LawSpread free_spread() const { return free_spread_; }
    void set_free_until(sim::Day until) { free_until_ = until; }
    /// The court of the free run that is played; null: none is.
    [[nodiscard]] Play* play() { return play_.get(); }
    void set_play(std::unique_ptr<Play> play);
    /// The ensemble that is put together; null: none is.
    [[nodiscard]] Ensemble* ensemble() { return ensemble_.get(); }
    void set_ensemble(std::unique_ptr<Ensemble> ensemble);
    /// Whether answers are given from the free run; there must be one (CHECK).
    void look_at_free(bool looks);
    [[nodiscard]] bool looks_at_free() const { return looks_at_free_; }
    /// The last day that the timeline looked at is asked about.
    [[nodiscard]] sim::Day last_day() const {
        return looks_at_free_ ? free_until_ : setting().last_day;
    }

    [[nodiscard]] std::span<const std::string_view> place_ids() const { return place_ids_; }
    [[nodiscard]] std::span<const std::string_view> person_ids() const { return person_ids_; }
    [[nodiscard]] std::span<const std::string_view> polity_ids() const { return polity_ids_; }

    /// Lives the whole span of the timeline looked at, so that every event is in the log.
    void live_all() { timeline().live_through(last_day()); }

  private:
    std::shared_ptr<const scenario::Scenario> scenario_;
    std::vector<std::string_view> place_ids_;
    std::vector<std::string_view> person_ids_;
    std::vector<std::string_view> polity_ids_;
    std::vector<std::string_view> era_names_;
    NameTables names_;
    DateContext dates_;
    sim::Graph graph_;
    chronicle::Timeline record_;
    std::unique_ptr<chronicle::Timeline> free_;
    std::vector<TakenChoice> free_choices_;
    lab::LawSpread free_spread_;
    sim::Day free_until_;
    std::unique_ptr<Play> play_;  ///< Sits at free_.
    std::unique_ptr<Ensemble> ensemble_;
    bool looks_at_free_ = false;
};

/// Reads parameters of a request one by one and gathers what is wrong with them.
class Parameters {
  public:
    Parameters(const Request& request, Context& context) : request_(request), context_(context) {}

    /// The id that a parameter names, or none if it is absent or wrong (then an error is kept).
    [[nodiscard]] sim::PlaceId place(std::string_view name);
    [[nodiscard]] sim::PersonId person(std::string_view name);
    [[nodiscard]] sim::PolityId polity(std::string_view name);
    /// The span of days that a parameter names; its days are none if it is absent or wrong. A span
    /// that reaches out of the record, or of the free run looked at, is cut to it.
    [[nodiscard]] sim::FuzzyDate date(std::string_view name);

    void add(Error error) { errors_.push_back(std::move(error)); }
    [[nodiscard]] bool failed() const { return !errors_.empty(); }
    [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }
    [[nodiscard]] Answer failure() { return sim::Failure{std::move(errors_)}; }

  private:
    [[nodiscard]] std::uint32_t row(std::string_view name, const NameTable& table,
                                    std::span<const std::string_view> ids, ErrorCode code);

    const Request& request_;
    Context& context_;
    std::vector<Error> errors_;
};

}  // namespace api

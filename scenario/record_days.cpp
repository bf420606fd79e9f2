#include "scenario/record_days.hpp"

#include <algorithm>
#include <string>

#include "scenario/text.hpp"

namespace scenario {

namespace {

using sim::Day;
using sim::RecordId;

struct Bounds {
    Day earliest;
    Day latest;
    Day wanted;  // Earliest day-dated fact that belongs to the event and lies in its span; or none.
};

class EventDays {
  public:
    EventDays(Workbook& book, const Texts& texts)
        : book_(book), texts_(texts), bounds_(texts.events.size()), causes_(texts.events.size()) {}

    std::vector<Day> resolve();

  private:
    void want(RecordId event, const sim::FuzzyDate& date);
    void want(RecordId event, Day day) { want(event, {sim::DatePrecision::day, day, day}); }
    void collect_wanted();
    void collect_causes();
    void report_later(RecordId cause, RecordId event);
    void sort_by_causes();
    void raise_earliest();
    void lower_latest();
    [[nodiscard]] std::vector<Day> choose() const;

    Workbook& book_;
    const Texts& texts_;
    std::vector<Bounds> bounds_;
    std::vector<std::vector<RecordId>> causes_;  // Those that can be kept.
    std::vector<RecordId> sorted_;               // Causes before effects.
};

std::vector<Day> EventDays::resolve() {
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
        const sim::FuzzyDate& start = texts_.events[i].start;
        // A row whose date could not be read was reported; it puts no bounds on others.
        bounds_[i] = exists(start) ? Bounds{start.first, start.last, Day::none()}
                                   : Bounds{Day(INT32_MIN), Day(INT32_MAX), Day::none()};
    }
    collect_wanted();
    collect_causes();
    sort_by_causes();
    raise_earliest();
    lower_latest();
    return choose();
}

void EventDays::want(RecordId event, const sim::FuzzyDate& date) {
    if (!event.exists() || !exists(date) || date.first != date.last) {
        return;
    }
    Bounds& bounds = bounds_[event.index];
    const bool inside = bounds.earliest <= date.first && date.first <= bounds.latest;
    if (inside && (!bounds.wanted.exists() || date.first < bounds.wanted)) {
        bounds.wanted = date.first;
    }
}

void EventDays::collect_wanted() {
    for (const ControlChangeRow& row : texts_.control_changes) {
        want(row.event, row.date);
    }
    for (const ReignRow& row : texts_.reigns) {
        want(row.accession_event, row.accession);
        want(row.end_event, row.end);
    }
    for (const CapitalRow& row : texts_.capitals) {
        want(row.event, row.from);
    }
    for (const OverlordRow& row : texts_.overlords) {
        want(row.event, row.from);
    }
    for (const TreatyRow& row : texts_.treaties) {
        want(row.event, row.date);
    }
    for (const BattleRow& row : texts_.battles) {
        want(row.event, row.date);
    }
    for (const PostRow& row : texts_.posts) {
        want(row.event, row.from);
    }
    for (const TechniqueAdoptionRow& row : texts_.technique_adoptions) {
        want(row.event, row.from);
    }
}

void EventDays::report_later(RecordId cause, RecordId event) {
    book_.report(Table::events, event.index, "causes", Code::cause_later,
                 in_ticks(texts_.events[cause.index].id) + " is dated after " +
                     in_ticks(texts_.events[event.index].id),
                 "from " + sim::format_date(bounds_[cause.index].earliest) + " on, after " +
                     sim::format_date(bounds_[event.index].latest));
}

/// Keeps the causes that can be: not the event itself, and not plainly later.
void EventDays::collect_causes() {
    for (std::size_t i = 0; i < causes_.size(); ++i) {
        for (const RecordId cause : texts_.events[i].causes) {
            if (cause == RecordId(i)) {
                book_.report(Table::events, i, "causes", Code::ref_self,
                             "an event cannot be its own cause");
            } else if (bounds_[cause.index].earliest > bounds_[i].latest) {
                report_later(cause, RecordId(i));
            } else {
                causes_[i].push_back(cause);
            }
        }
    }
}

/// Orders events by their causes; what lies in a circle is reported.
void EventDays::sort_by_causes() {
    const std::size_t count = causes_.size();
    std::vector<std::vector<RecordId>> effects(count);
    std::vector<std::size_t> waiting(count);
    for (std::size_t i = 0; i < count; ++i) {
        waiting[i] = causes_[i].size();
        for (const RecordId cause : causes_[i]) {
            effects[cause.index].push_back(RecordId(i));
        }
        if (waiting[i] == 0) {
            sorted_.emplace_back(i);
        }
    }
    for (std::size_t next = 0; next < sorted_.size(); ++next) {
        for (const RecordId effect : effects[sorted_[next].index]) {
            if (--waiting[effect.index] == 0) {
                sorted_.push_back(effect);
            }
        }
    }
    // Of what is left, some only waits for a circle: it has no effect that is left.
    std::vector<bool> is_left(count);
    for (std::size_t i = 0; i < count; ++i) {
        is_left[i] = waiting[i] > 0;
    }
    for (bool dropped = true; dropped;) {
        dropped = false;
        for (std::size_t i = 0; i < count; ++i) {
            const bool matters =
                std::any_of(effects[i].begin(), effects[i].end(),
                            [&is_left](RecordId effect) { return is_left[effect.index]; });
            if (is_left[i] && !matters) {
                is_left[i] = false;
                dropped = true;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (is_left[i]) {
            book_.report(Table::events, i, "causes", Code::cause_cycle,
                         in_ticks(texts_.events[i].id) + " is among its own causes");
        }
    }
}

void EventDays::raise_earliest() {
    for (const RecordId event : sorted_) {
        Bounds& bounds = bounds_[event.index];
        std::vector<RecordId>& causes = causes_[event.index];
        const auto is_later = [&](RecordId cause) {
            if (bounds_[cause.index].earliest <= bounds.latest) {
                return false;
            }
            report_later(cause, event);
            return true;
        };
        causes.erase(std::remove_if(causes.begin(), causes.end(), is_later), causes.end());
        for (const RecordId cause : causes) {
            bounds.earliest = std::max(bounds.earliest, bounds_[cause.index].earliest);
        }
    }
}

void EventDays::lower_latest() {
    for (auto event = sorted_.rbegin(); event != sorted_.rend(); ++event) {
        for (const RecordId cause : causes_[event->index]) {
            Bounds& bounds = bounds_[cause.index];
            bounds.latest = std::min(bounds.latest, bounds_[event->index].latest);
        }
    }
}

std::vector<Day> EventDays::choose() const {
    std::vector<Day> days(bounds_.size());
    for (std::size_t i = 0; i < days.size(); ++i) {
        days[i] = bounds_[i].earliest;  // Also of those in a circle.
    }
    for (const RecordId event : sorted_) {
        const Bounds& bounds = bounds_[event.index];
        Day day =
            bounds.wanted.exists() ? std::max(bounds.wanted, bounds.earliest) : bounds.earliest;
        day = std::min(day, bounds.latest);
        for (const RecordId cause : causes_[event.index]) {
            day = std::max(day, days[cause.index]);
        }
        days[event.index] = day;
    }
    return days;
}

}  // namespace

std::vector<Day> resolve_event_days(Workbook& book, const Texts& texts) {
    return EventDays(book, texts).resolve();
}

}  // namespace scenario

#include "simulation/events/event.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {

EventId EventLog::append(Event event, std::span<const Cause> causes,
                         std::span<const Change> changes) {
    const EventId id = next_id();
    for (const Cause& cause : causes) {
        CHECK(cause.event.index < id.index, "a cause must be an earlier event");
    }
    event.first_cause = static_cast<std::uint32_t>(causes_.size());
    event.cause_count = static_cast<std::uint32_t>(causes.size());
    event.first_change = static_cast<std::uint32_t>(changes_.size());
    event.change_count = static_cast<std::uint32_t>(changes.size());
    causes_.insert(causes_.end(), causes.begin(), causes.end());
    changes_.insert(changes_.end(), changes.begin(), changes.end());
    events_.push_back(event);
    return id;
}

const Event& EventLog::operator[](EventId id) const {
    CHECK(id.index >= first_ && id.index < first_ + events_.size(), "no such event in this log");
    return events_[id.index - first_];
}

std::span<const Cause> EventLog::causes_of(EventId id) const {
    const Event& event = (*this)[id];
    return std::span(causes_).subspan(event.first_cause, event.cause_count);
}

std::span<const Change> EventLog::changes_of(EventId id) const {
    const Event& event = (*this)[id];
    return std::span(changes_).subspan(event.first_change, event.change_count);
}

void EventLog::reserve(std::size_t events, std::size_t causes, std::size_t changes) {
    events_.reserve(events);
    causes_.reserve(causes);
    changes_.reserve(changes);
}

}  // namespace sim

// Looks for what befalls people, land and trade: strangers who rule and settle, flight, risings,
// markets, cities that grow.
#pragma once

#include <vector>

#include "lab/happening_notes.hpp"

namespace lab {

class PeopleLooker {
  public:
    /// `run` stands where free life begins.
    explicit PeopleLooker(const sim::Run& run);
    void look(const HappeningScene& scene, const sim::Change& change, HappeningNotes& notes) const;
    /// Once all events of the tick have been looked at.
    void after(const sim::Run& run, HappeningNotes& notes);

  private:
    static void look_at_rising(const HappeningScene& scene, const sim::Change& change,
                               HappeningNotes& notes);
    void look_yearly(const sim::Run& run, HappeningNotes& notes) const;

    std::vector<std::int32_t> households_;  // By place, when free life began.
    std::vector<std::int32_t> peoples_;     // By place and people, likewise.
    std::vector<std::int64_t> commerce_;    // By polity: of the first whole year; -1: not yet.
    std::uint32_t ticks_ = 0;               // Lived so far.
};

}  // namespace lab

// Looks for what envoys bring about: missions, offers and answers, accords and what becomes of
// them.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "lab/happening_notes.hpp"

namespace lab {

class AccordLooker {
  public:
    /// Every change; an event whose first change begins an accord is looked at as a whole.
    void look(const HappeningScene& scene, const sim::Change& change, HappeningNotes& notes);

  private:
    /// What the other side is to bring and to get, in pieces of silver, silk and cash and places.
    struct Offer {
        sim::Day day;
        std::int64_t asked = 0;
        std::int64_t ceded = 0;
        std::int32_t number = 0;  ///< Of those of the court to the other within two years.
    };
    struct Alliance {
        sim::PolityId one;
        sim::PolityId other;
        sim::PolityId third;
        sim::Day since;
    };

    void look_at_mission(const HappeningScene& scene, const sim::Change& change,
                         HappeningNotes& notes);
    void look_at_accord(const HappeningScene& scene, HappeningNotes& notes);
    void look_at_war(const HappeningScene& scene, const sim::Change& change,
                     HappeningNotes& notes) const;
    void look_at_cession(const HappeningScene& scene, const sim::Change& change,
                         HappeningNotes& notes) const;

    std::map<std::pair<std::size_t, std::size_t>, Offer> offers_;  // The last of one to another.
    std::vector<std::pair<std::size_t, std::size_t>> received_;    // Who has received whom.
    std::vector<Alliance> alliances_;
    std::vector<std::pair<std::size_t, std::size_t>> sacked_;  // Place and who sacked it.
};

}  // namespace lab

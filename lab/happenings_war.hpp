// Looks for what wars bring: how they begin and end, sieges, battles, towns that change hands.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "lab/happening_notes.hpp"

namespace lab {

class WarLooker {
  public:
    void look(const HappeningScene& scene, const sim::Change& change, HappeningNotes& notes);
    /// Once all events of the tick have been looked at.
    void after(const sim::Run& run, const BeforeTick& before, HappeningNotes& notes);

  private:
    struct Opened {
        sim::PlaceId place;
        sim::PolityId court;
        sim::Day day;
    };
    struct Taken {
        sim::PlaceId place;
        sim::PolityId from;
        sim::PolityId to;
        sim::Day day;
    };
    struct War {
        sim::PolityId attacker;  ///< none: it was on when free life began, or is over.
        bool is_fought = false;  ///< The attacker has laid siege to a place of the other.
        bool was_ended = false;  ///< There has been a peace of the two.
        std::int32_t gained = 0;
    };

    void look_at_battle(const HappeningScene& scene, HappeningNotes& notes) const;
    void look_at_control(const HappeningScene& scene, const sim::Change& change,
                         HappeningNotes& notes);
    void look_at_taking(const HappeningScene& scene, const Taken& taken, HappeningNotes& notes);
    void look_at_beginning(const HappeningScene& scene, const sim::Change& change,
                           HappeningNotes& notes);
    void look_at_end(const HappeningScene& scene, const sim::Change& change, HappeningNotes& notes);
    void look_at_siege_end(const HappeningScene& scene, const sim::Change& change,
                           HappeningNotes& notes);

    std::vector<Opened> opened_;       // Places that commanders have left.
    std::vector<Taken> taken_;         // By arms, in order.
    std::map<std::size_t, War> wars_;  // By World::enmity.
    std::map<std::pair<std::size_t, std::size_t>, int> repelled_;  // By place and besieger.
    std::vector<std::uint32_t> learners_;  // Courts that have learnt a technique.
};

}  // namespace lab

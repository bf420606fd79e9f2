// Looks for what befalls courts: thrones, capitals, commanders, clients and vassals, standing.
#pragma once

#include <vector>

#include "lab/happening_notes.hpp"

namespace lab {

class CourtLooker {
  public:
    /// `run` stands where free life begins.
    explicit CourtLooker(const sim::Run& run);
    /// An event, its changes apart.
    void look(const HappeningScene& scene, HappeningNotes& notes);
    void look(const HappeningScene& scene, const sim::Change& change, HappeningNotes& notes);
    /// Once all events of the tick have been looked at.
    void after(const sim::Run& run, HappeningNotes& notes);

  private:
    struct Victory {
        sim::PersonId person;
        sim::Day day;
    };

    /// An army that a purge has cost its commander or its officers.
    struct Purged {
        std::size_t army = 0;
        sim::PolityId court;
        sim::Day day;
    };

    void look_at_purge(const HappeningScene& scene, HappeningNotes& notes);
    void look_at_battle(const HappeningScene& scene, HappeningNotes& notes) const;
    void look_at_throne(const HappeningScene& scene, const sim::Change& change,
                        HappeningNotes& notes);
    void look_at_capital(const HappeningScene& scene, const sim::Change& change,
                         HappeningNotes& notes);
    void look_at_overlord(const HappeningScene& scene, const sim::Change& change,
                          HappeningNotes& notes) const;

    std::vector<sim::PolityId> bereft_;   // Courts that have lost their ruler to captors.
    std::vector<bool> is_given_up_;       // By polity: its last ruler abdicated.
    std::vector<std::int32_t> moves_;     // By polity: of its capital.
    std::vector<bool> has_fled_;          // By polity.
    std::vector<std::int32_t> prestige_;  // By polity, when free life began.
    std::vector<Victory> victories_;
    std::vector<Purged> purged_;
};

}  // namespace lab

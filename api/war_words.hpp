// War words: armies, losses and sides as the titles of war name them. Part of event_title.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "api/context.hpp"
#include "api/words.hpp"

namespace api {

/// An event of a rule or order with all that its title may be made of.
struct WarTeller {
    Context& context;
    sim::EventId id;
    const sim::Event& event;
    std::span<const sim::Change> changes;

    [[nodiscard]] Phrase place() const;   ///< Where it happens.
    [[nodiscard]] Phrase polity() const;  ///< Who acts.
    [[nodiscard]] Phrase other() const;   ///< Whom against.
    [[nodiscard]] Phrase person() const;
    [[nodiscard]] Phrase place_of(std::uint32_t index) const;
    [[nodiscard]] Phrase person_of(std::uint32_t index) const;
    /// The army of a slot just before the event.
    [[nodiscard]] chronicle::ArmySketch sketch(std::uint32_t army) const;
    /// The army of a slot: "Yue Fei's army of 12,000", "an army of Jin, 3,000 strong".
    [[nodiscard]] Phrase army(std::uint32_t army) const;
    /// The army that `person` leads, where no change names it: "Yue Fei's army".
    [[nodiscard]] Phrase led() const;
    /// The first change of a kind, or null.
    [[nodiscard]] const sim::Change* find(sim::ChangeKind kind) const;
    /// The first change of a kind in an event that is a cause of this one, or null.
    [[nodiscard]] const sim::Change* find_in_causes(sim::ChangeKind kind,
                                                    sim::EventId* cause = nullptr) const;
};

/// Men that one side loses in an event.
struct Toll {
    std::int64_t killed = 0;
    std::int64_t captured = 0;
    std::int64_t scattered = 0;
    std::int64_t died = 0;

    [[nodiscard]] std::int64_t all() const { return killed + captured + scattered + died; }
    void add(const sim::Change& change);
};

/// "300 fall, 200 die of hunger and disease"; empty if nobody is lost.
[[nodiscard]] Phrase toll_phrase(const Toll& toll);

/// What becomes of persons in an event of war: "; Yue Fei is captured". Empty: nothing.
[[nodiscard]] Phrase fates_phrase(const WarTeller& teller);

/// "after 250 days" since the siege that an event ends began; empty if it is not known.
[[nodiscard]] Phrase siege_length(const WarTeller& teller);

/// 宋 -> 宋軍; a band whose name says so itself keeps it, 忠義軍.
[[nodiscard]] std::string army_of_zh(const std::string& polity);

/// The same with its first letter as a capital, where it is a Latin one.
[[nodiscard]] std::string capitalized(std::string text);

}  // namespace api

// Customs of a court and the character of people: parameters of single courts and persons, as the
// data pack gives them (court_customs.csv, characters.csv). Laws are one for all; these are not.
// Pages: docs/rules/character.md, docs/rules/succession.md.
#pragma once

#include <cstdint>

namespace sim {

/// By whose custom the next ruler is found.
enum class Custom : std::uint32_t {
    father_to_son,  ///< Sons, then brothers, then other kin, the elder first.
    lateral,        ///< Brothers, then sons of the eldest line.
    election,       ///< The kinsman with most followers.
};

/// What somebody is like, 0..10; 5: like most.
struct Character {
    std::int32_t boldness = 5;   ///< How readily he takes a risk for what can be won.
    std::int32_t caution = 5;    ///< How readily he gives way before a danger.
    std::int32_t suspicion = 5;  ///< How readily he sees a rival in a general or a minister.
    std::int32_t favour = 5;     ///< How far he goes by whom he likes, against merit.
    bool is_told = false;        ///< By a row of the pack; else drawn as his court's people are.
};

/// How a court is ordered.
struct CourtCustoms {
    Custom succession = Custom::father_to_son;           ///< Of its fathers.
    Custom succession_reformed = Custom::father_to_son;  ///< Once it rules by ministries.
    std::int32_t ruler_weight_permille = 150;     ///< By which its ruler draws opinion. 0..1000.
    std::int32_t minister_weight_permille = 200;  ///< The same of its chief minister. 0..1000.
    /// How far commanders act on their own: 0 not at all, 500 as mostly, 1000 wholly.
    std::int32_t command_freedom_permille = 500;
    /// How often the late ruler's widow rules for a ruler under age. 0..1000.
    std::int32_t dowager_permille = 0;
    /// Chance in a year that an old ruler hands over to a grown heir. 0..1000.
    std::int32_t retires_permille = 0;
    std::int32_t field_men_permille = 20;  ///< Men that a thousand households field. >= 0.
    /// Places taken by war from another, of a thousand that he has left, from which the court
    /// claims all of the rest. 1..100,000.
    std::int32_t conquest_permille = 1000;
    Character people;                ///< The middle of what those whom it raises are like.
    std::int32_t people_spread = 2;  ///< By which they differ from it at most. 0..5.
};

}  // namespace sim

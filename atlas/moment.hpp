// Moment: what a picture shows of a day, read from the answers of the API.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "atlas/projection.hpp"
#include "atlas/read_json.hpp"

namespace atlas {

/// A text in both languages.
struct Words {
    std::string en;
    std::string zh;
};

/// A court, band or people that holds, owns or claims something.
struct Realm {
    std::string id;
    Words name;
    std::string kind;      ///< "empire", "kingdom", "puppet", "rebel", "tribal".
    std::string colour;    ///< "#RRGGBB"
    std::string pattern;   ///< As in polities.csv.
    std::string overlord;  ///< Id; empty: none.
    Words ruler;           ///< With title; empty: none known.
    std::string capital;   ///< Id of a place; empty: none.
    std::string ended;     ///< Day on which the state ended while garrisons hold out; or empty.
    int places_held = 0;
};

struct MomentPlace {
    std::string id;
    Words name;
    std::string kind;  ///< "capital", "prefecture", "pass" ...
    Position position;
    std::string holder;
    std::string owner;
    std::vector<std::string> claimants;
    double households = 0;
    std::string confidence;  ///< Of who holds it: "high", "medium", "low".
};

struct Force {
    Words name;
    std::string realm;
    std::string place;
    Words commander;  ///< Empty: not known.
    double men = 0;
    bool in_field = false;  ///< Not a garrison.
};

/// Something that is marked at places: a battle, a rising, a technique.
struct Mark {
    Words name;
    std::string day;
    std::string realm;
    std::vector<std::string> places;
    double size = 0;
};

/// A work that the holders shown rest on.
struct Work {
    Words title;
    int places = 0;
};

struct Moment {
    std::string day;  ///< "1142-10-11", Julian.
    int year = 0;
    std::vector<Mark> regnal;  ///< The day in the eras of the courts: name and realm.
    std::map<std::string, Realm> realms;
    std::vector<MomentPlace> places;
    std::vector<Force> forces;
    std::vector<Mark> sieges;  ///< realm: who besieges.
    std::vector<Mark> battles;
    std::vector<Mark> happenings;  ///< Everything told of the month, for the list beside the map.
    std::vector<Mark> risings;
    std::vector<Mark> techniques;  ///< Attested by that day.
    std::vector<Work> works;       ///< The most cited first.
};

/// The answers that a moment is read from; docs/formats/api.md tells them.
struct Answers {
    const Json& at;          ///< `at` of the day.
    const Json& places;      ///< `places`, all.
    const Json& polities;    ///< `polities`, all.
    const Json& month;       ///< `chronicle` of the day's month.
    const Json& techniques;  ///< `techniques`, all; null: none.
};

/// Reads what the answers hold. Members that are missing are left empty.
[[nodiscard]] Moment read_moment(const Answers& answers);

}  // namespace atlas

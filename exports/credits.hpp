// Credits: what every export says of itself: title, version, licence, how to cite it. No clock: the
// same record gives the same bytes.
#pragma once

#include <set>
#include <string>

#include "exports/record.hpp"

namespace exports {

struct Credits {
    std::string title;        ///< Of the pack.
    std::string version;      ///< Of the pack, with the hash of its content.
    std::string license;      ///< "CC-BY-4.0"; may be empty.
    std::string license_url;  ///< Of its text; empty where the licence is not named.
    std::string generator;    ///< "jinsong 0.1.0".
};

[[nodiscard]] Credits credits_of(const Record& record);

/// The same as members of a JSON head: title, version, license, attribution, generator.
[[nodiscard]] Json credits_json(const Record& record);

/// Every key of a source that stands anywhere in an answer.
void collect_source_keys(const Json& answer, std::set<std::string>& keys);

/// {"songshi": "Toqto'a ...: Song shi ..."} for the keys; works in order of key.
[[nodiscard]] Json works_json(Record& record, const std::set<std::string>& keys);

}  // namespace exports

// Words: what the enumerations of the engine are called in sentences, in both languages. The
// glossary (docs/glossary.md) is the authority.
#pragma once

#include <string>
#include <string_view>

#include "simulation/events/change.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/world/setting.hpp"

namespace api {

/// A text in both languages, as it is composed for answers.
struct Phrase {
    std::string en;
    std::string zh;
};

[[nodiscard]] Phrase office_phrase(sim::Office office);
[[nodiscard]] Phrase reign_end_phrase(sim::ReignEnd end);
[[nodiscard]] Phrase death_phrase(sim::DeathKind kind);
/// "200,000 taels of silver" / "銀 20 萬兩".
[[nodiscard]] Phrase amount_phrase(sim::Good good, std::int64_t amount);

/// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped(std::int64_t number);
/// 250000 -> "25萬", 1234567 -> "123萬4567".
[[nodiscard]] std::string grouped_zh(std::int64_t number);

}  // namespace api

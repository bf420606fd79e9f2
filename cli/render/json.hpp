// Reading answers: members by name, absent and null alike giving nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "atlas/read_json.hpp"
#include "cli/text/language.hpp"

namespace cli {

/// Keeps the order of members, so that --json shows answers as the door gave them.
using Json = atlas::Json;

using atlas::list_of;
using atlas::member;

/// A member that is text; a number is written out. Empty if absent or of another kind.
[[nodiscard]] std::string text_of(const Json& object, std::string_view name);

/// A member that is a whole number.
[[nodiscard]] std::optional<std::int64_t> number_of(const Json& object, std::string_view name);

/// The member <stem>_zh or <stem>_en, by language; the other where the first is empty.
[[nodiscard]] std::string localized(const Json& object, std::string_view stem, Language language);

/// The item itself if it is text, else its member "id".
[[nodiscard]] std::string id_of(const Json& item);

/// The strings of a list of strings.
[[nodiscard]] inline std::vector<std::string> texts_of(const Json& list) {
    return list.get<std::vector<std::string>>();
}

}  // namespace cli

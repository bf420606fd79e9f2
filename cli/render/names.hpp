// Names: what ids are called. Answers name many things by id only; the lists of the door are asked
// once, when the first such id is to be shown.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "cli/render/json.hpp"

namespace cli {

/// Asks the door and gives back the answer's content, or null.
using Ask = std::function<Json(const Json& request)>;

class Names {
  public:
    Names(Language language, Ask ask) : language_(language), ask_(std::move(ask)) {}

    /// The name of a court, place or person given by id, or by an object that holds its name.
    /// An id that is not known is shown as it is.
    [[nodiscard]] std::string polity(const Json& item) { return name("polities", item); }
    [[nodiscard]] std::string place(const Json& item) { return name("places", item); }
    [[nodiscard]] std::string person(const Json& item) { return name("people", item); }
    [[nodiscard]] std::string barrier(const Json& item);

    /// "A, B and C" or 甲、乙、丙.
    [[nodiscard]] std::string polities(const Json& items);

  private:
    [[nodiscard]] std::string name(const std::string& table, const Json& item);

    Language language_;
    Ask ask_;
    std::map<std::string, std::map<std::string, std::string>> tables_;
};

}  // namespace cli

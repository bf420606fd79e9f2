#include "cli/render/names.hpp"

#include <vector>

#include "cli/render/words.hpp"
#include "cli/text/text.hpp"

namespace cli {

std::string Names::name(const std::string& table, const Json& item) {
    if (item.is_object()) {
        const std::string given = localized(item, "name", language_);
        return given.empty() ? id_of(item) : given;
    }
    std::string id = id_of(item);
    if (id.empty()) {
        return id;
    }
    auto known = tables_.find(table);
    if (known == tables_.end()) {
        known = tables_.emplace(table, std::map<std::string, std::string>()).first;
        const Json answer = ask_(Json{{"call", table}, {"limit", 1000000}});
        for (const Json& row : list_of(answer, table)) {
            known->second[id_of(row)] = localized(row, "name", language_);
        }
    }
    const auto at = known->second.find(id);
    if (at != known->second.end() && !at->second.empty()) {
        id = at->second;
    }
    return id;
}

std::string Names::barrier(const Json& item) {
    if (item.is_object()) {
        return localized(item, "name", language_);
    }
    return word(language_, "barrier", id_of(item));
}

std::string Names::polities(const Json& items) {
    std::vector<std::string> names;
    if (items.is_array()) {
        for (const Json& item : items) {
            names.push_back(polity(item));
        }
    }
    return joined(language_, names);
}

}  // namespace cli

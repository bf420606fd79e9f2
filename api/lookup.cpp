#include "api/lookup.hpp"

#include <algorithm>
#include <array>

#include "api/fold.hpp"
#include "scenario/nearest.hpp"

namespace api {

void NameTable::add(std::string_view name, std::uint32_t row) {
    if (name.empty()) {
        return;
    }
    const bool is_id = row == rows_seen_;
    if (is_id) {
        ids_.push_back(name);
        ++rows_seen_;
    }
    entries_.push_back({fold(name), name, row, is_id});
}

void NameTable::finish() {
    // Equal entries are alike in all that is compared later, so their order does not matter.
    std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.folded != b.folded ? a.folded < b.folded : a.row < b.row;
    });
}

std::vector<std::uint32_t> NameTable::exact(std::string_view name) const {
    const std::string folded = fold(name);
    std::vector<std::uint32_t> rows;
    auto entry = std::lower_bound(
        entries_.begin(), entries_.end(), folded,
        [](const Entry& candidate, const std::string& text) { return candidate.folded < text; });
    for (; entry != entries_.end() && entry->folded == folded; ++entry) {
        if (entry->is_id && entry->written == name) {
            return {entry->row};
        }
        if (rows.empty() || rows.back() != entry->row) {
            rows.push_back(entry->row);
        }
    }
    return rows;
}

std::vector<std::uint32_t> NameTable::search(std::string_view text) const {
    const std::string folded = fold(text);
    std::vector<std::uint32_t> rows;
    for (const Entry& entry : entries_) {
        if (entry.folded.find(folded) != std::string::npos) {
            rows.push_back(entry.row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<std::string> NameTable::nearest(std::string_view name) const {
    std::vector<std::string> found;
    for (const std::string_view id : scenario::nearest_names(name, ids_)) {
        found.emplace_back(id);
    }
    if (!found.empty()) {
        return found;
    }
    std::vector<std::string_view> names;
    names.reserve(entries_.size());
    for (const Entry& entry : entries_) {
        names.push_back(entry.written);
    }
    for (const std::string_view near : scenario::nearest_names(name, names)) {
        found.emplace_back(near);
    }
    return found;
}

std::string_view short_name(std::string_view name) {
    const std::size_t bracket = name.find(" (");
    return name.ends_with(')') ? name.substr(0, bracket) : name;
}

std::string_view bracketed(std::string_view name) {
    const std::size_t open = name.find(" (");
    const std::size_t close = name.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return {};
    }
    return name.substr(open + 2, close - open - 2);
}

namespace {

/// Adds an English name with its parts: before the brackets, and each name inside them.
void add_english(NameTable& table, std::string_view name, std::uint32_t row) {
    table.add(short_name(name), row);
    std::string_view inside = bracketed(name);
    while (!inside.empty()) {
        const std::size_t comma = inside.find(", ");
        std::string_view part = inside.substr(0, comma);
        table.add(part, row);
        constexpr std::string_view emperor = "Emperor ";
        if (part.starts_with(emperor)) {
            table.add(part.substr(emperor.size()), row);
        }
        inside = comma == std::string_view::npos ? std::string_view() : inside.substr(comma + 2);
    }
}

/// Adds a Chinese name and, where it ends in a word for an administrative seat, the bare name:
/// 開封府 also as 開封.
void add_chinese(NameTable& table, std::string_view name, std::uint32_t row) {
    table.add(name, row);
    constexpr std::array<std::string_view, 3> seats = {"府", "軍", "監"};
    constexpr std::size_t two_characters = 6;
    for (const std::string_view seat : seats) {
        if (name.ends_with(seat) && name.size() >= two_characters + seat.size()) {
            table.add(name.substr(0, name.size() - seat.size()), row);
        }
    }
}

/// Names that followed one another: 蒙古/大元.
void add_chinese_alternatives(NameTable& table, std::string_view names, std::uint32_t row) {
    while (!names.empty()) {
        const std::size_t slash = names.find('/');
        add_chinese(table, names.substr(0, slash), row);
        names = slash == std::string_view::npos ? std::string_view() : names.substr(slash + 1);
    }
}

void add_person(NameTable& table, const scenario::PersonRow& person, std::uint32_t row) {
    table.add(person.id, row);
    add_english(table, person.name.en, row);
    table.add(person.name.zh, row);
    table.add(person.temple_name, row);
}

}  // namespace

NameTables build_name_tables(const scenario::Scenario& scenario) {
    const scenario::Texts& texts = scenario.texts;
    NameTables tables;
    for (std::uint32_t row = 0; row < texts.places.size(); ++row) {
        tables.places.add(texts.places[row].id, row);
        add_english(tables.places, texts.places[row].name.en, row);
        add_chinese(tables.places, texts.places[row].name.zh, row);
    }
    for (std::uint32_t row = 0; row < texts.people.size(); ++row) {
        add_person(tables.recorded_people, texts.people[row], row);
        add_person(tables.people, texts.people[row], row);
    }
    auto later = static_cast<std::uint32_t>(texts.people.size());
    for (const scenario::LaterPerson& person : scenario.later_people) {
        tables.people.add(person.id, later);
        tables.people.add(person.name_en, later);
        tables.people.add(person.name_zh, later);
        ++later;
    }
    for (std::uint32_t row = 0; row < texts.polities.size(); ++row) {
        tables.polities.add(texts.polities[row].id, row);
        add_english(tables.polities, texts.polities[row].name.en, row);
        add_chinese_alternatives(tables.polities, texts.polities[row].name.zh, row);
    }
    for (const scenario::PlaceNameRow& name : texts.place_names) {
        add_english(tables.places, name.name.en, name.place.index);
        add_chinese(tables.places, name.name.zh, name.place.index);
    }
    for (const scenario::AliasRow& alias : texts.aliases) {
        for (const scenario::RowReference& target : alias.targets) {
            if (target.table == scenario::Table::places) {
                tables.places.add(alias.alias, target.row);
            } else if (target.table == scenario::Table::people) {
                tables.people.add(alias.alias, target.row);
                tables.recorded_people.add(alias.alias, target.row);
            } else if (target.table == scenario::Table::polities) {
                tables.polities.add(alias.alias, target.row);
            }
        }
    }
    tables.places.finish();
    tables.people.finish();
    tables.recorded_people.finish();
    tables.polities.finish();
    return tables;
}

sim::Result<std::uint32_t, Error> resolve(const NameTable& table,
                                          std::span<const std::string_view> ids,
                                          std::string_view text, std::string_view where,
                                          ErrorCode code) {
    const std::vector<std::uint32_t> rows = table.exact(text);
    if (rows.size() == 1) {
        return rows[0];
    }
    Error error{code, std::string(text), std::string(where), "", {}};
    if (rows.empty()) {
        error.nearest = table.nearest(text);
    }
    constexpr std::size_t shown_most = 6;
    for (std::size_t i = 0; i < rows.size() && i < shown_most; ++i) {
        error.nearest.emplace_back(ids[rows[i]]);
    }
    return sim::Failure{error};
}

}  // namespace api

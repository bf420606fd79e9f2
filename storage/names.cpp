#include "storage/names.hpp"

#include <charconv>
#include <utility>

namespace storage {

namespace {

constexpr std::array<std::string_view, entity_kind_count> entity_words = {
    "place", "polity",    "person",     "post",  "treaty", "clause", "force",
    "siege", "technique", "insurgency", "claim", "record", "army"};

}  // namespace

std::string_view entity_word(EntityKind kind) {
    return entity_words[static_cast<std::size_t>(kind)];
}

std::optional<EntityKind> parse_entity_word(std::string_view text) {
    for (std::size_t i = 0; i < entity_words.size(); ++i) {
        if (entity_words[i] == text) {
            return static_cast<EntityKind>(i);
        }
    }
    return std::nullopt;
}

NameTable::NameTable(const NameSource& source) {
    for (std::size_t k = 0; k < entity_kind_count; ++k) {
        const auto kind = static_cast<EntityKind>(k);
        const std::size_t things = source.count(kind);
        for (std::size_t i = 0; i < things; ++i) {
            add(kind, {source.id(kind, i), source.name_en(kind, i), source.name_zh(kind, i)});
        }
    }
}

void NameTable::add(EntityKind kind, Entry entry) {
    auto& entries = entries_[static_cast<std::size_t>(kind)];
    auto& positions = positions_[static_cast<std::size_t>(kind)];
    const auto position = static_cast<std::uint32_t>(entries.size());
    if (entry.id.empty() || entry.id.front() == '#' || positions.contains(entry.id)) {
        entry.id = number_id(position);
    }
    positions.emplace(entry.id, position);
    entries.push_back(std::move(entry));
}

std::string NameTable::id(EntityKind kind, std::uint32_t position) const {
    const auto& entries = entries_[static_cast<std::size_t>(kind)];
    return position < entries.size() ? entries[position].id : number_id(position);
}

std::optional<std::uint32_t> NameTable::find(EntityKind kind, std::string_view id) const {
    const auto& positions = positions_[static_cast<std::size_t>(kind)];
    const auto found = positions.find(id);
    return found == positions.end() ? std::nullopt : std::optional(found->second);
}

std::string number_id(std::uint32_t number) {
    return "#" + std::to_string(number);
}

std::optional<std::uint32_t> parse_number_id(std::string_view text) {
    std::uint32_t number = 0;
    const char* end = text.data() + text.size();
    // One writing for each number, so that what is read is written the same way again.
    if (text.size() < 2 || text[0] != '#' || (text[1] == '0' && text.size() > 2)) {
        return std::nullopt;
    }
    const auto [stopped, error] = std::from_chars(text.data() + 1, end, number);
    return error == std::errc{} && stopped == end ? std::optional(number) : std::nullopt;
}

}  // namespace storage

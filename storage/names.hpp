// Names: the text ids and names of what a run speaks of. Storage does not know the data pack; its
// caller hands in a NameSource, and every kept run carries a NameTable of its own, so that a file
// can be read without the pack.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/events/event.hpp"

namespace storage {

/// What a text id names.
enum class EntityKind : std::uint32_t {
    place,
    polity,
    person,
    post,
    treaty,
    clause,
    force,
    siege,
    technique,
    insurgency,
    claim,
    record,  ///< A row of the event table.
    army,    ///< A slot of the army table.
};
inline constexpr std::uint32_t entity_kind_count = 13;

/// "place", "polity" ...
[[nodiscard]] std::string_view entity_word(EntityKind kind);
[[nodiscard]] std::optional<EntityKind> parse_entity_word(std::string_view text);

struct EventTitle {
    std::string en;
    std::string zh;
};

/// Where texts come from: the data pack, seen through a window. Positions are those of the Setting.
class NameSource {
  public:
    NameSource() = default;
    NameSource(const NameSource&) = delete;
    NameSource& operator=(const NameSource&) = delete;
    virtual ~NameSource() = default;

    /// How many things of that kind there are.
    [[nodiscard]] virtual std::size_t count(EntityKind kind) const = 0;
    /// The id that the pack gives it ("kaifeng"); empty where the pack gives none.
    [[nodiscard]] virtual std::string id(EntityKind kind, std::size_t position) const = 0;
    /// Its name in English, in Chinese; may be empty.
    [[nodiscard]] virtual std::string name_en(EntityKind kind, std::size_t position) const = 0;
    [[nodiscard]] virtual std::string name_zh(EntityKind kind, std::size_t position) const = 0;
    /// One line that tells an event; by default the names of the row that tells it. Defined here,
    /// so that a program built with run-time type information can derive from this class.
    [[nodiscard]] virtual EventTitle title(const sim::Event& event,
                                           std::span<const sim::Change> changes) const {
        static_cast<void>(changes);
        const std::size_t row = event.record.index;
        if (!event.record.exists() || row >= count(EntityKind::record)) {
            return {};
        }
        return {name_en(EntityKind::record, row), name_zh(EntityKind::record, row)};
    }
};

/// The names of one kept run. Each thing has an id that is its own among its kind: where the source
/// gives none, or one twice, or one with a '#' in front, it is '#' and the position.
class NameTable {
  public:
    struct Entry {
        std::string id;
        std::string name_en;
        std::string name_zh;
        friend bool operator==(const Entry&, const Entry&) = default;
    };

    NameTable() = default;
    explicit NameTable(const NameSource& source);

    /// Adds the next thing of a kind.
    void add(EntityKind kind, Entry entry);

    [[nodiscard]] std::size_t count(EntityKind kind) const { return entries(kind).size(); }
    [[nodiscard]] std::span<const Entry> entries(EntityKind kind) const {
        return entries_[static_cast<std::size_t>(kind)];
    }
    /// The text id of a position; '#' and the position if the table does not reach so far.
    [[nodiscard]] std::string id(EntityKind kind, std::uint32_t position) const;
    /// The position of a text id; nothing if it is unknown.
    [[nodiscard]] std::optional<std::uint32_t> find(EntityKind kind, std::string_view id) const;

    friend bool operator==(const NameTable& a, const NameTable& b) {
        return a.entries_ == b.entries_;
    }

  private:
    std::array<std::vector<Entry>, entity_kind_count> entries_;
    std::array<std::map<std::string, std::uint32_t, std::less<>>, entity_kind_count> positions_;
};

/// '#' and a number: what stands in a file for a thing without an id.
[[nodiscard]] std::string number_id(std::uint32_t number);
[[nodiscard]] std::optional<std::uint32_t> parse_number_id(std::string_view text);

}  // namespace storage

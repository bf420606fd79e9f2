#include "simulation/world/world.hpp"

#include <algorithm>
#include <cstring>

namespace sim {

namespace {

// Columns start at 8-byte steps. One extra step between columns keeps their starts from falling on
// the same 4 KiB offset, which would make the processor mistake one column's store for another's.
constexpr std::size_t alignment_bytes = 8;
constexpr std::size_t gap_bytes = 32;

std::size_t padded(std::size_t bytes) {
    return (bytes + alignment_bytes - 1) / alignment_bytes * alignment_bytes + gap_bytes;
}

}  // namespace

template <typename Column>
std::size_t World::rows_of(const Column&) const {
    using Key = typename std::remove_cvref_t<Column>::KeyType;
    if constexpr (std::is_same_v<Key, ClockId>) {
        return 1;
    } else if constexpr (std::is_same_v<Key, PlaceId>) {
        return sizes_.places;
    } else if constexpr (std::is_same_v<Key, PolityId>) {
        return sizes_.polities;
    } else if constexpr (std::is_same_v<Key, PersonId>) {
        return sizes_.people;
    } else if constexpr (std::is_same_v<Key, PostId>) {
        return sizes_.posts;
    } else if constexpr (std::is_same_v<Key, TreatyId>) {
        return sizes_.treaties;
    } else if constexpr (std::is_same_v<Key, ClauseId>) {
        return sizes_.clauses;
    } else if constexpr (std::is_same_v<Key, ArmyId>) {
        return sizes_.armies;
    } else if constexpr (std::is_same_v<Key, SiegeId>) {
        return sizes_.sieges;
    } else if constexpr (std::is_same_v<Key, AdoptionId>) {
        return sizes_.adoptions;
    } else if constexpr (std::is_same_v<Key, InsurgencyId>) {
        return sizes_.insurgencies;
    } else if constexpr (std::is_same_v<Key, ClaimId>) {
        return sizes_.claims;
    } else if constexpr (std::is_same_v<Key, EnmityId>) {
        return std::max<std::size_t>(sizes_.polities * (sizes_.polities - 1) / 2, 1);
    } else if constexpr (std::is_same_v<Key, FlowId>) {
        return std::size_t{stock_count} * flow_kind_count;
    } else if constexpr (std::is_same_v<Key, DispatchId>) {
        return sizes_.dispatches;
    } else if constexpr (std::is_same_v<Key, AccordId>) {
        return sizes_.accords;
    } else if constexpr (std::is_same_v<Key, TermId>) {
        return sizes_.accords * term_count_most;
    } else if constexpr (std::is_same_v<Key, ReportId>) {
        return sizes_.reports;
    } else if constexpr (std::is_same_v<Key, NewsId>) {
        return sizes_.polities * sizes_.places;
    } else if constexpr (std::is_same_v<Key, PlaceBookId>) {
        return 2 * sizes_.places;
    } else if constexpr (std::is_same_v<Key, PeopleId>) {
        return sizes_.places * culture_count;
    } else if constexpr (std::is_same_v<Key, StandingId>) {
        return sizes_.polities * culture_count;
    } else if constexpr (std::is_same_v<Key, BudgetId>) {
        return sizes_.polities * budget_line_count;
    } else {
        static_assert(std::is_same_v<Key, SightingId>, "give the new kind of id its size");
        return sizes_.polities * sizes_.armies;
    }
}

void World::bind_columns() {
    if (!memory_) {
        std::size_t bytes = 0;
        each_column(*this, [&](const FieldInfo&, const auto& column) {
            using Value = typename std::remove_cvref_t<decltype(column)>::ValueType;
            bytes += padded(rows_of(column) * sizeof(Value));
        });
        memory_bytes_ = bytes;
        memory_ = std::make_unique_for_overwrite<std::uint64_t[]>(bytes / sizeof(std::uint64_t));
    }
    auto* next = reinterpret_cast<std::byte*>(memory_.get());
    each_column(*this, [&](const FieldInfo&, auto& column) {
        using Value = typename std::remove_cvref_t<decltype(column)>::ValueType;
        const std::size_t size = rows_of(column);
        column.bind(reinterpret_cast<Value*>(next), size);
        next += padded(size * sizeof(Value));
    });
}

World::World(const Setting& setting) {
    sizes_ = {setting.map.places.size(),
              setting.polities.size(),
              setting.people.size(),
              setting.posts.size(),
              setting.treaties.size(),
              setting.clauses.size(),
              setting.army_capacity,
              setting.sieges.size(),
              setting.techniques.size() * setting.polities.size(),
              setting.insurgencies.size(),
              setting.claims.size(),
              setting.report_capacity,
              setting.dispatch_capacity,
              setting.accord_capacity};
    bind_columns();
    std::memset(memory_.get(), 0, memory_bytes_);  // The gaps between columns are copied too.
    // Every cell gets the "nothing yet" of its type: none for ids and days, zero for the rest.
    each_column(*this, [](const FieldInfo&, auto& column) {
        for (auto& value : column.values()) {
            value = std::remove_cvref_t<decltype(value)>{};
        }
    });
    fill(setting);
}

namespace {

template <typename Column>
std::int64_t sum_of(const Column& column) {
    std::int64_t sum = 0;
    for (const auto& value : column.values()) {
        sum += value.value;
    }
    return sum;
}

}  // namespace

std::int64_t World::stock(Stock stock) const {
    switch (stock) {
        case Stock::men:
            return sum_of(armies.infantry) + sum_of(armies.cavalry) + sum_of(places.garrison);
        case Stock::horses:
            return sum_of(armies.horses);
        case Stock::ships:
            return sum_of(armies.ships);
        case Stock::grain:
            return sum_of(armies.grain) + sum_of(places.stores);
        case Stock::captives:
            return sum_of(armies.captives) + sum_of(places.captives);
        case Stock::wealth:
            return sum_of(armies.plunder) + sum_of(places.wealth);
        case Stock::households:
            return sum_of(peoples.households);
        case Stock::bandsmen:
            return sum_of(places.bands);
        case Stock::cash:
            return sum_of(polities.cash);
        case Stock::silver:
            return sum_of(polities.silver);
        case Stock::silk:
            return sum_of(polities.silk);
        case Stock::paper:
            return sum_of(polities.paper);
    }
    CHECK(false, "no such stock");
}

std::int64_t World::booked(Stock stock) const {
    std::int64_t sum = 0;
    for (std::uint32_t kind = 0; kind < flow_kind_count; ++kind) {
        const std::int64_t amount = flows.sum[flow(stock, static_cast<FlowKind>(kind))].value;
        sum += kind < flow_in_count ? amount : -amount;
    }
    return sum;
}

World::World(const World& other) : sizes_(other.sizes_), memory_bytes_(0) {
    bind_columns();
    std::memcpy(memory_.get(), other.memory_.get(), memory_bytes_);
}

World& World::operator=(const World& other) {
    if (this == &other) {
        return *this;
    }
    if (!memory_ || sizes_ != other.sizes_) {
        sizes_ = other.sizes_;
        memory_.reset();
        bind_columns();
    }
    std::memcpy(memory_.get(), other.memory_.get(), memory_bytes_);
    return *this;
}

Digest digest_world(const World& world) {
    Digest digest;
    each_column(world, [&](const FieldInfo&, const auto& column) {
        digest = chain(digest, digest_bytes(column.bytes()));
    });
    return digest;
}

std::vector<ColumnDigest> digest_columns(const World& world) {
    std::vector<ColumnDigest> digests;
    each_column(world, [&](const FieldInfo& field, const auto& column) {
        digests.push_back({field, digest_bytes(column.bytes())});
    });
    return digests;
}

namespace {

template <typename Value>
std::int64_t raw_value(const Value& value) {
    if constexpr (sizeof(Value) == 4) {
        // Ids are unsigned, everything else of 32 bits is an enumeration or a signed count.
        std::int32_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        return bits;
    } else {
        static_assert(sizeof(Value) == 8);
        std::int64_t bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        return bits;
    }
}

}  // namespace

std::vector<CellDifference> diff_worlds(const World& before, const World& after, std::size_t most) {
    std::vector<std::span<const std::byte>> after_columns;
    each_column(after, [&](const FieldInfo&, const auto& column) {
        after_columns.push_back(column.bytes());
    });
    std::vector<CellDifference> differences;
    std::size_t position = 0;
    each_column(before, [&](const FieldInfo& field, const auto& column) {
        using Value = typename std::remove_cvref_t<decltype(column)>::ValueType;
        const std::span<const std::byte> other = after_columns[position++];
        CHECK(other.size() == column.bytes().size(), "worlds of different settings compared");
        for (std::size_t row = 0; row < column.size() && differences.size() < most; ++row) {
            Value value{};
            std::memcpy(&value, other.data() + row * sizeof(Value), sizeof(Value));
            const Value& old_value = column.values()[row];
            if (std::memcmp(&value, &old_value, sizeof(Value)) != 0) {
                differences.push_back({field, static_cast<std::uint32_t>(row), raw_value(old_value),
                                       raw_value(value)});
            }
        }
    });
    return differences;
}

}  // namespace sim

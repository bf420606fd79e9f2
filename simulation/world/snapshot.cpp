// Saving and reading a world. The form is described in docs/formats/snapshot.md.
#include <cstring>
#include <string_view>

#include "simulation/world/world.hpp"

namespace sim {

namespace {

constexpr std::uint32_t snapshot_mark = 0x5357534A;  // "JSWS" in little-endian bytes.
constexpr std::size_t header_bytes = 4 + 8 + 4;      // Mark, digest of the rest, column count.

template <typename Number>
void write_number(std::vector<std::byte>& out, Number number) {
    const std::size_t at = out.size();
    out.resize(at + sizeof number);
    std::memcpy(out.data() + at, &number, sizeof number);
}

void write_bytes(std::vector<std::byte>& out, std::span<const std::byte> bytes) {
    out.insert(out.end(), bytes.begin(), bytes.end());
}

std::string full_name(const FieldInfo& field) {
    return std::string(field.table) + "." + field.name;
}

/// Reads from the front of a span; after a failed read everything else fails too.
class Reader {
  public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    template <typename Number>
    Number number() {
        Number value{};
        const std::span<const std::byte> taken = take(sizeof value);
        if (!taken.empty()) {
            std::memcpy(&value, taken.data(), sizeof value);
        }
        return value;
    }

    std::span<const std::byte> take(std::size_t count) {
        if (failed_ || count > bytes_.size()) {
            failed_ = true;
            return {};
        }
        const std::span<const std::byte> taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::span<const std::byte> rest() const { return bytes_; }

  private:
    std::span<const std::byte> bytes_;
    bool failed_ = false;
};

struct SavedColumn {
    std::string_view name;
    std::uint32_t element_bytes = 0;
    std::uint32_t count = 0;
    std::span<const std::byte> bytes;
};

LoadError read_columns(Reader& reader, std::uint32_t count, std::vector<SavedColumn>& columns) {
    for (std::uint32_t i = 0; i < count; ++i) {
        SavedColumn column;
        const auto name_length = reader.number<std::uint16_t>();
        const std::span<const std::byte> name = reader.take(name_length);
        column.element_bytes = reader.number<std::uint16_t>();
        column.count = reader.number<std::uint32_t>();
        column.bytes = reader.take(std::size_t{column.element_bytes} * column.count);
        if (reader.failed()) {
            return LoadError::truncated;
        }
        column.name = {reinterpret_cast<const char*>(name.data()), name.size()};
        columns.push_back(column);
    }
    return reader.rest().empty() ? LoadError::none : LoadError::damaged;
}

LoadError match_columns(const World& world, const std::vector<SavedColumn>& saved) {
    std::size_t known = 0;
    LoadError error = LoadError::none;
    each_column(world, [&](const FieldInfo& field, const auto& column) {
        using Value = typename std::remove_cvref_t<decltype(column)>::ValueType;
        const std::string name = full_name(field);
        bool found = false;
        for (const SavedColumn& candidate : saved) {
            if (candidate.name == name) {
                found = true;
                ++known;
                if (candidate.element_bytes != sizeof(Value) || candidate.count != column.size()) {
                    error = LoadError::wrong_size;
                }
            }
        }
        if (!found && error == LoadError::none) {
            error = LoadError::missing_field;
        }
    });
    if (error == LoadError::none && known != saved.size()) {
        error = LoadError::unknown_field;
    }
    return error;
}

}  // namespace

std::vector<std::byte> save_world(const World& world) {
    std::vector<std::byte> body;
    body.reserve(world.state_bytes() + 4096);
    std::uint32_t count = 0;
    each_column(world, [&](const FieldInfo& field, const auto& column) {
        using Value = typename std::remove_cvref_t<decltype(column)>::ValueType;
        const std::string name = full_name(field);
        write_number(body, static_cast<std::uint16_t>(name.size()));
        write_bytes(body, std::as_bytes(std::span(name)));
        write_number(body, static_cast<std::uint16_t>(sizeof(Value)));
        write_number(body, static_cast<std::uint32_t>(column.size()));
        write_bytes(body, column.bytes());
        ++count;
    });
    std::vector<std::byte> out;
    out.reserve(body.size() + header_bytes);
    write_number(out, snapshot_mark);
    write_number(out, digest_bytes(body).bits);
    write_number(out, count);
    write_bytes(out, body);
    return out;
}

LoadError load_world(std::span<const std::byte> bytes, World& world) {
    Reader reader(bytes);
    if (reader.number<std::uint32_t>() != snapshot_mark) {
        return LoadError::not_a_snapshot;
    }
    const auto digest = reader.number<std::uint64_t>();
    const auto count = reader.number<std::uint32_t>();
    if (reader.failed()) {
        return LoadError::truncated;
    }
    const std::span<const std::byte> body = reader.rest();
    std::vector<SavedColumn> columns;
    LoadError error = read_columns(reader, count, columns);
    if (error == LoadError::none && digest_bytes(body).bits != digest) {
        error = LoadError::damaged;
    }
    if (error == LoadError::none) {
        error = match_columns(world, columns);
    }
    if (error != LoadError::none) {
        return error;
    }
    each_column(world, [&](const FieldInfo& field, auto& column) {
        const std::string name = full_name(field);
        for (const SavedColumn& saved : columns) {
            if (saved.name == name) {
                std::memcpy(column.bytes().data(), saved.bytes.data(), saved.bytes.size());
            }
        }
    });
    return LoadError::none;
}

}  // namespace sim

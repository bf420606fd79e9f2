// Codec: the rows of a kept run made from what they mean, and back. What is read back is checked
// cell by cell: a row that means nothing makes the run damaged, never the program.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/names.hpp"
#include "storage/run_data.hpp"
#include "storage/schema.hpp"
#include "storage/storage_error.hpp"

namespace storage {

/// What the members of a change of one kind mean.
struct ChangeShape {
    EntityKind subject;
    std::optional<EntityKind> object;
};
[[nodiscard]] ChangeShape shape_of(sim::ChangeKind kind);

/// The word of a change's detail ("storm", "abdication"); empty where its kind has no words.
[[nodiscard]] std::string_view detail_word(const sim::Change& change);

/// "0x" and 16 lower-case hexadecimal digits, and nothing else.
[[nodiscard]] std::optional<sim::Digest> parse_digest(std::string_view text);

[[nodiscard]] std::vector<Row> encode_meta(const RunMeta& meta, bool finished);
[[nodiscard]] std::vector<Row> encode_names(const NameTable& names);
/// `first_day` is that of the run: it says which days a tick has.
[[nodiscard]] Row encode_tick(std::uint32_t tick, sim::Digest digest, sim::Day first_day);
[[nodiscard]] Row encode_event(sim::EventId id, const sim::Event& event, const EventNote& note,
                               const NameTable& names);
[[nodiscard]] Row encode_cause(sim::EventId id, std::uint32_t position, const sim::Cause& cause);
[[nodiscard]] Row encode_change(sim::EventId id, std::uint32_t position, const sim::Change& change,
                                const NameTable& names);
[[nodiscard]] Row encode_keyframe(const SavedKeyframe& keyframe);

struct DecodedMeta {
    RunMeta meta;
    bool finished = false;
};
// Each gives nothing for rows that mean nothing; the text says what is wrong with them.
struct Unreadable {
    std::string what;
};
template <typename Decoded>
using DecodeResult = sim::Result<Decoded, Unreadable>;

/// Keys that it does not know are left aside: a later version may have added them.
[[nodiscard]] DecodeResult<DecodedMeta> decode_meta(const std::vector<Row>& rows);
/// The rows in order of kind and number, kinds in any order.
[[nodiscard]] DecodeResult<NameTable> decode_names(const std::vector<Row>& rows);
/// The digest of a row that must be that of `tick`.
[[nodiscard]] DecodeResult<sim::Digest> decode_tick(const Row& row, std::uint32_t tick);
[[nodiscard]] DecodeResult<SavedKeyframe> decode_keyframe(const Row& row);
/// The rows in order of their keys.
[[nodiscard]] DecodeResult<StoredLog> decode_log(const std::vector<Row>& events,
                                                 const std::vector<Row>& causes,
                                                 const std::vector<Row>& changes,
                                                 const NameTable& names);

}  // namespace storage

#include "storage/archive.hpp"

#include <cstring>
#include <type_traits>
#include <utility>

#include "storage/codec.hpp"

namespace storage {

namespace {

constexpr std::uint32_t archive_mark = 0x4157534A;  // "JSWA" in little-endian bytes.
constexpr std::size_t header_bytes = 4 + 4 + 8;     // Mark, version, digest of the rest.
constexpr std::uint32_t columns_most = 1000;        // More than any table has.

class ByteWriter {
  public:
    template <typename Number>
    void number(Number value) {
        static_assert(std::is_integral_v<Number>);
        const std::size_t at = bytes_.size();
        bytes_.resize(at + sizeof value);
        std::memcpy(bytes_.data() + at, &value, sizeof value);
    }
    void block(std::span<const std::byte> block) {
        number(static_cast<std::uint32_t>(block.size()));
        bytes_.insert(bytes_.end(), block.begin(), block.end());
    }
    void text(std::string_view text) { block(std::as_bytes(std::span(text))); }
    void value(const Value& value) {
        number(static_cast<std::uint8_t>(value.index()));
        if (const auto* integer = std::get_if<std::int64_t>(&value)) {
            number(*integer);
        } else if (const auto* words = std::get_if<std::string>(&value)) {
            text(*words);
        } else if (const auto* blob = std::get_if<std::vector<std::byte>>(&value)) {
            block(*blob);
        }
    }
    void table(std::string_view name, const std::vector<std::string>& columns,
               const std::vector<Row>& rows) {
        text(name);
        number(static_cast<std::uint32_t>(columns.size()));
        for (const std::string& column : columns) {
            text(column);
        }
        number(static_cast<std::uint32_t>(rows.size()));
        for (const Row& row : rows) {
            for (const Value& cell : row) {
                value(cell);
            }
        }
    }
    void patch_digest() {
        const auto rest = std::span(bytes_).subspan(header_bytes);
        const std::uint64_t digest = sim::digest_bytes(rest).bits;
        std::memcpy(bytes_.data() + header_bytes - sizeof digest, &digest, sizeof digest);
    }
    [[nodiscard]] std::vector<std::byte> take() { return std::move(bytes_); }

  private:
    std::vector<std::byte> bytes_;
};

/// Reads from the front; after a failed read everything else fails too.
class ByteReader {
  public:
    explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    template <typename Number>
    Number number() {
        Number value{};
        const std::span<const std::byte> taken = take(sizeof value);
        if (!taken.empty()) {
            std::memcpy(&value, taken.data(), sizeof value);
        }
        return value;
    }
    std::string text() {
        const std::span<const std::byte> taken = take(number<std::uint32_t>());
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }
    Value value() {
        switch (number<std::uint8_t>()) {
            case 0:
                return {};
            case 1:
                return Value(number<std::int64_t>());
            case 2:
                return Value(text());
            case 3: {
                const std::span<const std::byte> taken = take(number<std::uint32_t>());
                return Value(std::vector<std::byte>(taken.begin(), taken.end()));
            }
            default:
                failed_ = true;
                return {};
        }
    }
    FlatTable table() {
        FlatTable table;
        table.name = text();
        const auto columns = number<std::uint32_t>();
        failed_ = failed_ || columns == 0 || columns > columns_most;
        for (std::uint32_t i = 0; i < columns && !failed_; ++i) {
            table.columns.push_back(text());
        }
        const auto rows = number<std::uint32_t>();
        for (std::uint32_t i = 0; i < rows && !failed_; ++i) {
            Row& row = table.rows.emplace_back();
            row.reserve(columns);
            for (std::uint32_t c = 0; c < columns && !failed_; ++c) {
                row.push_back(value());
            }
        }
        return table;
    }
    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] std::span<const std::byte> rest() const { return bytes_; }

  private:
    std::span<const std::byte> take(std::size_t count) {
        if (failed_ || count > bytes_.size()) {
            failed_ = true;
            return {};
        }
        const std::span<const std::byte> taken = bytes_.first(count);
        bytes_ = bytes_.subspan(count);
        return taken;
    }

    std::span<const std::byte> bytes_;
    bool failed_ = false;
};

std::vector<std::string> column_names(RunTable table) {
    std::vector<std::string> names;
    for (const ColumnSchema& column : schema_of(table).columns) {
        names.emplace_back(column.name);
    }
    return names;
}

void write_run_table(ByteWriter& out, RunTable table, const std::vector<Row>& rows) {
    out.table(schema_of(table).name, column_names(table), rows);
}

void write_log(ByteWriter& out, const StoredLog& stored, const NameTable& names) {
    std::vector<Row> events;
    std::vector<Row> causes;
    std::vector<Row> changes;
    for (std::size_t i = 0; i < stored.log.size(); ++i) {
        const sim::EventId id(i);
        events.push_back(encode_event(id, stored.log[id], stored.notes[i], names));
        std::uint32_t position = 0;
        for (const sim::Cause& cause : stored.log.causes_of(id)) {
            causes.push_back(encode_cause(id, position++, cause));
        }
        position = 0;
        for (const sim::Change& change : stored.log.changes_of(id)) {
            changes.push_back(encode_change(id, position++, change, names));
        }
    }
    write_run_table(out, RunTable::events, events);
    write_run_table(out, RunTable::causes, causes);
    write_run_table(out, RunTable::changes, changes);
}

/// All that a run holds, read at once.
struct WholeRun {
    std::vector<sim::Digest> digests;
    StoredLog stored;
    std::vector<SavedKeyframe> keyframes;
    std::vector<FlatTable> tables;
};

Result<WholeRun> read_whole(RunStore& store) {
    auto digests = store.read_digests();
    auto stored = store.read_log();
    auto ticks = store.read_keyframe_ticks();
    auto tables = store.read_tables();
    for (const StorageError* error :
         {digests ? nullptr : &digests.error(), stored ? nullptr : &stored.error(),
          ticks ? nullptr : &ticks.error(), tables ? nullptr : &tables.error()}) {
        if (error != nullptr) {
            return Failure{*error};
        }
    }
    WholeRun run{
        std::move(digests.value()), std::move(stored.value()), {}, std::move(tables.value())};
    for (const std::uint32_t tick : ticks.value()) {
        auto keyframe = store.read_keyframe(tick);
        if (!keyframe) {
            return Failure{keyframe.error()};
        }
        run.keyframes.push_back(std::move(keyframe.value()));
    }
    return run;
}

RunPart part_of(const WholeRun& run) {
    RunPart part;
    part.digests = run.digests;
    part.log = &run.stored.log;
    part.notes = run.stored.notes;
    part.keyframes = run.keyframes;
    return part;
}

/// The tables of an archive: those that every run has, and those for readers.
struct ReadTables {
    std::vector<Row> rows[run_table_count];
    std::vector<FlatTable> for_readers;
};

/// False if a table of every run is missing or not as it should be.
bool sort_tables(std::vector<FlatTable> tables, ReadTables& sorted) {
    if (tables.size() < run_table_count) {
        return false;
    }
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (i >= run_table_count) {
            sorted.for_readers.push_back(std::move(tables[i]));
            continue;
        }
        const auto table = static_cast<RunTable>(i);
        if (tables[i].name != schema_of(table).name || tables[i].columns != column_names(table)) {
            return false;
        }
        sorted.rows[i] = std::move(tables[i].rows);
    }
    return true;
}

Result<std::unique_ptr<MemoryStore>> make_store(ReadTables tables, const std::string& where) {
    const auto rows = [&](RunTable table) -> const std::vector<Row>& {
        return tables.rows[static_cast<std::size_t>(table)];
    };
    const auto damaged = [&](const Unreadable& problem) {
        return fail(StorageErrorCode::damaged, where, problem.what);
    };
    const auto meta = decode_meta(rows(RunTable::meta));
    if (!meta) {
        return damaged(meta.error());
    }
    auto names = decode_names(rows(RunTable::names));
    if (!names) {
        return damaged(names.error());
    }
    auto stored = decode_log(rows(RunTable::events), rows(RunTable::causes),
                             rows(RunTable::changes), names.value());
    if (!stored) {
        return damaged(stored.error());
    }
    WholeRun run{{}, std::move(stored.value()), {}, {}};
    for (const Row& row : rows(RunTable::ticks)) {
        const auto digest = decode_tick(row, static_cast<std::uint32_t>(run.digests.size()));
        if (!digest) {
            return damaged(digest.error());
        }
        run.digests.push_back(digest.value());
    }
    for (const Row& row : rows(RunTable::keyframes)) {
        auto keyframe = decode_keyframe(row);
        if (!keyframe) {
            return damaged(keyframe.error());
        }
        run.keyframes.push_back(std::move(keyframe.value()));
    }
    auto store = std::make_unique<MemoryStore>(meta.value().meta, std::move(names.value()));
    Outcome error = store->append(part_of(run));
    if (!error && meta.value().finished) {
        error = store->finish(tables.for_readers);
    }
    if (error) {
        return damaged({error->what});
    }
    return store;
}

}  // namespace

Result<std::vector<std::byte>> save_archive(RunStore& store) {
    auto run = read_whole(store);
    if (!run) {
        return Failure{run.error()};
    }
    ByteWriter out;
    out.number(archive_mark);
    out.number(run_format_written);
    out.number(std::uint64_t{0});  // The digest, once it is known.
    out.number(static_cast<std::uint32_t>(run_table_count + run.value().tables.size()));
    write_run_table(out, RunTable::meta, encode_meta(store.meta(), store.counts().finished));
    write_run_table(out, RunTable::names, encode_names(store.names()));
    std::vector<Row> ticks;
    ticks.reserve(run.value().digests.size());
    for (std::size_t i = 0; i < run.value().digests.size(); ++i) {
        ticks.push_back(encode_tick(static_cast<std::uint32_t>(i), run.value().digests[i],
                                    store.meta().first_day));
    }
    write_run_table(out, RunTable::ticks, ticks);
    write_log(out, run.value().stored, store.names());
    std::vector<Row> keyframes;
    keyframes.reserve(run.value().keyframes.size());
    for (const SavedKeyframe& keyframe : run.value().keyframes) {
        keyframes.push_back(encode_keyframe(keyframe));
    }
    write_run_table(out, RunTable::keyframes, keyframes);
    for (const FlatTable& table : run.value().tables) {
        out.table(table.name, table.columns, table.rows);
    }
    out.patch_digest();
    return out.take();
}

Result<std::unique_ptr<MemoryStore>> read_archive(std::span<const std::byte> bytes,
                                                  const std::string& where) {
    if (bytes.empty()) {
        return fail(StorageErrorCode::empty_file, where, "it has no bytes");
    }
    ByteReader in(bytes);
    if (in.number<std::uint32_t>() != archive_mark) {
        return fail(StorageErrorCode::not_a_run_file, where, "it is no archive of a run");
    }
    const auto version = in.number<std::uint32_t>();
    const auto digest = in.number<std::uint64_t>();
    if (in.failed()) {
        return fail(StorageErrorCode::damaged, where, "it ends too early");
    }
    if (version > run_format_written || version < run_format_oldest) {
        const bool is_newer = version > run_format_written;
        return fail(is_newer ? StorageErrorCode::newer_version : StorageErrorCode::older_version,
                    where, "its form is version " + std::to_string(version));
    }
    if (sim::digest_bytes(in.rest()).bits != digest) {
        return fail(StorageErrorCode::damaged, where, "it does not fit its digest");
    }
    const auto count = in.number<std::uint32_t>();
    std::vector<FlatTable> tables;
    for (std::uint32_t i = 0; i < count && !in.failed(); ++i) {
        tables.push_back(in.table());
    }
    ReadTables sorted;
    if (in.failed() || !in.rest().empty() || !sort_tables(std::move(tables), sorted)) {
        return fail(StorageErrorCode::damaged, where, "its tables cannot be read");
    }
    return make_store(std::move(sorted), where);
}

Outcome copy_run(RunStore& from, RunStore& to) {
    const auto run = read_whole(from);
    if (!run) {
        return run.error();
    }
    if (Outcome error = to.append(part_of(run.value()))) {
        return error;
    }
    return from.counts().finished ? to.finish(run.value().tables) : Outcome{};
}

}  // namespace storage

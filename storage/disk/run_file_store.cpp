#include "storage/disk/run_file_store.hpp"

#include "storage/codec.hpp"
#include "storage/disk/sql_text.hpp"

namespace storage {

Outcome RunFileStore::check_pages(FileCheck check) {
    const auto answer = connection_->ask(check == FileCheck::full ? "PRAGMA integrity_check(1)"
                                                                  : "PRAGMA quick_check(1)");
    if (!answer) {
        return answer.error();
    }
    const auto* text = std::get_if<std::string>(&answer.value());
    if (text == nullptr || *text != "ok") {
        return damaged(text == nullptr ? "its pages cannot be checked" : *text).error;
    }
    return {};
}

Outcome RunFileStore::load_meta_and_names() {
    const auto meta_rows = read_rows(RunTable::meta);
    if (!meta_rows) {
        return meta_rows.error();
    }
    const auto meta = decode_meta(meta_rows.value());
    if (!meta) {
        return damaged(meta.error().what).error;
    }
    meta_ = meta.value().meta;
    counts_.finished = meta.value().finished;
    const auto name_rows = read_rows(RunTable::names);
    if (!name_rows) {
        return name_rows.error();
    }
    auto names = decode_names(name_rows.value());
    if (!names) {
        return damaged(names.error().what).error;
    }
    names_ = std::move(names.value());
    return {};
}

Result<std::uint32_t> RunFileStore::count_rows(RunTable table) {
    const TableSchema& schema = schema_of(table);
    const std::string from = std::string(" FROM ") + schema.name;
    const auto rows = connection_->ask("SELECT count(*)" + from);
    const auto last = connection_->ask(std::string("SELECT coalesce(max(") +
                                       schema.columns[0].name + "), -1)" + from);
    if (!rows || !last) {
        return Failure{rows ? last.error() : rows.error()};
    }
    const auto* count = std::get_if<std::int64_t>(&rows.value());
    const auto* highest = std::get_if<std::int64_t>(&last.value());
    if (count == nullptr || highest == nullptr || *highest + 1 != *count) {
        return damaged(std::string("rows are missing in '") + schema.name + "'");
    }
    return static_cast<std::uint32_t>(*count);
}

Outcome RunFileStore::load_counts() {
    const auto ticks = count_rows(RunTable::ticks);
    const auto events = count_rows(RunTable::events);
    const auto keyframes = read_keyframe_ticks();
    for (const StorageError* error :
         {ticks ? nullptr : &ticks.error(), events ? nullptr : &events.error(),
          keyframes ? nullptr : &keyframes.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    counts_.ticks = ticks.value();
    counts_.events = events.value();
    counts_.keyframes = static_cast<std::uint32_t>(keyframes.value().size());
    if (!keyframes.value().empty()) {
        counts_.last_keyframe_tick = keyframes.value().back();
    }
    return {};
}

Outcome RunFileStore::load(FileCheck check) {
    if (Outcome error = check_pages(check)) {
        return error;
    }
    if (Outcome error = load_meta_and_names()) {
        return error;
    }
    return load_counts();
}

Result<std::vector<Row>> RunFileStore::read_rows(RunTable table) {
    auto statement = connection_->prepare(select_sql(schema_of(table)));
    if (!statement) {
        return Failure{statement.error()};
    }
    std::vector<Row> rows;
    while (true) {
        const auto stepped = statement.value().step(*connection_);
        if (!stepped) {
            return Failure{stepped.error()};
        }
        if (!stepped.value()) {
            return rows;
        }
        rows.push_back(statement.value().row());
    }
}

Result<std::vector<sim::Digest>> RunFileStore::read_digests() {
    const auto rows = read_rows(RunTable::ticks);
    if (!rows) {
        return Failure{rows.error()};
    }
    std::vector<sim::Digest> digests;
    digests.reserve(rows.value().size());
    for (const Row& row : rows.value()) {
        const auto digest = decode_tick(row, static_cast<std::uint32_t>(digests.size()));
        if (!digest) {
            return damaged(digest.error().what);
        }
        digests.push_back(digest.value());
    }
    return digests;
}

Result<StoredLog> RunFileStore::read_log() {
    const auto events = read_rows(RunTable::events);
    const auto causes = read_rows(RunTable::causes);
    const auto changes = read_rows(RunTable::changes);
    for (const StorageError* error :
         {events ? nullptr : &events.error(), causes ? nullptr : &causes.error(),
          changes ? nullptr : &changes.error()}) {
        if (error != nullptr) {
            return Failure{*error};
        }
    }
    auto log = decode_log(events.value(), causes.value(), changes.value(), names_);
    return log ? Result<StoredLog>(std::move(log.value())) : damaged(log.error().what);
}

Result<std::vector<std::uint32_t>> RunFileStore::read_keyframe_ticks() {
    auto statement = connection_->prepare("SELECT tick FROM keyframes ORDER BY tick");
    if (!statement) {
        return Failure{statement.error()};
    }
    std::vector<std::uint32_t> ticks;
    while (true) {
        const auto stepped = statement.value().step(*connection_);
        if (!stepped) {
            return Failure{stepped.error()};
        }
        if (!stepped.value()) {
            return ticks;
        }
        const Row row = statement.value().row();
        const auto* tick = std::get_if<std::int64_t>(&row[0]);
        if (tick == nullptr || *tick < 0 || *tick >= std::int64_t{UINT32_MAX}) {
            return damaged("a row of 'keyframes' cannot be read");
        }
        ticks.push_back(static_cast<std::uint32_t>(*tick));
    }
}

Result<SavedKeyframe> RunFileStore::read_keyframe(std::uint32_t tick) {
    auto statement = connection_->prepare(
        "SELECT tick, log_size, digest, world FROM keyframes WHERE tick <= ?1 "
        "ORDER BY tick DESC LIMIT 1");
    if (!statement) {
        return Failure{statement.error()};
    }
    statement.value().bind(1, Value(std::int64_t{tick}));
    const auto stepped = statement.value().step(*connection_);
    if (!stepped) {
        return Failure{stepped.error()};
    }
    if (!stepped.value()) {
        return damaged("no keyframe lies so early");
    }
    auto keyframe = decode_keyframe(statement.value().row());
    return keyframe ? Result<SavedKeyframe>(std::move(keyframe.value()))
                    : damaged(keyframe.error().what);
}

Result<std::vector<FlatTable>> RunFileStore::read_tables() {
    auto list = connection_->prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT IN ('meta', 'names', 'ticks', 'events', 'causes', 'changes', 'keyframes') "
        "ORDER BY name");
    if (!list) {
        return Failure{list.error()};
    }
    std::vector<FlatTable> tables;
    while (true) {
        const auto listed = list.value().step(*connection_);
        if (!listed) {
            return Failure{listed.error()};
        }
        if (!listed.value()) {
            return tables;
        }
        const Row name = list.value().row();
        FlatTable& table = tables.emplace_back();
        table.name = std::get<std::string>(name[0]);
        auto rows =
            connection_->prepare("SELECT * FROM " + sql_name(table.name) + " ORDER BY rowid");
        if (!rows) {
            return Failure{rows.error()};
        }
        table.columns = rows.value().column_names();
        while (true) {
            const auto stepped = rows.value().step(*connection_);
            if (!stepped) {
                return Failure{stepped.error()};
            }
            if (!stepped.value()) {
                break;
            }
            table.rows.push_back(rows.value().row());
        }
    }
}

Outcome RunFileStore::insert(RunTable table, const Row& row) {
    std::optional<Statement>& statement = inserts_[static_cast<std::size_t>(table)];
    if (!statement) {
        const TableSchema& schema = schema_of(table);
        auto prepared = connection_->prepare(insert_sql(schema.name, schema.columns.size()));
        if (!prepared) {
            return prepared.error();
        }
        statement = std::move(prepared.value());
    }
    return statement->insert(row, *connection_);
}

Outcome RunFileStore::insert_rows(const RunPart& part) {
    Outcome error;
    for (std::size_t i = 0; i < part.digests.size() && !error; ++i) {
        const auto tick = part.first_tick + static_cast<std::uint32_t>(i);
        error = insert(RunTable::ticks, encode_tick(tick, part.digests[i], meta_.first_day));
    }
    for (std::size_t i = 0; i < part.notes.size() && !error; ++i) {
        const sim::EventId id(part.first_event.index + i);
        error = insert(RunTable::events, encode_event(id, (*part.log)[id], part.notes[i], names_));
        std::uint32_t position = 0;
        for (const sim::Cause& cause : part.log->causes_of(id)) {
            error = error ? error : insert(RunTable::causes, encode_cause(id, position++, cause));
        }
        position = 0;
        for (const sim::Change& change : part.log->changes_of(id)) {
            error = error
                        ? error
                        : insert(RunTable::changes, encode_change(id, position++, change, names_));
        }
    }
    for (std::size_t i = 0; i < part.keyframes.size() && !error; ++i) {
        error = insert(RunTable::keyframes, encode_keyframe(part.keyframes[i]));
    }
    return error;
}

Outcome RunFileStore::check_writable() const {
    if (access_ == RunAccess::write) {
        return {};
    }
    return storage_error(StorageErrorCode::read_only, path_, "it was opened to be read only");
}

Outcome RunFileStore::append(const RunPart& part) {
    if (Outcome refused = check_writable()) {
        return refused;
    }
    if (Outcome refused = check_follows(counts_, part, path_)) {
        return refused;
    }
    Transaction transaction(*connection_);
    Outcome error = transaction.begin();
    error = error ? error : insert_rows(part);
    error = error ? error : transaction.commit();
    if (error) {
        return error;
    }
    counts_.ticks += static_cast<std::uint32_t>(part.digests.size());
    counts_.events += static_cast<std::uint32_t>(part.notes.size());
    counts_.keyframes += static_cast<std::uint32_t>(part.keyframes.size());
    if (!part.keyframes.empty()) {
        counts_.last_keyframe_tick = part.keyframes.back().tick;
    }
    return {};
}

Outcome RunFileStore::write_table(const FlatTable& table) {
    const std::string drop = "DROP TABLE IF EXISTS " + sql_name(table.name);
    Outcome error = connection_->run(drop.c_str(), "making a table");
    const std::string create = create_sql(table);
    error = error ? error : connection_->run(create.c_str(), "making a table");
    if (error) {
        return error;
    }
    auto statement = connection_->prepare(insert_sql(table.name, table.columns.size()));
    if (!statement) {
        return statement.error();
    }
    for (std::size_t i = 0; i < table.rows.size() && !error; ++i) {
        error = statement.value().insert(table.rows[i], *connection_);
    }
    return error;
}

Outcome RunFileStore::finish(std::span<const FlatTable> tables) {
    if (Outcome refused = check_writable()) {
        return refused;
    }
    Transaction transaction(*connection_);
    Outcome error = transaction.begin();
    for (std::size_t i = 0; i < tables.size() && !error; ++i) {
        error = write_table(tables[i]);
    }
    error = error ? error
                  : connection_->run(
                        "CREATE INDEX IF NOT EXISTS events_by_day ON events (day);"
                        "UPDATE meta SET value = '1' WHERE key = 'finished'",
                        "finishing");
    error = error ? error : transaction.commit();
    counts_.finished = counts_.finished || !error;
    return error;
}

Outcome RunFileStore::close() {
    for (std::optional<Statement>& statement : inserts_) {
        statement.reset();
    }
    Outcome error;
    if (access_ == RunAccess::write) {
        // Moves the journal into the file and takes it away, so that the file can be moved alone
        // and read from a folder that may not be written.
        error = connection_->run("PRAGMA wal_checkpoint(TRUNCATE)", "folding the journal in");
        error = error ? error : connection_->run("PRAGMA journal_mode = DELETE", "closing");
    }
    connection_.reset();
    return error;
}

}  // namespace storage

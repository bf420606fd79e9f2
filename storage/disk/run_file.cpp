#include "storage/disk/run_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

#include "storage/codec.hpp"
#include "storage/disk/run_file_store.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/sql_text.hpp"
#include "storage/disk/sqlite.hpp"
#include "storage/disk/system_error.hpp"

namespace storage {

namespace {

namespace fs = std::filesystem;

/// Takes the one right to write, and sets the journal up. No shared memory file is needed, since
/// nobody else may have the file open.
Outcome begin_writing(Connection& connection) {
    return connection.run(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL;"
        "BEGIN IMMEDIATE; COMMIT",
        "opening for writing");
}

/// What SQLite finds wrong with a file whose header says that it is a run is damage.
StorageError as_damage(StorageError error) {
    if (error.code != StorageErrorCode::not_a_run_file) {
        return error;
    }
    return storage_error(StorageErrorCode::damaged, error.where, error.what);
}

Result<std::unique_ptr<RunStore>> load_file(const std::string& path, SqliteOpen how,
                                            RunAccess access, FileCheck check) {
    auto connection = Connection::open(path, how);
    if (!connection) {
        return Failure{as_damage(connection.error())};
    }
    if (how == SqliteOpen::write && access == RunAccess::read) {
        // With a lock on all of it no shared memory file is made, for which there may be no room.
        if (Outcome error = connection.value().run("PRAGMA locking_mode = EXCLUSIVE", "opening")) {
            return Failure{std::move(*error)};
        }
    }
    if (access == RunAccess::write) {
        if (connection.value().is_read_only()) {
            return fail(StorageErrorCode::read_only, path, "the file may not be written");
        }
        if (Outcome error = begin_writing(connection.value())) {
            return Failure{as_damage(std::move(*error))};
        }
    }
    auto file = std::make_unique<RunFileStore>(std::move(connection.value()), path, access);
    if (Outcome error = file->load(check)) {
        return Failure{as_damage(std::move(*error))};
    }
    return Result<std::unique_ptr<RunStore>>(std::move(file));
}

/// Makes one file again of a file and the journal that a process left when it died. A file that was
/// closed needs nothing but itself, so this is the one time that a reader writes.
Outcome fold_journal(const std::string& path) {
    auto connection = Connection::open(path, SqliteOpen::write);
    if (!connection) {
        return connection.error();
    }
    Outcome error;
    if (connection.value().is_read_only()) {
        error = storage_error(StorageErrorCode::read_only, path, "the file may not be written");
    } else {
        // The last statement writes the number that is there already: a journal that was no longer
        // needed when the process died goes with it.
        const std::string sql =
            "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; "
            "PRAGMA locking_mode = NORMAL; PRAGMA user_version = " +
            std::to_string(run_format_written);
        error = connection.value().run(sql.c_str(), "folding the journal in");
    }
    if (error && error->code == StorageErrorCode::read_only) {
        error->what = "it was not closed, and its journal cannot be folded in: " + error->what;
        error->hint =
            "copy it with its journal (" + wal_path(path) + ") into a folder that may be written";
    }
    return error;
}

/// An application_id as SQL text.
std::string stamp_sql() {
    return "PRAGMA application_id = " + std::to_string(run_application_id) +
           "; PRAGMA user_version = " + std::to_string(run_format_written);
}

/// A whole, closed run file with no ticks.
Outcome write_empty_run(const std::string& path, const RunMeta& meta, const NameTable& names) {
    auto opened = Connection::open(path, SqliteOpen::create);
    if (!opened) {
        return opened.error();
    }
    Connection& connection = opened.value();
    Transaction transaction(connection);
    Outcome error = connection.run("PRAGMA journal_mode = MEMORY", "making the file");
    error = error ? error : transaction.begin();
    error = error ? error : connection.run(stamp_sql().c_str(), "making the file");
    for (std::size_t i = 0; i < run_table_count && !error; ++i) {
        error = connection.run(create_sql(schema_of(static_cast<RunTable>(i))).c_str(),
                               "making the file");
    }
    const auto insert_all = [&](RunTable table, const std::vector<Row>& rows) {
        const TableSchema& schema = schema_of(table);
        auto statement = connection.prepare(insert_sql(schema.name, schema.columns.size()));
        if (!statement) {
            return Outcome(statement.error());
        }
        Outcome failed;
        for (std::size_t i = 0; i < rows.size() && !failed; ++i) {
            failed = statement.value().insert(rows[i], connection);
        }
        return failed;
    };
    error = error ? error : insert_all(RunTable::meta, encode_meta(meta, false));
    error = error ? error : insert_all(RunTable::names, encode_names(names));
    return error ? error : transaction.commit();
}

/// Whether what stands at `path` may be replaced.
Outcome check_replaceable(const std::string& path) {
    Outcome problem = check_run_path(path);
    const bool is_ours = !problem || problem->code == StorageErrorCode::empty_file ||
                         problem->code == StorageErrorCode::newer_version ||
                         problem->code == StorageErrorCode::older_version;
    if (!is_ours) {
        return problem;
    }
    auto connection = Connection::open(path, SqliteOpen::write);
    if (connection) {
        const Outcome error = connection.value().run(
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; ROLLBACK", "replacing the file");
        if (error && error->code == StorageErrorCode::locked) {
            return error;
        }
    }
    return {};
}

void remove_quietly(const std::string& path) {
    std::error_code ignored;
    fs::remove(path, ignored);
}

/// An empty file, made without SQLite, which would hide what the system says when it cannot be.
Outcome make_empty_file(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return system_error(path, "making the file", errno);
    }
    std::fclose(file);
    return {};
}

/// Gives the new file its name. A journal of a former file must not meet the new one.
Outcome put_in_place(const std::string& made, const std::string& path, ExistingFile existing) {
    std::error_code error;
    if (existing == ExistingFile::refuse) {
        // A hard link fails where a rename would replace what came in between.
        fs::create_hard_link(made, path, error);
        if (error == std::errc::file_exists) {
            return storage_error(StorageErrorCode::already_exists, path,
                                 "something of that name came in between");
        }
        if (!error) {
            remove_quietly(made);
            return {};
        }
    }
    for (const std::string& journal :
         {wal_path(path), shared_memory_path(path), rollback_path(path)}) {
        remove_quietly(journal);
    }
    fs::rename(made, path, error);
    return error ? Outcome(system_error(path, "naming the file", error.value())) : Outcome{};
}

}  // namespace

Result<std::unique_ptr<RunStore>> create_run_file(const std::string& path, const RunMeta& meta,
                                                  const NameTable& names, ExistingFile existing) {
    if (Outcome problem = check_new_path(path)) {
        return Failure{std::move(*problem)};
    }
    if (path_exists(path)) {
        if (existing == ExistingFile::refuse) {
            return fail(StorageErrorCode::already_exists, path, "there is a file already");
        }
        if (Outcome problem = check_replaceable(path)) {
            return Failure{std::move(*problem)};
        }
    }
    const std::string made = path + ".new";
    remove_quietly(made);
    Outcome error = make_empty_file(made);
    error = error ? error : write_empty_run(made, meta, names);
    error = error ? error : put_in_place(made, path, existing);
    if (error) {
        remove_quietly(made);
        error->where = path;
        return Failure{std::move(*error)};
    }
    return load_file(path, SqliteOpen::write, RunAccess::write, FileCheck::quick);
}

Result<std::unique_ptr<RunStore>> open_run_file(const std::string& path, RunAccess access,
                                                FileCheck check) {
    if (Outcome problem = check_run_path(path)) {
        return Failure{std::move(*problem)};
    }
    if (access == RunAccess::write) {
        return load_file(path, SqliteOpen::write, access, check);
    }
    if (was_cut_off(path)) {
        Outcome error = fold_journal(path);
        if (error && error->code == StorageErrorCode::disk_full) {
            // File and journal are read side by side until there is room to make them one.
            return load_file(path, SqliteOpen::write, access, check);
        }
        if (error) {
            return Failure{as_damage(std::move(*error))};
        }
    }
    auto file = load_file(path, SqliteOpen::read, access, check);
    if (file || file.error().code != StorageErrorCode::read_only) {
        return file;
    }
    return load_file(path, SqliteOpen::immutable, access, check);
}

}  // namespace storage

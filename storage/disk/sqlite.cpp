#include "storage/disk/sqlite.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "storage/disk/system_error.hpp"

namespace storage {

namespace {

/// A path as the URI that SQLite opens, with a question mark for parameters.
std::string uri_of(const std::string& path) {
    constexpr const char* digits = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                              (byte >= '0' && byte <= '9') || c == '/' || c == '-' || c == '_' ||
                              c == '.';
        if (is_plain) {
            uri += c;
        } else {
            uri += '%';
            uri += digits[byte / 16];
            uri += digits[byte % 16];
        }
    }
    return uri;
}

StorageErrorCode code_of(int result_code, int system_error) {
    switch (result_code & 0xFF) {
        case SQLITE_FULL:
            return StorageErrorCode::disk_full;
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return StorageErrorCode::read_only;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return StorageErrorCode::locked;
        case SQLITE_NOTADB:
            return StorageErrorCode::not_a_run_file;
        case SQLITE_CORRUPT:
        case SQLITE_SCHEMA:
            return StorageErrorCode::damaged;
        case SQLITE_CONSTRAINT:
            return StorageErrorCode::out_of_order;
        case SQLITE_NOMEM:
            return StorageErrorCode::out_of_memory;
        case SQLITE_CANTOPEN:
            // The file itself was looked at before, so it is one beside it that cannot be made.
            // SQLite tries again without leave to write, which hides what the system first said.
            return system_error == ENOENT || system_error == 0 ? StorageErrorCode::read_only
                                                               : code_of_errno(system_error);
        case SQLITE_IOERR: {
            const StorageErrorCode code = code_of_errno(system_error);
            const bool is_plain = code == StorageErrorCode::disk_full ||
                                  code == StorageErrorCode::read_only ||
                                  code == StorageErrorCode::out_of_memory;
            return result_code == SQLITE_IOERR_SHORT_READ ? StorageErrorCode::damaged
                   : is_plain                             ? code
                                                          : StorageErrorCode::io_failed;
        }
        // A query that does not fit the tables: they are not those of a run.
        case SQLITE_ERROR:
            return StorageErrorCode::damaged;
        default:
            return StorageErrorCode::io_failed;
    }
}

}  // namespace

void SqliteCloser::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}
void SqliteCloser::operator()(sqlite3_stmt* handle) const {
    sqlite3_finalize(handle);
}

Result<Connection> Connection::open(const std::string& path, SqliteOpen how) {
    int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
    std::string uri = uri_of(path);
    switch (how) {
        case SqliteOpen::create:
            flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
            break;
        case SqliteOpen::write:
            flags |= SQLITE_OPEN_READWRITE;
            break;
        case SqliteOpen::read:
            flags |= SQLITE_OPEN_READONLY;
            break;
        case SqliteOpen::immutable:
            flags |= SQLITE_OPEN_READONLY;
            uri += "?immutable=1";
            break;
    }
    sqlite3* raw = nullptr;
    const int result = sqlite3_open_v2(uri.c_str(), &raw, flags, nullptr);
    Connection connection(std::unique_ptr<sqlite3, SqliteCloser>(raw), path);
    if (result != SQLITE_OK) {
        return Failure{connection.error(result, "opening the file")};
    }
    sqlite3_extended_result_codes(raw, 1);
    // Long enough for another reader to fold a journal in, short enough to say "locked" soon.
    constexpr int wait_milliseconds = 500;
    sqlite3_busy_timeout(raw, wait_milliseconds);
    // A file from elsewhere must not run code of its own making.
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return connection;
}

StorageError Connection::error(int result_code, const char* doing) const {
    const int system_error = handle_ ? sqlite3_system_errno(handle_.get()) : 0;
    const char* message = handle_ ? sqlite3_errmsg(handle_.get()) : sqlite3_errstr(result_code);
    return storage_error(code_of(result_code, system_error), path_,
                         std::string(doing) + " failed: " + message);
}

Outcome Connection::run(const char* sql, const char* doing) {
    const int result = sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr);
    return result == SQLITE_OK ? Outcome{} : error(result, doing);
}

Result<Statement> Connection::prepare(const std::string& sql) {
    sqlite3_stmt* raw = nullptr;
    const int result =
        sqlite3_prepare_v2(handle_.get(), sql.c_str(), static_cast<int>(sql.size()), &raw, nullptr);
    Statement statement(raw);
    if (result != SQLITE_OK) {
        return Failure{error(result, "asking for its tables")};
    }
    return statement;
}

Result<Value> Connection::ask(const std::string& sql) {
    auto statement = prepare(sql);
    if (!statement) {
        return Failure{statement.error()};
    }
    const auto stepped = statement.value().step(*this);
    if (!stepped) {
        return Failure{stepped.error()};
    }
    return stepped.value() ? statement.value().row()[0] : Value();
}

Result<std::string> Connection::read_beginning(std::size_t bytes) const {
    sqlite3_file* file = nullptr;
    const int found = sqlite3_file_control(handle_.get(), "main", SQLITE_FCNTL_FILE_POINTER,
                                           static_cast<void*>(&file));
    sqlite3_int64 size = 0;
    if (found != SQLITE_OK || file == nullptr || file->pMethods == nullptr ||
        file->pMethods->xFileSize(file, &size) != SQLITE_OK) {
        return Failure{error(found, "looking at the file")};
    }
    std::string beginning(std::min(bytes, static_cast<std::size_t>(size)), '\0');
    const int result =
        file->pMethods->xRead(file, beginning.data(), static_cast<int>(beginning.size()), 0);
    if (result != SQLITE_OK) {
        return Failure{error(result, "reading the file")};
    }
    return beginning;
}

bool Connection::is_read_only() const {
    return sqlite3_db_readonly(handle_.get(), "main") != 0;
}

bool Connection::is_in_transaction() const {
    return sqlite3_get_autocommit(handle_.get()) == 0;
}

void Statement::bind(int parameter, const Value& value) {
    sqlite3_stmt* statement = handle_.get();
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        sqlite3_bind_int64(statement, parameter, *number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        // The row outlives the step, so nothing is copied.
        sqlite3_bind_text64(statement, parameter, text->data(), text->size(), SQLITE_STATIC,
                            SQLITE_UTF8);
    } else if (const auto* blob = std::get_if<std::vector<std::byte>>(&value)) {
        sqlite3_bind_blob64(statement, parameter, blob->data(), blob->size(), SQLITE_STATIC);
    } else {
        sqlite3_bind_null(statement, parameter);
    }
}

void Statement::bind_real(int parameter, double value) {
    sqlite3_bind_double(handle_.get(), parameter, value);
}

double Statement::real(int column) const {
    return sqlite3_column_double(handle_.get(), column);
}

Outcome Statement::insert(const Row& row, const Connection& connection) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        bind(static_cast<int>(i) + 1, row[i]);
    }
    const int result = sqlite3_step(handle_.get());
    Outcome outcome;
    if (result != SQLITE_DONE) {
        outcome = connection.error(result, "writing a row");
    }
    reset();
    return outcome;
}

Result<bool> Statement::step(const Connection& connection) {
    const int result = sqlite3_step(handle_.get());
    if (result != SQLITE_ROW && result != SQLITE_DONE) {
        return Failure{connection.error(result, "reading a row")};
    }
    return result == SQLITE_ROW;
}

Row Statement::row() const {
    sqlite3_stmt* statement = handle_.get();
    const int count = sqlite3_column_count(statement);
    Row row;
    row.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        const auto bytes = [&] {
            return static_cast<std::size_t>(sqlite3_column_bytes(statement, i));
        };
        switch (sqlite3_column_type(statement, i)) {
            case SQLITE_INTEGER:
                row.emplace_back(std::int64_t{sqlite3_column_int64(statement, i)});
                break;
            case SQLITE_TEXT: {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                row.emplace_back(std::string(text, bytes()));
                break;
            }
            case SQLITE_BLOB: {
                const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(statement, i));
                row.emplace_back(std::vector<std::byte>(data, data + bytes()));
                break;
            }
            // Floating point has no place in a run: read as nothing, it makes the row unreadable
            // wherever a number is asked for.
            default:
                row.emplace_back();
        }
    }
    return row;
}

std::vector<std::string> Statement::column_names() const {
    const int count = sqlite3_column_count(handle_.get());
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        names.emplace_back(sqlite3_column_name(handle_.get(), i));
    }
    return names;
}

void Statement::reset() {
    sqlite3_reset(handle_.get());
}

Outcome Transaction::begin() {
    return connection_.run("BEGIN IMMEDIATE", "beginning a transaction");
}

Outcome Transaction::commit() {
    return connection_.run("COMMIT", "committing");
}

Transaction::~Transaction() {
    // After some errors SQLite has rolled back by itself.
    if (connection_.is_in_transaction()) {
        connection_.run("ROLLBACK", "rolling back");
    }
}

}  // namespace storage

#include "storage/disk/query.hpp"

#include <sqlite3.h>

#include <string_view>
#include <utility>

#include "storage/disk/run_file.hpp"
#include "storage/disk/views.hpp"

namespace storage {
namespace {

// Lets through what reads. Functions that reach outside the file are among the refused.
int authorize(void* /*context*/, int action, const char* /*first*/, const char* second,
              const char* /*database*/, const char* /*trigger*/) {
    switch (action) {
        case SQLITE_SELECT:
        case SQLITE_READ:
        case SQLITE_RECURSIVE:
            return SQLITE_OK;
        case SQLITE_FUNCTION:
            return std::string_view(second) == "load_extension" ? SQLITE_DENY : SQLITE_OK;
        default:
            return SQLITE_DENY;
    }
}

struct Stop {
    bool (*asked)(void*);
    void* listener;
};

int progress(void* context) {
    const auto* stop = static_cast<const Stop*>(context);
    return stop->asked(stop->listener) ? 1 : 0;
}

bool is_blank(const char* text) {
    return std::string_view(text).find_first_not_of(" \t\r\n;") == std::string_view::npos;
}

Value value_of(sqlite3_stmt* statement, int column) {
    switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return std::int64_t{sqlite3_column_int64(statement, column)};
        case SQLITE_NULL:
            return {};
        case SQLITE_BLOB: {
            const auto* bytes =
                static_cast<const std::byte*>(sqlite3_column_blob(statement, column));
            const int size = sqlite3_column_bytes(statement, column);
            return std::vector<std::byte>(bytes, bytes + size);
        }
        default: {
            // A broken number is given as SQLite writes it.
            const auto* text =
                reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
            const int size = sqlite3_column_bytes(statement, column);
            return std::string(text, static_cast<std::size_t>(size));
        }
    }
}

QueryProblem problem_of(sqlite3* handle, int result) {
    QueryProblem problem;
    problem.what = sqlite3_errmsg(handle);
    const int code = result & 0xFF;
    problem.kind = code == SQLITE_INTERRUPT                         ? QueryProblemKind::stopped
                   : code == SQLITE_AUTH || code == SQLITE_READONLY ? QueryProblemKind::refused
                                                                    : QueryProblemKind::sql;
    const int offset = sqlite3_error_offset(handle);
    if (offset >= 0) {
        problem.offset = static_cast<std::size_t>(offset);
    }
    return problem;
}

}  // namespace

void QueryFile::Closer::operator()(sqlite3* handle) const {
    sqlite3_close_v2(handle);
}

Result<QueryFile> QueryFile::open(const std::string& path) {
    {
        // Looks at its marks and pages, and folds in a journal that was left over.
        const auto checked = open_run_file(path, RunAccess::read);
        if (!checked) {
            return Failure{checked.error()};
        }
    }
    sqlite3* raw = nullptr;
    const int opened =
        sqlite3_open_v2(path.c_str(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    QueryFile file{std::unique_ptr<sqlite3, Closer>(raw)};
    int result = opened;
    const auto run = [raw, &result](const std::string& sql) {
        if (result == SQLITE_OK) {
            result = sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, nullptr);
        }
    };
    run("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
    for (const View& view : views()) {
        run(view_sql(view));
    }
    run("PRAGMA query_only = ON");
    if (result != SQLITE_OK) {
        return fail(StorageErrorCode::io_failed, path, sqlite3_errmsg(raw));
    }
    sqlite3_limit(raw, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_set_authorizer(raw, authorize, nullptr);
    return Result<QueryFile>(std::move(file));
}

std::vector<QueryTable> QueryFile::tables() {
    std::vector<QueryTable> found;
    for (const View& view : views()) {
        found.push_back({view.name, true, {}});
    }
    const auto listed =
        run("SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name", 0);
    if (listed) {
        for (const Row& row : listed.value().rows) {
            found.push_back({std::get<std::string>(row[0]), false, {}});
        }
    }
    for (QueryTable& table : found) {
        const auto empty = run("SELECT * FROM \"" + table.name + "\" LIMIT 0", 0);
        if (empty) {
            table.columns = empty.value().columns;
        }
    }
    return found;
}

sim::Result<QueryRows, QueryProblem> QueryFile::run(const std::string& sql, std::size_t rows_most,
                                                    bool (*stop)(void*), void* listener) {
    constexpr int steps_between_questions = 10'000;
    sqlite3* const handle = handle_.get();
    Stop asked{stop, listener};
    sqlite3_progress_handler(handle, stop == nullptr ? 0 : steps_between_questions, progress,
                             &asked);
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int prepared =
        sqlite3_prepare_v2(handle, sql.c_str(), static_cast<int>(sql.size()) + 1, &raw, &tail);
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    const std::unique_ptr<sqlite3_stmt, Finalizer> statement(raw);
    if (prepared != SQLITE_OK) {
        return sim::Failure{problem_of(handle, prepared)};
    }
    if (raw == nullptr) {
        return sim::Failure{QueryProblem{QueryProblemKind::empty, {}, {}}};
    }
    if (!is_blank(tail)) {
        return sim::Failure{QueryProblem{
            QueryProblemKind::several, {}, static_cast<std::size_t>(tail - sql.c_str())}};
    }
    QueryRows answer;
    const int columns = sqlite3_column_count(raw);
    for (int i = 0; i < columns; ++i) {
        answer.columns.emplace_back(sqlite3_column_name(raw, i));
    }
    int result = sqlite3_step(raw);
    for (; result == SQLITE_ROW; result = sqlite3_step(raw)) {
        if (rows_most > 0 && answer.rows.size() == rows_most) {
            answer.cut = true;
            return answer;
        }
        Row row;
        for (int i = 0; i < columns; ++i) {
            row.push_back(value_of(raw, i));
        }
        answer.rows.push_back(std::move(row));
    }
    if (result != SQLITE_DONE) {
        return sim::Failure{problem_of(handle, result)};
    }
    return answer;
}

}  // namespace storage

// Query: one SELECT over a run file. Nothing can be written, attached or set: the file is opened
// for reading, and an authorizer lets only reads through.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "simulation/foundation/result.hpp"
#include "storage/schema.hpp"
#include "storage/storage_error.hpp"

struct sqlite3;

namespace storage {

/// A table or view that a query may read.
struct QueryTable {
    std::string name;
    bool is_view = false;
    std::vector<std::string> columns;
};

enum class QueryProblemKind {
    sql,      ///< The statement is wrong; `what` is SQLite's sentence, in English.
    empty,    ///< There is no statement.
    several,  ///< There is more than one.
    refused,  ///< It would do something else than read.
    stopped,  ///< It was asked to stop.
};

struct QueryProblem {
    QueryProblemKind kind = QueryProblemKind::sql;
    std::string what;
    std::optional<std::size_t> offset;  ///< Byte of the statement at which it is wrong.
};

struct QueryRows {
    std::vector<std::string> columns;
    std::vector<Row> rows;
    bool cut = false;  ///< There were more rows than asked for.
};

class QueryFile {
  public:
    /// A run file. Errors: those of open_run_file.
    [[nodiscard]] static Result<QueryFile> open(const std::string& path);

    /// Everything that can be read, views first, by name.
    [[nodiscard]] std::vector<QueryTable> tables();
    /// The rows of one SELECT, at most `rows_most` (0: all). `stop` is asked now and then whether
    /// to give up; may be null.
    [[nodiscard]] sim::Result<QueryRows, QueryProblem> run(const std::string& sql,
                                                           std::size_t rows_most,
                                                           bool (*stop)(void*) = nullptr,
                                                           void* listener = nullptr);

  private:
    struct Closer {
        void operator()(sqlite3* handle) const;
    };
    explicit QueryFile(std::unique_ptr<sqlite3, Closer> handle) : handle_(std::move(handle)) {}

    std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace storage

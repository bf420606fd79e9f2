// A thin wrapper of the SQLite C library: owns handles, turns every result code into a
// StorageError. Nothing else in the project names sqlite3, but query.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "storage/schema.hpp"
#include "storage/storage_error.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace storage {

enum class SqliteOpen : std::uint32_t {
    create,     ///< Makes the file if it is not there.
    write,      ///< Must be there.
    read,       ///< Must be there; nothing is written but the folding in of a left-over journal.
    immutable,  ///< As a file that nobody can change: needs no leave to write in the folder.
};

struct SqliteCloser {
    void operator()(sqlite3* handle) const;
    void operator()(sqlite3_stmt* handle) const;
};

class Statement;

class Connection {
  public:
    [[nodiscard]] static Result<Connection> open(const std::string& path, SqliteOpen how);

    /// Runs statements that give no rows. `doing` ("writing a tick") begins the error's sentence.
    Outcome run(const char* sql, const char* doing);
    [[nodiscard]] Result<Statement> prepare(const std::string& sql);
    /// The first cell of the first row of a query; nothing if it has none.
    [[nodiscard]] Result<Value> ask(const std::string& sql);
    /// The first bytes of the file, fewer if it is shorter. Reading it any other way would take
    /// this process's locks away: to close a file once is, for the system, to unlock it everywhere.
    [[nodiscard]] Result<std::string> read_beginning(std::size_t bytes) const;
    /// Whether the file was opened without leave to write, whatever was asked for.
    [[nodiscard]] bool is_read_only() const;
    /// Whether a transaction is open.
    [[nodiscard]] bool is_in_transaction() const;
    [[nodiscard]] StorageError error(int result_code, const char* doing) const;

  private:
    friend class Statement;
    Connection(std::unique_ptr<sqlite3, SqliteCloser> handle, std::string path)
        : handle_(std::move(handle)), path_(std::move(path)) {}

    std::unique_ptr<sqlite3, SqliteCloser> handle_;
    std::string path_;
};

/// A prepared statement; does not outlive its connection.
class Statement {
  public:
    /// Binds the cells of a row to the parameters ?1, ?2 ..., runs to the end, and is ready again.
    Outcome insert(const Row& row, const Connection& connection);
    void bind(int parameter, const Value& value);
    /// Floating point has no place in a kept run, only in what ensembles measure.
    void bind_real(int parameter, double value);
    /// Steps to the next row; false at the end.
    [[nodiscard]] Result<bool> step(const Connection& connection);
    /// The cells of the row that was stepped to.
    [[nodiscard]] Row row() const;
    /// One cell of that row as a floating point number.
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::vector<std::string> column_names() const;
    void reset();

  private:
    friend class Connection;
    explicit Statement(sqlite3_stmt* handle) : handle_(handle) {}

    std::unique_ptr<sqlite3_stmt, SqliteCloser> handle_;
};

/// A transaction that is rolled back unless it was committed.
class Transaction {
  public:
    explicit Transaction(Connection& connection) : connection_(connection) {}
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    Outcome begin();
    Outcome commit();

  private:
    Connection& connection_;
};

}  // namespace storage

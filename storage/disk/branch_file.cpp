#include "storage/disk/branch_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <optional>

#include "storage/codec.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/system_error.hpp"
#include "storage/plan_codec.hpp"

namespace storage {

namespace {

namespace fs = std::filesystem;

constexpr const char* tables =
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE branches (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
    " parent TEXT NOT NULL, from_day INTEGER NOT NULL, until_day INTEGER NOT NULL,"
    " change TEXT NOT NULL, digest_from TEXT NOT NULL, digest_end TEXT NOT NULL,"
    " created TEXT NOT NULL) STRICT;"
    "CREATE TABLE choices (branch TEXT NOT NULL, number INTEGER NOT NULL, choice TEXT NOT NULL,"
    " PRIMARY KEY (branch, number)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE plans (branch TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,"
    " PRIMARY KEY (branch, key)) STRICT, WITHOUT ROWID";

constexpr const char* making = "making the file";

StorageError damaged(const std::string& path, const std::string& what) {
    return storage_error(StorageErrorCode::damaged, path, what);
}

Outcome write_empty(const std::string& path, const PackStamp& pack) {
    // Made without SQLite, which would hide what the system says when it cannot be.
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return system_error(path, making, errno);
    }
    std::fclose(file);
    auto opened = Connection::open(path, SqliteOpen::write);
    if (!opened) {
        return opened.error();
    }
    Connection& connection = opened.value();
    Transaction transaction(connection);
    const std::string stamp = "PRAGMA application_id = " + std::to_string(branch_application_id) +
                              "; PRAGMA user_version = " + std::to_string(branch_format_written);
    Outcome error = connection.run("PRAGMA journal_mode = MEMORY", making);
    error = error ? error : transaction.begin();
    error = error ? error : connection.run(stamp.c_str(), making);
    error = error ? error : connection.run(tables, making);
    auto statement = connection.prepare("INSERT INTO meta VALUES (?, ?)");
    if (!error && !statement) {
        return statement.error();
    }
    for (const auto& [key, value] :
         {std::pair{"pack_name", pack.name}, std::pair{"pack_hash", pack.hash}}) {
        error = error ? error : statement.value().insert({std::string(key), value}, connection);
    }
    return error ? error : transaction.commit();
}

std::int64_t number_of(const Result<Value>& value) {
    const auto* number = value ? std::get_if<std::int64_t>(&value.value()) : nullptr;
    return number == nullptr ? -1 : *number;
}

/// Gives each row of a query to `take`, until it says that a row means nothing.
Outcome for_each_row(Connection& connection, const std::string& path, const std::string& sql,
                     const std::function<bool(const Row&)>& take) {
    auto statement = connection.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    for (;;) {
        const auto stepped = statement.value().step(connection);
        if (!stepped) {
            return stepped.error();
        }
        if (!stepped.value()) {
            return {};
        }
        if (!take(statement.value().row())) {
            return damaged(path, "a row means nothing: " + sql);
        }
    }
}

const std::string* text_at(const Row& row, std::size_t column) {
    return std::get_if<std::string>(&row[column]);
}

std::optional<sim::Day> day_at(const Row& row, std::size_t column) {
    const auto* number = std::get_if<std::int64_t>(&row[column]);
    const bool is_day = number != nullptr && *number > INT32_MIN && *number <= INT32_MAX;
    return is_day ? std::optional(sim::Day(static_cast<std::int32_t>(*number))) : std::nullopt;
}

/// Reads a row of `branches`, without what stands in the other tables.
std::optional<KeptBranch> branch_of(const Row& row) {
    const auto from = day_at(row, 2);
    const auto until = day_at(row, 3);
    for (const std::size_t column : {0U, 1U, 4U, 5U, 6U, 7U}) {
        if (text_at(row, column) == nullptr) {
            return std::nullopt;
        }
    }
    const auto at_from = parse_digest(*text_at(row, 5));
    const auto at_end = parse_digest(*text_at(row, 6));
    if (!from || !until || !at_from || !at_end || *until < *from ||
        !is_branch_name(*text_at(row, 0))) {
        return std::nullopt;
    }
    KeptBranch branch;
    branch.name = *text_at(row, 0);
    branch.parent = *text_at(row, 1);
    branch.from = *from;
    branch.until = *until;
    branch.change = *text_at(row, 4);
    branch.at_from = *at_from;
    branch.at_end = *at_end;
    branch.created = *text_at(row, 7);
    return branch;
}

}  // namespace

Result<BranchFile> BranchFile::create(const std::string& path, const PackStamp& pack) {
    if (Outcome problem = check_new_path(path)) {
        return Failure{std::move(*problem)};
    }
    if (path_exists(path)) {
        return fail(StorageErrorCode::already_exists, path, "there is a file already");
    }
    const std::string made = path + ".new";
    std::error_code error;
    fs::remove(made, error);
    Outcome failed = write_empty(made, pack);
    if (!failed) {
        fs::rename(made, path, error);
        if (error) {
            failed = system_error(path, "naming the file", error.value());
        }
    }
    if (failed) {
        fs::remove(made, error);
        failed->where = path;
        return Failure{std::move(*failed)};
    }
    return open(path);
}

Result<BranchFile> BranchFile::open(const std::string& path) {
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return fail(StorageErrorCode::not_found, path, "there is no such file");
    }
    if (status.type() == fs::file_type::directory) {
        return fail(StorageErrorCode::is_a_folder, path, "it is a folder, not a file");
    }
    auto connection = Connection::open(path, SqliteOpen::write);
    if (!connection) {
        return Failure{connection.error()};
    }
    BranchFile file(std::move(connection.value()), path);
    if (Outcome failed = file.load()) {
        return Failure{std::move(*failed)};
    }
    return file;
}

Outcome BranchFile::load() {
    const auto mark = connection_.ask("PRAGMA application_id");
    if (!mark) {
        return mark.error();
    }
    if (number_of(mark) != std::int64_t{branch_application_id}) {
        return storage_error(StorageErrorCode::not_a_run_file, path_, "it holds no branches");
    }
    const std::int64_t version = number_of(connection_.ask("PRAGMA user_version"));
    if (version != std::int64_t{branch_format_written}) {
        return storage_error(StorageErrorCode::newer_version, path_,
                             "its form is version " + std::to_string(version) +
                                 "; this program reads " + std::to_string(branch_format_written));
    }
    const auto pages = connection_.ask("PRAGMA quick_check(1)");
    const auto* text = pages ? std::get_if<std::string>(&pages.value()) : nullptr;
    if (text == nullptr || *text != "ok") {
        return damaged(path_, text == nullptr ? "its pages cannot be read" : *text);
    }
    Outcome error = load_pack();
    return error ? error : load_branches();
}

Outcome BranchFile::load_pack() {
    return for_each_row(connection_, path_,
                        "SELECT (SELECT value FROM meta WHERE key = 'pack_name'),"
                        " (SELECT value FROM meta WHERE key = 'pack_hash')",
                        [&](const Row& row) {
                            if (text_at(row, 0) == nullptr || text_at(row, 1) == nullptr) {
                                return false;
                            }
                            pack_ = {*text_at(row, 0), *text_at(row, 1)};
                            return true;
                        });
}

Outcome BranchFile::load_branches() {
    const auto named = [&](const std::string* name) {
        const auto found = name == nullptr ? branches_.end()
                                           : std::ranges::find(branches_, *name, &KeptBranch::name);
        return found == branches_.end() ? nullptr : &*found;
    };
    Outcome error = for_each_row(
        connection_, path_,
        "SELECT name, parent, from_day, until_day, change, digest_from, digest_end, created"
        " FROM branches ORDER BY number",
        [&](const Row& row) {
            const auto branch = branch_of(row);
            const bool is_rooted = branch && !named(&branch->name) &&
                                   (branch->parent.empty() || named(&branch->parent) != nullptr);
            if (is_rooted) {
                branches_.push_back(*branch);
            }
            return is_rooted;
        });
    const auto add_choice = [&](const Row& row) {
        KeptBranch* branch = named(text_at(row, 0));
        if (branch != nullptr && text_at(row, 1) != nullptr) {
            branch->choices.push_back(*text_at(row, 1));
        }
        return branch != nullptr && text_at(row, 1) != nullptr;
    };
    error = error ? error
                  : for_each_row(connection_, path_,
                                 "SELECT branch, choice FROM choices ORDER BY branch, number",
                                 add_choice);
    std::vector<MetaTexts> plans(branches_.size());
    const auto add_plan = [&](const Row& row) {
        const KeptBranch* branch = named(text_at(row, 0));
        if (branch == nullptr || text_at(row, 1) == nullptr || text_at(row, 2) == nullptr) {
            return false;
        }
        plans[static_cast<std::size_t>(branch - branches_.data())][*text_at(row, 1)] =
            *text_at(row, 2);
        return true;
    };
    error =
        error ? error
              : for_each_row(connection_, path_, "SELECT branch, key, value FROM plans", add_plan);
    for (std::size_t i = 0; i < branches_.size() && !error; ++i) {
        const auto plan = decode_plan(plans[i]);
        if (!plan || !plan->fork_day.exists() || branches_[i].from < plan->fork_day) {
            return damaged(path_, "the plan of branch '" + branches_[i].name + "' means nothing");
        }
        branches_[i].plan = *plan;
    }
    return error;
}

const KeptBranch* BranchFile::find(std::string_view name) const {
    const auto found = std::ranges::find(branches_, name, &KeptBranch::name);
    return found == branches_.end() ? nullptr : &*found;
}

Outcome BranchFile::check_new(const KeptBranch& branch) const {
    if (!is_branch_name(branch.name)) {
        return storage_error(StorageErrorCode::out_of_order, path_,
                             "'" + branch.name + "' is no name of a branch");
    }
    if (find(branch.name) != nullptr) {
        return storage_error(StorageErrorCode::out_of_order, path_,
                             "it holds a branch '" + branch.name + "' already");
    }
    if (!branch.parent.empty() && find(branch.parent) == nullptr) {
        return storage_error(StorageErrorCode::out_of_order, path_,
                             "it holds no branch '" + branch.parent + "'");
    }
    return {};
}

Outcome BranchFile::add(const KeptBranch& branch) {
    if (Outcome problem = check_new(branch)) {
        return problem;
    }
    auto row = connection_.prepare(
        "INSERT INTO branches (name, parent, from_day, until_day, change, digest_from, digest_end,"
        " created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    auto choice = connection_.prepare("INSERT INTO choices VALUES (?, ?, ?)");
    auto plan = connection_.prepare("INSERT INTO plans VALUES (?, ?, ?)");
    if (!row || !choice || !plan) {
        return !row ? row.error() : !choice ? choice.error() : plan.error();
    }
    Transaction transaction(connection_);
    Outcome error = transaction.begin();
    error = error
                ? error
                : row.value().insert({branch.name, branch.parent, std::int64_t{branch.from.number},
                                      std::int64_t{branch.until.number}, branch.change,
                                      sim::format_digest(branch.at_from),
                                      sim::format_digest(branch.at_end), branch.created},
                                     connection_);
    for (std::size_t i = 0; i < branch.choices.size() && !error; ++i) {
        error = choice.value().insert(
            {branch.name, static_cast<std::int64_t>(i), branch.choices[i]}, connection_);
    }
    for (const auto& [key, value] : encode_plan(branch.plan)) {
        error = error ? error : plan.value().insert({branch.name, key, value}, connection_);
    }
    error = error ? error : transaction.commit();
    if (!error) {
        branches_.push_back(branch);
    }
    return error;
}

}  // namespace storage

#include "storage/disk/branch_file.hpp"

#include <algorithm>
#include <cerrno>
#include <functional>
#include <optional>

#include "storage/codec.hpp"
#include "storage/disk/stamped_file.hpp"
#include "storage/plan_codec.hpp"

namespace storage {

namespace {

constexpr FileStamp stamp{branch_application_id, branch_format_written, "it holds no branches"};

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

StorageError damaged(const std::string& path, const std::string& what) {
    return storage_error(StorageErrorCode::damaged, path, what);
}

Outcome write_pack(Connection& connection, const PackStamp& pack) {
    auto statement = connection.prepare("INSERT INTO meta VALUES (?, ?)");
    if (!statement) {
        return statement.error();
    }
    Outcome error;
    for (const auto& [key, value] :
         {std::pair{"pack_name", pack.name}, std::pair{"pack_hash", pack.hash}}) {
        error = error ? error : statement.value().insert({std::string(key), value}, connection);
    }
    return error;
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
    Outcome failed = make_stamped(path, stamp, [&](Connection& connection) {
        Outcome error = connection.run(tables, "making the file");
        return error ? error : write_pack(connection, pack);
    });
    if (failed) {
        return Failure{std::move(*failed)};
    }
    return open(path);
}

Result<BranchFile> BranchFile::open(const std::string& path) {
    if (Outcome problem = check_stamped_path(path, stamp)) {
        return Failure{std::move(*problem)};
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
    Outcome error = check_stamp(connection_, path_, stamp);
    error = error ? error : load_pack();
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

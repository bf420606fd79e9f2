#include "storage/disk/result_file.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <map>
#include <utility>

#include "storage/codec.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/stamped_file.hpp"

namespace storage {

namespace {

constexpr FileStamp stamp{result_application_id, result_format_written,
                          "it holds no results of a what-if"};

constexpr const char* tables =
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE members (member INTEGER PRIMARY KEY, digest_without TEXT NOT NULL,"
    " digest_with TEXT NOT NULL, way_without BLOB NOT NULL, way_with BLOB NOT NULL) STRICT;"
    "CREATE TABLE answers (member INTEGER NOT NULL, question INTEGER NOT NULL,"
    " value_without REAL NOT NULL, value_with REAL NOT NULL,"
    " PRIMARY KEY (member, question)) STRICT, WITHOUT ROWID";

Outcome write_meta(Connection& connection, const ResultMeta& meta) {
    auto statement = connection.prepare("INSERT INTO meta VALUES (?, ?)");
    if (!statement) {
        return statement.error();
    }
    const std::array<std::pair<const char*, std::string>, 6> rows = {{
        {"engine_version", meta.engine_version},
        {"pack_name", meta.pack.name},
        {"pack_hash", meta.pack.hash},
        {"request", meta.request},
        {"record", sim::format_digest(meta.record)},
        {"created", meta.created},
    }};
    Outcome error;
    for (std::size_t i = 0; i < rows.size() && !error; ++i) {
        error = statement.value().insert({std::string(rows[i].first), rows[i].second}, connection);
    }
    return error;
}

Failure damaged(const std::string& path, const std::string& what) {
    return fail(StorageErrorCode::damaged, path, what);
}

}  // namespace

Result<ResultFile> ResultFile::create(const std::string& path, const ResultMeta& meta) {
    Outcome failed = make_stamped(path, stamp, [&](Connection& connection) {
        Outcome error = connection.run(tables, "making the file");
        return error ? error : write_meta(connection, meta);
    });
    if (failed) {
        return Failure{std::move(*failed)};
    }
    return open(path, ResultAccess::write);
}

Result<ResultFile> ResultFile::open(const std::string& path, ResultAccess access) {
    if (Outcome problem = check_stamped_path(path, stamp)) {
        return Failure{std::move(*problem)};
    }
    // A file that was not closed is made whole by the first who may write it, a reader too.
    const bool must_write = access == ResultAccess::write || path_exists(wal_path(path));
    auto connection = Connection::open(path, must_write ? SqliteOpen::write : SqliteOpen::read);
    if (!connection) {
        return Failure{connection.error()};
    }
    ResultFile file(std::move(connection.value()), path);
    Outcome error = file.load();
    if (!error && access == ResultAccess::write) {
        error = file.connection_.is_read_only()
                    ? storage_error(StorageErrorCode::read_only, path, "it may not be written")
                    : file.begin_writing();
    }
    if (error) {
        return Failure{std::move(*error)};
    }
    return file;
}

Outcome ResultFile::begin_writing() {
    writes_ = true;
    return connection_.run(
        "PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL;"
        "BEGIN IMMEDIATE; COMMIT",
        "opening for writing");
}

Outcome ResultFile::load() {
    if (Outcome error = connection_.run("PRAGMA locking_mode = EXCLUSIVE", "opening")) {
        return error;
    }
    Outcome error = check_stamp(connection_, path_, stamp);
    return error ? error : load_meta();
}

Outcome ResultFile::load_meta() {
    auto statement = connection_.prepare("SELECT key, value FROM meta");
    if (!statement) {
        return statement.error();
    }
    std::map<std::string, std::string> rows;
    for (;;) {
        const auto stepped = statement.value().step(connection_);
        if (!stepped) {
            return stepped.error();
        }
        if (!stepped.value()) {
            break;
        }
        const Row row = statement.value().row();
        const auto* key = std::get_if<std::string>(&row[0]);
        const auto* value = std::get_if<std::string>(&row[1]);
        if (key != nullptr && value != nullptr) {
            rows[*key] = *value;
        }
    }
    const auto record = parse_digest(rows["record"]);
    if (!record || rows["request"].empty()) {
        return storage_error(StorageErrorCode::damaged, path_, "its table 'meta' lacks rows");
    }
    meta_ = {rows["engine_version"],
             {rows["pack_name"], rows["pack_hash"]},
             rows["request"],
             *record,
             rows["created"]};
    return {};
}

Result<std::vector<ResultMember>> ResultFile::read() {
    auto members = read_members();
    if (members) {
        if (Outcome error = read_answers(members.value())) {
            return Failure{std::move(*error)};
        }
    }
    return members;
}

Result<std::vector<ResultMember>> ResultFile::read_members() {
    auto statement = connection_.prepare(
        "SELECT member, digest_without, digest_with, way_without, way_with FROM members"
        " ORDER BY member");
    if (!statement) {
        return Failure{statement.error()};
    }
    std::vector<ResultMember> members;
    for (;;) {
        const auto stepped = statement.value().step(connection_);
        if (!stepped) {
            return Failure{stepped.error()};
        }
        if (!stepped.value()) {
            return members;
        }
        Row row = statement.value().row();
        const auto* number = std::get_if<std::int64_t>(&row[0]);
        const auto* without = std::get_if<std::string>(&row[1]);
        const auto* with = std::get_if<std::string>(&row[2]);
        auto* way_without = std::get_if<std::vector<std::byte>>(&row[3]);
        auto* way_with = std::get_if<std::vector<std::byte>>(&row[4]);
        const auto digest_without = without == nullptr ? std::nullopt : parse_digest(*without);
        const auto digest_with = with == nullptr ? std::nullopt : parse_digest(*with);
        if (number == nullptr || *number < 0 || *number > std::int64_t{UINT32_MAX} ||
            !digest_without || !digest_with || way_without == nullptr || way_with == nullptr) {
            return damaged(path_, "a row of 'members' means nothing");
        }
        members.push_back({static_cast<std::uint32_t>(*number),
                           {*digest_without, {}, std::move(*way_without)},
                           {*digest_with, {}, std::move(*way_with)}});
    }
}

Outcome ResultFile::read_answers(std::vector<ResultMember>& members) {
    auto statement = connection_.prepare(
        "SELECT member, question, value_without, value_with FROM answers"
        " ORDER BY member, question");
    if (!statement) {
        return statement.error();
    }
    std::size_t at = 0;
    for (;;) {
        const auto stepped = statement.value().step(connection_);
        if (!stepped) {
            return stepped.error();
        }
        if (!stepped.value()) {
            break;
        }
        const Row row = statement.value().row();
        const auto* number = std::get_if<std::int64_t>(&row[0]);
        const auto* question = std::get_if<std::int64_t>(&row[1]);
        while (number != nullptr && at < members.size() && members[at].member < *number) {
            at += 1;
        }
        if (number == nullptr || question == nullptr || at == members.size() ||
            members[at].member != *number ||
            static_cast<std::int64_t>(members[at].with.answers.size()) != *question) {
            return storage_error(StorageErrorCode::damaged, path_,
                                 "a row of 'answers' means nothing");
        }
        members[at].without.answers.push_back(statement.value().real(2));
        members[at].with.answers.push_back(statement.value().real(3));
    }
    const bool is_even = std::ranges::all_of(members, [&](const ResultMember& member) {
        return member.with.answers.size() == members.front().with.answers.size();
    });
    return is_even ? Outcome{}
                   : Outcome(storage_error(StorageErrorCode::damaged, path_,
                                           "rows are missing in 'answers'"));
}

Outcome ResultFile::append(std::span<const ResultMember> members) {
    auto member = connection_.prepare("INSERT INTO members VALUES (?, ?, ?, ?, ?)");
    auto answer = connection_.prepare("INSERT INTO answers VALUES (?, ?, ?, ?)");
    if (!member || !answer) {
        return member ? answer.error() : member.error();
    }
    Transaction transaction(connection_);
    Outcome error = transaction.begin();
    for (std::size_t i = 0; i < members.size() && !error; ++i) {
        const ResultMember& one = members[i];
        error = member.value().insert(
            {std::int64_t{one.member}, sim::format_digest(one.without.digest),
             sim::format_digest(one.with.digest), one.without.way, one.with.way},
            connection_);
        for (std::size_t q = 0; q < one.with.answers.size() && !error; ++q) {
            answer.value().bind_real(3, one.without.answers[q]);
            answer.value().bind_real(4, one.with.answers[q]);
            error = answer.value().insert({std::int64_t{one.member}, static_cast<std::int64_t>(q)},
                                          connection_);
        }
    }
    return error ? error : transaction.commit();
}

Outcome ResultFile::close() {
    return writes_ ? connection_.run("PRAGMA journal_mode = DELETE", "closing the file")
                   : Outcome{};
}

}  // namespace storage

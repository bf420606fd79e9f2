#include "storage/disk/sqlite.hpp"

#include <gtest/gtest.h>

#include "storage/disk/sql_text.hpp"
#include "storage/disk/test_folder.hpp"

namespace storage {
namespace {

class Sqlite : public testing::Test {
  protected:
    Sqlite() {
        auto opened = Connection::open(folder.file("x.sqlite"), SqliteOpen::create);
        EXPECT_TRUE(opened);
        connection.emplace(std::move(opened.value()));
    }
    std::int64_t count() {
        return std::get<std::int64_t>(connection->ask("SELECT count(*) FROM t").value());
    }

    TestFolder folder;
    std::optional<Connection> connection;
};

TEST_F(Sqlite, every_kind_of_cell_comes_back) {
    ASSERT_FALSE(connection->run("CREATE TABLE t (a, b, c, d)", "making"));
    auto insert = connection->prepare(insert_sql("t", 4));
    ASSERT_TRUE(insert);
    const Row row = {Value(), Value(std::int64_t{INT64_MIN}), Value(std::string("a\0b 城", 7)),
                     Value(std::vector<std::byte>{std::byte{0}, std::byte{255}})};
    ASSERT_FALSE(insert.value().insert(row, *connection));
    auto select = connection->prepare("SELECT * FROM t");
    ASSERT_TRUE(select);
    ASSERT_TRUE(select.value().step(*connection).value());
    EXPECT_EQ(select.value().row(), row);
    EXPECT_EQ(select.value().column_names(), (std::vector<std::string>{"a", "b", "c", "d"}));
    EXPECT_FALSE(select.value().step(*connection).value());
}

TEST_F(Sqlite, a_transaction_that_is_not_committed_never_was) {
    ASSERT_FALSE(connection->run("CREATE TABLE t (a)", "making"));
    {
        Transaction transaction(*connection);
        ASSERT_FALSE(transaction.begin());
        ASSERT_FALSE(connection->run("INSERT INTO t VALUES (1)", "adding"));
        EXPECT_EQ(count(), 1);
    }
    EXPECT_EQ(count(), 0);
    {
        Transaction transaction(*connection);
        ASSERT_FALSE(transaction.begin());
        ASSERT_FALSE(connection->run("INSERT INTO t VALUES (1)", "adding"));
        ASSERT_FALSE(transaction.commit());
    }
    EXPECT_EQ(count(), 1);
}

TEST_F(Sqlite, errors_say_what_was_being_done_and_where) {
    const Outcome error = connection->run("INSERT INTO nowhere VALUES (1)", "adding a row");
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, StorageErrorCode::damaged);
    EXPECT_EQ(error->where, folder.file("x.sqlite"));
    EXPECT_EQ(error->what, "adding a row failed: no such table: nowhere");
}

TEST_F(Sqlite, names_are_quoted_whatever_they_hold) {
    const FlatTable odd{"ta\"ble; DROP", {"sel\"ect", "from"}, {{Value(std::int64_t{1}), Value()}}};
    ASSERT_FALSE(connection->run(create_sql(odd).c_str(), "making"));
    auto insert = connection->prepare(insert_sql(odd.name, 2));
    ASSERT_TRUE(insert) << insert.error().what;
    ASSERT_FALSE(insert.value().insert(odd.rows[0], *connection));
    EXPECT_EQ(connection->ask("SELECT \"sel\"\"ect\" FROM " + sql_name(odd.name)).value(),
              Value(std::int64_t{1}));
}

TEST(SqlText, keys_and_orders_follow_the_schema) {
    EXPECT_EQ(create_sql(schema_of(RunTable::keyframes)),
              "CREATE TABLE keyframes (tick INTEGER NOT NULL, log_size INTEGER NOT NULL, "
              "digest TEXT NOT NULL, world BLOB NOT NULL, PRIMARY KEY (tick))");
    EXPECT_EQ(create_sql(schema_of(RunTable::causes)),
              "CREATE TABLE causes (event INTEGER NOT NULL, position INTEGER NOT NULL, "
              "cause INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (event, position)) "
              "WITHOUT ROWID");
    EXPECT_EQ(select_sql(schema_of(RunTable::meta)), "SELECT key, value FROM meta ORDER BY key");
}

}  // namespace
}  // namespace storage

#include "storage/codec.hpp"

#include <gtest/gtest.h>

#include "storage/plan_codec.hpp"
#include "storage/test_run.hpp"
#include "storage/words.hpp"

namespace storage {
namespace {

struct LogRows {
    std::vector<Row> events;
    std::vector<Row> causes;
    std::vector<Row> changes;
};

LogRows encode_log(const sim::EventLog& log, const std::vector<EventNote>& notes,
                   const NameTable& names) {
    LogRows rows;
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::EventId id(i);
        rows.events.push_back(encode_event(id, log[id], notes[i], names));
        std::uint32_t position = 0;
        for (const sim::Cause& cause : log.causes_of(id)) {
            rows.causes.push_back(encode_cause(id, position++, cause));
        }
        position = 0;
        for (const sim::Change& change : log.changes_of(id)) {
            rows.changes.push_back(encode_change(id, position++, change, names));
        }
    }
    return rows;
}

class Codec : public testing::Test {
  protected:
    Codec() : stored(run.keep()->read_log().value()) {
        rows = encode_log(stored.log, stored.notes, run.table);
    }
    [[nodiscard]] DecodeResult<StoredLog> decode() const {
        return decode_log(rows.events, rows.causes, rows.changes, run.table);
    }

    TestRun run;
    StoredLog stored;
    LogRows rows;
};

TEST_F(Codec, a_log_reads_back_as_it_was) {
    const auto decoded = decode();
    ASSERT_TRUE(decoded) << decoded.error().what;
    const sim::EventLog& log = decoded.value().log;
    ASSERT_EQ(log.size(), stored.log.size());
    EXPECT_EQ(decoded.value().notes, stored.notes);
    const LogRows again = encode_log(log, decoded.value().notes, run.table);
    EXPECT_EQ(again.events, rows.events);
    EXPECT_EQ(again.causes, rows.causes);
    EXPECT_EQ(again.changes, rows.changes);
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::EventId id(i);
        EXPECT_EQ(log[id].day, stored.log[id].day);
        EXPECT_EQ(log[id].kind, stored.log[id].kind);
        EXPECT_EQ(log[id].place, stored.log[id].place);
        EXPECT_TRUE(std::ranges::equal(log.causes_of(id), stored.log.causes_of(id)));
        EXPECT_TRUE(std::ranges::equal(log.changes_of(id), stored.log.changes_of(id)));
    }
}

TEST_F(Codec, the_test_record_has_every_kind_of_change_that_a_record_can_have) {
    std::vector<bool> seen(sim::change_kind_count);
    for (std::size_t i = 0; i < stored.log.size(); ++i) {
        for (const sim::Change& change : stored.log.changes_of(sim::EventId(i))) {
            seen[static_cast<std::size_t>(change.kind)] = true;
        }
    }
    // What the rules of war change is in no record: those kinds begin with hostilities.
    const auto of_records = static_cast<std::size_t>(sim::ChangeKind::hostility_begin);
    for (std::size_t i = 0; i < of_records; ++i) {
        EXPECT_TRUE(seen[i]) << word(static_cast<sim::ChangeKind>(i));
    }
}

TEST_F(Codec, rows_speak_in_words_and_text_ids) {
    const sim::Change change = test_control(2, 1, sim::ControlHow::defection);
    const Row row = encode_change(sim::EventId(5), 1, change, run.table);
    const Row expected = {Value(std::int64_t{5}),         Value(std::int64_t{1}),
                          Value(std::string("control")),  Value(std::string("place-2")),
                          Value(std::string("polity-1")), Value(std::string("defection")),
                          Value(std::int64_t{0})};
    EXPECT_EQ(row, expected);
}

TEST_F(Codec, odd_members_of_a_change_are_kept_by_number) {
    sim::EventLog log;
    const std::vector<sim::Change> odd = {
        test_change(sim::ChangeKind::birth, 2, 9),
        test_change(sim::ChangeKind::control, 999, 1, 77),
        test_change(sim::ChangeKind::treaty_begin, 1, sim::TreatyId::none_index, 3, -8)};
    log.append({}, {}, odd);
    const LogRows odd_rows = encode_log(log, {EventNote{}}, run.table);
    const auto decoded = decode_log(odd_rows.events, odd_rows.causes, odd_rows.changes, run.table);
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_TRUE(std::ranges::equal(decoded.value().log.changes_of(sim::EventId(0)), odd));
}

TEST_F(Codec, every_wrong_cell_of_an_event_is_refused) {
    const auto refuses = [&](std::size_t column, Value value) {
        const LogRows kept = rows;
        rows.events[3][column] = std::move(value);
        const bool refused = !decode();
        rows = kept;
        return refused;
    };
    const Value words(std::string("nonsense"));
    const Value number(std::int64_t{-1});
    EXPECT_TRUE(refuses(0, Value(std::int64_t{4})));
    EXPECT_TRUE(refuses(0, words));
    EXPECT_TRUE(refuses(1, Value(std::int64_t{1} << 40)));
    EXPECT_TRUE(refuses(1, Value()));
    for (const std::size_t column : {3U, 4U, 5U, 6U, 7U, 8U, 9U}) {
        EXPECT_TRUE(refuses(column, words)) << column;
        EXPECT_TRUE(refuses(column, number)) << column;
    }
    EXPECT_TRUE(refuses(10, number));
    EXPECT_TRUE(refuses(11, number));
    EXPECT_FALSE(refuses(11, words));  // Any text is a title.
}

TEST_F(Codec, wrong_causes_and_changes_are_refused) {
    const LogRows kept = rows;
    const auto refuses = [&](auto&& harm) {
        rows = kept;
        harm(rows);
        return !decode();
    };
    ASSERT_GE(kept.causes.size(), 2U);
    EXPECT_FALSE(refuses([](LogRows&) {}));
    EXPECT_TRUE(refuses([](LogRows& r) { r.causes[0][2] = r.causes[0][0]; }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.causes[0][1] = Value(std::int64_t{1}); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.causes[0][3] = Value(std::string("why not")); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.changes[0][2] = Value(std::string("magic")); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.changes[0][3] = Value(std::string("place-99")); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.changes[0][5] = Value(std::string("politely")); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.changes[0].pop_back(); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.events.pop_back(); }));
    EXPECT_TRUE(refuses([](LogRows& r) { r.events.erase(r.events.begin()); }));
}

TEST_F(Codec, meta_reads_back_and_lets_unknown_keys_be) {
    std::vector<Row> meta_rows = encode_meta(run.meta, true);
    meta_rows.push_back({Value(std::string("mood")), Value(std::string("good"))});
    const auto decoded = decode_meta(meta_rows);
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_EQ(decoded.value().meta, run.meta);
    EXPECT_TRUE(decoded.value().finished);
}

TEST_F(Codec, the_plan_of_a_free_run_reads_back) {
    RunMeta meta = run.meta;
    meta.plan.fork_day = meta.first_day.plus_days(40);
    meta.plan.chance = {7, 3};
    meta.plan.rules = meta.plan.rules.without(sim::RuleSwitch::weather);
    meta.plan.digest_ticks = 36;
    sim::Order order;
    order.day = meta.plan.fork_day;
    order.court = sim::PolityId(std::size_t{0});
    order.kind = sim::OrderKind::levy;
    order.place = sim::PlaceId(std::size_t{0});
    order.amount = 3000;
    meta.plan.orders = {order};
    const auto decoded = decode_meta(encode_meta(meta, false));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded.value().meta, meta);
    EXPECT_TRUE(fits_setting(decoded.value().meta.plan, run.setting));
    meta.plan.orders[0].place = sim::PlaceId(std::size_t{99999});
    EXPECT_FALSE(fits_setting(meta.plan, run.setting));
}

TEST_F(Codec, who_decides_and_terms_of_offers_read_back) {
    RunMeta meta = run.meta;
    meta.plan.fork_day = meta.first_day.plus_days(40);
    meta.plan.courts_decide = true;
    meta.plan.played = {sim::PolityId(std::size_t{0}), sim::PolityId(std::size_t{1})};
    sim::Order order;
    order.day = meta.plan.fork_day;
    order.court = sim::PolityId(std::size_t{0});
    order.kind = sim::OrderKind::offer;
    order.other_court = sim::PolityId(std::size_t{1});
    order.option = static_cast<std::uint32_t>(sim::Article::alliance);
    order.third = sim::PolityId(std::size_t{2});
    meta.plan.orders = {order};
    std::vector<Row> rows_of_meta = encode_meta(meta, false);
    const auto decoded = decode_meta(rows_of_meta);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded.value().meta, meta);
    meta.plan.orders[0].third = sim::PolityId(std::size_t{99999});
    EXPECT_FALSE(fits_setting(meta.plan, run.setting));
    meta.plan.orders.clear();
    meta.plan.played = {sim::PolityId(std::size_t{99999})};
    EXPECT_FALSE(fits_setting(meta.plan, run.setting));
    // Courts that are played stand in order, each named by a number.
    for (const char* wrong : {"1,0", "one", "0,,1"}) {
        std::vector<Row> changed = rows_of_meta;
        for (Row& row : changed) {
            if (row[0] == Value(std::string("played"))) {
                row[1] = Value(std::string(wrong));
            }
        }
        EXPECT_FALSE(decode_meta(changed)) << wrong;
    }
}

TEST_F(Codec, when_tribes_are_united_reads_back) {
    RunMeta meta = run.meta;
    meta.plan.fork_day = meta.first_day.plus_days(40);
    meta.plan.unifications = {{sim::PolityId(std::size_t{0}), meta.first_day.plus_days(400)},
                              {sim::PolityId(std::size_t{1}), sim::Day::none()}};
    const std::vector<Row> rows_of_meta = encode_meta(meta, false);
    const auto decoded = decode_meta(rows_of_meta);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(decoded.value().meta, meta);
    EXPECT_TRUE(fits_setting(meta.plan, run.setting));
    for (const char* wrong : {"1=never,0=never", "0=never,0=never", "0", "0=", "one=5", "0=soon"}) {
        std::vector<Row> changed = rows_of_meta;
        for (Row& row : changed) {
            if (row[0] == Value(std::string("unite"))) {
                row[1] = Value(std::string(wrong));
            }
        }
        EXPECT_FALSE(decode_meta(changed)) << wrong;
    }
    meta.plan.unifications = {{sim::PolityId(std::size_t{99999}), sim::Day::none()}};
    EXPECT_FALSE(fits_setting(meta.plan, run.setting));
}

TEST_F(Codec, holds_and_surgery_of_a_plan_read_back_or_are_refused) {
    RunMeta meta = run.meta;
    sim::Order order;
    order.day = run.setting.first_day;
    order.court = sim::PolityId(std::size_t{0});
    order.kind = sim::OrderKind::tax;
    order.amount = 1100;
    meta.plan.fork_day = run.setting.first_day;
    meta.plan.orders = {order};
    meta.plan.holds = {{order, order.day.plus_days(30)}};
    meta.plan.surgery = {{sim::SurgeryKind::garrison, sim::PlaceId(std::size_t{0}), {}, {}, {}, 5},
                         {sim::SurgeryKind::death,
                          {},
                          {},
                          {},
                          sim::PersonId(std::size_t{0}),
                          0,
                          run.setting.first_day.plus_days(40)}};
    const std::vector<Row> kept = encode_meta(meta, false);
    const auto decoded = decode_meta(kept);
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_EQ(decoded.value().meta.plan, meta.plan);
    EXPECT_TRUE(fits_setting(meta.plan, run.setting));
    for (const auto& [key, value] : std::vector<std::pair<std::string, std::string>>{
             {"holds", "2"},
             {"hold.000001", "0 " + std::to_string(order.day.number) + " 0 tax - - - - 1100 0"},
             {"hold.000001", "999999 " + std::to_string(order.day.number) + " 0 tax - - - - 7 0"},
             {"surgeries", "x"},
             {"surgery.000001", "harvest 0 - - - 5"},
             {"surgery.000002", "death - - - 0 0 soon"},
             {"surgery.000002", "death - - - 0 0 7 0"}}) {
        std::vector<Row> changed = kept;
        for (Row& row : changed) {
            if (row[0] == Value(key)) {
                row[1] = Value(value);
            }
        }
        EXPECT_NE(changed, kept) << key;
        EXPECT_FALSE(decode_meta(changed)) << key << " " << value;
    }
    meta.plan.surgery[1].on = run.setting.first_day;
    EXPECT_FALSE(fits_setting(meta.plan, run.setting)) << "that is the day of the fork";
    meta.plan.surgery[1].on = run.setting.last_day.plus_days(1);
    EXPECT_FALSE(fits_setting(meta.plan, run.setting)) << "beyond the end";
    meta.plan.surgery[1].on = {};
    EXPECT_TRUE(fits_setting(meta.plan, run.setting));
    meta.plan.surgery[1].person = {};
    EXPECT_FALSE(fits_setting(meta.plan, run.setting)) << "nobody dies";
}

TEST_F(Codec, a_plan_that_means_nothing_is_refused) {
    for (const auto& [key, value] :
         std::vector<std::pair<std::string, std::string>>{{"fork_day", "soon"},
                                                          {"rules_off", "wether"},
                                                          {"digest_ticks", "0"},
                                                          {"orders", "1"}}) {
        std::vector<Row> meta_rows = encode_meta(run.meta, false);
        for (Row& row : meta_rows) {
            if (row[0] == Value(key)) {
                row[1] = Value(value);
            }
        }
        EXPECT_FALSE(decode_meta(meta_rows)) << key;
    }
}

TEST_F(Codec, a_file_of_the_first_version_is_a_replay) {
    std::vector<Row> meta_rows = encode_meta(run.meta, false);
    std::erase_if(meta_rows, [](const Row& row) {
        return row[0] == Value(std::string("fork_day")) || row[0] == Value(std::string("orders"));
    });
    EXPECT_FALSE(decode_meta(meta_rows)) << "version 2 must have them";
    for (Row& row : meta_rows) {
        if (row[0] == Value(std::string("format_version"))) {
            row[1] = Value(std::string("1"));
        }
    }
    const auto decoded = decode_meta(meta_rows);
    ASSERT_TRUE(decoded);
    EXPECT_FALSE(decoded.value().meta.plan.fork_day.exists());
}

TEST_F(Codec, meta_without_a_key_is_refused_by_its_name) {
    for (const char* key : {"format_version", "engine_version", "pack_name", "pack_hash", "seed",
                            "member", "command", "created", "first_day", "last_day", "finished"}) {
        std::vector<Row> meta_rows = encode_meta(run.meta, false);
        std::erase_if(meta_rows, [&](const Row& row) { return row[0] == Value(std::string(key)); });
        const auto decoded = decode_meta(meta_rows);
        ASSERT_FALSE(decoded) << key;
        EXPECT_NE(decoded.error().what.find(key), std::string::npos) << decoded.error().what;
    }
}

TEST_F(Codec, meta_with_impossible_days_is_refused) {
    RunMeta meta = run.meta;
    meta.last_day = meta.first_day.plus_days(-1);
    EXPECT_FALSE(decode_meta(encode_meta(meta, false)));
    meta.last_day = sim::Day(INT32_MAX);
    EXPECT_FALSE(decode_meta(encode_meta(meta, false)));
}

TEST_F(Codec, names_read_back) {
    const auto decoded = decode_names(encode_names(run.table));
    ASSERT_TRUE(decoded) << decoded.error().what;
    EXPECT_EQ(decoded.value(), run.table);
    std::vector<Row> twice = encode_names(run.table);
    twice[1][2] = twice[0][2];
    EXPECT_FALSE(decode_names(twice));
    std::vector<Row> gap = encode_names(run.table);
    gap.erase(gap.begin() + 1);
    EXPECT_FALSE(decode_names(gap));
}

TEST_F(Codec, digests_have_one_writing) {
    const sim::Digest digest{0x0123456789ABCDEF};
    EXPECT_EQ(parse_digest("0x0123456789abcdef"), digest);
    EXPECT_EQ(parse_digest("0x0123456789ABCDEF"), std::nullopt);
    EXPECT_EQ(parse_digest("0x123456789abcdef"), std::nullopt);
    EXPECT_EQ(parse_digest("0x-123456789abcdef"), std::nullopt);
    EXPECT_EQ(parse_digest("000123456789abcdef"), std::nullopt);
    const Row row = encode_tick(2, digest, run.meta.first_day);
    EXPECT_EQ(row[3], Value(std::string("1114-01-31")));
    EXPECT_EQ(decode_tick(row, 2).value(), digest);
    EXPECT_FALSE(decode_tick(row, 3));
}

TEST_F(Codec, keyframes_read_back) {
    const SavedKeyframe keyframe{36, 40, sim::Digest{5}, {std::byte{1}, std::byte{2}}};
    Row row = encode_keyframe(keyframe);
    EXPECT_EQ(decode_keyframe(row).value(), keyframe);
    row[3] = Value(std::string("world"));
    EXPECT_FALSE(decode_keyframe(row));
}

}  // namespace
}  // namespace storage

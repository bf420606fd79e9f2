// The tiny invented pack: loads clean, is lived through by the engine, and gives exactly the record
// that stands in tests/tiny_pack/record.txt. With JINSONG_UPDATE_TINY_PACK=1 that file is written
// anew, to be read in the diff.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "scenario/directory/read_directory.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/calendar/julian.hpp"
#include "tests/support/source_folder.hpp"

namespace scenario {
namespace {

const std::string folder = test_support::source_folder() + "/tests/tiny_pack";

const Scenario& tiny() {
    static const Scenario scenario = [] {
        auto loaded = load_directory(folder);
        if (!loaded) {
            for (const Diagnostic& diagnostic : loaded.error().items()) {
                ADD_FAILURE() << format_diagnostic(diagnostic);
            }
        }
        return std::move(loaded.value());
    }();
    return scenario;
}

std::string id_at(Table table, std::uint32_t row) {
    const auto& ids = tiny().ids(table);
    return row < ids.size() ? std::string(ids[row]) : "-";
}

std::string post_text(std::uint32_t post) {
    const sim::PostDefinition& held = tiny().setting.posts[post];
    return id_at(Table::people, held.person.index) + " " + std::string(word_of(held.office)) +
           " of " + id_at(Table::polities, held.polity.index);
}

std::string subject_text(const sim::Change& change) {
    using Kind = sim::ChangeKind;
    switch (change.kind) {
        case Kind::control:
        case Kind::ownership:
            return id_at(Table::places, change.subject) + " " +
                   id_at(Table::polities, change.object);
        case Kind::census:
            return id_at(Table::places, change.subject) + " " + std::to_string(change.amount);
        case Kind::accession:
        case Kind::throne_vacant:
            return id_at(Table::polities, change.subject) + " " +
                   id_at(Table::people, change.object);
        case Kind::capital:
            return id_at(Table::polities, change.subject) + " " +
                   id_at(Table::places, change.object);
        case Kind::overlord:
        case Kind::polity_begin:
        case Kind::polity_end:
            return id_at(Table::polities, change.subject) + " " +
                   id_at(Table::polities, change.object);
        case Kind::birth:
        case Kind::death:
            return id_at(Table::people, change.subject);
        case Kind::allegiance:
            return id_at(Table::people, change.subject) + " " +
                   id_at(Table::polities, change.object);
        case Kind::post_begin:
        case Kind::post_end:
            return post_text(change.subject);
        case Kind::treaty_begin:
        case Kind::treaty_end:
            return id_at(Table::treaties, change.subject);
        case Kind::muster:
        case Kind::stand_down:
            return id_at(Table::orders_of_battle, change.subject);
        case Kind::claim_begin:
        case Kind::claim_end:
            return id_at(Table::claims, change.subject);
        case Kind::technique_adopted:
            return id_at(Table::techniques, change.subject) + " " +
                   id_at(Table::polities, change.object);
        case Kind::insurgency_begin:
        case Kind::insurgency_end:
            return id_at(Table::insurgencies, change.subject);
        default:
            return std::to_string(change.subject);
    }
}

std::string record_text() {
    const sim::Record& record = tiny().setting.record;
    std::ostringstream text;
    for (std::size_t fact = 0; fact < record.events.size(); ++fact) {
        const sim::ForcedEvent& forced = record.events[fact];
        const RowReference source = tiny().sources.of_fact[fact];
        text << fact << " " << sim::format_date(forced.event.day) << " "
             << word_of(forced.event.kind) << " "
             << (forced.event.record.exists() ? id_at(Table::events, forced.event.record.index)
                                              : "-")
             << " from " << table_name(source.table) << ":" << source.row + 2;
        for (std::uint32_t i = 0; i < forced.cause_count; ++i) {
            const sim::ForcedCause& cause = record.causes[forced.first_cause + i];
            text << (i == 0 ? "; because of " : ", ") << cause.fact.index << " "
                 << word_of(cause.kind);
        }
        text << "\n";
        for (std::uint32_t i = 0; i < forced.change_count; ++i) {
            const sim::Change& change = record.changes[forced.first_change + i];
            text << "    " << word_of(change.kind) << " " << subject_text(change) << "\n";
        }
    }
    return text.str();
}

TEST(TinyPack, gives_the_record_that_is_kept) {
    const std::string path = folder + "/record.txt";
    if (std::getenv("JINSONG_UPDATE_TINY_PACK") != nullptr) {
        std::ofstream(path) << record_text();
    }
    std::ifstream file(path);
    std::stringstream kept;
    kept << file.rdbuf();
    EXPECT_EQ(record_text(), kept.str());
}

TEST(TinyPack, begins_with_what_was_before_the_first_day) {
    const sim::Setting& setting = tiny().setting;
    const auto polity = [](const char* id) { return tiny().find_polity(id); };
    const auto& oss = setting.polities[polity("oss").index];
    EXPECT_TRUE(oss.begins_active);
    EXPECT_EQ(oss.first_ruler, tiny().find_person("brann"));
    EXPECT_EQ(oss.first_capital, tiny().find_place("oldkeep"));
    EXPECT_EQ(setting.polities[polity("marsh-clans").index].first_overlord, polity("oss"));
    EXPECT_FALSE(setting.polities[polity("free-oss").index].begins_active);
    EXPECT_FALSE(setting.polities[polity("free-oss").index].first_ruler.exists());
    EXPECT_TRUE(setting.people[tiny().find_person("corin").index].begins_alive);
    EXPECT_FALSE(setting.people[tiny().find_person("anwen").index].begins_alive);
    EXPECT_TRUE(setting.people[tiny().find_person("maro").index].begins_alive);  // Birth unknown.
    EXPECT_TRUE(setting.treaties[tiny().find_treaty("old-peace").index].begins_in_force);
    EXPECT_EQ(setting.army_capacity, 4U);
    const sim::PlaceStart& tarn = setting.place_starts[tiny().find_place("tarn").index];
    EXPECT_EQ(tarn.holder, polity("vell"));
    EXPECT_EQ(tarn.households, sim::Households(12000));
}

TEST(TinyPack, clauses_stand_together_by_treaty_with_their_goods_and_days) {
    const sim::Setting& setting = tiny().setting;
    const sim::TreatyDefinition& truce =
        setting.treaties[tiny().find_treaty("dunford-truce").index];
    ASSERT_EQ(truce.clause_count, 3U);
    const sim::ClauseDefinition& yearly = setting.clauses[truce.first_clause + 1];
    EXPECT_EQ(yearly.kind, sim::ClauseKind::pay_yearly);
    EXPECT_EQ(yearly.good, sim::Good::silver_taels);
    EXPECT_EQ(yearly.amount, sim::Amount(1000));
    EXPECT_EQ(yearly.from_day, sim::day_of({1201, 3, 1}));
    EXPECT_TRUE(yearly.is_default);
    EXPECT_FALSE(setting.clauses[truce.first_clause + 2].is_default);
    EXPECT_EQ(tiny().texts.clauses[truce.first_clause].targets,
              (std::vector<RowReference>{{Table::places, tiny().find_place("tarn").index}}));
}

TEST(TinyPack, texts_say_what_the_tables_say) {
    const Texts& texts = tiny().texts;
    const PlaceRow& harrow = texts.places[tiny().find_place("harrow").index];
    EXPECT_EQ(harrow.name.en, "Harrow");
    EXPECT_EQ(harrow.name.zh, "耙城");
    EXPECT_EQ(harrow.economy_tags, (std::vector<std::string_view>{"court", "market"}));
    const auto cited = texts.citations_of(harrow.provenance);
    ASSERT_EQ(cited.size(), 1U);
    EXPECT_EQ(tiny().bibliography.entries()[cited[0].source.index].key, "reed_chronicle");
    EXPECT_EQ(cited[0].locator, "1");
    EXPECT_EQ(texts.decisions[0].literature.citation_count, 1U);
    EXPECT_EQ(texts.aliases[1].targets[0].table, Table::people);
    EXPECT_EQ(texts.economy[0].value_millionths, 1250500000);
    EXPECT_EQ(tiny().find(Table::events, "maro-defects"), 7U);
    EXPECT_FALSE(tiny().find_place("kaifeng").exists());
    EXPECT_EQ(tiny().laws.size(), law_parameters().size());
}

TEST(TinyPack, its_invented_calendar_counts_leap_months_and_two_courts) {
    const Calendar& calendar = *tiny().calendar;
    const sim::PolityId vell = tiny().find_polity("vell");
    const sim::PolityId oss = tiny().find_polity("oss");
    EXPECT_EQ(calendar.lunar.leap_month_of(vell, 1201), 5);
    EXPECT_FALSE(calendar.lunar.differs_from_default(vell, sim::day_of({1201, 4, 7})));
    bool differs = false;
    for (sim::Day day = sim::day_of({1201, 3, 1}); day < sim::day_of({1201, 6, 1});
         day = day.plus_days(1)) {
        differs = differs || calendar.lunar.differs_from_default(oss, day);
    }
    EXPECT_TRUE(differs);
    const auto read = sim::read_regnal_date("初光十二年閏五月初一日", calendar.regnal());
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read.value().size(), 1U);
}

TEST(TinyPack, folder_and_archive_give_the_same_scenario_and_hash) {
    const auto sources = read_directory(folder);
    ASSERT_TRUE(sources.has_value());
    const std::string bytes = write_archive(sources.value().files);
    const auto unpacked = read_archive("tiny.pack", bytes);
    ASSERT_TRUE(unpacked.has_value());
    const auto loaded = load(unpacked.value());
    ASSERT_TRUE(loaded.has_value());
    EXPECT_EQ(loaded.value().content_hash, tiny().content_hash);
    EXPECT_EQ(loaded.value().setting.record.changes, tiny().setting.record.changes);
    EXPECT_EQ(loaded.value().texts.people.back().name.zh, tiny().texts.people.back().name.zh);
}

TEST(TinyPack, views_stay_valid_when_a_scenario_is_moved) {
    auto loaded = load_directory(folder);
    ASSERT_TRUE(loaded.has_value());
    const Scenario moved = std::move(loaded.value());
    EXPECT_EQ(moved.texts.barriers.back().name.en, "King's Dyke");
    EXPECT_EQ(moved.find_place("tarn"), tiny().find_place("tarn"));
}

}  // namespace
}  // namespace scenario

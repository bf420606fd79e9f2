// Readers of the tables that the engine itself does not use.
#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

void read_questions(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::decisions, texts.citations);
    while (rows.next()) {
        DecisionRow& decision = texts.decisions.emplace_back();
        decision.id = rows.text("id");
        decision.slug = rows.text("slug");
        decision.date = rows.date("date");
        decision.event = rows.id<sim::RecordId>("event");
        decision.polity = rows.id<sim::PolityId>("polity");
        decision.person = rows.id<sim::PersonId>("person");
        decision.title = rows.both("title_en", "title_zh");
        decision.question = rows.both("question_en", "question_zh");
        decision.historical_option = rows.text("historical_option");
        decision.known = rows.both("known_en", "known_zh");
        decision.pressure = rows.both("pressure_en", "pressure_zh");
        decision.consequence = rows.both("consequence_en", "consequence_zh");
        decision.affected_systems = rows.words("affected_systems");
        decision.literature = rows.cited("literature");
        decision.provenance = rows.provenance();
    }
    Rows options(book, Table::decision_options, texts.citations);
    while (options.next()) {
        DecisionOptionRow& option = texts.decision_options.emplace_back();
        option.decision = options.id<sim::Id<struct DecisionTag>>("decision").index;
        option.option = options.text("option");
        option.label = options.both("label_en", "label_zh");
        option.provenance = options.provenance();
    }
    read_option_orders(book, texts);
    Rows outcomes(book, Table::outcomes, texts.citations);
    while (outcomes.next()) {
        OutcomeRow& outcome = texts.outcomes.emplace_back();
        outcome.id = outcomes.text("id");
        outcome.slug = outcomes.text("slug");
        outcome.question = outcomes.both("question_en", "question_zh");
        outcome.definition = outcomes.text("definition");
        outcome.expression = outcomes.text("expression");
        outcome.natural_horizon_years = outcomes.whole("natural_horizon_years");
        outcome.answer = outcomes.both("answer_en", "answer_zh");
        outcome.computed_from = outcomes.words("computed_from");
        outcome.provenance = outcomes.provenance();
    }
    Rows points(book, Table::turning_points, texts.citations);
    while (points.next()) {
        TurningPointRow& point = texts.turning_points.emplace_back();
        point.date = points.day("date");
        point.event = points.id<sim::RecordId>("event");
        point.title = points.both("title_en", "title_zh");
        point.why = points.both("why_en", "why_zh");
        point.provenance = points.provenance();
    }
}

void read_figures(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::population, texts.citations);
    while (rows.next()) {
        PopulationRow& count = texts.population.emplace_back();
        count.id = rows.text("id");
        count.date = rows.date("date");
        count.polity = rows.id<sim::PolityId>("polity");
        count.region = rows.text("region");
        count.measure = rows.text("measure");
        count.value_millionths = rows.millionths("value").value_or(0);
        count.low_millionths = rows.millionths("low");
        count.high_millionths = rows.millionths("high");
        count.basis = rows.text("basis");
        count.provenance = rows.provenance();
    }
    Rows households(book, Table::household_counts, texts.citations);
    while (households.next()) {
        HouseholdCountRow& count = texts.household_counts.emplace_back();
        count.place = households.id<sim::PlaceId>("place");
        count.date = households.date("date");
        count.households = households.whole("households");
        count.persons_recorded = households.optional_whole("persons_recorded");
        count.polity = households.id<sim::PolityId>("polity");
        count.basis = households.text("basis");
        count.provenance = households.provenance();
    }
    Rows prefectures(book, Table::prefecture_counts, texts.citations);
    while (prefectures.next()) {
        PrefectureCountRow& count = texts.prefecture_counts.emplace_back();
        count.id = prefectures.text("id");
        count.polity = prefectures.id<sim::PolityId>("polity");
        count.date = prefectures.date("date");
        count.circuit = prefectures.text("circuit");
        count.prefecture_zh = prefectures.text("prefecture_zh");
        count.households = prefectures.whole("households");
        count.persons_recorded = prefectures.optional_whole("persons_recorded");
        count.place = prefectures.id<sim::PlaceId>("place");
        count.place_match = prefectures.text("place_match");
        count.provenance = prefectures.provenance();
    }
    Rows economy(book, Table::economy, texts.citations);
    while (economy.next()) {
        EconomyRow& figure = texts.economy.emplace_back();
        figure.id = economy.text("id");
        figure.key = economy.text("key");
        figure.value_millionths = economy.millionths("value").value_or(0);
        figure.unit = economy.text("unit");
        figure.year = economy.date("year");
        figure.polity = economy.text("polity");
        figure.region = economy.text("region");
        figure.provenance = economy.provenance();
    }
}

void read_registry(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::aliases, texts.citations);
    while (rows.next()) {
        AliasRow& alias = texts.aliases.emplace_back();
        alias.kind = rows.text("kind");
        alias.alias = rows.text("alias");
        alias.targets = rows.references("id");
        alias.status = rows.text("status");
        alias.provenance = rows.provenance();
    }
    Rows readings(book, Table::readings, texts.citations);
    while (readings.next()) {
        ReadingRow& reading = texts.readings.emplace_back();
        reading.id = readings.text("id");
        reading.table = readings.text("table");
        reading.row = readings.text("row");
        reading.column = readings.text("column");
        reading.reading = readings.text("reading");
        reading.is_default = readings.flag("is_default");
        reading.value = readings.text("value");
        reading.description = readings.both("description_en", "description_zh");
        reading.provenance = readings.provenance();
    }
}

}  // namespace scenario

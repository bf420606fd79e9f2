#include <algorithm>
#include <numeric>
#include <utility>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

namespace {

void read_treaty_rows(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::treaties, texts.citations);
    while (rows.next()) {
        TreatyRow& treaty = texts.treaties.emplace_back();
        treaty.id = rows.text("id");
        treaty.event = rows.id<sim::RecordId>("event");
        treaty.date = rows.date("date");
        treaty.until = rows.date("until");
        treaty.name = rows.both("name_en", "name_zh");
        treaty.parties = rows.ids<sim::PolityId>("parties");
        setting.treaties.emplace_back().status = rows.word<sim::TreatyStatus>("status");
        treaty.summary = rows.both("summary_en", "summary_zh");
        treaty.provenance = rows.provenance();
    }
}

struct ReadClause {
    ClauseRow row;
    sim::ClauseDefinition definition;
};

std::vector<ReadClause> read_clause_rows(const Workbook& book, Texts& texts) {
    std::vector<ReadClause> clauses;
    Rows rows(book, Table::treaty_clauses, texts.citations);
    while (rows.next()) {
        ReadClause& clause = clauses.emplace_back();
        clause.row.treaty = rows.id<sim::TreatyId>("treaty");
        clause.row.sequence = rows.whole("seq");
        clause.definition.treaty = clause.row.treaty;
        clause.definition.kind = rows.word<sim::ClauseKind>("kind");
        clause.definition.from = rows.id<sim::PolityId>("from");
        clause.definition.to = rows.id<sim::PolityId>("to");
        clause.row.targets = rows.references("target");
        for (const RowReference target : clause.row.targets) {
            if (target.table == Table::places) {
                clause.definition.places.emplace_back(target.row);
            } else if (target.table == Table::people) {
                clause.definition.people.emplace_back(target.row);
            }
        }
        clause.definition.amount = sim::Amount(rows.number("amount").value_or(0));
        const std::string_view unit = rows.text("unit");
        clause.definition.good = parse_word<sim::Good>(unit).value_or(sim::Good::other);
        clause.definition.rank = parse_word<sim::Rank>(rows.text("rank"));
        clause.definition.against = rows.id<sim::PolityId>("against");
        const sim::FuzzyDate begins = rows.date("from_date");
        clause.definition.from_day = begins.first;
        if (clause.definition.kind == sim::ClauseKind::joint_attack) {
            clause.definition.due = begins.last;
        }
        // The table gives the first day on which it no longer held.
        const sim::Day until = rows.day("until_date");
        clause.definition.until_day = until.exists() ? until.plus_days(-1) : until;
        clause.row.reading = rows.text("reading");
        clause.definition.is_default = clause.row.reading == "default";
        clause.row.terms = rows.both("terms_en", "terms_zh");
        clause.row.provenance = rows.provenance();
    }
    return clauses;
}

}  // namespace

void read_treaties(const Workbook& book, Texts& texts, sim::Setting& setting) {
    read_treaty_rows(book, texts, setting);
    std::vector<ReadClause> clauses = read_clause_rows(book, texts);
    std::stable_sort(clauses.begin(), clauses.end(), [](const ReadClause& a, const ReadClause& b) {
        return std::pair(a.row.treaty, a.row.sequence) < std::pair(b.row.treaty, b.row.sequence);
    });
    for (ReadClause& clause : clauses) {
        if (clause.row.treaty.exists()) {
            sim::TreatyDefinition& treaty = setting.treaties[clause.row.treaty.index];
            if (treaty.clause_count == 0) {
                treaty.first_clause = static_cast<std::uint32_t>(setting.clauses.size());
            }
            ++treaty.clause_count;
        }
        setting.clauses.push_back(clause.definition);
        texts.clauses.push_back(std::move(clause.row));
    }
}

void read_forces(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::orders_of_battle, texts.citations);
    while (rows.next()) {
        ForceRow& force = texts.forces.emplace_back();
        sim::ForceDefinition& definition = setting.forces.emplace_back();
        force.id = rows.text("id");
        force.date = rows.date("date");
        definition.polity = rows.id<sim::PolityId>("polity");
        force.name = rows.text("force_name");
        definition.commander = rows.id<sim::PersonId>("commander");
        definition.place = rows.id<sim::PlaceId>("place");
        definition.infantry = sim::Men(rows.whole("infantry"));
        definition.cavalry = sim::Men(rows.whole("cavalry"));
        definition.ships = sim::Ships(rows.whole("ships"));
        definition.siege_train = rows.whole("siege_train");
        definition.quality = rows.whole("quality");
        definition.morale = rows.whole("morale");
        definition.supply = rows.whole("supply");
        definition.stance = rows.word<sim::Stance>("stance");
        definition.objective = rows.id<sim::PlaceId>("objective");
        force.basis = rows.text("basis");
        force.provenance = rows.provenance();
    }
    Rows facts(book, Table::army_facts, texts.citations);
    while (facts.next()) {
        ArmyFactRow& fact = texts.army_facts.emplace_back();
        fact.id = facts.text("id");
        fact.category = facts.text("category");
        fact.polity = facts.text("polity");
        fact.date = facts.date("date");
        fact.theatre = facts.text("theatre");
        fact.key = facts.text("key");
        fact.value_millionths = facts.millionths("value").value_or(0);
        fact.unit = facts.text("unit");
        fact.low_millionths = facts.millionths("low");
        fact.high_millionths = facts.millionths("high");
        fact.cavalry_share_millionths = facts.millionths("cavalry_share");
        fact.provenance = facts.provenance();
    }
}

}  // namespace scenario

#include "exports/csv_package.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "chronicle/timeline.hpp"
#include "exports/bibtex.hpp"
#include "exports/credits.hpp"
#include "storage/history_tables.hpp"

namespace exports {
namespace {

using storage::Cell;
using storage::Column;
using storage::ColumnKind;
using storage::CsvTable;
using storage::Table;

struct About {
    const char* table;
    const char* text;
};

constexpr std::array<About, 18> abouts{{
    {"allegiances", "Whom a person belonged to."},
    {"armies", "Armies as an order of battle names them, from muster to standing down."},
    {"capitals", "Where a court sat; no place: at sea or in the field."},
    {"censuses", "Counts of registered households."},
    {"claims", "Claims to places."},
    {"control", "Who held a walled seat, and whose it was by right."},
    {"dues", "Yearly payments that fell due under a treaty."},
    {"events", "What happened, with causes: number and kind of each earlier event."},
    {"evidence", "What each event rests on: one row a source, one without for an estimate."},
    {"insurgencies", "Risings."},
    {"lives", "Lives of people, as far as they fall into the record."},
    {"overlords", "Whom a state acknowledged."},
    {"polities", "States and bands, while they existed."},
    {"posts", "Offices held."},
    {"reigns", "Reigns."},
    {"sieges", "Sieges."},
    {"techniques", "Techniques taken up."},
    {"treaties", "Treaties in force, and offers open."},
}};

std::string about(std::string_view table) {
    for (const About& row : abouts) {
        if (row.table == table) {
            return row.text;
        }
    }
    return {};
}

std::string name_of_day(const Column& column, const char* part) {
    return std::strlen(column.name) == 0 ? part : std::string(column.name) + "_" + part;
}

// The fields that flatten() makes of a column.
void add_fields(Json& fields, const Column& column) {
    const auto add = [&fields](const std::string& name, const char* type) {
        fields.push_back({{"name", name}, {"type", type}});
    };
    const std::string name(column.name);
    switch (column.kind) {
        case ColumnKind::integer:
            return add(name, "integer");
        case ColumnKind::text:
            return add(name, "string");
        case ColumnKind::day:
            add(name_of_day(column, "day"), "integer");
            return add(name_of_day(column, "date"), "date");
        case ColumnKind::entity:
            add(name, "string");
            add(name + "_en", "string");
            return add(name + "_zh", "string");
    }
}

Json resource(const Table& table) {
    const std::string name(table.name);
    Json fields = Json::array();
    for (const Column& column : table.columns) {
        add_fields(fields, column);
    }
    Json schema{{"fields", fields}, {"missingValues", Json::array({""})}};
    if (name == "events") {
        schema["primaryKey"] = "id";
    }
    if (name == "evidence") {
        const Json target{{"resource", "events"}, {"fields", "id"}};
        schema["foreignKeys"] = Json::array();
        schema["foreignKeys"].push_back(Json{{"fields", "event"}, {"reference", target}});
    }
    return {
        {"name", name},
        {"path", name + ".csv"},
        {"profile", "tabular-data-resource"},
        {"description", about(name)},
        {"format", "csv"},
        {"mediatype", "text/csv"},
        {"encoding", "utf-8"},
        {"dialect",
         {{"delimiter", ","}, {"lineTerminator", "\r\n"}, {"doubleQuote", true}, {"header", true}}},
        {"schema", schema}};
}

Json package(const Record& record, const std::vector<Table>& tables) {
    const Credits credits = credits_of(record);
    Json json{{"profile", "data-package"},
              {"name", record.scenario().metadata.name + "-history"},
              {"title", credits.title},
              {"version", credits.version},
              {"temporal", {{"start", record.first_day()}, {"end", record.last_day()}}},
              {"created_by", credits.generator}};
    json["description"] =
        "What held from when to when. Days are Julian: NAME_day is the Julian day number, "
        "NAME_date "
        "the date. A span begins on from_date; to_date is the first day on which it is over, and "
        "empty if it lasted to the end of the record. What a span rests on stands in evidence.csv "
        "under the number of the event that began it.";
    if (!credits.license.empty()) {
        json["licenses"] = Json::array();
        json["licenses"].push_back(Json{{"name", credits.license}, {"path", credits.license_url}});
    }
    json["resources"] = Json::array();
    for (const Table& table : tables) {
        json["resources"].push_back(resource(table));
    }
    json["resources"].push_back({{"name", "bibliography"},
                                 {"path", "sources.bib"},
                                 {"description", "Every work cited, by key."},
                                 {"format", "bib"},
                                 {"mediatype", "application/x-bibtex"},
                                 {"encoding", "utf-8"}});
    return json;
}

Table evidence_table(Record& record, std::size_t events) {
    Table table;
    table.name = "evidence";
    table.columns = {{"event", ColumnKind::integer},  {"reference", ColumnKind::text},
                     {"precision", ColumnKind::text}, {"confidence", ColumnKind::text},
                     {"source", ColumnKind::text},    {"locator", ColumnKind::text},
                     {"note", ColumnKind::text}};
    for (std::size_t i = 0; i < events; ++i) {
        const std::string reference = record.reference(i);
        const Json& event = record.event(reference);
        const auto add = [&](const std::string& source, const std::string& locator) {
            table.rows.push_back({Cell(static_cast<std::int64_t>(i)), Cell(reference),
                                  Cell(text_of(event, "precision")),
                                  Cell(text_of(event, "confidence")), Cell(source), Cell(locator),
                                  Cell(text_of(event, "note"))});
        };
        for (const Json& source : list_of(event, "sources")) {
            add(text_of(source, "key"), text_of(source, "locator"));
        }
        if (list_of(event, "sources").empty()) {
            add({}, {});
        }
    }
    return table;
}

std::vector<storage::EventNote> notes_of(Record& record, std::size_t events) {
    std::vector<storage::EventNote> notes;
    notes.reserve(events);
    for (std::size_t i = 0; i < events; ++i) {
        const sim::EventId id(i);
        notes.push_back(
            {{}, record.session().event_title_en(id), record.session().event_title_zh(id)});
    }
    return notes;
}

}  // namespace

std::vector<CsvTable> csv_package(Record& record, const storage::NameTable& names) {
    std::vector<Table> tables = record.tables();
    const sim::EventLog& log = record.session().timeline().log();
    const std::size_t events = log.events().size();
    const std::vector<storage::EventNote> notes = notes_of(record, events);
    tables.push_back(storage::event_table(log, notes));
    tables.push_back(evidence_table(record, events));
    std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) {
        return std::string_view(a.name) < std::string_view(b.name);
    });
    std::vector<CsvTable> files;
    for (const Table& table : tables) {
        files.push_back(
            {std::string(table.name) + ".csv",
             storage::format_csv(storage::flatten(table, names, storage::WithNames::yes))});
    }
    files.push_back({"datapackage.json", package(record, tables).dump(1) + "\n"});
    files.push_back({"sources.bib", bibtex(record, std::nullopt)});
    return files;
}

std::vector<std::string> csv_table_names(const std::vector<CsvTable>& files) {
    std::vector<std::string> names;
    for (const CsvTable& file : files) {
        const std::size_t dot = file.file_name.find(".csv");
        if (dot != std::string::npos) {
            names.push_back(file.file_name.substr(0, dot));
        }
    }
    return names;
}

}  // namespace exports

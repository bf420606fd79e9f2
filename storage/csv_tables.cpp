#include "storage/csv_tables.hpp"

#include <algorithm>
#include <utility>

#include "storage/history_tables.hpp"
#include "storage/state_check.hpp"

namespace storage {

namespace {

void write_text(std::string_view text, std::string& out) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text) {
        out += c;
        if (c == '"') {
            out += '"';
        }
    }
    out += '"';
}

void write_cell(const Value& value, std::string& out) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        out += std::to_string(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        write_text(*text, out);
    }
}

}  // namespace

std::string format_csv(const FlatTable& table) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        out += i == 0 ? "" : ",";
        write_text(table.columns[i], out);
    }
    out += "\r\n";
    for (const Row& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            out += i == 0 ? "" : ",";
            write_cell(row[i], out);
        }
        out += "\r\n";
    }
    return out;
}

std::vector<CsvTable> csv_tables(const sim::Setting& setting, const sim::EventLog& log,
                                 std::span<const EventNote> notes, const NameTable& names) {
    std::vector<Table> tables = history_tables(setting, log);
    tables.push_back(event_table(log, notes));
    std::vector<CsvTable> files;
    files.reserve(tables.size());
    for (const Table& table : tables) {
        files.push_back(
            {std::string(table.name) + ".csv", format_csv(flatten(table, names, WithNames::yes))});
    }
    std::sort(files.begin(), files.end(),
              [](const CsvTable& a, const CsvTable& b) { return a.file_name < b.file_name; });
    return files;
}

Result<std::vector<CsvTable>> csv_tables(RunStore& store, const PackStamp& pack,
                                         const sim::Setting& setting) {
    if (Outcome mismatch = check_pack(store, pack)) {
        return Failure{std::move(*mismatch)};
    }
    const auto stored = store.read_log();
    if (!stored) {
        return Failure{stored.error()};
    }
    const std::string problem = find_impossible(stored.value().log, setting);
    if (!problem.empty()) {
        return fail(StorageErrorCode::damaged, store.where(), problem);
    }
    return csv_tables(setting, stored.value().log, stored.value().notes, store.names());
}

}  // namespace storage

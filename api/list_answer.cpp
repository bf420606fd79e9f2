#include "api/list_answer.hpp"

#include <algorithm>

#include "scenario/nearest.hpp"

namespace api {

namespace {

constexpr std::uint32_t rows_usual = 1000;

sim::Result<std::uint32_t, Error> find_row(const ListTable& table, std::string_view text) {
    for (std::uint32_t row = 0; row < table.ids.size(); ++row) {
        if (table.ids[row] == text) {
            return row;
        }
    }
    if (table.names != nullptr) {
        return resolve(*table.names, table.ids, text, "id", table.unknown);
    }
    Error error{table.unknown, std::string(text), "id", "", {}};
    for (const std::string_view near : scenario::nearest_names(text, table.ids)) {
        error.nearest.emplace_back(near);
    }
    return sim::Failure{error};
}

std::vector<std::uint32_t> search(const ListTable& table, const std::string& query) {
    std::vector<std::uint32_t> rows;
    if (table.names != nullptr) {
        rows = table.names->search(query);
    }
    const std::string wanted = fold(query);
    for (std::uint32_t row = 0; row < table.ids.size(); ++row) {
        const std::string text = fold(std::string(table.ids[row]) + "\n" + table.searched(row));
        if (text.find(wanted) != std::string::npos) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}  // namespace

Answer answer_list(const ListTable& table, const Request& request) {
    Json json;
    json["total"] = 0;
    json[std::string(table.name)] = Json::array();
    Json& list = json[std::string(table.name)];
    if (request.has("id")) {
        const auto row = find_row(table, request.text("id"));
        if (!row) {
            return sim::Failure{std::vector<Error>{row.error()}};
        }
        list.push_back(table.whole(row.value()));
        json["total"] = 1;
        return json;
    }
    std::vector<std::uint32_t> rows;
    if (request.has("query")) {
        rows = search(table, request.text("query"));
    } else {
        for (std::uint32_t row = 0; row < table.ids.size(); ++row) {
            rows.push_back(row);
        }
    }
    const std::size_t offset = request.count("offset", 0);
    const std::size_t limit = request.count("limit", rows_usual);
    for (std::size_t i = offset; i < rows.size() && i - offset < limit; ++i) {
        list.push_back(table.brief(rows[i]));
    }
    json["total"] = rows.size();
    return json;
}

}  // namespace api

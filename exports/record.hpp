// Record: what the exports are made from: the answers of the API, and the spans of the history
// tables with the evidence of each. Gathered once, when first asked for; the session outlives it.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/api.hpp"
#include "exports/json.hpp"
#include "storage/tables.hpp"

namespace exports {

/// Days of a span, both included: "1127-01-09". Empty: from the first, to the last of the record.
struct Days {
    std::string from;
    std::string to;
};

/// What a statement rests on.
struct Evidence {
    Json sources = Json::array();  ///< [{"key","locator","citation"}]; empty: an estimate.
    std::string confidence;        ///< "high", "medium", "low"; empty: it follows by rule.
    std::string basis;             ///< Of a change of hands: "text", "estimate" ...; may be empty.
    std::string note;              ///< May be empty.
};

/// A place in one hand, from one day to another. A place whose holder loses the right to it by
/// rule begins a new span.
struct Holding {
    std::size_t place = 0;  ///< Position in the pack.
    std::string holder;     ///< Id of a polity; empty: nobody.
    std::string owner;      ///< Id of a polity; empty: nobody.
    std::string how;        ///< Empty: as it was on the first day, or by rule.
    std::string start;      ///< First day.
    std::string end;        ///< Last day, included; empty: to the end of the record and beyond.
    std::string start_earliest;  ///< Where the day is not known: the bounds of the first day.
    std::string start_latest;
    std::string event;  ///< Reference of the event that began it; empty: on the first day.
    Evidence evidence;
};

class Record {
  public:
    explicit Record(api::Session& session) : session_(session) {}

    [[nodiscard]] const scenario::Scenario& scenario() const { return session_.scenario(); }
    [[nodiscard]] api::Session& session() { return session_; }

    /// The answer to a request, or null if it is refused.
    [[nodiscard]] Json ask(const Json& request);
    /// Every event: told ones, facts of other tables, and what follows by rule, in order.
    [[nodiscard]] const Json& events();
    /// The event of a reference, or null.
    [[nodiscard]] const Json& event(const std::string& reference);
    /// A place in full, by its position in the pack.
    [[nodiscard]] const Json& place(std::size_t position);
    [[nodiscard]] std::size_t place_count() const;
    /// The history tables of the whole record (docs/formats/csv_tables.md).
    [[nodiscard]] const std::vector<storage::Table>& tables();
    /// Who held which place, by place, then time; spans of no days are left out.
    [[nodiscard]] const std::vector<Holding>& holdings();

    /// The citation of a work by its key; empty for an unknown key.
    [[nodiscard]] std::string work(const std::string& key);
    /// What a row of the pack rests on.
    [[nodiscard]] Evidence evidence_of(const scenario::Provenance& provenance);

    /// First and last day of the record.
    [[nodiscard]] std::string first_day() const;
    [[nodiscard]] std::string last_day() const;
    /// The reference of an event of the history tables.
    [[nodiscard]] std::string reference(std::size_t event);
    [[nodiscard]] std::string polity_id(std::size_t position) const;
    /// {English, Chinese} of a polity; empty for an unknown id.
    [[nodiscard]] std::pair<std::string, std::string> polity_names(const std::string& id) const;

  private:
    [[nodiscard]] Evidence evidence_of(const Holding& holding);

    api::Session& session_;
    Json events_;
    std::map<std::string, std::size_t> event_positions_;
    std::map<std::size_t, Json> places_;
    Json places_at_start_;
    std::map<std::string, std::string> works_;  ///< Citations by key.
    std::vector<storage::Table> tables_;
    std::vector<Holding> holdings_;
};

/// A row of a history table, its cells by name of column.
class RowReader {
  public:
    explicit RowReader(const storage::Table& table) : table_(table) {}

    /// The number in a column, or nothing.
    [[nodiscard]] std::optional<std::size_t> number(std::size_t row, std::string_view column) const;
    [[nodiscard]] std::string text(std::size_t row, std::string_view column) const;
    /// The date in a column of days; empty if there is none.
    [[nodiscard]] std::string date(std::size_t row, std::string_view column) const;

  private:
    [[nodiscard]] const storage::Value& value(std::size_t row, std::string_view column) const;

    const storage::Table& table_;
};

/// The table of that name. It must be there (CHECK).
[[nodiscard]] const storage::Table& table_named(const std::vector<storage::Table>& tables,
                                                std::string_view name);

/// "songshi(23); jinshi(3)", as the tables of the pack write it.
[[nodiscard]] std::string sources_text(const Json& sources);

/// The day before: "1127-01-09" -> "1127-01-08".
[[nodiscard]] std::string day_before(const std::string& day);

/// Whether a span of days (an empty end is open) and the asked days have a day in common.
[[nodiscard]] bool overlaps(const std::string& start, const std::string& end, const Days& days);

/// "1234" -> 1234: the parts of "1127-01-09" as far as they are there.
[[nodiscard]] std::vector<int> date_parts(const std::string& date);

}  // namespace exports

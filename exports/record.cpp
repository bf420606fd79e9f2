#include "exports/record.hpp"

#include <algorithm>

#include "chronicle/timeline.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"
#include "storage/history_tables.hpp"

namespace exports {

Json Record::ask(const Json& request) {
    const Json reply = Json::parse(session_.call(api::dump(request)), nullptr, false);
    return member(reply, "answer");
}

const Json& Record::events() {
    if (events_.is_null()) {
        constexpr std::uint32_t no_limit = 1'000'000;
        const Json answer = ask({{"call", "chronicle"}, {"origin", "all"}, {"limit", no_limit}});
        events_ = list_of(answer, "events");
        for (std::size_t i = 0; i < events_.size(); ++i) {
            event_positions_[text_of(events_[i], "event")] = i;
        }
    }
    return events_;
}

const Json& Record::event(const std::string& reference) {
    static const Json nothing;
    const Json& all = events();
    const auto at = event_positions_.find(reference);
    return at == event_positions_.end() ? nothing : all[at->second];
}

std::size_t Record::place_count() const {
    return scenario().texts.places.size();
}

const Json& Record::place(std::size_t position) {
    Json& place = places_[position];
    if (place.is_null()) {
        const std::string id(scenario().texts.places[position].id);
        const Json answer = ask({{"call", "places"}, {"id", id}});
        const Json& found = list_of(answer, "places");
        CHECK(!found.empty(), "every place of the pack is answered");
        place = found[0];
    }
    return place;
}

const std::vector<storage::Table>& Record::tables() {
    if (tables_.empty()) {
        chronicle::Timeline& timeline = session_.timeline();
        timeline.live_through(scenario().setting.last_day);
        tables_ = storage::history_tables(scenario().setting, timeline.log());
    }
    return tables_;
}

std::string Record::first_day() const {
    return sim::format_date(scenario().setting.first_day);
}

std::string Record::last_day() const {
    return sim::format_date(scenario().setting.last_day);
}

std::string Record::reference(std::size_t event) {
    return session_.event_reference(sim::EventId(event));
}

std::string Record::polity_id(std::size_t position) const {
    return std::string(scenario().texts.polities[position].id);
}

std::pair<std::string, std::string> Record::polity_names(const std::string& id) const {
    const sim::PolityId polity = scenario().find_polity(id);
    if (!polity.exists()) {
        return {};
    }
    const scenario::Bilingual& name = scenario().texts.polities[polity.index].name;
    return {std::string(name.en), std::string(name.zh)};
}

const std::vector<Holding>& Record::holdings() {
    if (!holdings_.empty()) {
        return holdings_;
    }
    const storage::Table& table = table_named(tables(), "control");
    const RowReader reader(table);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        Holding holding;
        holding.place = reader.number(row, "place").value_or(0);
        const auto holder = reader.number(row, "holder");
        const auto owner = reader.number(row, "owner");
        const auto event = reader.number(row, "event");
        const std::string over = reader.date(row, "to");
        holding.holder = holder ? polity_id(*holder) : std::string();
        holding.owner = owner ? polity_id(*owner) : std::string();
        holding.how = reader.text(row, "how");
        holding.start = reader.date(row, "from");
        holding.end = over.empty() ? std::string() : day_before(over);
        holding.event = event ? reference(*event) : std::string();
        if (over == holding.start) {
            continue;
        }
        holding.evidence = evidence_of(holding);
        for (const Json& change : list_of(place(holding.place), "history")) {
            if (!holding.event.empty() && text_of(change, "event") == holding.event &&
                text_of(change, "date") == holding.start) {
                holding.start_earliest = text_of(change, "date_earliest");
                holding.start_latest = text_of(change, "date_latest");
            }
        }
        holdings_.push_back(std::move(holding));
    }
    return holdings_;
}

namespace {

Evidence read_evidence(const Json& json) {
    return {list_of(json, "sources"), text_of(json, "confidence"), text_of(json, "basis"),
            text_of(json, "note")};
}

}  // namespace

std::string Record::work(const std::string& key) {
    if (works_.empty()) {
        Json request;
        request["call"] = "sources";
        const Json answer = ask(request);
        for (const Json& found : list_of(answer, "sources")) {
            works_[text_of(found, "key")] = text_of(found, "citation");
        }
    }
    const auto at = works_.find(key);
    return at == works_.end() ? std::string() : at->second;
}

Evidence Record::evidence_of(const scenario::Provenance& provenance) {
    Evidence evidence;
    for (const scenario::Citation& citation : scenario().texts.citations_of(provenance)) {
        const std::string key(scenario().bibliography.entries()[citation.source.index].key);
        evidence.sources.push_back(Json{{"key", key},
                                        {"locator", text_or_null(std::string(citation.locator))},
                                        {"citation", work(key)}});
    }
    const scenario::Confidence confidence = provenance.confidence;
    evidence.confidence = confidence == scenario::Confidence::high     ? "high"
                          : confidence == scenario::Confidence::medium ? "medium"
                                                                       : "low";
    evidence.note = std::string(provenance.note);
    return evidence;
}

Evidence Record::evidence_of(const Holding& holding) {
    if (holding.event.empty()) {
        if (places_at_start_.is_null()) {
            const Json answer = ask({{"call", "at"}, {"date", first_day()}});
            places_at_start_ = list_of(answer, "places");
        }
        return read_evidence(places_at_start_[holding.place]);
    }
    const Json& history = list_of(place(holding.place), "history");
    for (auto change = history.rbegin(); change != history.rend(); ++change) {
        if (text_of(*change, "event") == holding.event &&
            text_of(*change, "to") == holding.holder) {
            return read_evidence(*change);
        }
    }
    Evidence evidence = read_evidence(event(holding.event));
    if (text_of(event(holding.event), "origin") == "rule") {
        evidence.basis = "rule";
    }
    return evidence;
}

const storage::Value& RowReader::value(std::size_t row, std::string_view column) const {
    for (std::size_t i = 0; i < table_.columns.size(); ++i) {
        if (table_.columns[i].name == column) {
            return table_.rows[row][i].value();
        }
    }
    CHECK(false, "the table has no such column");
}

std::optional<std::size_t> RowReader::number(std::size_t row, std::string_view column) const {
    const auto* number = std::get_if<std::int64_t>(&value(row, column));
    return number == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(*number));
}

std::string RowReader::text(std::size_t row, std::string_view column) const {
    const auto* text = std::get_if<std::string>(&value(row, column));
    return text == nullptr ? std::string() : *text;
}

std::string RowReader::date(std::size_t row, std::string_view column) const {
    const auto day = number(row, column);
    return day ? sim::format_date(sim::Day{static_cast<std::int32_t>(*day)}) : std::string();
}

const storage::Table& table_named(const std::vector<storage::Table>& tables,
                                  std::string_view name) {
    const auto at = std::find_if(tables.begin(), tables.end(), [name](const storage::Table& table) {
        return table.name == name;
    });
    CHECK(at != tables.end(), "there is no such history table");
    return *at;
}

std::string sources_text(const Json& sources) {
    std::string text;
    for (const Json& source : sources) {
        text += text.empty() ? "" : "; ";
        text += text_of(source, "key");
        const std::string locator = text_of(source, "locator");
        text += locator.empty() ? "" : "(" + locator + ")";
    }
    return text;
}

std::string day_before(const std::string& day) {
    const auto parsed = sim::parse_date(day);
    CHECK(parsed.has_value(), "days of the record can be read");
    return sim::format_date(sim::Day{parsed.value().first.number - 1});
}

bool overlaps(const std::string& start, const std::string& end, const Days& days) {
    const bool begins_after = !days.to.empty() && start > days.to;
    const bool ends_before = !end.empty() && !days.from.empty() && end < days.from;
    return !begins_after && !ends_before;
}

std::vector<int> date_parts(const std::string& date) {
    std::vector<int> parts;
    int number = 0;
    bool in_number = false;
    for (const char c : date + "-") {
        if (c >= '0' && c <= '9') {
            number = number * 10 + (c - '0');
            in_number = true;
        } else if (in_number) {
            parts.push_back(number);
            number = 0;
            in_number = false;
        }
    }
    return parts;
}

}  // namespace exports

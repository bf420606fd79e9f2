#include "scenario/rows.hpp"

#include "scenario/text.hpp"
#include "simulation/foundation/check.hpp"

namespace scenario {

Rows::Rows(const Workbook& book, Table table, std::vector<Citation>& citations)
    : book_(book), sheet_(book.sheet(table)), citations_(citations) {}

bool Rows::next() {
    ++row_;
    next_field_ = 0;
    return row_ < sheet_.row_count();
}

std::size_t Rows::position(std::string_view field) {
    const std::vector<Field>& fields = sheet_.schema->fields;
    if (next_field_ < fields.size() && fields[next_field_].name == field) {
        return next_field_++;
    }
    const std::optional<std::size_t> found = sheet_.schema->field(field);
    CHECK(found.has_value(), "the schema lacks a field that the program reads");
    next_field_ = *found + 1;
    return *found;
}

std::optional<std::uint32_t> Rows::find(std::size_t field, std::string_view id) const {
    const std::vector<Table>& tables = sheet_.schema->fields[field].references;
    CHECK(!tables.empty(), "the schema does not say what a field refers to");
    return id.empty() ? std::nullopt : book_.find(tables.front(), id);
}

Bilingual Rows::both(std::string_view field_en, std::string_view field_zh) {
    const std::string_view en = text(field_en);
    return {en, text(field_zh)};
}

std::optional<std::int64_t> Rows::number(std::string_view field) {
    return parse_whole(text(field));
}

std::optional<std::int64_t> Rows::millionths(std::string_view field) {
    return parse_millionths(text(field));
}

std::int32_t Rows::whole(std::string_view field) {
    return optional_whole(field).value_or(0);
}

std::optional<std::int32_t> Rows::optional_whole(std::string_view field) {
    const std::optional<std::int64_t> value = number(field);
    const bool fits = value && *value >= INT32_MIN && *value <= INT32_MAX;
    return fits ? std::optional(static_cast<std::int32_t>(*value)) : std::nullopt;
}

sim::FuzzyDate Rows::date(std::string_view field) {
    const std::string_view written = text(field);
    if (written.empty()) {
        return {};
    }
    const auto parsed = sim::parse_date(written);
    return parsed ? parsed.value() : sim::FuzzyDate{};
}

std::vector<std::string_view> Rows::words(std::string_view field) {
    std::vector<std::string_view> items;
    for (ListReader list(text(field)); list.next();) {
        items.push_back(list.item());
    }
    return items;
}

std::vector<RowReference> Rows::references(std::string_view field) {
    std::vector<RowReference> found;
    const std::size_t at = position(field);
    for (ListReader list(sheet_.text(row_, at)); list.next();) {
        for (const Table table : sheet_.schema->fields[at].references) {
            if (const std::optional<std::uint32_t> row = book_.find(table, list.item())) {
                found.push_back({table, *row});
                break;
            }
        }
    }
    return found;
}

Provenance Rows::cited(std::string_view field) {
    Provenance provenance;
    provenance.first_citation = static_cast<std::uint32_t>(citations_.size());
    for (ListReader list(text(field)); list.next();) {
        const std::optional<SourceItem> item = parse_source_item(list.item());
        const auto source = item ? book_.bibliography().find(item->key) : std::nullopt;
        if (source) {
            citations_.push_back({SourceId(std::size_t{*source}), item->locator});
        }
    }
    provenance.citation_count =
        static_cast<std::uint32_t>(citations_.size()) - provenance.first_citation;
    return provenance;
}

Provenance Rows::provenance() {
    Provenance provenance = cited("sources");
    provenance.confidence = word<Confidence>("confidence");
    provenance.note = text("note");
    return provenance;
}

}  // namespace scenario

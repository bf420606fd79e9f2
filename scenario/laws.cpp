#include "scenario/laws.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "scenario/csv.hpp"
#include "scenario/nearest.hpp"
#include "scenario/text.hpp"

namespace scenario {

namespace {

enum Column : std::size_t { name, value, unit, minimum, maximum, source, reasoning, meaning };

bool has_header(const PackFile& file, const CsvTable& table,
                std::span<const std::string_view> columns, Diagnostics& diagnostics) {
    const bool is_right = std::ranges::equal(table.header, columns, {}, &CsvCell::text);
    if (!is_right) {
        diagnostics.add({file.name, 1, 1, Code::column_order,
                         "the columns of the laws are not as they must be",
                         "compile laws.toml again"});
    }
    return is_right;
}

/// Where a row was written by people.
TextPlace place_of_row(const PackFile& file, const CsvTable& table, std::size_t row) {
    const TextPlace place = place_of(table.bytes, table.cell(row, 0).offset);
    return place.line <= file.original_places.size() ? file.original_places[place.line - 1] : place;
}

const std::string& shown_name(const PackFile& file) {
    return file.original_name.empty() ? file.name : file.original_name;
}

class LawsReader {
  public:
    LawsReader(const PackFile& file, const CsvTable& table, const Bibliography& bibliography,
               Diagnostics& diagnostics)
        : file_(file), table_(table), bibliography_(bibliography), diagnostics_(diagnostics) {}

    LawsRead read();

  private:
    void read_row(std::size_t row);
    bool read_numbers(std::size_t row, LawText& law);
    void check_parts(std::size_t row);
    void check_source(std::size_t row);
    void take(std::size_t row, const LawText& law);
    void report_missing();
    [[nodiscard]] std::string_view cell(std::size_t row, Column column) const {
        return table_.cell(row, column).text;
    }
    void report(std::size_t row, Code code, std::string message, std::string hint);

    const PackFile& file_;
    const CsvTable& table_;
    const Bibliography& bibliography_;
    Diagnostics& diagnostics_;
    LawsRead read_;
    const std::vector<LawParameter> parameters_ = law_parameters();
    std::vector<std::string_view> seen_;
};

LawsRead LawsReader::read() {
    if (!has_header(file_, table_, law_columns, diagnostics_)) {
        return std::move(read_);
    }
    for (std::size_t row = 0; row < table_.row_count(); ++row) {
        read_row(row);
    }
    report_missing();
    return std::move(read_);
}

void LawsReader::report(std::size_t row, Code code, std::string message, std::string hint) {
    const TextPlace place = place_of_row(file_, table_, row);
    diagnostics_.add({shown_name(file_), place.line, place.column, code,
                      in_ticks(cell(row, name)) + " " + std::move(message), std::move(hint)});
}

void LawsReader::read_row(std::size_t row) {
    LawText law;
    law.name = cell(row, name);
    law.unit = cell(row, unit);
    law.source = cell(row, source);
    law.reasoning = cell(row, reasoning);
    law.meaning = cell(row, meaning);
    if (std::find(seen_.begin(), seen_.end(), law.name) != seen_.end()) {
        report(row, Code::key_duplicate, "stands twice", {});
        return;
    }
    seen_.push_back(law.name);
    check_parts(row);
    check_source(row);
    if (read_numbers(row, law)) {
        take(row, law);
    }
    read_.texts.push_back(law);
}

void LawsReader::check_parts(std::size_t row) {
    for (const Column part : {unit, source, meaning}) {
        if (cell(row, part).empty()) {
            report(row, Code::law_form, "has no " + std::string(law_columns[part]), {});
        }
    }
}

bool LawsReader::read_numbers(std::size_t row, LawText& law) {
    bool whole = true;
    const auto read = [&](Column column, std::int64_t& number) {
        const std::optional<std::int64_t> parsed = parse_whole(cell(row, column));
        if (!parsed) {
            const bool is_value = column == value;
            report(row, Code::law_form,
                   std::string(is_value ? "has a value" : "has a range") +
                       " that is not whole: " + in_ticks(cell(row, column)),
                   is_value ? "write value = 25" : "write range = [1, 100]");
            whole = false;
        }
        number = parsed.value_or(0);
    };
    read(value, law.value);
    read(minimum, law.minimum);
    if (whole || !cell(row, minimum).empty()) {
        read(maximum, law.maximum);
    }
    return whole;
}

void LawsReader::check_source(std::size_t row) {
    const std::string_view cited = cell(row, source);
    if (cited == "estimate") {
        if (cell(row, reasoning).empty()) {
            report(row, Code::law_source, "is an estimate without a reasoning",
                   "say in `reasoning` what it is estimated from");
        }
        return;
    }
    for (ListReader list(cited); list.next();) {
        const std::optional<SourceItem> item = parse_source_item(list.item());
        if (!item || (!bibliography_.find(item->key) && bibliography_.is_complete())) {
            report(row, Code::law_source,
                   "cites " + in_ticks(list.item()) + ", which is not in sources.bib",
                   "write `key(locator)`, or `estimate` with a reasoning");
        }
    }
}

void LawsReader::take(std::size_t row, const LawText& law) {
    const auto known =
        std::find_if(parameters_.begin(), parameters_.end(),
                     [&law](const LawParameter& parameter) { return parameter.name == law.name; });
    if (known == parameters_.end()) {
        std::vector<std::string_view> names;
        names.reserve(parameters_.size());
        for (const LawParameter& parameter : parameters_) {
            names.push_back(parameter.name);
        }
        const auto near = nearest_names(law.name, names, 1);
        report(row, Code::law_unknown, "is not a parameter of the laws",
               near.empty() ? std::string() : "did you mean " + in_ticks(near.front()) + "?");
        return;
    }
    if (law.unit != known->unit && !law.unit.empty()) {
        report(row, Code::law_form, "has the unit " + in_ticks(law.unit),
               "its unit is " + in_ticks(known->unit));
    }
    const auto check_range = [&](std::int64_t low, std::int64_t high, const char* whose) {
        if (law.value < low || law.value > high) {
            report(row, Code::law_range,
                   "is " + std::to_string(law.value) + ", outside " + whose + " range",
                   std::to_string(low) + " to " + std::to_string(high));
            return false;
        }
        return true;
    };
    if (check_range(law.minimum, law.maximum, "its own") &&
        check_range(known->minimum, known->maximum, "the rules'")) {
        known->target(read_.laws) = static_cast<std::int32_t>(law.value);
    }
}

void LawsReader::report_missing() {
    for (const LawParameter& parameter : parameters_) {
        if (std::find(seen_.begin(), seen_.end(), parameter.name) == seen_.end()) {
            diagnostics_.add({shown_name(file_), 0, 0, Code::law_missing,
                              in_ticks(parameter.name) + " is not set",
                              "its unit is " + in_ticks(parameter.unit)});
        }
    }
}

/// Puts the posterior ranges of law_posteriors.csv beside the laws.
class PosteriorsReader {
  public:
    PosteriorsReader(const PackFile& file, std::vector<LawText>& laws, Diagnostics& diagnostics)
        : file_(file),
          table_(read_csv(file.name, file.bytes, diagnostics)),
          laws_(laws),
          diagnostics_(diagnostics) {}

    void read() {
        if (has_header(file_, table_, posterior_columns, diagnostics_)) {
            for (std::size_t row = 0; row < table_.row_count(); ++row) {
                read_row(row);
            }
        }
    }

  private:
    void read_row(std::size_t row);
    void report(std::size_t row, Code code, std::string message, std::string hint) {
        const TextPlace place = place_of_row(file_, table_, row);
        diagnostics_.add({shown_name(file_), place.line, place.column, code,
                          in_ticks(table_.cell(row, 0).text) + " " + std::move(message),
                          std::move(hint)});
    }

    const PackFile& file_;
    const CsvTable table_;
    std::vector<LawText>& laws_;
    Diagnostics& diagnostics_;
};

void PosteriorsReader::read_row(std::size_t row) {
    const std::optional<std::int64_t> low = parse_whole(table_.cell(row, 1).text);
    const std::optional<std::int64_t> high = parse_whole(table_.cell(row, 2).text);
    if (!low || !high) {
        report(row, Code::law_form, "has a posterior that is not two whole numbers",
               "write posterior = [10, 40]");
        return;
    }
    const auto law = std::ranges::find(laws_, table_.cell(row, 0).text, &LawText::name);
    if (law == laws_.end()) {
        report(row, Code::law_unknown, "has a posterior and is not one of the laws", {});
        return;
    }
    if (*low < law->minimum || *high < *low || law->maximum < *high) {
        report(row, Code::law_range,
               "has the posterior " + std::to_string(*low) + " to " + std::to_string(*high) +
                   ", outside its own range or the wrong way round",
               std::to_string(law->minimum) + " to " + std::to_string(law->maximum));
        return;
    }
    law->posterior = Posterior{*low, *high};
}

}  // namespace

namespace {

/// Adds every parameter of one rule, which the laws keep in `group`.
template <typename Group>
void add_group(std::vector<LawParameter>& parameters, const char* name, Group sim::Laws::* group,
               std::span<const sim::LawField<Group>> fields) {
    for (const sim::LawField<Group>& field : fields) {
        const auto member = field.member;
        parameters.push_back(
            {std::string(name) + "." + field.name, field.unit, field.lowest, field.highest,
             [group, member](sim::Laws& laws) -> std::int32_t& { return laws.*group.*member; }});
    }
}

}  // namespace

std::vector<LawParameter> law_parameters() {
    std::vector<LawParameter> parameters;
    parameters.push_back(
        {"control.prescription", "years", 1, 100,
         [](sim::Laws& laws) -> std::int32_t& { return laws.prescription_years; }});
    parameters.push_back({"dues.month", "month", 1, 12,
                          [](sim::Laws& laws) -> std::int32_t& { return laws.dues_month; }});
    add_group(parameters, "march", &sim::Laws::march, sim::march_law_fields());
    add_group(parameters, "battle", &sim::Laws::battle, sim::battle_law_fields());
    add_group(parameters, "siege", &sim::Laws::siege, sim::siege_law_fields());
    add_group(parameters, "sack", &sim::Laws::sack, sim::sack_law_fields());
    add_group(parameters, "people", &sim::Laws::people, sim::people_law_fields());
    add_group(parameters, "unrest", &sim::Laws::unrest, sim::unrest_law_fields());
    add_group(parameters, "commander", &sim::Laws::commander, sim::commander_law_fields());
    add_group(parameters, "court", &sim::Laws::court, sim::court_law_fields());
    add_group(parameters, "decision", &sim::Laws::decision, sim::decision_law_fields());
    add_group(parameters, "envoy", &sim::Laws::envoy, sim::envoy_law_fields());
    add_group(parameters, "throne", &sim::Laws::throne, sim::throne_law_fields());
    add_group(parameters, "coup", &sim::Laws::coup, sim::coup_law_fields());
    add_group(parameters, "person", &sim::Laws::person, sim::person_law_fields());
    add_group(parameters, "purge", &sim::Laws::purge, sim::purge_law_fields());
    add_group(parameters, "knowledge", &sim::Laws::knowledge, sim::knowledge_law_fields());
    add_group(parameters, "technique", &sim::Laws::technique, sim::technique_law_fields());
    add_group(parameters, "campaign", &sim::Laws::campaign, sim::campaign_law_fields());
    add_group(parameters, "muster", &sim::Laws::muster, sim::muster_law_fields());
    add_group(parameters, "supply", &sim::Laws::supply, sim::supply_law_fields());
    add_group(parameters, "harvest", &sim::Laws::harvest, sim::harvest_law_fields());
    add_group(parameters, "fiscal", &sim::Laws::fiscal, sim::fiscal_law_fields());
    add_group(parameters, "trade", &sim::Laws::trade, sim::trade_law_fields());
    add_group(parameters, "order", &sim::Laws::order, sim::order_law_fields());
    std::sort(parameters.begin(), parameters.end(),
              [](const LawParameter& a, const LawParameter& b) { return a.name < b.name; });
    return parameters;
}

LawsRead read_laws(const PackFiles& files, const Bibliography& bibliography, CsvTable& kept,
                   Diagnostics& diagnostics) {
    const PackFile* file = files.find(laws_file);
    if (file == nullptr) {
        diagnostics.add({"laws.toml", 0, 0, Code::pack_file_missing, "the pack has no laws", {}});
        return {};
    }
    if (file->is_unreadable) {
        return {};
    }
    kept = read_csv(file->name, file->bytes, diagnostics);
    LawsRead read = LawsReader(*file, kept, bibliography, diagnostics).read();
    const PackFile* posteriors = files.find(posteriors_file);
    if (posteriors != nullptr && !posteriors->is_unreadable) {
        PosteriorsReader(*posteriors, read.texts, diagnostics).read();
    }
    return read;
}

}  // namespace scenario

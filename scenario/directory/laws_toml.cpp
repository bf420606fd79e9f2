#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include "scenario/directory/laws_toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "scenario/csv.hpp"
#include "scenario/laws.hpp"
#include "scenario/tables.hpp"
#include "scenario/text.hpp"

namespace scenario {

namespace {

TextPlace place_of_node(const toml::node& node) {
    const toml::source_position begin = node.source().begin;
    return {static_cast<std::uint32_t>(begin.line), static_cast<std::uint32_t>(begin.column)};
}

/// One parameter as it will stand in laws.csv.
struct Parameter {
    std::array<std::string, law_columns.size()> cells;
    TextPlace place;
    std::array<std::string, 2> posterior;  ///< If it has one; of two empty texts, if that is wrong.
    TextPlace posterior_place = {};
    bool has_posterior = false;
};

std::size_t column_of(std::string_view name) {
    const auto found = std::find(law_columns.begin(), law_columns.end(), name);
    return static_cast<std::size_t>(found - law_columns.begin());
}

/// The first character beyond ASCII that stands outside texts and comments, or npos. There TOML has
/// no use for one, and toml++ 3.3 must not be shown it: some of them run its parser into code that
/// it takes for unreachable.
std::size_t first_foreign_character(std::string_view toml) {
    std::string_view closing;  // Of the text or comment that is open.
    for (std::size_t at = 0; at < toml.size(); ++at) {
        if (!closing.empty()) {
            const bool escapes = toml[at] == '\\' && closing.front() == '"';
            const bool ends_line = toml[at] == '\n' && closing.size() == 1;
            if (toml.substr(at, closing.size()) == closing || ends_line) {
                at += closing.size() - 1;
                closing = {};
            } else if (escapes) {
                ++at;
            }
            continue;
        }
        if (static_cast<unsigned char>(toml[at]) >= 0x80) {
            return at;
        }
        for (const std::string_view opening : {"\"\"\"", "\'\'\'", "\"", "\'"}) {
            if (toml.substr(at, opening.size()) == opening) {
                closing = opening;
                at += opening.size() - 1;
                break;
            }
        }
        closing = toml[at] == '#' && closing.empty() ? "\n" : closing;
    }
    return std::string_view::npos;
}

/// A value as text. Texts that stand where a number is wanted keep their marks, so that loading
/// sees that they are no numbers.
std::string written(const toml::node& node, bool wants_number) {
    if (const auto* whole = node.as_integer()) {
        return std::to_string(whole->get());
    }
    if (const auto* decimal = node.as_floating_point()) {
        return std::to_string(decimal->get());
    }
    const auto* text = node.as_string();
    if (text == nullptr) {
        return wants_number ? "neither number nor text" : "";
    }
    std::string line = text->get();
    std::replace(line.begin(), line.end(), '\n', ' ');
    return wants_number ? '"' + line + '"' : line;
}

class LawsCompiler {
  public:
    LawsCompiler(std::string_view file, Diagnostics& diagnostics)
        : file_(file), diagnostics_(diagnostics) {}

    CompiledLaws compile(std::string_view toml);

  private:
    void visit(const toml::table& table, const std::string& path);
    void read_parameter(const toml::table& table, const std::string& path);
    [[nodiscard]] PackFile begin_file(std::string_view name,
                                      std::span<const std::string_view> columns) const;
    void report(TextPlace place, Code code, std::string message, std::string hint) {
        diagnostics_.add({std::string(file_), place.line, place.column, code, std::move(message),
                          std::move(hint)});
    }

    std::string_view file_;
    Diagnostics& diagnostics_;
    std::vector<Parameter> parameters_;
};

/// Two numbers in brackets; anything else stays empty, which loading reports.
std::array<std::string, 2> written_pair(const toml::node& node) {
    const toml::array* pair = node.as_array();
    if (pair == nullptr || pair->size() != 2) {
        return {};
    }
    return {written((*pair)[0], true), written((*pair)[1], true)};
}

void add_row(PackFile& file, std::span<const std::string> cells, TextPlace place) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        file.bytes += (column == 0 ? "" : ",") + write_csv_cell(cells[column]);
    }
    file.bytes += '\n';
    file.original_places.push_back(place);
}

PackFile LawsCompiler::begin_file(std::string_view name,
                                  std::span<const std::string_view> columns) const {
    PackFile file;
    file.name = name;
    file.original_name = file_;
    for (const std::string_view column : columns) {
        file.bytes += (file.bytes.empty() ? "" : ",") + std::string(column);
    }
    file.bytes += '\n';
    file.original_places.emplace_back();
    return file;
}

CompiledLaws LawsCompiler::compile(std::string_view text) {
    const toml::parse_result parsed = toml::parse(text, file_);
    if (parsed) {
        visit(parsed.table(), {});
    } else {
        const toml::parse_error& error = parsed.error();
        report({static_cast<std::uint32_t>(error.source().begin.line),
                static_cast<std::uint32_t>(error.source().begin.column)},
               Code::toml_syntax, std::string(error.description()), {});
    }
    std::stable_sort(
        parameters_.begin(), parameters_.end(),
        [](const Parameter& a, const Parameter& b) { return a.cells[0] < b.cells[0]; });
    CompiledLaws compiled{begin_file(laws_file, law_columns), std::nullopt};
    compiled.laws.is_unreadable = !parsed;
    PackFile posteriors = begin_file(posteriors_file, posterior_columns);
    for (const Parameter& parameter : parameters_) {
        add_row(compiled.laws, parameter.cells, parameter.place);
        if (parameter.has_posterior) {
            const auto& [low, high] = parameter.posterior;
            add_row(posteriors, std::array{parameter.cells[0], low, high},
                    parameter.posterior_place);
        }
    }
    if (std::ranges::any_of(parameters_, &Parameter::has_posterior)) {
        compiled.posteriors = std::move(posteriors);
    }
    return compiled;
}

void LawsCompiler::visit(const toml::table& table, const std::string& path) {
    if (table.contains("value")) {
        read_parameter(table, path);
        return;
    }
    for (const auto& [key, node] : table) {
        const std::string inner =
            path.empty() ? std::string(key.str()) : path + "." + std::string(key.str());
        if (const toml::table* inside = node.as_table()) {
            visit(*inside, inner);
        } else {
            report(place_of_node(node), Code::law_form,
                   in_ticks(inner) + " does not belong to a parameter",
                   "a parameter is a table with a `value`");
        }
    }
}

void LawsCompiler::read_parameter(const toml::table& table, const std::string& path) {
    Parameter parameter;
    parameter.place = place_of_node(table);
    parameter.cells[0] = path;
    for (const auto& [key, node] : table) {
        const std::string_view name = key.str();
        const std::size_t column = column_of(name);
        if (name == "range") {
            const auto [low, high] = written_pair(node);
            parameter.cells[column_of("minimum")] = low;
            parameter.cells[column_of("maximum")] = high;
        } else if (name == "posterior") {
            parameter.posterior = written_pair(node);
            parameter.posterior_place = place_of_node(node);
            parameter.has_posterior = true;
        } else if (column == law_columns.size() || name == "name" || name == "minimum" ||
                   name == "maximum") {
            report(place_of_node(node), Code::law_form,
                   in_ticks(path) + " has an unknown part " + in_ticks(name),
                   "parts are value, unit, range, posterior, source, reasoning, meaning");
        } else {
            parameter.cells[column] = written(node, name == "value");
        }
    }
    parameters_.push_back(std::move(parameter));
}

}  // namespace

CompiledLaws compile_laws(std::string_view file, std::string_view toml, Diagnostics& diagnostics) {
    PackFile unreadable;
    unreadable.name = laws_file;
    unreadable.original_name = file;
    unreadable.is_unreadable = true;
    if (!check_plain_text(file, toml, true, diagnostics)) {
        return {unreadable, std::nullopt};
    }
    if (const std::size_t at = first_foreign_character(toml); at != std::string_view::npos) {
        const TextPlace place = place_of(toml, at);
        diagnostics.add({std::string(file),
                         place.line,
                         place.column,
                         Code::toml_syntax,
                         "a character that may only stand in texts and comments",
                         {}});
        return {unreadable, std::nullopt};
    }
    return LawsCompiler(file, diagnostics).compile(toml);
}

}  // namespace scenario

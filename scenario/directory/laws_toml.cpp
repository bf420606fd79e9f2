#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include "scenario/directory/laws_toml.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
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

    PackFile compile(std::string_view toml);

  private:
    void visit(const toml::table& table, const std::string& path);
    void read_parameter(const toml::table& table, const std::string& path);
    void read_range(const toml::node& node, Parameter& parameter);
    void report(TextPlace place, Code code, std::string message, std::string hint) {
        diagnostics_.add({std::string(file_), place.line, place.column, code, std::move(message),
                          std::move(hint)});
    }

    std::string_view file_;
    Diagnostics& diagnostics_;
    std::vector<Parameter> parameters_;
};

PackFile LawsCompiler::compile(std::string_view text) {
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
    PackFile file;
    file.name = laws_file;
    file.original_name = file_;
    file.is_unreadable = !parsed;
    for (const std::string_view column : law_columns) {
        file.bytes += (file.bytes.empty() ? "" : ",") + std::string(column);
    }
    file.bytes += '\n';
    file.original_places.emplace_back();
    for (const Parameter& parameter : parameters_) {
        for (std::size_t column = 0; column < parameter.cells.size(); ++column) {
            file.bytes += (column == 0 ? "" : ",") + write_csv_cell(parameter.cells[column]);
        }
        file.bytes += '\n';
        file.original_places.push_back(parameter.place);
    }
    return file;
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
            read_range(node, parameter);
        } else if (column == law_columns.size() || name == "name" || name == "minimum" ||
                   name == "maximum") {
            report(place_of_node(node), Code::law_form,
                   in_ticks(path) + " has an unknown part " + in_ticks(name),
                   "parts are value, unit, range, source, reasoning, meaning");
        } else {
            parameter.cells[column] = written(node, name == "value");
        }
    }
    parameters_.push_back(std::move(parameter));
}

/// A range that is not two numbers stays empty, which loading reports.
void LawsCompiler::read_range(const toml::node& node, Parameter& parameter) {
    const toml::array* range = node.as_array();
    if (range != nullptr && range->size() == 2) {
        parameter.cells[column_of("minimum")] = written((*range)[0], true);
        parameter.cells[column_of("maximum")] = written((*range)[1], true);
    }
}

}  // namespace

PackFile compile_laws(std::string_view file, std::string_view toml, Diagnostics& diagnostics) {
    PackFile unreadable;
    unreadable.name = laws_file;
    unreadable.original_name = file;
    unreadable.is_unreadable = true;
    if (!check_plain_text(file, toml, true, diagnostics)) {
        return unreadable;
    }
    if (const std::size_t at = first_foreign_character(toml); at != std::string_view::npos) {
        const TextPlace place = place_of(toml, at);
        diagnostics.add({std::string(file),
                         place.line,
                         place.column,
                         Code::toml_syntax,
                         "a character that may only stand in texts and comments",
                         {}});
        return unreadable;
    }
    return LawsCompiler(file, diagnostics).compile(toml);
}

}  // namespace scenario

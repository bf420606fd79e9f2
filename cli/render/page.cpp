#include "cli/render/page.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "cli/render/width.hpp"
#include "cli/render/wrap.hpp"

namespace cli {
namespace {

constexpr int gutter = 2;
constexpr int narrowest_wrapped = 12;

std::string blanks(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

std::string without_end_blanks(std::string line) {
    while (!line.empty() && line.back() == ' ') {
        line.pop_back();
    }
    return line;
}

std::vector<int> natural_widths(const Table& table) {
    std::vector<int> widths;
    widths.reserve(table.columns.size());
    for (const Column& column : table.columns) {
        widths.push_back(display_width(column.header));
    }
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(row[i]));
        }
    }
    return widths;
}

// Takes what is missing from the widest columns that may wrap, one column of text at a time.
void narrow(const Table& table, std::vector<int>& widths, int room) {
    const int gutters = gutter * (static_cast<int>(widths.size()) - 1);
    int excess = std::accumulate(widths.begin(), widths.end(), gutters) - room;
    while (excess > 0) {
        std::size_t widest = widths.size();
        for (std::size_t i = 0; i < widths.size(); ++i) {
            if (table.columns[i].wraps && widths[i] > narrowest_wrapped &&
                (widest == widths.size() || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        if (widest == widths.size()) {
            return;
        }
        --widths[widest];
        --excess;
    }
}

std::string place_cell(const std::string& cell, Align align, int width) {
    return align == Align::right ? pad_left(cell, width) : pad_right(cell, width);
}

}  // namespace

void Page::line(std::string_view words) {
    written_ += words;
    written_ += '\n';
    empty_ = false;
    last_blank_ = words.empty();
}

void Page::gap() {
    if (!empty_ && !last_blank_) {
        line();
    }
}

void Page::title(std::string_view left, std::string_view right) {
    gap();
    const int room = look_.columns - display_width(left) - display_width(right);
    if (right.empty() || room < 3) {
        paragraph(paint(Style::title, left));
        if (!right.empty()) {
            paragraph(paint(Style::faint, right));
        }
        return;
    }
    line(paint(Style::title, left) + blanks(room) + paint(Style::faint, right));
}

void Page::heading(std::string_view words, std::string_view remark) {
    gap();
    std::string both = paint(Style::heading, words);
    if (!remark.empty()) {
        both += "  " + paint(Style::faint, remark);
    }
    paragraph(both, 0, 2);
}

void Page::paragraph(std::string_view words, int indent, int hanging) {
    bool first = true;
    for (const std::string& part : wrap(words, look_.columns - indent - hanging, hanging)) {
        line(without_end_blanks(blanks(first ? indent : indent + hanging) + part));
        first = false;
    }
}

void Page::rule() {
    std::string dashes;
    for (int i = 0; i < look_.columns; ++i) {
        dashes += "─";
    }
    line(paint(Style::faint, dashes));
}

void Page::table(const Table& table) {
    std::vector<int> widths = natural_widths(table);
    narrow(table, widths, look_.columns - table.indent);
    const auto write_row = [&](const std::vector<std::string>& cells) {
        std::vector<std::vector<std::string>> wrapped;
        std::size_t height = 1;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const std::string cell = i < cells.size() ? cells[i] : std::string();
            wrapped.push_back(table.columns[i].wraps ? wrap(cell, widths[i])
                                                     : std::vector<std::string>{cell});
            height = std::max(height, wrapped.back().size());
        }
        for (std::size_t h = 0; h < height; ++h) {
            std::string row = blanks(table.indent);
            for (std::size_t i = 0; i < widths.size(); ++i) {
                const std::string cell = h < wrapped[i].size() ? wrapped[i][h] : std::string();
                row += (i == 0 ? "" : blanks(gutter)) +
                       place_cell(cell, table.columns[i].align, widths[i]);
            }
            line(without_end_blanks(std::move(row)));
        }
    };
    std::vector<std::string> headers;
    bool has_header = false;
    for (const Column& column : table.columns) {
        headers.push_back(paint(Style::faint, column.header));
        has_header = has_header || !column.header.empty();
    }
    if (has_header) {
        write_row(headers);
    }
    for (const auto& row : table.rows) {
        write_row(row);
    }
}

void Page::field(std::string_view label, std::string_view value, int label_columns) {
    if (value.empty()) {
        return;
    }
    const int indent = 2;
    bool first = true;
    for (const std::string& part : wrap(value, look_.columns - indent - label_columns - 1)) {
        std::string whole = blanks(indent);
        whole += pad_right(first ? paint(Style::faint, label) : std::string(), label_columns + 1);
        whole += part;
        line(without_end_blanks(std::move(whole)));
        first = false;
    }
}

std::string Page::take() {
    std::string taken;
    taken.swap(written_);
    return taken;
}

}  // namespace cli

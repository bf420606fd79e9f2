#include "scenario/csv.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "scenario/text.hpp"

namespace scenario {

namespace {

constexpr std::size_t file_bytes_max = std::size_t{64} << 20;

void report(Diagnostics& diagnostics, std::string_view file, std::string_view bytes,
            std::size_t offset, Code code, std::string message, std::string hint) {
    const TextPlace place = place_of(bytes, offset);
    diagnostics.add(
        {std::string(file), place.line, place.column, code, std::move(message), std::move(hint)});
}

bool is_control(char c, bool tabs) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\n' && byte != '\r' && !(tabs && byte == '\t')) || byte == 0x7F;
}

std::string hexadecimal(char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    return {'0', 'x', digits[byte >> 4], digits[byte & 15]};
}

class CsvReader {
  public:
    CsvReader(std::string_view file, std::string_view bytes, Diagnostics& diagnostics)
        : file_(file), bytes_(bytes), diagnostics_(diagnostics) {}

    CsvTable read();

  private:
    // How a cell ended.
    enum class End { cell, row, file, broken };

    End read_row(std::vector<CsvCell>& cells);
    End read_plain_cell(std::vector<CsvCell>& cells);
    End read_quoted_cell(std::vector<CsvCell>& cells);
    End after_cell();
    void add(std::size_t offset, Code code, std::string message, std::string hint) {
        report(diagnostics_, file_, bytes_, offset, code, std::move(message), std::move(hint));
    }

    std::string_view file_;
    std::string_view bytes_;
    Diagnostics& diagnostics_;
    CsvTable table_;
    std::size_t at_ = 0;
};

CsvTable CsvReader::read() {
    table_.bytes = bytes_;
    if (bytes_.empty() || bytes_.front() == '\n') {
        add(0, Code::csv_empty, "the table has no header row", "the first line names the columns");
        return std::move(table_);
    }
    if (bytes_.back() != '\n') {
        add(bytes_.size(), Code::csv_final_newline, "the last line does not end",
            "end the file with a line feed");
    }
    End end = read_row(table_.header);
    const std::size_t width = table_.header.size();
    table_.cells.reserve(bytes_.size() / 8);
    while (end == End::row && at_ < bytes_.size()) {
        const std::size_t row_offset = at_;
        if (bytes_[at_] == '\n') {
            add(at_, Code::csv_blank_line, "an empty line", "remove it");
            ++at_;
            continue;
        }
        const std::size_t cells_before = table_.cells.size();
        end = read_row(table_.cells);
        const std::size_t read = table_.cells.size() - cells_before;
        if (end == End::broken) {
            table_.cells.resize(cells_before);
        } else if (read != width) {
            table_.cells.resize(cells_before);
            add(row_offset, Code::csv_ragged,
                "the row has " + std::to_string(read) + " cells, the header " +
                    std::to_string(width),
                "quote a cell that holds a comma");
        }
    }
    return std::move(table_);
}

CsvReader::End CsvReader::read_row(std::vector<CsvCell>& cells) {
    End end = End::cell;
    while (end == End::cell) {
        const bool quoted_cell = at_ < bytes_.size() && bytes_[at_] == '"';
        end = quoted_cell ? read_quoted_cell(cells) : read_plain_cell(cells);
    }
    return end;
}

CsvReader::End CsvReader::read_plain_cell(std::vector<CsvCell>& cells) {
    const std::size_t begin = at_;
    bool quote_reported = false;
    while (at_ < bytes_.size() && bytes_[at_] != ',' && bytes_[at_] != '\n') {
        if (bytes_[at_] == '"' && !quote_reported) {
            add(at_, Code::csv_quote, "a quotation mark inside an unquoted cell",
                "quote the whole cell and double the mark");
            quote_reported = true;
        }
        ++at_;
    }
    cells.push_back({bytes_.substr(begin, at_ - begin), static_cast<std::uint32_t>(begin)});
    return after_cell();
}

CsvReader::End CsvReader::read_quoted_cell(std::vector<CsvCell>& cells) {
    const std::size_t begin = at_++;
    bool doubled = false;
    while (true) {
        const std::size_t mark = bytes_.find('"', at_);
        if (mark == std::string_view::npos) {
            add(begin, Code::csv_quote_open, "a quoted cell is never closed",
                "the rest of the file was not read");
            at_ = bytes_.size();
            return End::broken;
        }
        at_ = mark + 1;
        if (at_ >= bytes_.size() || bytes_[at_] != '"') {
            break;
        }
        doubled = true;
        ++at_;
    }
    std::string_view text = bytes_.substr(begin + 1, at_ - begin - 2);
    if (doubled) {
        std::string& plain = table_.unescaped.emplace_back();
        for (std::size_t next = 0; next < text.size(); ++next) {
            plain += text[next];
            next += text[next] == '"' ? 1 : 0;
        }
        text = plain;
    }
    cells.push_back({text, static_cast<std::uint32_t>(begin)});
    if (at_ < bytes_.size() && bytes_[at_] != ',' && bytes_[at_] != '\n') {
        add(at_, Code::csv_quote, "text follows the end of a quoted cell",
            "double a quotation mark that belongs to the text");
        at_ = std::min(bytes_.find_first_of(",\n", at_), bytes_.size());
    }
    return after_cell();
}

CsvReader::End CsvReader::after_cell() {
    if (at_ >= bytes_.size()) {
        return End::file;
    }
    return bytes_[at_++] == ',' ? End::cell : End::row;
}

}  // namespace

TextPlace place_of(std::string_view bytes, std::size_t offset) {
    const std::string_view before = bytes.substr(0, offset);
    const std::size_t line_feed = before.rfind('\n');
    const std::string_view line =
        line_feed == std::string_view::npos ? before : before.substr(line_feed + 1);
    const auto line_feeds = std::count(before.begin(), before.end(), '\n');
    return {static_cast<std::uint32_t>(line_feeds + 1),
            static_cast<std::uint32_t>(count_characters(line) + 1)};
}

bool check_plain_text(std::string_view file, std::string_view bytes, bool tabs,
                      Diagnostics& diagnostics) {
    if (bytes.size() > file_bytes_max) {
        diagnostics.add({std::string(file), 0, 0, Code::pack_too_large,
                         "the file has " + std::to_string(bytes.size()) + " bytes",
                         "at most " + std::to_string(file_bytes_max) + " are read"});
        return false;
    }
    bool plain = true;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") {
        report(diagnostics, file, bytes, 0, Code::csv_bom, "the file begins with a byte-order mark",
               "save it as UTF-8 without one");
        plain = false;
    }
    if (const std::size_t bad = first_bad_utf8(bytes); bad != std::string_view::npos) {
        report(diagnostics, file, bytes, bad, Code::csv_utf8,
               "the byte " + hexadecimal(bytes[bad]) + " is not UTF-8", "save the file as UTF-8");
        plain = false;
    }
    if (const std::size_t at = bytes.find('\r'); at != std::string_view::npos) {
        report(diagnostics, file, bytes, at, Code::csv_carriage_return,
               "the file has carriage returns", "save it with line feeds alone");
        plain = false;
    }
    const auto control =
        std::find_if(bytes.begin(), bytes.end(), [tabs](char c) { return is_control(c, tabs); });
    if (control != bytes.end()) {
        report(diagnostics, file, bytes, static_cast<std::size_t>(control - bytes.begin()),
               Code::csv_control, "the control character " + hexadecimal(*control), "remove it");
        plain = false;
    }
    return plain;
}

CsvTable read_csv(std::string_view file, std::string_view bytes, Diagnostics& diagnostics) {
    if (!check_plain_text(file, bytes, false, diagnostics)) {
        CsvTable nothing;
        nothing.bytes = bytes;
        return nothing;
    }
    return CsvReader(file, bytes, diagnostics).read();
}

std::string write_csv_cell(std::string_view text) {
    if (text.find_first_of(",\"\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell += c;
        if (c == '"') {
            cell += c;
        }
    }
    return cell + "\"";
}

}  // namespace scenario

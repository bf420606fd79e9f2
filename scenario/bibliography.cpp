#include "scenario/bibliography.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/csv.hpp"
#include "scenario/text.hpp"

namespace scenario {

namespace {

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class BibReader {
  public:
    BibReader(std::string_view file, std::string_view bytes, Diagnostics& diagnostics)
        : file_(file), bytes_(bytes), diagnostics_(diagnostics) {}

    std::vector<BibliographyEntry> read();
    [[nodiscard]] bool read_all() const { return !failed_; }

  private:
    bool read_entry(BibliographyEntry& entry);
    bool read_field(BibliographyField& field);
    bool read_value(std::string_view& value);
    void skip_space();
    void skip_between_entries();
    bool take(char wanted);
    template <typename Accept>
    std::string_view take_word(Accept accept);
    bool fail(const char* expected);
    void check(const BibliographyEntry& entry);

    std::string_view file_;
    std::string_view bytes_;
    Diagnostics& diagnostics_;
    std::size_t at_ = 0;
    bool failed_ = false;
};

std::vector<BibliographyEntry> BibReader::read() {
    std::vector<BibliographyEntry> entries;
    skip_between_entries();
    while (at_ < bytes_.size()) {
        BibliographyEntry entry;
        if (!read_entry(entry)) {
            break;
        }
        check(entry);
        entries.push_back(std::move(entry));
        skip_between_entries();
    }
    return entries;
}

bool BibReader::read_entry(BibliographyEntry& entry) {
    entry.offset = static_cast<std::uint32_t>(at_);
    if (!take('@')) {
        return fail("`@` and the kind of an entry");
    }
    entry.type = take_word(is_letter);
    if (entry.type.empty() || !take('{')) {
        return fail("the kind of an entry and `{`");
    }
    skip_space();
    entry.key = take_word(is_key_character);
    if (entry.key.empty()) {
        return fail("a key of small letters, digits and underscores");
    }
    skip_space();
    while (take(',')) {
        skip_space();
        if (at_ < bytes_.size() && bytes_[at_] == '}') {
            break;
        }
        BibliographyField field;
        if (!read_field(field)) {
            return false;
        }
        entry.fields.push_back(field);
        skip_space();
    }
    return take('}') || fail("`,` or `}`");
}

bool BibReader::read_field(BibliographyField& field) {
    field.name = take_word(is_letter);
    if (field.name.empty()) {
        return fail("the name of a field");
    }
    skip_space();
    if (!take('=')) {
        return fail("`=`");
    }
    skip_space();
    return read_value(field.value);
}

bool BibReader::read_value(std::string_view& value) {
    const std::size_t begin = at_;
    if (at_ < bytes_.size() && bytes_[at_] >= '0' && bytes_[at_] <= '9') {
        value = take_word([](char c) { return c >= '0' && c <= '9'; });
        return true;
    }
    const bool braces = take('{');
    if (!braces && !take('"')) {
        return fail("a value in braces or quotation marks");
    }
    int depth = 0;
    for (; at_ < bytes_.size(); ++at_) {
        const char c = bytes_[at_];
        if (depth == 0 && c == (braces ? '}' : '"')) {
            value = bytes_.substr(begin + 1, at_ - begin - 1);
            ++at_;
            return true;
        }
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth < 0) {
            break;
        }
    }
    at_ = begin;
    return fail("a value that is closed");
}

void BibReader::skip_space() {
    while (at_ < bytes_.size() &&
           (bytes_[at_] == ' ' || bytes_[at_] == '\n' || bytes_[at_] == '\t')) {
        ++at_;
    }
}

void BibReader::skip_between_entries() {
    skip_space();
    while (at_ < bytes_.size() && bytes_[at_] == '%') {
        at_ = std::min(bytes_.find('\n', at_), bytes_.size());
        skip_space();
    }
}

bool BibReader::take(char wanted) {
    if (at_ >= bytes_.size() || bytes_[at_] != wanted) {
        return false;
    }
    ++at_;
    return true;
}

template <typename Accept>
std::string_view BibReader::take_word(Accept accept) {
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && accept(bytes_[at_])) {
        ++at_;
    }
    return bytes_.substr(begin, at_ - begin);
}

bool BibReader::fail(const char* expected) {
    failed_ = true;
    const TextPlace place = place_of(bytes_, at_);
    diagnostics_.add({std::string(file_), place.line, place.column, Code::bib_syntax,
                      std::string("expected ") + expected, "the rest of the file was not read"});
    return false;
}

void BibReader::check(const BibliographyEntry& entry) {
    constexpr std::array<std::string_view, 6> makers = {"author",    "editor",       "organization",
                                                        "publisher", "howpublished", "url"};
    const bool has_maker =
        std::any_of(makers.begin(), makers.end(),
                    [&entry](std::string_view name) { return !entry.field(name).empty(); });
    if (entry.field("title").empty() || !has_maker) {
        const TextPlace place = place_of(bytes_, entry.offset);
        diagnostics_.add({std::string(file_),
                          place.line,
                          place.column,
                          Code::bib_field,
                          in_ticks(entry.key) + " lacks " +
                              (entry.field("title").empty() ? "a title" : "an author or publisher"),
                          {}});
    }
}

}  // namespace

std::string_view BibliographyEntry::field(std::string_view name) const {
    for (const BibliographyField& candidate : fields) {
        if (candidate.name == name) {
            return candidate.value;
        }
    }
    return {};
}

Bibliography Bibliography::read(std::string_view file, std::string_view bytes,
                                Diagnostics& diagnostics) {
    Bibliography bibliography;
    if (!check_plain_text(file, bytes, true, diagnostics)) {
        return bibliography;
    }
    BibReader reader(file, bytes, diagnostics);
    for (BibliographyEntry& entry : reader.read()) {
        const auto position = static_cast<std::uint32_t>(bibliography.entries_.size());
        const std::uint32_t known = bibliography.positions_.add(entry.key, position);
        if (known != position) {
            const TextPlace place = place_of(bytes, entry.offset);
            const TextPlace first = place_of(bytes, bibliography.entries_[known].offset);
            diagnostics.add({std::string(file), place.line, place.column, Code::bib_duplicate,
                             in_ticks(entry.key) + " stands twice",
                             "first on line " + std::to_string(first.line)});
            continue;
        }
        bibliography.keys_.push_back(entry.key);
        bibliography.entries_.push_back(std::move(entry));
    }
    bibliography.is_complete_ = reader.read_all();
    return bibliography;
}

std::optional<std::uint32_t> Bibliography::find(std::string_view key) const {
    return positions_.find(key);
}

std::optional<SourceItem> parse_source_item(std::string_view text) {
    SourceItem item;
    std::size_t end = 0;
    while (end < text.size() && is_key_character(text[end])) {
        ++end;
    }
    item.key = text.substr(0, end);
    if (end < text.size()) {
        const std::string_view rest = text.substr(end);
        if (rest.size() < 3 || rest.front() != '(' || rest.back() != ')') {
            return std::nullopt;
        }
        item.locator = rest.substr(1, rest.size() - 2);
        if (item.locator.find_first_of("()") != std::string_view::npos) {
            return std::nullopt;
        }
    }
    return item.key.empty() ? std::nullopt : std::optional(item);
}

}  // namespace scenario

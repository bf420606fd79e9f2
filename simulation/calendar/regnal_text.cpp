#include "simulation/calendar/regnal_text.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "simulation/calendar/chinese_numerals.hpp"
#include "simulation/calendar/plain_text.hpp"

namespace sim {
namespace {

constexpr std::string_view leap_sign = "閏";

bool is_letter(char byte) {
    return byte >= 'a' && byte <= 'z';
}

/// Reads a plain text piece by piece into a RegnalText.
class RegnalReader {
  public:
    RegnalReader(const PlainText& plain, const EraNames& names) : plain_(plain), names_(names) {}

    Result<RegnalText, DateFailure> read();

  private:
    [[nodiscard]] std::string_view rest() const {
        return std::string_view(plain_.text).substr(at_);
    }
    [[nodiscard]] bool at_end() const { return at_ == plain_.text.size(); }
    void skip_space() {
        if (!at_end() && plain_.text[at_] == ' ') {
            ++at_;
        }
    }
    bool take(std::string_view piece) {
        skip_space();
        if (!starts_with(rest(), piece)) {
            return false;
        }
        at_ += piece.size();
        return true;
    }
    /// A whole word in Latin letters.
    bool take_word(std::string_view word) {
        const std::size_t before = at_;
        if (take(word) && (at_end() || !is_letter(plain_.text[at_]))) {
            return true;
        }
        at_ = before;
        return false;
    }
    std::int32_t take_number(DatePart part);
    Sexagenary take_cycle_name(DatePart part);

    bool read_court_and_era();
    bool read_era();
    [[nodiscard]] bool stands_here(std::string_view spelling) const;

    [[nodiscard]] Outcome<DateFailure> read_chinese();
    [[nodiscard]] Outcome<DateFailure> read_chinese_day();
    [[nodiscard]] Outcome<DateFailure> read_english();

    void mark(DatePart part, std::size_t from) {
        out_.parts[static_cast<std::size_t>(part)] = {plain_.origin[from],
                                                      plain_.origin[at_] - plain_.origin[from]};
    }
    [[nodiscard]] DateFailure fail(DateError error, DatePart part) const {
        DateFailure failure;
        failure.error = error;
        failure.part = part;
        failure.position = plain_.origin[at_];
        failure.length = plain_.origin.back() - plain_.origin[at_];
        return failure;
    }
    [[nodiscard]] DateFailure fail_era() const;

    const PlainText& plain_;
    const EraNames& names_;
    std::size_t at_ = 0;
    bool english_ = false;
    RegnalText out_;
};

std::int32_t RegnalReader::take_number(DatePart part) {
    skip_space();
    const std::size_t from = at_;
    const NumeralPrefix number = take_numeral(rest());
    at_ += number.length;
    if (number.length > 0) {
        mark(part, from);
    }
    return number.value;
}

Sexagenary RegnalReader::take_cycle_name(DatePart part) {
    skip_space();
    const std::optional<CyclePrefix> found = take_cycle(rest());
    if (!found) {
        return {};
    }
    const std::size_t from = at_;
    at_ += found->length;
    mark(part, from);
    return found->cycle;
}

/// Whether the spelling stands here; one in Latin letters must be a whole word.
bool RegnalReader::stands_here(std::string_view spelling) const {
    const std::string_view text = rest();
    if (!starts_with(text, spelling)) {
        return false;
    }
    return !is_letter(spelling.back()) || text.size() == spelling.size() ||
           !is_letter(text[spelling.size()]);
}

/// An era name, or the cyclic name of a year.
bool RegnalReader::read_era() {
    skip_space();
    const std::size_t from = at_;
    std::size_t longest = 0;
    out_.era_names.clear();
    out_.year_cycle = {};
    for (const PlainSpelling& spelling : names_.era_spellings) {
        if (spelling.plain.size() < longest || !stands_here(spelling.plain)) {
            continue;
        }
        if (spelling.plain.size() > longest) {
            out_.era_names.clear();
            longest = spelling.plain.size();
            english_ = is_letter(spelling.plain.back());
        }
        if (out_.era_names.empty() || out_.era_names.back() != spelling.index) {
            out_.era_names.push_back(spelling.index);
        }
    }
    if (longest > 0) {
        at_ += longest;
        mark(DatePart::era, from);
        return true;
    }
    out_.year_cycle = take_cycle_name(DatePart::year);
    english_ = out_.year_cycle.exists() && is_letter(plain_.text[from]);
    return out_.year_cycle.exists();
}

bool RegnalReader::read_court_and_era() {
    if (read_era()) {
        return true;
    }
    // The longest word for a court after which an era stands.
    std::size_t longest = 0;
    for (const PlainSpelling& court : names_.court_spellings) {
        const std::size_t length = court.plain.size();
        if (length < longest || !stands_here(court.plain)) {
            continue;
        }
        at_ = length;
        if (read_era()) {
            if (length > longest) {
                out_.courts.clear();
            }
            longest = length;
            out_.courts.push_back(PolityId(court.index));
        }
        at_ = 0;
    }
    if (longest == 0) {
        return false;
    }
    at_ = longest;
    mark(DatePart::court, 0);
    return read_era();
}

/// The span of the failure is what stands before the year, so that near names can be looked up.
DateFailure RegnalReader::fail_era() const {
    DateFailure failure = fail(DateError::unknown_era, DatePart::era);
    std::size_t end = at_;
    const std::string_view text = plain_.text;
    while (end < text.size() && text.substr(end, 3) != "元" && text[end] != ',' &&
           take_numeral(text.substr(end)).length == 0) {
        ++end;
    }
    failure.length = plain_.origin[end] - failure.position;
    return failure;
}

Outcome<DateFailure> RegnalReader::read_chinese() {
    if (!out_.year_cycle.exists()) {
        skip_space();
        const std::size_t from = at_;
        out_.year = take("元") ? 1 : take_number(DatePart::year);
        if (out_.year == 0) {
            at_ = from;
            return fail(DateError::not_a_date, DatePart::year);
        }
        mark(DatePart::year, from);
    }
    if (!take("年")) {
        return fail(DateError::not_a_date, DatePart::year);
    }
    if (at_end()) {
        return std::nullopt;
    }
    skip_space();
    const std::size_t before_season = at_;
    for (const std::string_view season : {"春", "夏", "秋", "冬"}) {
        if (take(season)) {
            break;
        }
    }
    if (rest().substr(0, 3) == "月") {
        at_ = before_season;  // 冬月 is a month of its own.
    }
    skip_space();
    const std::size_t from = at_;
    out_.leap = take(leap_sign);
    if (take("正")) {
        out_.month = 1;
    } else if (take("臘")) {
        out_.month = 12;
    } else if (take("冬")) {
        out_.month = 11;
    } else {
        out_.month = take_number(DatePart::month);
    }
    if (out_.month == 0 || !take("月")) {
        at_ = from;
        return fail(DateError::not_a_date, DatePart::month);
    }
    mark(DatePart::month, from);
    out_.precision = DatePrecision::month;
    skip_space();
    return at_end() ? std::nullopt : read_chinese_day();
}

Outcome<DateFailure> RegnalReader::read_chinese_day() {
    const std::size_t from = at_;
    take("初");
    out_.day = take_number(DatePart::day);
    if (out_.day > 0) {
        take("日");
        mark(DatePart::day, from);
        out_.day_cycle = take_cycle_name(DatePart::cycle);
    } else {
        at_ = from;
        out_.day_cycle = take_cycle_name(DatePart::cycle);
        skip_space();
        const std::size_t from_sign = at_;
        if (take("朔")) {
            out_.day = 1;
            mark(DatePart::day, from_sign);
        } else if (take("晦")) {
            out_.day = RegnalText::last_of_month;
            mark(DatePart::day, from_sign);
        }
        take("日");
    }
    if (out_.day == 0 && !out_.day_cycle.exists()) {
        at_ = from;
        return fail(DateError::not_a_date, DatePart::day);
    }
    out_.precision = DatePrecision::day;
    return std::nullopt;
}

Outcome<DateFailure> RegnalReader::read_english() {
    if (out_.year_cycle.exists()) {
        if (!take_word("year")) {
            return fail(DateError::not_a_date, DatePart::year);
        }
    } else {
        take_word("year");
        out_.year = take_number(DatePart::year);
        if (out_.year == 0) {
            return fail(DateError::not_a_date, DatePart::year);
        }
    }
    if (at_end()) {
        return std::nullopt;
    }
    take(",");
    skip_space();
    const std::size_t from = at_;
    out_.leap = take_word("intercalary") || take_word("leap");
    if (!take_word("month")) {
        return fail(DateError::not_a_date, DatePart::month);
    }
    out_.month = take_number(DatePart::month);
    if (out_.month == 0) {
        return fail(DateError::not_a_date, DatePart::month);
    }
    mark(DatePart::month, from);
    out_.precision = DatePrecision::month;
    if (at_end()) {
        return std::nullopt;
    }
    take(",");
    const bool has_day = take_word("day");
    if (has_day) {
        out_.day = take_number(DatePart::day);
    }
    if (!has_day || out_.day == 0) {
        const bool cycle_follows = take("(");
        out_.day_cycle = take_cycle_name(DatePart::cycle);
        if (!out_.day_cycle.exists() || (cycle_follows && !take(")"))) {
            return fail(DateError::not_a_date, DatePart::day);
        }
    } else if (take("(")) {
        out_.day_cycle = take_cycle_name(DatePart::cycle);
        if (!out_.day_cycle.exists() || !take(")")) {
            return fail(DateError::not_a_date, DatePart::cycle);
        }
    }
    out_.precision = DatePrecision::day;
    return std::nullopt;
}

Result<RegnalText, DateFailure> RegnalReader::read() {
    if (plain_.text.empty()) {
        return Failure{fail(DateError::empty_text, DatePart::text)};
    }
    if (!read_court_and_era()) {
        at_ = 0;
        return Failure{fail_era()};
    }
    const Outcome<DateFailure> failure = english_ ? read_english() : read_chinese();
    if (failure) {
        return Failure{*failure};
    }
    skip_space();
    if (!at_end()) {
        return Failure{fail(DateError::text_left_over, DatePart::text)};
    }
    return std::move(out_);
}

}  // namespace

Result<RegnalText, DateFailure> parse_regnal_text(std::string_view text, const EraNames& names) {
    const PlainText plain = plain_text_of(text);
    return RegnalReader(plain, names).read();
}

}  // namespace sim

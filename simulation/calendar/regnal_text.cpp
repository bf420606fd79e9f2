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
        if (rest().substr(0, piece.size()) != piece) {
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
    void note_name(std::string_view name, std::uint32_t index, std::size_t& longest);

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

/// Takes the name as a candidate if it stands here and is as long as the longest so far.
void RegnalReader::note_name(std::string_view name, std::uint32_t index, std::size_t& longest) {
    const std::string plain = plain_text_of(name).text;
    if (plain.empty() || plain.size() < longest || rest().substr(0, plain.size()) != plain) {
        return;
    }
    const bool latin = is_letter(plain.back());
    if (latin && plain.size() < rest().size() && is_letter(rest()[plain.size()])) {
        return;
    }
    if (plain.size() > longest) {
        out_.era_names.clear();
        longest = plain.size();
        english_ = latin;
    }
    if (out_.era_names.empty() || out_.era_names.back() != index) {
        out_.era_names.push_back(index);
    }
}

/// An era name, or the cyclic name of a year.
bool RegnalReader::read_era() {
    skip_space();
    const std::size_t from = at_;
    std::size_t longest = 0;
    out_.era_names.clear();
    out_.year_cycle = {};
    for (std::size_t index = 0; index < names_.names.size(); ++index) {
        const EraName& name = names_.names[index];
        note_name(name.zh, static_cast<std::uint32_t>(index), longest);
        note_name(name.pinyin, static_cast<std::uint32_t>(index), longest);
        for (const std::string& alias : name.aliases) {
            note_name(alias, static_cast<std::uint32_t>(index), longest);
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
    for (const CourtName& court : names_.courts) {
        const std::string plain = plain_text_of(court.text).text;
        if (plain.empty() || plain.size() < longest || !take(plain)) {
            continue;
        }
        const bool whole_word = !is_letter(plain.back()) || at_end() || !is_letter(rest().front());
        const std::size_t end = at_;
        if (whole_word && read_era()) {
            if (plain.size() > longest) {
                out_.courts.clear();
            }
            longest = plain.size();
            out_.courts.push_back(court.court);
            at_ = end;
            mark(DatePart::court, 0);
        }
        at_ = 0;
    }
    at_ = longest;
    return longest > 0 && read_era();
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

// The grammar of regnal dates, in Chinese and in English: what a text says, before any calendar is
// asked whether there was such a day.
//
//   [court] era year [[閏] month [day]]      靖康元年閏十一月二十五日丙辰, 金大定三年七月庚寅朔
//   [court] cyclic year [[閏] month [day]]   丁未年三月七日
//   Jingkang 1, intercalary month 11, day 25 (bingchen);  dingwei year, month 3, day 7
//
// A day is a number, a cyclic name or both; 朔 is the first, 晦 the last of the month; a season may
// stand before the month as in the annals (冬十一月); 正月, 冬月 and 臘月 are months 1, 11 and 12.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "simulation/calendar/date_error.hpp"
#include "simulation/calendar/era_names.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/sexagenary.hpp"
#include "simulation/foundation/result.hpp"

namespace sim {

inline constexpr std::uint32_t date_part_count = 7;

/// A piece of the text in bytes.
struct TextSpan {
    std::uint32_t position = 0;
    std::uint32_t length = 0;
};

/// What a regnal date says.
struct RegnalText {
    static constexpr std::int32_t last_of_month = -1;

    std::vector<PolityId> courts;          ///< Those that the word before the era may mean; or none
                                           ///< written.
    std::vector<std::uint32_t> era_names;  ///< Positions in EraNames::names; none if cyclic.
    Sexagenary year_cycle;                 ///< Where the year goes by its cyclic name.
    std::int32_t year = 0;                 ///< 1..99; 0 where it goes by its cyclic name.
    DatePrecision precision = DatePrecision::year;
    std::int32_t month = 0;  ///< As written, 0 where none is.
    bool leap = false;
    std::int32_t day = 0;  ///< As written, 0 where none is, or last_of_month.
    Sexagenary day_cycle;  ///< Or none.
    std::array<TextSpan, date_part_count> parts;  ///< Where each DatePart stands.
};

/// Reads a regnal date. Errors: empty_text, not_a_date, text_left_over, unknown_era (its span is
/// what stands where an era should).
[[nodiscard]] Result<RegnalText, DateFailure> parse_regnal_text(std::string_view text,
                                                                const EraNames& names);

}  // namespace sim

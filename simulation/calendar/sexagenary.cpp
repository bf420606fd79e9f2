#include "simulation/calendar/sexagenary.hpp"

#include <array>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

struct CycleSign {
    std::string_view zh;
    std::string_view pinyin;
};

constexpr std::array<CycleSign, 10> stems = {{{"甲", "jia"},
                                              {"乙", "yi"},
                                              {"丙", "bing"},
                                              {"丁", "ding"},
                                              {"戊", "wu"},
                                              {"己", "ji"},
                                              {"庚", "geng"},
                                              {"辛", "xin"},
                                              {"壬", "ren"},
                                              {"癸", "gui"}}};
constexpr std::array<CycleSign, 12> branches = {{{"子", "zi"},
                                                 {"丑", "chou"},
                                                 {"寅", "yin"},
                                                 {"卯", "mao"},
                                                 {"辰", "chen"},
                                                 {"巳", "si"},
                                                 {"午", "wu"},
                                                 {"未", "wei"},
                                                 {"申", "shen"},
                                                 {"酉", "you"},
                                                 {"戌", "xu"},
                                                 {"亥", "hai"}}};
// Day number 11 (12 January of the year -4712) was a jiazi day; year 4 a jiazi year.
constexpr std::int32_t jiazi_day = 11;
constexpr std::int32_t jiazi_year = 4;

const CycleSign& stem_of(Sexagenary cycle) {
    CHECK(cycle.index >= 0 && cycle.index < sexagenary_count, "outside the cycle of sixty");
    return stems[static_cast<std::size_t>(cycle.index % 10)];
}

const CycleSign& branch_of(Sexagenary cycle) {
    return branches[static_cast<std::size_t>(cycle.index % 12)];
}

}  // namespace

Sexagenary cycle_of_day(Day day) {
    CHECK(day.exists(), "no day, no name");
    const std::int64_t days = static_cast<std::int64_t>(day.number) - jiazi_day;
    return Sexagenary{static_cast<std::int32_t>(mod_floor(days, sexagenary_count))};
}

Sexagenary cycle_of_year(std::int32_t lunar_year) {
    const std::int64_t years = static_cast<std::int64_t>(lunar_year) - jiazi_year;
    return Sexagenary{static_cast<std::int32_t>(mod_floor(years, sexagenary_count))};
}

std::string cycle_name_zh(Sexagenary cycle) {
    std::string name(stem_of(cycle).zh);
    name += branch_of(cycle).zh;
    return name;
}

std::string cycle_name_pinyin(Sexagenary cycle) {
    std::string name(stem_of(cycle).pinyin);
    name += branch_of(cycle).pinyin;
    return name;
}

std::optional<CyclePrefix> take_cycle(std::string_view text) {
    for (std::int32_t index = 0; index < sexagenary_count; ++index) {
        const Sexagenary cycle{index};
        for (const std::string& name : {cycle_name_zh(cycle), cycle_name_pinyin(cycle)}) {
            if (text.substr(0, name.size()) == name) {
                return CyclePrefix{cycle, name.size()};
            }
        }
    }
    return std::nullopt;
}

std::optional<Sexagenary> parse_cycle(std::string_view text) {
    const std::optional<CyclePrefix> prefix = take_cycle(text);
    if (!prefix || prefix->length != text.size()) {
        return std::nullopt;
    }
    return prefix->cycle;
}

}  // namespace sim

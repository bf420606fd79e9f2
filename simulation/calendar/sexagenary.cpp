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

/// A stem and a branch at the start of the text, in the writing that `sign` names.
std::optional<CyclePrefix> take_signs(std::string_view text, std::string_view CycleSign::* sign) {
    for (std::size_t stem = 0; stem < stems.size(); ++stem) {
        const std::string_view stem_name = stems[stem].*sign;
        if (text.substr(0, stem_name.size()) != stem_name) {
            continue;
        }
        const std::string_view rest = text.substr(stem_name.size());
        // A stem meets only the branches of its own parity.
        for (std::size_t branch = stem % 2; branch < branches.size(); branch += 2) {
            const std::string_view branch_name = branches[branch].*sign;
            if (rest.substr(0, branch_name.size()) == branch_name) {
                const auto index = mod_floor(
                    6 * static_cast<std::int64_t>(stem) - 5 * static_cast<std::int64_t>(branch),
                    sexagenary_count);
                return CyclePrefix{Sexagenary{static_cast<std::int32_t>(index)},
                                   stem_name.size() + branch_name.size()};
            }
        }
    }
    return std::nullopt;
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
    const std::optional<CyclePrefix> zh = take_signs(text, &CycleSign::zh);
    return zh ? zh : take_signs(text, &CycleSign::pinyin);
}

std::optional<Sexagenary> parse_cycle(std::string_view text) {
    const std::optional<CyclePrefix> prefix = take_cycle(text);
    if (!prefix || prefix->length != text.size()) {
        return std::nullopt;
    }
    return prefix->cycle;
}

}  // namespace sim

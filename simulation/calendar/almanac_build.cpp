// Building of LunarCalendar: checks the rows and joins each court's months with the default ones.
#include <algorithm>
#include <cstddef>
#include <utility>

#include "simulation/calendar/lunar.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

/// A month that remembers its row, so that a problem can be told where it stands.
struct SourcedMonth {
    LunarMonth month;
    std::uint32_t row = 0;
};

using SourcedMonths = std::vector<SourcedMonth>;

void sort_by_day(SourcedMonths& months) {
    // keys are unique: the row breaks ties between months of one day.
    std::sort(months.begin(), months.end(), [](const SourcedMonth& a, const SourcedMonth& b) {
        return std::pair(a.month.first_day, a.row) < std::pair(b.month.first_day, b.row);
    });
}

bool has_month(const LunarMonthRow& row) {
    return row.month >= 1 && row.month <= 12 && row.first_day.exists();
}

bool has_length(const LunarMonthRow& row) {
    return row.length == 29 || row.length == 30;
}

/// Problems that a row has by itself. A row without month or length is of no further use.
void check_row(const LunarMonthRow& row, std::uint32_t position,
               std::vector<AlmanacProblem>& problems) {
    if (!has_month(row)) {
        problems.push_back({AlmanacError::bad_month, position, Day::none()});
    } else if (!has_length(row)) {
        problems.push_back({AlmanacError::bad_length, position, Day::none()});
    } else if (row.first_cycle.exists() && row.first_cycle != cycle_of_day(row.first_day)) {
        problems.push_back({AlmanacError::cycle_disagrees, position, Day::none()});
    }
}

SourcedMonths months_of_court(std::span<const LunarMonthRow> rows, PolityId court) {
    SourcedMonths months;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const LunarMonthRow& row = rows[at];
        if (row.court == court && has_month(row) && has_length(row)) {
            months.push_back({{row.lunar_year, row.month, row.leap, row.length, row.first_day},
                              static_cast<std::uint32_t>(at)});
        }
    }
    sort_by_day(months);
    return months;
}

/// Whether `next` can stand after `former`: the same number as a leap month, or the next number,
/// or the first month of the next year.
bool follows(const LunarMonth& former, const LunarMonth& next) {
    if (next.leap) {
        return !former.leap && next.month == former.month && next.lunar_year == former.lunar_year;
    }
    if (former.month == 12) {
        return next.month == 1 && next.lunar_year == former.lunar_year + 1;
    }
    return next.month == former.month + 1 && next.lunar_year == former.lunar_year;
}

/// Problems between the neighbours of one almanac. The later month is blamed, but where the
/// earlier is the court's own and the later of the default, the own one: it has the wrong length
/// or lacks a companion.
void check_neighbours(const SourcedMonths& months, std::span<const LunarMonthRow> rows,
                      PolityId court, std::vector<AlmanacProblem>& problems) {
    for (std::size_t at = 1; at < months.size(); ++at) {
        const LunarMonth& former = months[at - 1].month;
        const LunarMonth& next = months[at].month;
        const Day expected = former.last_day().plus_days(1);
        const bool blame_former =
            rows[months[at - 1].row].court == court && rows[months[at].row].court != court;
        const std::uint32_t row = months[blame_former ? at - 1 : at].row;
        if (next.first_day != expected) {
            const AlmanacError error =
                next.first_day > expected ? AlmanacError::gap : AlmanacError::overlap;
            problems.push_back({error, row, expected});
        } else if (!follows(former, next)) {
            problems.push_back({AlmanacError::out_of_sequence, row, Day::none()});
        }
    }
}

/// The default months that share no day with the court's own, and the own ones.
SourcedMonths join(const SourcedMonths& usual, const SourcedMonths& own) {
    SourcedMonths joined = own;
    for (const SourcedMonth& month : usual) {
        const bool replaced =
            std::any_of(own.begin(), own.end(), [&month](const SourcedMonth& other) {
                return other.month.first_day <= month.month.last_day() &&
                       month.month.first_day <= other.month.last_day();
            });
        if (!replaced) {
            joined.push_back(month);
        }
    }
    sort_by_day(joined);
    return joined;
}

std::vector<LunarMonth> without_rows(const SourcedMonths& months) {
    std::vector<LunarMonth> plain;
    plain.reserve(months.size());
    for (const SourcedMonth& month : months) {
        plain.push_back(month.month);
    }
    return plain;
}

/// The courts that the rows name, in order of id.
std::vector<PolityId> courts_of(std::span<const LunarMonthRow> rows) {
    std::vector<PolityId> courts;
    for (const LunarMonthRow& row : rows) {
        const auto at = std::lower_bound(courts.begin(), courts.end(), row.court);
        if (at == courts.end() || *at != row.court) {
            courts.insert(at, row.court);
        }
    }
    return courts;
}

/// In order of the rows; of one row each kind of problem once.
std::vector<AlmanacProblem> in_order(const std::vector<AlmanacProblem>& problems) {
    const auto before = [](const AlmanacProblem& a, const AlmanacProblem& b) {
        return std::pair(a.row, a.error) < std::pair(b.row, b.error);
    };
    std::vector<AlmanacProblem> ordered;
    for (const AlmanacProblem& problem : problems) {
        const auto at = std::lower_bound(ordered.begin(), ordered.end(), problem, before);
        if (at == ordered.end() || before(problem, *at)) {
            ordered.insert(at, problem);
        }
    }
    return ordered;
}

}  // namespace

const char* almanac_error_name(AlmanacError error) {
    switch (error) {
        case AlmanacError::no_default_months:
            return "no_default_months";
        case AlmanacError::bad_month:
            return "bad_month";
        case AlmanacError::bad_length:
            return "bad_length";
        case AlmanacError::cycle_disagrees:
            return "cycle_disagrees";
        case AlmanacError::gap:
            return "gap";
        case AlmanacError::overlap:
            return "overlap";
        case AlmanacError::out_of_sequence:
            return "out_of_sequence";
    }
    CHECK(false, "no such AlmanacError");
    return "";
}

Result<LunarCalendar, std::vector<AlmanacProblem>> LunarCalendar::build(
    std::span<const LunarMonthRow> rows, std::span<const PolityId> default_courts) {
    std::vector<AlmanacProblem> problems;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        check_row(rows[at], static_cast<std::uint32_t>(at), problems);
    }
    SourcedMonths usual;
    for (const PolityId court : default_courts) {
        for (const SourcedMonth& month : months_of_court(rows, court)) {
            // The months of one court are checked against each other, so all of the first court
            // are taken, even where they overlap.
            const bool later =
                usual.empty() || month.month.first_day > usual.back().month.last_day();
            if (later || court == default_courts.front()) {
                usual.push_back(month);
            }
        }
    }
    if (usual.empty()) {
        problems.push_back({AlmanacError::no_default_months, 0, Day::none()});
        return Failure{in_order(problems)};
    }
    check_neighbours(usual, rows, PolityId::none(), problems);

    LunarCalendar calendar;
    calendar.default_months_ = without_rows(usual);
    for (const PolityId court : courts_of(rows)) {
        const SourcedMonths joined = join(usual, months_of_court(rows, court));
        check_neighbours(joined, rows, court, problems);
        std::vector<LunarMonth> months = without_rows(joined);
        if (months != calendar.default_months_) {
            calendar.almanacs_.push_back({court, std::move(months)});
        }
    }
    if (!problems.empty()) {
        return Failure{in_order(problems)};
    }
    return calendar;
}

}  // namespace sim

#include "cli/render/score.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr std::int64_t million = 1'000'000;
constexpr std::size_t worst_told = 5;
constexpr std::size_t flows_told = 2;

/// A number of so many parts a unit, with digits after the point; a dash if there is none.
std::string decimal(const Json& object, const char* name, std::int64_t unit, int digits) {
    const auto value = number_of(object, name);
    if (!value) {
        return "–";
    }
    std::int64_t scale = 1;
    for (int i = 0; i < digits; ++i) {
        scale *= 10;
    }
    const std::int64_t size = (std::abs(*value) * scale + unit / 2) / unit;
    const std::string rest = std::to_string(size % scale + scale).substr(1);
    const bool is_below = *value < 0 && size > 0;
    return (is_below ? "−" : "") + std::to_string(size / scale) + (digits > 0 ? "." + rest : "");
}

std::string score_text(const Json& object, const char* name) {
    return decimal(object, name, million, 3);
}

/// "0.12 (−0.03 … 0.25), p 0.041", in the colour of what it says.
std::string gain_text(const Page& page, const Json& gain) {
    const std::string words = page.say("score.gain", decimal(gain, "skill_millionths", million, 2),
                                       decimal(gain, "low_millionths", million, 2),
                                       decimal(gain, "high_millionths", million, 2),
                                       decimal(gain, "p_millionths", million, 3));
    const bool is_sure = number_of(gain, "p_millionths").value_or(million) < million / 20;
    const std::int64_t skill = number_of(gain, "skill_millionths").value_or(-1);
    return !is_sure ? words : page.paint(skill > 0 ? Style::good : Style::doubt, words);
}

std::string years_text(const Page& page, const Json& row) {
    return page.say("score.years", number_of(row, "years").value_or(0));
}

void show_control(Page& page, const Json& set, const char* kind, Key heading) {
    page.heading(page.say(heading));
    Table table;
    table.columns = {{page.say("score.after"), Align::left, false},
                     {page.say("score.forks"), Align::right, false},
                     {page.say("score.changed"), Align::right, false},
                     {page.say("score.model"), Align::right, false},
                     {page.say("score.persistence"), Align::right, false},
                     {page.say("score.climatology"), Align::right, false},
                     {page.say("score.on_persistence"), Align::left, true},
                     {page.say("score.on_climatology"), Align::left, true}};
    for (const Json& row : list_of(set, "horizons")) {
        const Json& control = member(row, kind);
        table.rows.push_back(
            {years_text(page, row), std::to_string(number_of(row, "forks").value_or(0)),
             decimal(row, "changed_millionths", million, 2),
             score_text(control, "brier_millionths"), score_text(control, "persistence_millionths"),
             score_text(control, "climatology_millionths"),
             gain_text(page, member(control, "on_persistence")),
             gain_text(page, member(control, "on_climatology"))});
    }
    page.table(table);
}

void show_kept(Page& page, const Json& set) {
    page.heading(page.say("score.kept"), page.say("score.kept_parts"));
    Table parts;
    parts.columns = {{page.say("score.after"), Align::left, false},
                     {page.say("score.brier"), Align::right, false},
                     {page.say("score.reliability"), Align::right, false},
                     {page.say("score.resolution"), Align::right, false},
                     {page.say("score.uncertainty"), Align::right, false},
                     {page.say("score.log"), Align::right, false},
                     {page.say("score.log_climatology"), Align::right, false}};
    Table bins;
    bins.columns = {{page.say("score.after"), Align::left, false},
                    {page.say("score.count"), Align::right, false},
                    {page.say("score.chance"), Align::right, false},
                    {page.say("score.happened"), Align::right, false},
                    {page.say("score.bar"), Align::left, false}};
    for (const Json& row : list_of(set, "horizons")) {
        const Json& kept = member(row, "kept");
        parts.rows.push_back(
            {years_text(page, row), score_text(kept, "brier_millionths"),
             score_text(kept, "reliability_millionths"), score_text(kept, "resolution_millionths"),
             score_text(kept, "uncertainty_millionths"), score_text(kept, "log_score_millionths"),
             score_text(kept, "climatology_log_score_millionths")});
        for (const Json& bin : list_of(kept, "bins")) {
            bins.rows.push_back({years_text(page, row),
                                 std::to_string(number_of(bin, "count").value_or(0)),
                                 decimal(bin, "chance_millionths", million, 2),
                                 decimal(bin, "happened_millionths", million, 2),
                                 decimal(bin, "bar_low_millionths", million, 2) + "–" +
                                     decimal(bin, "bar_high_millionths", million, 2)});
        }
    }
    page.table(parts);
    page.gap();
    page.table(bins);
}

void show_figures(Page& page, const Json& set) {
    page.heading(page.say("score.figures"));
    Table table;
    table.columns = {{page.say("score.figure"), Align::left, false},
                     {page.say("score.after"), Align::left, false},
                     {page.say("score.crps"), Align::right, false},
                     {page.say("score.fair"), Align::right, false},
                     {page.say("score.persistence"), Align::right, false},
                     {page.say("score.on_persistence"), Align::left, true},
                     {page.say("score.ranks"), Align::left, true}};
    for (const Json& row : list_of(set, "horizons")) {
        for (const Json& figure : list_of(row, "figures")) {
            const int digits = text_of(figure, "figure") == "places" ? 2 : 0;
            std::string ranks;
            for (const Json& count : list_of(figure, "ranks")) {
                ranks += (ranks.empty() ? "" : " ") + count.dump();
            }
            table.rows.push_back({word(page.language(), "score_figure", text_of(figure, "figure")),
                                  years_text(page, row),
                                  decimal(figure, "crps_thousandths", 1000, digits),
                                  decimal(figure, "fair_crps_thousandths", 1000, digits),
                                  decimal(figure, "persistence_thousandths", 1000, digits),
                                  gain_text(page, member(figure, "on_persistence")),
                                  page.say("score.ranks_flat", ranks,
                                           decimal(figure, "flat_p_millionths", million, 3))});
        }
    }
    page.table(table);
}

/// Where the futures of a fork sent places, and the record did not, or the other way round.
std::string flows_text(const Page& page, const Json& part) {
    std::vector<std::string> told;
    for (const Json& flow : list_of(part, "flows")) {
        if (told.size() < flows_told) {
            const std::string to = text_of(flow, "to");
            told.push_back(page.say("score.flow", text_of(flow, "from"),
                                    to.empty() ? page.say("score.nobody") : to,
                                    decimal(flow, "futures_thousandths", 1000, 0),
                                    number_of(flow, "record").value_or(0)));
        }
    }
    return joined(page.language(), told);
}

/// The parts of the longest horizon in which most was lost against persistence, as a mean.
void show_worst(Page& page, const Json& set, const char* list, Key heading) {
    std::vector<std::pair<std::int64_t, std::vector<std::string>>> rows;
    std::int64_t longest = 0;
    for (const Json& row : list_of(set, "horizons")) {
        longest = std::max(longest, number_of(row, "years").value_or(0));
    }
    for (const Json& entry : list_of(set, list)) {
        for (const Json& part : list_of(entry, "parts")) {
            if (number_of(part, "years") == longest) {
                const std::string name = localized(entry, "name", page.language());
                rows.push_back(
                    {number_of(part, "persistence_millionths").value_or(0) -
                         number_of(part, "brier_millionths").value_or(0),
                     {name.empty() ? text_of(entry, "from") : name,
                      std::to_string(number_of(part, "count").value_or(0)),
                      decimal(part, "changed_millionths", million, 2),
                      score_text(part, "brier_millionths"),
                      score_text(part, "persistence_millionths"),
                      score_text(part, "climatology_millionths"), flows_text(page, part)}});
            }
        }
    }
    std::ranges::stable_sort(rows, {}, &std::pair<std::int64_t, std::vector<std::string>>::first);
    page.heading(page.say(heading, longest));
    Table table;
    table.columns = {
        {"", Align::left, false},
        {page.say("score.count"), Align::right, false},
        {page.say("score.changed"), Align::right, false},
        {page.say("score.model"), Align::right, false},
        {page.say("score.persistence"), Align::right, false},
        {page.say("score.climatology"), Align::right, false},
        {std::string_view(list) == "forks" ? page.say("score.flows") : "", Align::left, true}};
    for (std::size_t i = 0; i < std::min(worst_told, rows.size()); ++i) {
        table.rows.push_back(std::move(rows[i].second));
    }
    page.table(table);
}

}  // namespace

void show_score(Page& page, const Json& answer) {
    page.title(page.say("score.title"));
    page.paragraph(page.say("score.about", number_of(answer, "members").value_or(0),
                            number_of(answer, "seed").value_or(0)));
    for (const Json& set : list_of(answer, "sets")) {
        const std::string name = text_of(set, "set");
        page.gap();
        page.rule();
        page.title(word(page.language(), "score_set", name.empty() ? "own" : name));
        std::vector<std::string> forks;
        for (const Json& fork : list_of(set, "forks")) {
            forks.push_back(text_of(fork, "from"));
        }
        page.paragraph(joined(page.language(), forks));
        show_control(page, set, "control", "score.control");
        show_control(page, set, "by_households", "score.by_households");
        show_kept(page, set);
        show_figures(page, set);
        show_worst(page, set, "theatres", "score.worst_theatres");
        show_worst(page, set, "forks", "score.worst_forks");
    }
}

}  // namespace cli

#include "cli/render/plausibility.hpp"

#include <string>

#include "cli/render/words.hpp"

namespace cli {
namespace {

constexpr std::int64_t traits_told = 2;
constexpr std::int64_t least_difference_permille = 100;

std::string share_text(std::int64_t permille) {
    const std::string digits = std::to_string(permille % 1000 + 1000).substr(1);
    return std::to_string(permille / 1000) + "." + digits.substr(0, 2);
}

std::string range_text(const Json& row, const char* from, const char* to) {
    return share_text(number_of(row, from).value_or(0)) + "–" +
           share_text(number_of(row, to).value_or(0));
}

std::int64_t share_of(const Json& tally) {
    const std::int64_t count = number_of(tally, "count").value_or(0);
    return count == 0 ? 0 : (1000 * number_of(tally, "hits").value_or(0) + count / 2) / count;
}

std::string tally_text(const Page& page, const Json& tally) {
    return page.say("plausibility.of", share_text(share_of(tally)),
                    number_of(tally, "hits").value_or(0), number_of(tally, "count").value_or(0));
}

void show_measures(Page& page, const Json& measures) {
    Table table;
    table.columns = {{page.say("plausibility.measure"), Align::left, true},
                     {page.say("plausibility.found"), Align::right, false},
                     {page.say("plausibility.interval"), Align::left, false},
                     {page.say("plausibility.credible"), Align::left, false},
                     {"", Align::left, false}};
    for (const Json& row : measures) {
        const bool is_credible = member(row, "credible") == true;
        table.rows.push_back({localized(row, "question", page.language()) + "  " +
                                  page.paint(Style::faint, text_of(row, "id")),
                              share_text(number_of(row, "share_permille").value_or(0)),
                              range_text(row, "low_permille", "high_permille"),
                              range_text(row, "credible_from_permille", "credible_to_permille"),
                              is_credible
                                  ? page.paint(Style::good, page.say("plausibility.inside"))
                                  : page.paint(Style::doubt, page.say("plausibility.outside"))});
    }
    page.table(table);
}

void show_parts(Page& page, const Json& measures) {
    bool is_first = true;
    for (const Json& row : measures) {
        const Json& parts = list_of(row, "parts");
        if (parts.size() < 2) {
            continue;
        }
        if (is_first) {
            page.heading(page.say("plausibility.parts"));
            is_first = false;
        }
        std::vector<std::string> told;
        for (const Json& part : parts) {
            told.push_back(text_of(part, "from") + " " + tally_text(page, part));
        }
        page.field(text_of(row, "id"), joined(page.language(), told));
    }
}

void show_traits(Page& page, const Json& measures) {
    bool is_first = true;
    for (const Json& row : measures) {
        std::int64_t told = 0;
        for (const Json& trait : list_of(row, "traits")) {
            const std::int64_t difference =
                share_of(member(trait, "with")) - share_of(member(trait, "without"));
            if (told == traits_told || std::abs(difference) < least_difference_permille) {
                break;
            }
            if (is_first) {
                page.heading(page.say("plausibility.traits"));
                is_first = false;
            }
            told += 1;
            page.field(text_of(row, "id"),
                       page.say("plausibility.trait", localized(trait, "trait", page.language()),
                                tally_text(page, member(trait, "with")),
                                tally_text(page, member(trait, "without")), text_of(row, "one"),
                                text_of(row, "other")));
        }
    }
}

}  // namespace

void show_plausibility(Page& page, const Json& answer) {
    const Json& measures = list_of(answer, "measures");
    page.title(page.say("plausibility.title"));
    page.paragraph(page.say("plausibility.about", number_of(answer, "members").value_or(0),
                            number_of(answer, "seed").value_or(0)));
    page.gap();
    show_measures(page, measures);
    show_parts(page, measures);
    show_traits(page, measures);
}

}  // namespace cli

#include "cli/render/lists.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

#include "cli/render/words.hpp"

namespace cli {
namespace {

// How a member of a row is shown in a cell.
enum class CellKind { id, name, other_name, localized, word, polity, polities, date, text, years };

struct CellSpec {
    Key header;
    CellKind kind;
    std::string_view member;       ///< Or the stem of <stem>_en and <stem>_zh.
    std::string_view second = {};  ///< Family of words; or the member that ends a span of years.
    bool wraps = false;
};

constexpr std::array<CellSpec, 5> place_cells{{
    {"list.id", CellKind::id, "id"},
    {"list.name", CellKind::name, "name", {}, true},
    {"list.other_name", CellKind::other_name, "name"},
    {"list.circuit", CellKind::localized, "circuit", {}, true},
    {"list.kind", CellKind::word, "kind", "place_kind"},
}};
constexpr std::array<CellSpec, 5> person_cells{{
    {"list.id", CellKind::id, "id"},
    {"list.name", CellKind::name, "name", {}, true},
    {"list.other_name", CellKind::other_name, "name"},
    {"list.lived", CellKind::years, "birth", "death"},
    {"list.about", CellKind::localized, "summary", {}, true},
}};
constexpr std::array<CellSpec, 5> polity_cells{{
    {"list.id", CellKind::id, "id"},
    {"list.name", CellKind::name, "name", {}, true},
    {"list.other_name", CellKind::other_name, "name"},
    {"list.kind", CellKind::word, "kind", "polity_kind"},
    {"list.years", CellKind::years, "founded", "ended"},
}};
constexpr std::array<CellSpec, 5> treaty_cells{{
    {"list.date", CellKind::date, "date"},
    {"list.id", CellKind::id, "id"},
    {"list.name", CellKind::name, "name", {}, true},
    {"list.parties", CellKind::polities, "parties", {}, true},
    {"list.status", CellKind::word, "status", "treaty_status"},
}};
constexpr std::array<CellSpec, 4> decision_cells{{
    {"list.date", CellKind::date, "date"},
    {"list.id", CellKind::id, "id"},
    {"list.court", CellKind::polity, "polity"},
    {"list.name", CellKind::localized, "title", {}, true},
}};
constexpr std::array<CellSpec, 2> outcome_cells{{
    {"list.id", CellKind::id, "id"},
    {"list.question", CellKind::localized, "question", {}, true},
}};
constexpr std::array<CellSpec, 5> technique_cells{{
    {"list.date", CellKind::date, "first_attested"},
    {"list.id", CellKind::id, "id"},
    {"list.name", CellKind::name, "name", {}, true},
    {"list.court", CellKind::polity, "polity"},
    {"list.about", CellKind::localized, "effect", {}, true},
}};
constexpr std::array<CellSpec, 6> era_cells{{
    {"list.id", CellKind::id, "id"},
    {"list.court", CellKind::polity, "polity"},
    {"list.name", CellKind::name, "name"},
    {"list.other_name", CellKind::other_name, "name"},
    {"list.first_day", CellKind::date, "start"},
    {"list.last_day", CellKind::date, "end"},
}};
constexpr std::array<CellSpec, 3> source_cells{{
    {"list.id", CellKind::id, "key"},
    {"list.work", CellKind::text, "citation", {}, true},
    {"list.cited", CellKind::text, "times_cited"},
}};

std::span<const CellSpec> cells_of(std::string_view table) {
    if (table == "places") {
        return place_cells;
    }
    if (table == "people") {
        return person_cells;
    }
    if (table == "polities") {
        return polity_cells;
    }
    if (table == "treaties") {
        return treaty_cells;
    }
    if (table == "decisions") {
        return decision_cells;
    }
    if (table == "outcomes") {
        return outcome_cells;
    }
    if (table == "eras") {
        return era_cells;
    }
    return table == "techniques" ? std::span<const CellSpec>(technique_cells)
                                 : std::span<const CellSpec>(source_cells);
}

std::string cell(const Page& page, Names& names, const CellSpec& spec, const Json& row) {
    const Language language = page.language();
    const bool chinese = language == Language::chinese;
    switch (spec.kind) {
        case CellKind::id: {
            const std::string id = text_of(row, spec.member);
            return page.paint(Style::faint, id.empty() ? text_of(row, "id") : id);
        }
        case CellKind::name:
            return marked(page, localized(row, spec.member, language), text_of(row, "confidence"));
        case CellKind::other_name:
            return text_of(row, std::string(spec.member) + (chinese ? "_en" : "_zh"));
        case CellKind::localized:
            return localized(row, spec.member, language);
        case CellKind::word:
            return word(language, spec.second, text_of(row, spec.member));
        case CellKind::polity:
            return member(row, spec.member).is_null() ? std::string()
                                                      : names.polity(member(row, spec.member));
        case CellKind::polities:
            return names.polities(list_of(row, spec.member));
        case CellKind::date:
            return page.paint(Style::date, text_of(row, spec.member));
        case CellKind::text:
            return text_of(row, spec.member);
        case CellKind::years: {
            const std::string first = text_of(row, spec.member).substr(0, 4);
            const std::string last = text_of(row, spec.second).substr(0, 4);
            return first.empty() && last.empty() ? std::string() : first + "–" + last;
        }
    }
    return {};
}

}  // namespace

void show_list(Page& page, Names& names, std::string_view table_name, const Json& answer) {
    const std::span<const CellSpec> specs = cells_of(table_name);
    const Json& rows = list_of(answer, table_name);
    Table table;
    table.indent = 0;
    for (const CellSpec& spec : specs) {
        table.columns.push_back({page.say(spec.header), Align::left, spec.wraps});
    }
    for (const Json& row : rows) {
        std::vector<std::string> cells;
        for (const CellSpec& spec : specs) {
            cells.push_back(cell(page, names, spec, row));
        }
        table.rows.push_back(std::move(cells));
    }
    page.table(table);
}

void show_readings(Page& page, const Json& answer) {
    std::string told;
    for (const Json& question : list_of(answer, "readings")) {
        const std::string where =
            text_of(question, "table") + " · " + text_of(question, "row") +
            (text_of(question, "column").empty() ? std::string()
                                                 : " · " + text_of(question, "column"));
        if (where != told) {
            page.heading(where);
            told = where;
        }
        for (const Json& reading : list_of(question, "readings")) {
            const bool chosen = member(reading, "is_default") == true;
            std::string name = text_of(reading, "reading");
            const std::string value = text_of(reading, "value");
            name += value.empty() ? "" : ": " + value;
            name += chosen ? " (" + page.say("readings.default") + ")" : "";
            page.paragraph(page.paint(chosen ? Style::good : Style::doubt, name) + "  " +
                               page.paint(Style::faint, id_of(question)),
                           2, 2);
            page.paragraph(localized(reading, "description", page.language()), 4);
            page.paragraph(page.paint(Style::faint, short_citations(page.language(),
                                                                    list_of(reading, "sources"))),
                           4, 2);
        }
    }
}

}  // namespace cli

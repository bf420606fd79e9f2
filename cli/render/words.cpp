#include "cli/render/words.hpp"

#include <algorithm>
#include <utility>

#include "cli/render/width.hpp"

namespace cli {
namespace {

bool all_digits(std::string_view part) {
    return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string without_zeros(std::string_view digits) {
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string("0") : std::string(digits.substr(first));
}

}  // namespace

std::string long_date(Language language, std::string_view date) {
    const bool has_month = date.size() >= 7 && date[4] == '-';
    const bool has_day = date.size() == 10 && has_month && date[7] == '-';
    const bool shape = date.size() == 4 || (date.size() == 7 && has_month) || has_day;
    if (!shape || !all_digits(date.substr(0, 4)) || (has_month && !all_digits(date.substr(5, 2))) ||
        (has_day && !all_digits(date.substr(8, 2)))) {
        return std::string(date);
    }
    const std::string year = without_zeros(date.substr(0, 4));
    if (!has_month) {
        return language == Language::chinese ? year + "年" : year;
    }
    const std::string month = word(language, "month", date.substr(5, 2));
    if (language == Language::chinese) {
        return year + "年" + month + (has_day ? without_zeros(date.substr(8, 2)) + "日" : "");
    }
    return (has_day ? without_zeros(date.substr(8, 2)) + " " : "") + month + " " + year;
}

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(number);
    const std::size_t sign = number < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > sign + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

namespace {

// 300000 as "30 萬", 1234567 as "1,234,567 ".
std::string chinese_amount(std::int64_t amount) {
    constexpr std::int64_t wan = 10000;
    return amount >= wan && amount % wan == 0 ? grouped(amount / wan) + " 萬"
                                              : grouped(amount) + " ";
}

}  // namespace

std::string amount_words(Language language, std::string_view good, std::int64_t amount) {
    if (const auto pattern = find_word(language, "good", good)) {
        return fmt::format(fmt::runtime(*pattern), language == Language::chinese
                                                       ? chinese_amount(amount)
                                                       : grouped(amount));
    }
    return grouped(amount) + " " + word(language, "good", good);
}

std::vector<std::string> split_list(std::string_view items) {
    std::vector<std::string> split;
    while (!items.empty()) {
        const std::size_t end = std::min(items.find(';'), items.size());
        if (end > 0) {
            split.emplace_back(items.substr(0, end));
        }
        items.remove_prefix(std::min(end + 1, items.size()));
    }
    return split;
}

std::string joined(Language language, const std::vector<std::string>& items) {
    std::string words;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            const bool last = i + 1 == items.size();
            words += language == Language::chinese ? "、" : last ? " and " : ", ";
        }
        words += items[i];
    }
    return words;
}

std::string_view doubt_mark(std::string_view confidence) {
    if (confidence == "low") {
        return "?";
    }
    return confidence == "medium" ? "~" : "";
}

std::string marked(const Page& page, std::string_view words, std::string_view confidence) {
    const std::string_view mark = doubt_mark(confidence);
    if (mark.empty()) {
        return std::string(words);
    }
    return std::string(words) + page.paint(Style::doubt, std::string(" ") + std::string(mark));
}

std::string confidence_words(const Page& page, std::string_view confidence) {
    if (confidence.empty()) {
        return {};
    }
    const std::string said =
        page.say("answer.confidence", word(page.language(), "confidence", confidence));
    return confidence == "high" ? said : page.paint(Style::doubt, said);
}

namespace {

// One work with the parts of it that are cited.
struct CitedWork {
    std::string citation;
    std::vector<std::string> locators;
};

std::vector<CitedWork> cited_works(const Json& sources) {
    std::vector<CitedWork> works;
    for (const Json& source : sources.is_array() ? sources : Json::array()) {
        std::string citation = text_of(source, "citation");
        if (citation.empty()) {
            citation = source.is_string() ? source.get<std::string>() : text_of(source, "key");
        }
        // A dash between two numbers or names, as bibliographies are typed.
        for (std::size_t at = citation.find("--"); at != std::string::npos;
             at = citation.find("--", at)) {
            citation.replace(at, 2, "–");
        }
        auto at = std::find_if(works.begin(), works.end(), [&citation](const CitedWork& work) {
            return work.citation == citation;
        });
        if (at == works.end()) {
            at = works.insert(works.end(), {citation, {}});
        }
        const std::string locator = text_of(source, "locator");
        auto& locators = at->locators;
        if (!locator.empty() &&
            std::find(locators.begin(), locators.end(), locator) == locators.end()) {
            locators.push_back(locator);
        }
    }
    return works;
}

std::string with_locators(std::string work, const CitedWork& cited, std::string_view before) {
    bool first = true;
    for (const std::string& locator : cited.locators) {
        work += first ? before : "; ";
        work += locator;
        first = false;
    }
    return work;
}

bool is_chinese(char32_t code) {
    return code >= 0x3400 && code < 0xA000;
}

// The Chinese title that stands inside a citation; empty if there is none.
std::string chinese_title(std::string_view title) {
    std::string found;
    for (std::size_t at = 0; at < title.size();) {
        const Glyph glyph = glyph_at(title, at);
        if (is_chinese(glyph.code)) {
            found += glyph.bytes;
        } else if (!found.empty()) {
            break;
        }
        at += glyph.bytes.size();
    }
    return found;
}

// "Bi Yuan: Xu zizhi tongjian 續資治通鑑, 220 juan, ..." as "Xu zizhi tongjian 續資治通鑑".
std::string short_citation(Language language, std::string_view citation) {
    const std::size_t colon = citation.find(": ");
    std::string_view title =
        colon == std::string_view::npos ? citation : citation.substr(colon + 2);
    title = title.substr(0, title.find_first_of(",."));
    if (language == Language::chinese) {
        std::string chinese = chinese_title(title);
        if (!chinese.empty()) {
            return chinese;
        }
    }
    return std::string(title);
}

}  // namespace

std::vector<std::string> citations(const Json& sources) {
    std::vector<std::string> lines;
    for (const CitedWork& work : cited_works(sources)) {
        std::string citation = work.citation;
        if (!work.locators.empty() && !citation.empty() && citation.back() == '.') {
            citation.pop_back();
        }
        lines.push_back(with_locators(std::move(citation), work, ": "));
    }
    return lines;
}

std::string short_citations(Language language, const Json& sources) {
    std::string line;
    for (const CitedWork& work : cited_works(sources)) {
        line += line.empty() ? "" : "; ";
        line += with_locators(short_citation(language, work.citation), work, " ");
    }
    return line;
}

void show_sources(Page& page, const Json& sources) {
    const std::vector<std::string> cited = citations(sources);
    if (cited.empty()) {
        return;
    }
    page.heading(page.say("answer.sources"));
    for (const std::string& citation : cited) {
        page.paragraph(page.paint(Style::faint, citation), 2, 2);
    }
}

void show_legend(Page& page) {
    page.gap();
    page.paragraph(page.paint(Style::doubt, "~") + " " + page.say("answer.legend_medium") + "   " +
                   page.paint(Style::doubt, "?") + " " + page.say("answer.legend_low") + "   " +
                   page.paint(Style::doubt, "≈") + " " + page.say("answer.legend_estimate"));
}

}  // namespace cli

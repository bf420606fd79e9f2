#include "cli/render/words.hpp"

#include <algorithm>

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

std::vector<std::string> citations(Language language, const Json& sources) {
    std::vector<std::string> cited;
    if (!sources.is_array()) {
        return cited;
    }
    for (const Json& source : sources) {
        std::string words = text_of(source, "citation");
        if (words.empty()) {
            words = source.is_string() ? source.get<std::string>() : text_of(source, "key");
        }
        const std::string locator = text_of(source, "locator");
        if (!locator.empty()) {
            words += language == Language::chinese ? "，" : ", ";
            words += locator;
        }
        if (std::find(cited.begin(), cited.end(), words) == cited.end()) {
            cited.push_back(std::move(words));
        }
    }
    return cited;
}

void show_sources(Page& page, const Json& sources) {
    const std::vector<std::string> cited = citations(page.language(), sources);
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

#include "cli/whatif_csv.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

#include "cli/render/json.hpp"

namespace cli {
namespace {

// In quotes where the text would be taken apart without them (RFC 4180).
std::string csv_field(std::string_view text) {
    if (text.find_first_of("\",\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string field = "\"";
    for (const char one : text) {
        field += one == '"' ? "\"\"" : std::string(1, one);
    }
    return field + "\"";
}

std::string line_of(const std::vector<std::string>& fields) {
    std::string line;
    for (const std::string& field : fields) {
        line += (line.empty() ? "" : ",") + csv_field(field);
    }
    return line + "\n";
}

}  // namespace

std::string csv_number(double value) {
    if (!std::isfinite(value)) {
        return std::isnan(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
    }
    if (value == 0) {
        return "0";
    }
    std::array<char, 32> written{};
    const auto end = std::to_chars(written.data(), written.data() + written.size(), std::abs(value),
                                   std::chars_format::scientific)
                         .ptr;
    const std::string_view text(written.data(), static_cast<std::size_t>(end - written.data()));
    const std::size_t mark = text.find('e');
    std::string digits(text.substr(0, mark));
    std::erase(digits, '.');
    const bool is_small = text[mark + 1] == '-';
    int exponent = 0;
    std::from_chars(text.data() + mark + 2, text.data() + text.size(), exponent);
    // ECMA-262, Number::toString: the point stands behind so many of the digits.
    const int point = (is_small ? -exponent : exponent) + 1;
    const int count = static_cast<int>(digits.size());
    constexpr int most_before = 21;
    constexpr int most_behind = 6;
    if (point > most_before || point <= -most_behind) {
        if (count > 1) {
            digits.insert(1, ".");
        }
        digits += (is_small ? "e-" : "e+") + std::to_string(exponent);
    } else if (point >= count) {
        digits.append(static_cast<std::size_t>(point - count), '0');
    } else if (point > 0) {
        digits.insert(static_cast<std::size_t>(point), ".");
    } else {
        digits.insert(0, "0." + std::string(static_cast<std::size_t>(-point), '0'));
    }
    return (value < 0 ? "-" : "") + digits;
}

std::string csv_of(std::span<const std::string> questions, std::uint32_t first,
                   std::span<const lab::PairLived> pairs) {
    std::vector<std::string> names{"member"};
    for (const std::string& question : questions) {
        names.push_back("without: " + question);
        names.push_back("with: " + question);
    }
    names.insert(names.end(), {"digest without", "digest with"});
    std::string table = line_of(names);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        std::vector<std::string> fields{std::to_string(first + i)};
        for (std::size_t question = 0; question < questions.size(); ++question) {
            fields.push_back(csv_number(pairs[i].without.values[question]));
            fields.push_back(csv_number(pairs[i].with.values[question]));
        }
        fields.push_back(sim::format_digest(pairs[i].without.digest));
        fields.push_back(sim::format_digest(pairs[i].with.digest));
        table += line_of(fields);
    }
    return table;
}

std::string whatif_csv(const scenario::Scenario& scenario, const api::WhatIf& asked,
                       std::span<const lab::PairLived> pairs) {
    std::vector<std::string> names;
    for (const api::WhatIfQuestion& question : asked.questions) {
        const Json told = api::question_json(scenario, question);
        const std::string outcome = text_of(told, "outcome");
        names.push_back(outcome.empty() ? text_of(told, "expression") : outcome);
    }
    return csv_of(names, asked.first, pairs);
}

}  // namespace cli

#include "api/agreement.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace api {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 3> irregular = {{{"is", "are"}, {"has", "have"}, {"does", "do"}}};

std::string plural_verb(std::string_view verb) {
    for (const auto& [one, many] : irregular) {
        if (verb == one) {
            return std::string(many);
        }
    }
    for (const std::string_view ending : {"sses", "shes", "ches", "xes"}) {
        if (verb.ends_with(ending)) {
            return std::string(verb.substr(0, verb.size() - 2));
        }
    }
    if (verb.ends_with("ies")) {
        return std::string(verb.substr(0, verb.size() - 3)) + "y";
    }
    return std::string(verb.ends_with("s") ? verb.substr(0, verb.size() - 1) : verb);
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

}  // namespace

bool is_plural(std::string_view name) {
    return (name.ends_with("s") && !name.ends_with("ss")) || name.starts_with("Bands ");
}

std::string agreeing(std::string sentence, std::string_view name) {
    const bool begins = sentence.starts_with(name) && sentence.size() > name.size() + 1 &&
                        sentence[name.size()] == ' ';
    if (!begins || !is_plural(name)) {
        return sentence;
    }
    const std::size_t first = name.size() + 1;
    const std::size_t end = std::min(sentence.find(' ', first), sentence.size());
    const std::string verb = sentence.substr(first, end - first);
    const std::string plural = plural_verb(verb);
    if (plural == verb) {
        return sentence;  // "Mongols and Jin agree": many already.
    }
    sentence.replace(first, verb.size(), plural);
    replace_all(sentence, " its ", " their ");
    replace_all(sentence, " that it owes", " that they owe");
    return sentence;
}

}  // namespace api

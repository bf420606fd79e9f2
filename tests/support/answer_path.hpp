// Paths into JSON answers, for text tests: "/courts[id=song]/ruler/id". A segment is a key, a
// position, or a filter [key=value] that takes the first element of an array whose key has that
// value. [key~value] takes the first whose text holds the value.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace test_support {

using Answer = nlohmann::ordered_json;

inline std::string plain(const Answer& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

inline const Answer* filter(const Answer& array, const std::string& condition) {
    const bool contains = condition.find('~') != std::string::npos;
    const std::size_t split = condition.find(contains ? '~' : '=');
    const std::string key = condition.substr(0, split);
    const std::string wanted = condition.substr(split + 1);
    if (!array.is_array()) {
        return nullptr;
    }
    for (const Answer& element : array) {
        if (!element.is_object() || !element.contains(key)) {
            continue;
        }
        const std::string found = plain(element.at(key));
        if (contains ? found.find(wanted) != std::string::npos : found == wanted) {
            return &element;
        }
    }
    return nullptr;
}

/// The value at `path`, or nullptr if the path leads nowhere.
inline const Answer* find_path(const Answer& root, const std::string& path) {
    const Answer* at = &root;
    std::size_t next = 0;
    while (next < path.size() && at != nullptr) {
        if (path[next] == '/') {
            const std::size_t end = path.find_first_of("/[", next + 1);
            const std::string key = path.substr(next + 1, end - next - 1);
            next = end == std::string::npos ? path.size() : end;
            const bool is_number =
                !key.empty() && key.find_first_not_of("0123456789") == std::string::npos;
            if (at->is_array() && is_number && std::stoul(key) < at->size()) {
                at = &(*at)[std::stoul(key)];
            } else if (at->is_object() && at->contains(key)) {
                at = &at->at(key);
            } else {
                return nullptr;
            }
        } else {
            const std::size_t end = path.find(']', next);
            if (end == std::string::npos) {
                return nullptr;
            }
            at = filter(*at, path.substr(next + 1, end - next - 1));
            next = end + 1;
        }
    }
    return at;
}

/// Checks one line "PATH OPERATOR VALUE": == != >= <= (numbers or texts), has (text or array holds
/// the value), count>= N (array length), absent. Gives back "" if it holds, else what is wrong.
inline std::string check_expectation(const Answer& answer, const std::string& line) {
    const std::size_t first = line.find(' ');
    const std::string path = line.substr(0, first);
    const std::size_t second = first == std::string::npos ? first : line.find(' ', first + 1);
    const std::string op =
        first == std::string::npos ? "exists" : line.substr(first + 1, second - first - 1);
    const std::string wanted = second == std::string::npos ? "" : line.substr(second + 1);
    const Answer* found = find_path(answer, path);
    if (op == "absent") {
        return found == nullptr || found->is_null() ? "" : "is there: " + found->dump();
    }
    if (found == nullptr) {
        return "nothing at " + path;
    }
    const std::string text = plain(*found);
    bool holds = false;
    if (op == "exists") {
        holds = !found->is_null();
    } else if (op == "==") {
        holds = text == wanted;
    } else if (op == "!=") {
        holds = text != wanted;
    } else if (op == ">=" || op == "<=") {
        const bool numbers = found->is_number();
        const bool less = numbers ? found->get<long long>() <= std::stoll(wanted) : text <= wanted;
        const bool more = numbers ? found->get<long long>() >= std::stoll(wanted) : text >= wanted;
        holds = op == ">=" ? more : less;
    } else if (op == "has") {
        if (found->is_array()) {
            for (const Answer& element : *found) {
                holds |= plain(element) == wanted;
            }
        } else {
            holds = text.find(wanted) != std::string::npos;
        }
    } else if (op == "count>=") {
        holds = found->is_array() && found->size() >= std::stoul(wanted);
    } else {
        return "unknown operator " + op;
    }
    return holds ? "" : "found " + (text.size() > 300 ? text.substr(0, 300) + "…" : text);
}

}  // namespace test_support

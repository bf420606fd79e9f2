// A small reader of XML that finds what is not well formed: enough for pictures, which have no
// document type and no entities of their own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What is wrong with the text, or "".
inline std::string well_formed(std::string_view text) {
    std::vector<std::string> open;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t tag = text.find('<', at);
        const std::string_view words = text.substr(at, tag == text.npos ? text.npos : tag - at);
        for (std::size_t mark = words.find('&'); mark != words.npos;
             mark = words.find('&', mark + 1)) {
            if (words.find(';', mark) > mark + 6) {
                return "a bare & at " + std::to_string(at + mark);
            }
        }
        if (words.find('>') != words.npos) {
            return "a bare > at " + std::to_string(at);
        }
        if (tag == text.npos) {
            break;
        }
        const std::size_t end = text.find('>', tag);
        if (end == text.npos) {
            return "a tag without end at " + std::to_string(tag);
        }
        std::string_view inside = text.substr(tag + 1, end - tag - 1);
        at = end + 1;
        if (inside.empty() || inside.find('<') != inside.npos) {
            return "a bad tag at " + std::to_string(tag);
        }
        if (inside[0] == '?') {
            continue;
        }
        std::size_t quotes = 0;
        for (const char letter : inside) {
            quotes += letter == '"' ? 1U : 0U;
        }
        if (quotes % 2 != 0) {
            return "an attribute without end at " + std::to_string(tag);
        }
        const std::string name(inside.substr(0, inside.find_first_of(" \n/", 1)));
        if (inside[0] == '/') {
            if (open.empty() || "/" + open.back() != std::string(inside)) {
                return "an end without a beginning: " + std::string(inside);
            }
            open.pop_back();
        } else if (inside.back() != '/') {
            open.push_back(name);
        }
    }
    return open.empty() ? "" : "never closed: " + open.back();
}

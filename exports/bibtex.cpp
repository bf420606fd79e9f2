#include "exports/bibtex.hpp"

#include "exports/credits.hpp"

namespace exports {

std::string bibtex(const Record& record, const std::optional<std::set<std::string>>& keys) {
    const Credits credits = credits_of(record);
    std::string text = "% Works cited by: " + credits.title + ", version " + credits.version + "\n";
    if (!credits.license.empty()) {
        text += "% Licence of the data: " + credits.license + "\n";
    }
    for (const scenario::BibliographyEntry& entry : record.scenario().bibliography.entries()) {
        if (keys && keys->count(std::string(entry.key)) == 0) {
            continue;
        }
        text += "\n@";
        text += entry.type;
        text += "{";
        text += entry.key;
        for (const scenario::BibliographyField& field : entry.fields) {
            text += ",\n  ";
            text += field.name;
            text += " = {";
            text += field.value;
            text += "}";
        }
        text += "\n}\n";
    }
    return text;
}

}  // namespace exports

#include "simulation/calendar/era_names.hpp"

#include <utility>

#include "simulation/calendar/plain_text.hpp"

namespace sim {
namespace {

void add_spelling(std::vector<PlainSpelling>& spellings, const std::string& text,
                  std::uint32_t index) {
    std::string plain = plain_text_of(text).text;
    if (!plain.empty()) {
        spellings.push_back({std::move(plain), index});
    }
}

}  // namespace

EraNames::EraNames(std::vector<EraName> era_names, const std::vector<CourtName>& courts)
    : names(std::move(era_names)) {
    for (std::uint32_t index = 0; index < names.size(); ++index) {
        const EraName& name = names[index];
        add_spelling(era_spellings, name.zh, index);
        add_spelling(era_spellings, name.pinyin, index);
        for (const std::string& alias : name.aliases) {
            add_spelling(era_spellings, alias, index);
        }
    }
    for (const CourtName& court : courts) {
        add_spelling(court_spellings, court.text, court.court.index);
    }
}

}  // namespace sim

#include "scenario/later_people.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/draw.hpp"

namespace scenario {

namespace {

using sim::Culture;
using sim::PersonDefinition;

// The oldest who come in the first year are born so long before it, and so long before the last
// year the youngest.
constexpr std::int32_t eldest_years = 40;
constexpr std::int32_t youngest_years = 20;
constexpr std::uint32_t tries_most = 40;  ///< For a name that nobody bears yet.

struct Name {
    Bilingual text;
    std::int64_t weight = 1;
};
struct NameList {
    std::vector<Name> names;
    std::int64_t weight = 0;

    void add(Bilingual text, std::int64_t one) {
        names.push_back({text, one});
        weight += one;
    }
    [[nodiscard]] const Name& drawn(std::uint32_t below) const {
        std::int64_t left = below;
        for (const Name& name : names) {
            left -= name.weight;
            if (left < 0) {
                return name;
            }
        }
        return names.back();
    }
};

/// Whom the table asks for: kinsmen of a house, or others of a people.
struct Asked {
    Culture culture = Culture::han;
    sim::PolityId house;  ///< Or none.
    Bilingual clan;       ///< Of the house; may be empty.
    std::int32_t count = 0;
    bool is_consort = false;  ///< Women of that clan who marry into the house.
};

class LaterPeople {
  public:
    explicit LaterPeople(Scenario& scenario) : scenario_(scenario) {}

    void read(const Workbook& book);
    void add();

  private:
    void add(const Asked& asked, std::int32_t number);
    [[nodiscard]] LaterPerson named(const Asked& asked, const sim::Draw& draw);
    [[nodiscard]] const PersonDefinition* model_for(const Asked& asked,
                                                    const sim::Draw& draw) const;

    Scenario& scenario_;
    std::array<NameList, sim::culture_count> clans_;
    std::array<NameList, sim::culture_count> givens_;
    std::vector<Asked> asked_;
    std::set<std::string, std::less<>> taken_;  ///< Names in Chinese characters.
};

void LaterPeople::read(const Workbook& book) {
    Rows rows(book, Table::personal_names, scenario_.texts.citations);
    while (rows.next()) {
        const Culture culture = culture_named(rows.text("people"));
        const auto at = static_cast<std::size_t>(culture);
        const std::string_view part = rows.text("part");
        const auto polity = rows.id<sim::PolityId>("polity");
        const Bilingual name = rows.both("name_en", "name_zh");
        const std::int32_t weight = rows.whole("weight");
        if (part == "clan") {
            clans_[at].add(name, weight);
        } else if (part == "given") {
            givens_[at].add(name, weight);
        } else {
            asked_.push_back({culture, polity, name, weight, part == "consort"});
        }
    }
    for (const PersonRow& person : scenario_.texts.people) {
        taken_.emplace(person.name.zh);
    }
}

/// A name that nobody bears. Where there are no clan names, as among the Mongols, one name is all.
LaterPerson LaterPeople::named(const Asked& asked, const sim::Draw& draw) {
    const auto at = static_cast<std::size_t>(asked.culture);
    const NameList& clans = clans_[at];
    const NameList& givens = givens_[at];
    const bool has_clan = asked.house.exists() || !clans.names.empty();
    const auto pick = [&](const NameList& list, std::uint32_t n) {
        return list.drawn(draw.below(static_cast<std::uint32_t>(list.weight), n)).text;
    };
    LaterPerson person;
    if (asked.is_consort) {  // Histories name women by their clan.
        person.name_en = "Lady " + std::string(asked.clan.en);
        person.name_zh = std::string(asked.clan.zh) + "氏";
        for (int more = 0; !taken_.insert(person.name_zh).second; ++more) {
            person.name_en += more == 0 ? " the Younger" : "";
            person.name_zh = "小" + person.name_zh;
        }
        return person;
    }
    // Once the names of a people are all borne: the younger of two of one name.
    for (std::uint32_t attempt = 0; attempt < 2 * tries_most; ++attempt) {
        const bool is_younger = attempt >= tries_most;
        const Bilingual clan = asked.house.exists() ? asked.clan
                               : has_clan           ? pick(clans, 2 * attempt)
                                                    : Bilingual{};
        const Bilingual given = pick(givens, 2 * attempt + 1);
        person.name_en = std::string(clan.en) + (clan.en.empty() ? "" : " ") +
                         std::string(given.en) + (is_younger ? " the Younger" : "");
        person.name_zh = (is_younger ? "小" : "") + std::string(clan.zh) + std::string(given.zh);
        if (taken_.insert(person.name_zh).second) {
            break;
        }
    }
    return person;
}

/// Somebody of the people whom the pack knows well enough to score; null: nobody.
const PersonDefinition* LaterPeople::model_for(const Asked& asked, const sim::Draw& draw) const {
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < scenario_.texts.people.size(); ++i) {
        const PersonDefinition& one = scenario_.setting.people[i];
        if (one.culture == asked.culture &&
            one.field + one.siege + one.diplomacy + one.administration > 0) {
            known.push_back(i);
        }
    }
    constexpr std::uint32_t model_draw = 4 * tries_most;
    return known.empty() ? nullptr
                         : &scenario_.setting.people[known[draw.below(
                               static_cast<std::uint32_t>(known.size()), model_draw)]];
}

void LaterPeople::add(const Asked& asked, std::int32_t number) {
    sim::Setting& setting = scenario_.setting;
    constexpr std::uint32_t system = 1;
    const sim::Draw draw(sim::ChanceKey{0, 0}, 0, system,
                         static_cast<std::uint32_t>(scenario_.later_people.size()));
    PersonDefinition person;
    if (const PersonDefinition* model = model_for(asked, draw)) {
        // Women of the house led no hosts.
        person.field = asked.is_consort ? 0 : model->field;
        person.siege = asked.is_consort ? 0 : model->siege;
        person.naval = asked.is_consort ? 0 : model->naval;
        person.diplomacy = model->diplomacy;
        person.administration = model->administration;
        person.loyalty = model->loyalty;
        person.ambition = model->ambition;
        person.leanings[0] = model->leanings[0];
        person.leanings[0].about = sim::PolityId::none();
    }
    const std::int32_t first = sim::julian_date_of(setting.first_day).year - eldest_years;
    const std::int32_t last = sim::julian_date_of(setting.last_day).year - youngest_years;
    person.birth_year = first + (last - first) * number / std::max(asked.count - 1, 1);
    person.culture = asked.culture;
    person.home = asked.house;
    person.is_later = true;
    person.is_of_house = asked.house.exists() && !asked.is_consort;
    person.is_consort = asked.is_consort;
    LaterPerson text = named(asked, draw);
    text.id = "later-" + std::to_string(scenario_.later_people.size() + 1);
    scenario_.later_people.push_back(std::move(text));
    setting.people.push_back(person);
}

void LaterPeople::add() {
    for (const Asked& asked : asked_) {
        if (givens_[static_cast<std::size_t>(asked.culture)].names.empty()) {
            continue;
        }
        for (std::int32_t i = 0; i < asked.count; ++i) {
            add(asked, i);
        }
    }
}

}  // namespace

void add_later_people(const Workbook& book, Scenario& scenario) {
    LaterPeople later(scenario);
    later.read(book);
    later.add();
}

}  // namespace scenario

#include <algorithm>
#include <span>
#include <vector>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"
#include "scenario/text.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

namespace {

/// "war(vs Liao):1111-1125" and its like; other leanings than war and peace are none.
std::array<sim::LeaningSpan, 3> leanings_of(const std::vector<std::string_view>& factions,
                                            std::span<const std::string_view> polities) {
    std::array<sim::LeaningSpan, 3> spans{};
    std::size_t next = 0;
    for (const std::string_view text : factions) {
        if (next == spans.size()) {
            break;
        }
        sim::LeaningSpan& span = spans[next++];
        span.leaning = text.starts_with("war")     ? sim::Leaning::war
                       : text.starts_with("peace") ? sim::Leaning::peace
                                                   : sim::Leaning::none;
        // "war(vs Liao, Xia)": the first that is named.
        for (std::size_t i = 0; i < polities.size() && text.find('(') != text.npos; ++i) {
            const std::string_view id = polities[i];
            const std::size_t at = text.find(id.substr(1));
            if (at != text.npos && at > 0 && (text[at - 1] | 0x20) == id[0]) {
                span.about = sim::PolityId(i);
                break;
            }
        }
        const std::size_t years = text.rfind(':');
        const std::size_t dash = text.rfind('-');
        const std::size_t at = dash != std::string_view::npos && dash > years ? dash : years;
        const auto last =
            at == std::string_view::npos ? std::nullopt : parse_whole(text.substr(at + 1));
        constexpr std::int32_t for_good = 9999;
        span.last_year = last ? static_cast<std::int32_t>(*last) : for_good;
    }
    return spans;
}

void define_people(const Texts& texts, sim::Setting& setting) {
    std::vector<std::string_view> polities;
    for (const PolityRow& polity : texts.polities) {
        polities.push_back(polity.id);
    }
    for (const PersonRow& row : texts.people) {
        sim::PersonDefinition& person = setting.people.emplace_back();
        person.birth_year =
            row.birth.first.exists() ? sim::julian_date_of(row.birth.first).year : 0;
        person.field = row.skills.field;
        person.siege = row.skills.siege;
        person.naval = row.skills.naval;
        person.diplomacy = row.skills.diplomacy;
        person.administration = row.skills.administration;
        person.loyalty = row.skills.loyalty;
        person.ambition = row.skills.ambition;
        person.father = row.father;
        person.leanings = leanings_of(row.factions, polities);
        person.culture = culture_named(row.ethnicity);
        for (std::size_t i = 0; i < std::min(person.heirs.size(), row.heirs.size()); ++i) {
            person.heirs[i] = row.heirs[i];
        }
    }
}

void read_characters(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::characters, texts.citations);
    while (rows.next()) {
        CharacterRow& row = texts.characters.emplace_back();
        row.person = rows.id<sim::PersonId>("person");
        row.character = character_of(rows);
        row.character.is_told = true;
        row.provenance = rows.provenance();
        if (row.person.exists()) {
            setting.people[row.person.index].character = row.character;
        }
    }
}

void read_consorts(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::consorts, texts.citations);
    while (rows.next()) {
        ConsortRow& row = texts.consorts.emplace_back();
        row.person = rows.id<sim::PersonId>("person");
        row.ruler = rows.id<sim::PersonId>("ruler");
        row.polity = rows.id<sim::PolityId>("polity");
        row.provenance = rows.provenance();
        if (row.person.exists()) {
            setting.people[row.person.index].consort_of = row.ruler;
            setting.people[row.person.index].is_consort = true;
        }
    }
}

}  // namespace

void read_people(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::people, texts.citations);
    while (rows.next()) {
        PersonRow& person = texts.people.emplace_back();
        person.id = rows.text("id");
        person.name = rows.both("name_en", "name_zh");
        person.tier = rows.text("tier");
        person.birth = rows.date("birth");
        person.death = rows.date("death");
        person.death_kind = rows.word<sim::DeathKind>("death_kind");
        person.ethnicity = rows.text("ethnicity");
        person.father = rows.id<sim::PersonId>("father");
        person.heirs = rows.ids<sim::PersonId>("heirs");
        person.factions = rows.words("faction");
        person.skills.field = rows.whole("field");
        person.skills.siege = rows.whole("siege");
        person.skills.naval = rows.whole("naval");
        person.skills.diplomacy = rows.whole("diplomacy");
        person.skills.administration = rows.whole("administration");
        person.skills.loyalty = rows.whole("loyalty");
        person.skills.ambition = rows.whole("ambition");
        person.temple_name = rows.text("temple_name");
        person.posthumous = rows.text("posthumous");
        person.summary = rows.both("summary_en", "summary_zh");
        person.provenance = rows.provenance();
    }
    define_people(texts, setting);
    read_characters(book, texts, setting);
    read_consorts(book, texts, setting);

    Rows allegiances(book, Table::allegiances, texts.citations);
    while (allegiances.next()) {
        AllegianceRow& allegiance = texts.allegiances.emplace_back();
        allegiance.person = allegiances.id<sim::PersonId>("person");
        allegiance.polity = allegiances.id<sim::PolityId>("polity");
        allegiance.status = allegiances.word<sim::AllegianceStatus>("status");
        allegiance.from = allegiances.date("from");
        allegiance.until = allegiances.date("until");
        allegiance.provenance = allegiances.provenance();
    }

    Rows posts(book, Table::posts, texts.citations);
    while (posts.next()) {
        PostRow& post = texts.posts.emplace_back();
        post.person = posts.id<sim::PersonId>("person");
        post.office = posts.word<sim::Office>("office");
        post.polity = posts.id<sim::PolityId>("polity");
        post.from = posts.date("from");
        post.until = posts.date("until");
        post.event = posts.id<sim::RecordId>("event");
        post.provenance = posts.provenance();
        setting.posts.push_back({post.person, post.polity, post.office, false});
    }
}

}  // namespace scenario

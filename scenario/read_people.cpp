#include <algorithm>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

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
        for (std::size_t i = 0; i < std::min(person.heirs.size(), row.heirs.size()); ++i) {
            person.heirs[i] = row.heirs[i];
        }
    }

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

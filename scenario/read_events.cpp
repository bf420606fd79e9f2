#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

namespace {

template <typename IdType>
IdType first_of(const std::vector<IdType>& ids) {
    return ids.empty() ? IdType::none() : ids.front();
}

void read_event_rows(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::events, texts.citations);
    while (rows.next()) {
        EventRow& event = texts.events.emplace_back();
        event.id = rows.text("id");
        event.tier = rows.text("tier");
        event.start = rows.date("date_start");
        event.end = rows.date("date_end");
        event.precision = rows.text("precision");
        event.lunar = rows.text("lunar");
        event.kind = rows.word<sim::EventKind>("kind");
        event.title = rows.both("title_en", "title_zh");
        event.summary = rows.both("summary_en", "summary_zh");
        event.polities = rows.ids<sim::PolityId>("polities");
        event.actors = rows.ids<sim::PersonId>("actors");
        event.other_actors = rows.text("other_actors");
        event.places = rows.ids<sim::PlaceId>("places");
        event.place_detail = rows.text("place_detail");
        event.causes = rows.ids<sim::RecordId>("causes");
        event.provenance = rows.provenance();
    }
    Rows numbers(book, Table::event_numbers, texts.citations);
    while (numbers.next()) {
        EventNumberRow& number = texts.event_numbers.emplace_back();
        number.event = numbers.id<sim::RecordId>("event");
        number.key = numbers.text("key");
        number.value_millionths = numbers.millionths("value").value_or(0);
        number.unit = numbers.text("unit");
        number.provenance = numbers.provenance();
    }
}

void read_battles(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::battles, texts.citations);
    while (rows.next()) {
        BattleRow& battle = texts.battles.emplace_back();
        battle.id = rows.text("id");
        battle.event = rows.id<sim::RecordId>("event");
        battle.date = rows.date("date");
        battle.end = rows.date("end_date");
        battle.places = rows.ids<sim::PlaceId>("place");
        battle.place_name = rows.both("place_name", "place_name_zh");
        battle.kind = rows.text("kind");
        battle.attackers = rows.ids<sim::PolityId>("attacker");
        battle.defenders = rows.ids<sim::PolityId>("defender");
        battle.attacker_commanders = rows.ids<sim::PersonId>("attacker_commander");
        battle.attacker_other = rows.text("attacker_other");
        battle.defender_commanders = rows.ids<sim::PersonId>("defender_commander");
        battle.defender_other = rows.text("defender_other");
        battle.attacker_strength = rows.optional_whole("attacker_strength");
        battle.defender_strength = rows.optional_whole("defender_strength");
        battle.attacker_losses = rows.optional_whole("attacker_losses");
        battle.defender_losses = rows.optional_whole("defender_losses");
        battle.winner = rows.text("winner");
        battle.winners = rows.ids<sim::PolityId>("winner");
        battle.terrain = rows.text("terrain");
        battle.river_crossing = rows.flag("river_crossing");
        battle.naval = rows.flag("naval");
        battle.weapons = rows.text("weapons");
        battle.how_decided = rows.both("how_decided_en", "how_decided_zh");
        battle.civilians = rows.optional_whole("civilians");
        battle.provenance = rows.provenance();
        // A siege of no place that the map knows cannot stand in the world.
        if (battle.kind == "siege" && !battle.places.empty()) {
            battle.siege = sim::SiegeId(setting.sieges.size());
            setting.sieges.push_back(
                {battle.places.front(), first_of(battle.attackers), first_of(battle.defenders)});
        }
    }
}

void read_techniques(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::techniques, texts.citations);
    while (rows.next()) {
        TechniqueRow& technique = texts.techniques.emplace_back();
        technique.id = rows.text("id");
        technique.event = rows.id<sim::RecordId>("event");
        technique.name = rows.both("name_en", "name_zh");
        technique.first_attested = rows.date("first_attested");
        technique.place = rows.id<sim::PlaceId>("place");
        technique.polity = rows.id<sim::PolityId>("polity");
        technique.effect = rows.both("effect_en", "effect_zh");
        technique.siege_attack = rows.whole("siege_attack");
        technique.siege_defence = rows.whole("siege_defence");
        technique.field = rows.whole("field");
        technique.naval = rows.whole("naval");
        technique.morale_effect = rows.text("morale_effect");
        technique.provenance = rows.provenance();
    }
    for (const TechniqueRow& row : texts.techniques) {
        const std::string_view fright = row.morale_effect;
        sim::TechniqueDefinition& technique = setting.techniques.emplace_back();
        technique.first_attested = row.first_attested.first;
        technique.place = row.place;
        technique.polity = row.polity;
        technique.siege_attack = row.siege_attack;
        technique.siege_defence = row.siege_defence;
        technique.field = row.field;
        technique.naval = row.naval;
        technique.morale = fright == "very_high" ? 4
                           : fright == "high"    ? 3
                           : fright == "medium"  ? 2
                           : fright == "low"     ? 1
                                                 : 0;
    }
    Rows adoptions(book, Table::technique_adoptions, texts.citations);
    while (adoptions.next()) {
        TechniqueAdoptionRow& adoption = texts.technique_adoptions.emplace_back();
        adoption.technique = adoptions.id<sim::TechniqueId>("technique");
        adoption.polity = adoptions.id<sim::PolityId>("polity");
        adoption.from = adoptions.date("from");
        adoption.event = adoptions.id<sim::RecordId>("event");
        adoption.provenance = adoptions.provenance();
    }
}

/// Whom a rising fights for: "pro_song" names `song`. None: itself.
sim::PolityId court_of(const Texts& texts, std::string_view allegiance) {
    constexpr std::string_view mark = "pro_";
    for (std::size_t i = 0; allegiance.starts_with(mark) && i < texts.polities.size(); ++i) {
        if (texts.polities[i].id == allegiance.substr(mark.size())) {
            return sim::PolityId(i);
        }
    }
    return sim::PolityId::none();
}

void read_insurgencies(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::insurgencies, texts.citations);
    while (rows.next()) {
        InsurgencyRow& rising = texts.insurgencies.emplace_back();
        rising.id = rows.text("id");
        rising.name = rows.both("name_en", "name_zh");
        rising.start = rows.date("start");
        rising.end = rows.date("end");
        rising.against = rows.id<sim::PolityId>("against");
        rising.counted_under = rows.id<sim::PolityId>("counted_under");
        rising.allegiance = rows.text("allegiance");
        rising.region = rows.text("region");
        rising.places = rows.ids<sim::PlaceId>("places");
        rising.leaders = rows.ids<sim::PersonId>("leaders");
        rising.other_leaders = rows.text("other_leaders");
        rising.strength = rows.whole("strength");
        rising.strength_basis = rows.text("strength_basis");
        rising.summary = rows.both("summary_en", "summary_zh");
        rising.provenance = rows.provenance();
        setting.insurgencies.push_back({rising.against, sim::Men(rising.strength), false,
                                        rising.places, court_of(texts, rising.allegiance)});
    }
}

void read_institutions(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::institutions, texts.citations);
    while (rows.next()) {
        InstitutionRow& institution = texts.institutions.emplace_back();
        institution.id = rows.text("id");
        institution.polity = rows.id<sim::PolityId>("polity");
        institution.date = rows.date("date");
        institution.end = rows.date("end_date");
        institution.category = rows.text("category");
        institution.key = rows.text("key");
        institution.region = rows.text("region");
        institution.people = rows.ids<sim::PersonId>("people");
        institution.title = rows.both("title_en", "title_zh");
        institution.fact = rows.both("fact_en", "fact_zh");
        institution.value_millionths = rows.millionths("value");
        institution.provenance = rows.provenance();
    }
}

}  // namespace

void read_events(const Workbook& book, Texts& texts, sim::Setting& setting) {
    read_event_rows(book, texts);
    read_battles(book, texts, setting);
    read_techniques(book, texts, setting);
    read_insurgencies(book, texts, setting);
    read_institutions(book, texts);
}

}  // namespace scenario

#include <array>
#include <string_view>
#include <utility>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

sim::Culture culture_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, sim::Culture>, 10> known{{
        {"han", sim::Culture::han},
        {"khitan", sim::Culture::khitan},
        {"xi", sim::Culture::khitan},
        {"jurchen", sim::Culture::jurchen},
        {"bohai", sim::Culture::bohai},
        {"tangut", sim::Culture::tangut},
        {"mongol", sim::Culture::mongol},
        {"turkic", sim::Culture::mongol},
        {"korean", sim::Culture::korean},
        {"bai", sim::Culture::other},
    }};
    for (const auto& [word, culture] : known) {
        if (word == name) {
            return culture;
        }
    }
    return sim::Culture::other;
}

namespace {

void read_states(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::polities, texts.citations);
    while (rows.next()) {
        PolityRow& polity = texts.polities.emplace_back();
        polity.id = rows.text("id");
        polity.name = rows.both("name_en", "name_zh");
        sim::PolityDefinition& definition = setting.polities.emplace_back();
        definition.kind = rows.word<sim::PolityKind>("kind");
        definition.self_supporting_permille =
            static_cast<std::int32_t>(rows.number("self_supporting_permille").value_or(0));
        polity.culture = rows.text("culture");
        definition.culture = culture_named(polity.culture);
        polity.founded = rows.date("founded");
        polity.ended = rows.date("ended");
        polity.predecessor = rows.id<sim::PolityId>("predecessor");
        definition.predecessor = polity.predecessor;
        definition.stands_for_unnamed = definition.kind == sim::PolityKind::rebel &&
                                        polity.predecessor.exists() &&
                                        !polity.founded.first.exists();
        polity.colour = rows.text("colour");
        polity.pattern = rows.text("pattern");
        polity.provenance = rows.provenance();
    }
}

void read_customs(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::court_customs, texts.citations);
    while (rows.next()) {
        CourtCustomsRow& row = texts.court_customs.emplace_back();
        row.polity = rows.id<sim::PolityId>("polity");
        sim::CourtCustoms& customs = row.customs;
        customs.succession = rows.word<sim::Custom>("succession");
        customs.succession_reformed = rows.word<sim::Custom>("succession_reformed");
        customs.ruler_weight_permille = rows.whole("ruler_weight_permille");
        customs.minister_weight_permille = rows.whole("minister_weight_permille");
        customs.command_freedom_permille = rows.whole("command_freedom_permille");
        customs.dowager_permille = rows.whole("dowager_permille");
        customs.retires_permille = rows.whole("retires_permille");
        customs.field_men_permille = rows.whole("field_men_permille");
        customs.conquest_permille = rows.whole("conquest_permille");
        customs.people = character_of(rows);
        customs.people_spread = rows.whole("spread");
        row.provenance = rows.provenance();
        if (row.polity.exists()) {
            setting.polities[row.polity.index].customs = customs;
        }
    }
}

void read_overlords(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::overlords, texts.citations);
    while (rows.next()) {
        OverlordRow& overlord = texts.overlords.emplace_back();
        overlord.vassal = rows.id<sim::PolityId>("vassal");
        overlord.overlord = rows.id<sim::PolityId>("overlord");
        overlord.from = rows.day("from");
        overlord.until = rows.day("until");
        overlord.event = rows.id<sim::RecordId>("event");
        overlord.provenance = rows.provenance();
    }
}

void read_reigns(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::reigns, texts.citations);
    while (rows.next()) {
        ReignRow& reign = texts.reigns.emplace_back();
        reign.id = rows.text("id");
        reign.polity = rows.id<sim::PolityId>("polity");
        reign.ruler = rows.id<sim::PersonId>("ruler");
        reign.title = rows.both("title_en", "title_zh");
        reign.temple_name = rows.both("temple_name_en", "temple_name_zh");
        reign.accession = rows.date("accession");
        reign.accession_how = rows.text("accession_how");
        reign.end = rows.date("end");
        reign.end_kind = rows.word<sim::ReignEnd>("end_kind");
        reign.successor = rows.id<sim::PersonId>("successor");
        reign.rival_until = rows.day("rival_until");
        reign.accession_event = rows.id<sim::RecordId>("accession_event");
        reign.end_event = rows.id<sim::RecordId>("end_event");
        reign.provenance = rows.provenance();
    }
}

void read_capitals(const Workbook& book, Texts& texts) {
    Rows rows(book, Table::capitals, texts.citations);
    while (rows.next()) {
        CapitalRow& capital = texts.capitals.emplace_back();
        capital.polity = rows.id<sim::PolityId>("polity");
        capital.place = rows.id<sim::PlaceId>("place");
        capital.kind = rows.word<sim::SeatKind>("kind");
        capital.from = rows.day("from");
        capital.event = rows.id<sim::RecordId>("event");
        capital.provenance = rows.provenance();
    }
}

void read_claims(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::claims, texts.citations);
    while (rows.next()) {
        ClaimRow& claim = texts.claims.emplace_back();
        claim.id = rows.text("id");
        claim.polity = rows.id<sim::PolityId>("polity");
        claim.place = rows.id<sim::PlaceId>("place");
        claim.from = rows.date("from");
        claim.until = rows.date("until");
        claim.basis = rows.text("basis");
        claim.provenance = rows.provenance();
        setting.claims.push_back({claim.polity, claim.place, false});
    }
}

void read_control(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows starts(book, Table::start_control, texts.citations);
    while (starts.next()) {
        StartControlRow& start = texts.start_control.emplace_back();
        start.place = starts.id<sim::PlaceId>("place");
        start.holder = starts.id<sim::PolityId>("holder");
        start.owner = starts.id<sim::PolityId>("owner");
        start.provenance = starts.provenance();
    }
    Rows peoples(book, Table::start_peoples, texts.citations);
    while (peoples.next()) {
        StartPeopleRow& start = texts.start_peoples.emplace_back();
        start.place = peoples.id<sim::PlaceId>("place");
        start.people = peoples.word<sim::Culture>("people");
        start.share_permille = peoples.whole("share_permille");
        start.provenance = peoples.provenance();
        if (start.place.exists()) {
            sim::PlaceStart& place = setting.place_starts[start.place.index];
            place.peoples[static_cast<std::size_t>(start.people)] =
                sim::Households(static_cast<std::int32_t>(std::int64_t{place.households.value} *
                                                          start.share_permille / 1000));
        }
    }
    Rows rows(book, Table::control_changes, texts.citations);
    texts.control_changes.reserve(rows.count());
    while (rows.next()) {
        ControlChangeRow& change = texts.control_changes.emplace_back();
        change.place = rows.id<sim::PlaceId>("place");
        change.date = rows.day("date");
        change.date_earliest = rows.day("date_earliest");
        change.date_latest = rows.day("date_latest");
        change.from = rows.id<sim::PolityId>("from");
        change.to = rows.id<sim::PolityId>("to");
        change.how = rows.word<sim::ControlHow>("how");
        change.event = rows.id<sim::RecordId>("event");
        change.basis = rows.text("basis");
        change.provenance = rows.provenance();
    }
}

}  // namespace

sim::Character character_of(Rows& rows) {
    sim::Character character;
    character.boldness = rows.whole("boldness");
    character.caution = rows.whole("caution");
    character.suspicion = rows.whole("suspicion");
    character.favour = rows.whole("favour");
    return character;
}

void read_polities(const Workbook& book, Texts& texts, sim::Setting& setting) {
    read_states(book, texts, setting);
    read_customs(book, texts, setting);
    read_overlords(book, texts);
    read_reigns(book, texts);
    read_capitals(book, texts);
    read_claims(book, texts, setting);
    read_control(book, texts, setting);
}

}  // namespace scenario

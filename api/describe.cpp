#include "api/describe.hpp"

#include "scenario/vocabulary.hpp"

namespace api {

namespace {

template <typename Row>
Phrase phrase_of(const Row& row) {
    // Chinese names that changed are written one after the other, the first one first; another
    // name of the same person stands in brackets.
    return {std::string(short_name(row.name.en)),
            std::string(row.name.zh.substr(0, row.name.zh.find_first_of("/(")))};
}

Json name_json(std::string_view id, const Phrase& name) {
    Json json;
    json["id"] = id;
    json["name_en"] = name.en;
    json["name_zh"] = name.zh;
    return json;
}

/// BibTeX braces protect capitals; people read the text without them.
std::string plain(std::string_view value) {
    std::string text;
    for (const char character : value) {
        if (character != '{' && character != '}') {
            text += character;
        }
    }
    return text;
}

}  // namespace

Phrase place_phrase(const Context& context, sim::PlaceId place) {
    return place.exists() ? phrase_of(context.texts().places[place.index])
                          : Phrase{"an unknown place", "不詳之地"};
}

Phrase person_phrase(const Context& context, sim::PersonId person) {
    const std::size_t known = context.texts().people.size();
    if (person.exists() && person.index >= known) {
        const scenario::LaterPerson& later = context.scenario().later_people[person.index - known];
        return {later.name_en, later.name_zh};
    }
    return person.exists() ? phrase_of(context.texts().people[person.index])
                           : Phrase{"somebody", "某人"};
}

Phrase polity_phrase(const Context& context, sim::PolityId polity) {
    return polity.exists() ? phrase_of(context.texts().polities[polity.index])
                           : Phrase{"nobody", "無主"};
}

Json id_json(std::span<const std::string_view> ids, std::uint32_t index) {
    return index < ids.size() ? Json(ids[index]) : Json(nullptr);
}

Json place_json(const Context& context, sim::PlaceId place) {
    return place.exists()
               ? name_json(context.place_ids()[place.index], place_phrase(context, place))
               : Json(nullptr);
}

Json person_json(const Context& context, sim::PersonId person) {
    return person.exists()
               ? name_json(context.person_ids()[person.index], person_phrase(context, person))
               : Json(nullptr);
}

Json polity_json(const Context& context, sim::PolityId polity) {
    return polity.exists()
               ? name_json(context.polity_ids()[polity.index], polity_phrase(context, polity))
               : Json(nullptr);
}

Json fuzzy_json(const sim::FuzzyDate& date) {
    return scenario::exists(date) ? Json(sim::format_date(date)) : Json(nullptr);
}

Json day_json(sim::Day day) {
    return day.exists() ? Json(sim::format_date(day)) : Json(nullptr);
}

Json text_json(std::string_view text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json millionths_json(std::int64_t millionths) {
    if (millionths % scenario::millionths_per_unit == 0) {
        return Json(millionths / scenario::millionths_per_unit);
    }
    return Json(static_cast<double>(millionths) /
                static_cast<double>(scenario::millionths_per_unit));
}

std::string citation_text(const scenario::BibliographyEntry& entry) {
    std::string text = plain(entry.field("author"));
    if (text.empty()) {
        text = plain(entry.field("editor"));
    }
    if (!text.empty()) {
        text += ": ";
    }
    text += plain(entry.field("title")) + ".";
    for (const std::string_view field :
         {"booktitle", "journal", "school", "publisher", "howpublished", "year"}) {
        const std::string value = plain(entry.field(field));
        if (!value.empty()) {
            text += (text.back() == '.' ? " " : ", ") + value;
        }
    }
    return text.back() == '.' ? text : text + ".";
}

Json sources_json(const Context& context, const scenario::Provenance& provenance) {
    Json json = Json::array();
    for (const scenario::Citation& citation : context.texts().citations_of(provenance)) {
        const scenario::BibliographyEntry& entry =
            context.scenario().bibliography.entries()[citation.source.index];
        Json source;
        source["key"] = entry.key;
        source["locator"] = text_json(citation.locator);
        source["citation"] = citation_text(entry);
        json.push_back(std::move(source));
    }
    return json;
}

void add_provenance(const Context& context, const scenario::Provenance& provenance, Json& json) {
    json["sources"] = sources_json(context, provenance);
    json["confidence"] = scenario::word_of(provenance.confidence);
    json["note"] = text_json(provenance.note);
}

void add_no_provenance(Json& json) {
    json["sources"] = Json::array();
    json["confidence"] = nullptr;
    json["note"] = nullptr;
}

}  // namespace api

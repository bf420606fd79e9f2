#include "exports/linked_places.hpp"

#include <array>
#include <string_view>

#include "exports/credits.hpp"

namespace exports {
namespace {

// "zh-Hant" is the script of the pack's Chinese names. Its Latin names mix pinyin and English
// ("Juyong Pass"), so they are called English.
constexpr const char* latin = "en";
constexpr const char* hanzi = "zh-Hant";

struct KindOfPlace {
    std::string_view kind;
    const char* identifier;  ///< Of the Art & Architecture Thesaurus, from the format's own list.
    const char* label;       ///< Of that concept.
};

// Only where the format's list of concepts has one that fits; other kinds stand under their word.
constexpr std::array<KindOfPlace, 3> kinds{{
    {"capital", "aat:300008389", "city"},
    {"prefecture", "aat:300008347", "inhabited place"},
    {"port", "aat:300120599", "port"},
}};

std::string certainty(const std::string& confidence) {
    return confidence == "high" ? "certain" : confidence == "low" ? "uncertain" : "less-certain";
}

Json citations_json(const Json& sources) {
    Json citations = Json::array();
    for (const Json& source : sources) {
        const std::string locator = text_of(source, "locator");
        citations.push_back({{"label", text_of(source, "citation") +
                                           (locator.empty() ? "" : " [" + locator + "]")}});
    }
    return citations;
}

class PlaceWriter {
  public:
    PlaceWriter(Record& record, const std::string& base) : record_(record), base_(base) {}

    Json feature(std::size_t position) {
        const Json& place = record_.place(position);
        Json json{{"@id", base_ + "place/" + text_of(place, "id")},
                  {"type", "Feature"},
                  {"properties",
                   {{"title", text_of(place, "name_en") + " " + text_of(place, "name_zh")},
                    {"id", text_of(place, "id")}}}};
        Json span;
        span["start"]["in"] = record_.first_day();
        span["end"]["in"] = record_.last_day();
        json["when"]["timespans"].push_back(span);
        json["when"]["label"] = "the span of the record";
        json["names"] = names(position, place);
        json["types"] = types(place);
        json["geometry"] = geometry(position, place);
        json["relations"] = relations(position, place);
        json["descriptions"] = descriptions(place);
        return json;
    }

  private:
    Json own_citation() const {
        const Credits credits = credits_of(record_);
        Json citation;
        citation["label"] = credits.title + ", version " + credits.version;
        return citation;
    }

    // The spans in which a polity held the place; a name that it gave was in use then.
    Json spans_of_holder(std::size_t position, const std::string& polity) {
        Json spans = Json::array();
        for (const Holding& holding : record_.holdings()) {
            if (holding.place == position && holding.holder == polity) {
                spans.push_back(timespan(holding));
            }
        }
        return spans;
    }

    Json timespan(const Holding& holding) const {
        const bool is_span =
            !holding.start_earliest.empty() && holding.start_earliest != holding.start_latest;
        Json span;
        if (is_span) {
            span["start"]["earliest"] = holding.start_earliest;
            span["start"]["latest"] = holding.start_latest;
        } else {
            span["start"]["in"] = holding.start;
        }
        span["end"]["in"] = holding.end.empty() ? record_.last_day() : holding.end;
        return span;
    }

    Json names(std::size_t position, const Json& place) {
        const scenario::PlaceRow& row = record_.scenario().texts.places[position];
        Json citations = citations_json(record_.evidence_of(row.provenance).sources);
        citations.push_back(own_citation());
        Json names = Json::array();
        const auto add = [&names](const std::string& toponym, const char* lang) -> Json* {
            if (toponym.empty()) {
                return nullptr;
            }
            for (const Json& name : names) {
                if (name["toponym"] == toponym) {
                    return nullptr;
                }
            }
            names.push_back({{"toponym", toponym}, {"lang", lang}});
            return &names.back();
        };
        for (const auto& [toponym, lang] : {std::pair(text_of(place, "name_en"), latin),
                                            std::pair(text_of(place, "name_zh"), hanzi)}) {
            if (Json* name = add(toponym, lang)) {
                (*name)["citations"] = citations;
            }
        }
        add_comma_list(text_of(place, "other_names"), add);
        for (const scenario::PlaceNameRow& named : record_.scenario().texts.place_names) {
            if (named.place.index != position) {
                continue;
            }
            const Json spans = spans_of_holder(position, record_.polity_id(named.polity.index));
            for (const auto& [toponym, lang] : {std::pair(std::string(named.name.en), latin),
                                                std::pair(std::string(named.name.zh), hanzi)}) {
                Json* name = add(toponym, lang);
                if (name != nullptr && !spans.empty()) {
                    (*name)["when"]["timespans"] = spans;
                }
            }
        }
        add_aliases(position, add);
        return names;
    }

    template <typename Add>
    static void add_comma_list(const std::string& list, const Add& add) {
        std::size_t at = 0;
        while (at < list.size()) {
            const std::size_t end = std::min(list.find(", ", at), list.size());
            add(list.substr(at, end - at), latin);
            at = end + 2;
        }
    }

    // Other names of this place alone. Names that only lead a search to the nearest place, or to
    // several, are none of its names.
    template <typename Add>
    void add_aliases(std::size_t position, const Add& add) const {
        for (const scenario::AliasRow& alias : record_.scenario().texts.aliases) {
            const bool is_name = alias.kind == "place" &&
                                 (alias.status == "alias" || alias.status == "renamed") &&
                                 alias.targets.size() == 1 && alias.targets[0].row == position;
            if (is_name) {
                const bool is_latin = static_cast<unsigned char>(alias.alias.front()) < 0x80;
                add(std::string(alias.alias), is_latin ? latin : hanzi);
            }
        }
    }

    static Json types(const Json& place) {
        const std::string kind = text_of(place, "kind");
        Json type;
        type["label"] = kind;
        type["sourceLabels"].push_back(Json{{"label", kind}, {"lang", latin}});
        for (const KindOfPlace& known : kinds) {
            if (known.kind == kind) {
                type["identifier"] = known.identifier;
                type["label"] = known.label;
            }
        }
        return Json::array({type});
    }

    Json geometry(std::size_t position, const Json& place) {
        const scenario::PlaceRow& row = record_.scenario().texts.places[position];
        return {{"type", "Point"},
                {"coordinates", {member(place, "lon"), member(place, "lat")}},
                {"certainty", certainty(record_.evidence_of(row.provenance).confidence)}};
    }

    Json relations(std::size_t position, const Json& place) {
        Json relations = Json::array();
        for (const Holding& holding : record_.holdings()) {
            if (holding.place != position || holding.holder.empty()) {
                continue;
            }
            const auto [name_en, name_zh] = record_.polity_names(holding.holder);
            std::string label = "held by " + name_en + " (" + name_zh + ")";
            label += holding.how.empty() ? "" : ", by " + holding.how;
            Json relation{{"relationType", "gvp:broaderPartitive"},
                          {"relationTo", base_ + "polity/" + holding.holder},
                          {"label", label}};
            relation["when"]["timespans"].push_back(timespan(holding));
            if (!holding.evidence.confidence.empty()) {
                relation["when"]["certainty"] = certainty(holding.evidence.confidence);
            }
            if (!holding.evidence.sources.empty()) {
                relation["citations"] = citations_json(holding.evidence.sources);
            }
            relations.push_back(std::move(relation));
        }
        for (const Json& route : list_of(place, "routes")) {
            relations.push_back({{"relationType", "gvp:tgn3000_related_to"},
                                 {"relationTo", base_ + "place/" + text_of(route, "to")},
                                 {"label", text_of(route, "mode") + " of " +
                                               api::dump(member(route, "length_km")) + " km"}});
        }
        return relations;
    }

    static Json descriptions(const Json& place) {
        Json descriptions = Json::array();
        const std::string modern = text_of(place, "modern_place");
        if (!modern.empty()) {
            descriptions.push_back({{"value", "Modern place: " + modern}, {"lang", latin}});
        }
        const std::string circuit = text_of(place, "circuit");
        if (!circuit.empty()) {
            descriptions.push_back(
                {{"value", "Circuit or region: " + circuit + " " + text_of(place, "circuit_zh")},
                 {"lang", latin}});
        }
        return descriptions;
    }

    Record& record_;
    const std::string& base_;
};

}  // namespace

std::string usual_base(const Record& record) {
    return "urn:jinsong:" + record.scenario().metadata.name + ":";
}

std::string linked_places(Record& record, const std::string& base) {
    PlaceWriter writer(record, base);
    Json features = Json::array();
    for (std::size_t i = 0; i < record.place_count(); ++i) {
        features.push_back(writer.feature(i));
    }
    Json head{{"type", "FeatureCollection"},
              {"@context",
               "https://raw.githubusercontent.com/LinkedPasts/linked-places-format/main/"
               "linkedplaces-context-v1.1.jsonld"}};
    head.update(credits_json(record));
    return text_with_list(head, "features", features);
}

}  // namespace exports

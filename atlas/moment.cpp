#include "atlas/moment.hpp"

#include <algorithm>

namespace atlas {
namespace {

Words words_of(const Json& object, const std::string& stem) {
    return {text_of(object, stem + "_en"), text_of(object, stem + "_zh")};
}

// The day of the calendar's first four letters; 0 for none.
int year_of(const std::string& day) {
    int year = 0;
    for (std::size_t at = 0; at < 4 && at < day.size(); ++at) {
        year = day[at] >= '0' && day[at] <= '9' ? year * 10 + (day[at] - '0') : year;
    }
    return year;
}

void read_realms(const Answers& answers, Moment& moment) {
    for (const Json& row : list_of(answers.polities, "polities")) {
        Realm realm;
        realm.id = text_of(row, "id");
        realm.name = words_of(row, "name");
        realm.kind = text_of(row, "kind");
        realm.colour = text_of(row, "colour");
        realm.pattern = text_of(row, "pattern");
        moment.realms[realm.id] = std::move(realm);
    }
    for (const Json& court : list_of(answers.at, "courts")) {
        Realm& realm = moment.realms[text_of(court, "id")];
        realm.overlord = text_of(court, "overlord");
        if (realm.overlord.empty()) {
            realm.overlord = text_of(member(court, "overlord"), "id");
        }
        realm.ruler = words_of(member(court, "ruler"), "title");
        if (realm.ruler.en.empty()) {
            realm.ruler = words_of(member(court, "ruler"), "name");
        }
        realm.capital = text_of(member(court, "capital"), "id");
        realm.ended = text_of(court, "ended");
    }
}

// "Toqto'a and others: Song shi 宋史, 496 juan, presented 1345" -> "Song shi", "宋史".
Words title_of(const std::string& citation, const std::string& key) {
    const std::size_t colon = citation.find(": ");
    if (colon == std::string::npos) {
        return {key, key};
    }
    std::string title = citation.substr(colon + 2);
    title = title.substr(0, std::min(title.find(','), title.find('.')));
    std::size_t hanzi = 0;
    while (hanzi < title.size() && static_cast<unsigned char>(title[hanzi]) < 0xE3) {
        ++hanzi;
    }
    if (hanzi == 0 || hanzi >= title.size()) {
        return {title, title};
    }
    std::string zh = title.substr(hanzi);
    zh = zh.substr(0, zh.find(' '));
    std::string en = title.substr(0, hanzi);
    en = en.substr(0, en.find_last_not_of(' ') + 1);
    return {en, zh};
}

struct Where {
    Position position;
    std::string kind;
};

void read_places(const Answers& answers, Moment& moment) {
    std::map<std::string, Where> known;
    for (const Json& row : list_of(answers.places, "places")) {
        if (member(row, "lon").is_number() && member(row, "lat").is_number()) {
            known[text_of(row, "id")] = {{number_of(row, "lon", 0), number_of(row, "lat", 0)},
                                         text_of(row, "kind")};
        }
    }
    std::map<std::string, Work> works;
    for (const Json& row : list_of(answers.at, "places")) {
        MomentPlace place;
        place.id = text_of(row, "id");
        const auto where = known.find(place.id);
        if (where == known.end()) {
            continue;
        }
        place.position = where->second.position;
        place.kind = where->second.kind;
        place.name = words_of(row, "name");
        place.holder = text_of(row, "holder");
        place.owner = text_of(row, "owner");
        for (const Json& claimant : list_of(row, "claimants")) {
            place.claimants.push_back(claimant.is_string() ? claimant.get<std::string>()
                                                           : std::string());
        }
        place.households = number_of(row, "households", 0);
        place.confidence = text_of(row, "confidence");
        ++moment.realms[place.holder].places_held;
        for (const Json& source : list_of(row, "sources")) {
            const std::string key = text_of(source, "key");
            Work& work = works[key];
            work.title = title_of(text_of(source, "citation"), key);
            ++work.places;
        }
        moment.places.push_back(std::move(place));
    }
    for (const auto& [key, work] : works) {
        moment.works.push_back(work);
    }
    std::stable_sort(moment.works.begin(), moment.works.end(),
                     [](const Work& a, const Work& b) { return a.places > b.places; });
}

void read_forces(const Json& at, Moment& moment) {
    for (const Json& row : list_of(at, "armies")) {
        Force force;
        const std::string name = text_of(row, "name");
        force.name = {name, name};
        force.realm = text_of(row, "polity");
        force.place = text_of(row, "place");
        force.commander = words_of(member(row, "commander"), "name");
        force.men = number_of(row, "infantry", 0) + number_of(row, "cavalry", 0);
        force.in_field = text_of(row, "stance") != "garrison";
        moment.forces.push_back(std::move(force));
    }
    std::stable_sort(moment.forces.begin(), moment.forces.end(),
                     [](const Force& a, const Force& b) { return a.men > b.men; });
}

void read_marks(const Answers& answers, Moment& moment) {
    for (const Json& row : list_of(answers.at, "sieges")) {
        const Json& place = member(row, "place");
        moment.sieges.push_back({words_of(place, "name"),
                                 text_of(row, "since"),
                                 text_of(row, "attacker"),
                                 {text_of(place, "id")},
                                 0});
    }
    for (const Json& row : list_of(answers.at, "insurgencies")) {
        Mark mark;
        mark.name = {text_of(row, "name_en"), text_of(row, "name_zh")};
        mark.realm = text_of(row, "against");
        mark.day = text_of(row, "since");
        mark.size = number_of(row, "strength", 0);
        for (const Json& place : list_of(row, "places")) {
            mark.places.push_back(place.is_string() ? place.get<std::string>()
                                                    : text_of(place, "id"));
        }
        moment.risings.push_back(std::move(mark));
    }
    for (const Json& row : list_of(answers.month, "events")) {
        Mark mark{words_of(row, "title"), text_of(row, "date"), text_of(row, "polity"), {}, 0};
        for (const Json& place : list_of(row, "places")) {
            mark.places.push_back(text_of(place, "id"));
        }
        // The main events first in the list beside the map.
        mark.size = text_of(row, "tier") == "main" ? 1 : 0;
        if (text_of(row, "kind") == "battle") {
            moment.battles.push_back(mark);
        }
        moment.happenings.push_back(std::move(mark));
    }
    for (const Json& row : list_of(answers.techniques, "techniques")) {
        const std::string day = text_of(row, "first_attested");
        const std::string place = text_of(member(row, "place"), "id");
        if (!day.empty() && day <= moment.day && !place.empty()) {
            moment.techniques.push_back(
                {words_of(row, "name"), day, text_of(row, "polity"), {place}, 0});
        }
    }
}

}  // namespace

Moment read_moment(const Answers& answers) {
    Moment moment;
    const Json& date = member(answers.at, "date");
    moment.day = text_of(date, "day");
    moment.year = year_of(moment.day);
    for (const Json& row : list_of(date, "regnal")) {
        moment.regnal.push_back({words_of(row, "text"), {}, text_of(row, "polity"), {}, 0});
    }
    read_realms(answers, moment);
    read_places(answers, moment);
    read_forces(answers.at, moment);
    read_marks(answers, moment);
    return moment;
}

}  // namespace atlas

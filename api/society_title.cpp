// Titles of what the rules of society and orders of courts bring about. Declared in war_title.hpp.
#include <string>

#include "api/describe.hpp"
#include "api/war_title.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::EventKind;

Phrase person_of(const WarTeller& teller, std::uint32_t position) {
    return person_phrase(teller.context, sim::PersonId(position));
}
Phrase place_of(const WarTeller& teller, std::uint32_t position) {
    return place_phrase(teller.context, sim::PlaceId(position));
}

/// Somebody of the house whom the record does not name.
const Phrase unnamed_kinsman = {"A kinsman of the house", "宗室"};

/// Of a rival, a regent or a ruler who is put down from the throne.
Phrase coup_title(const WarTeller& teller) {
    const Phrase who = teller.event.person.exists() ? teller.person() : unnamed_kinsman;
    const Phrase court = teller.polity();
    const Change* rival = teller.find(ChangeKind::rival);
    if (rival == nullptr) {
        return {who.en + ", ruler of " + court.en + ", is deposed by his own",
                court.zh + "主" + who.zh + "為其下所廢"};
    }
    const Phrase ruler = person_of(teller, rival->detail);
    const bool has_place = teller.event.place.exists();
    const Phrase where = has_place ? teller.place() : Phrase{};
    if (teller.event.kind == EventKind::revolt_end) {
        return {"The rising of " + who.en + " against " + ruler.en + ", ruler of " + court.en +
                    ", is put down, and he is put to death",
                who.zh + "叛" + court.zh + "主" + ruler.zh + "，事敗伏誅"};
    }
    return {who.en + " is proclaimed ruler of " + court.en + (has_place ? " at " + where.en : "") +
                ", against " + ruler.en,
            "眾立" + who.zh + "為" + court.zh + "主" + (has_place ? "於" + where.zh : "") +
                "，以拒" + ruler.zh};
}

Phrase regent_title(const WarTeller& teller, const Change& change) {
    const Phrase who = teller.person();
    const Phrase court = teller.polity();
    const Phrase ruler = person_of(teller, change.detail);
    if (change.object == sim::Id<void>::none_index) {
        return {ruler.en + " takes the rule of " + court.en + " into his own hands from " + who.en,
                court.zh + "主" + ruler.zh + "親政，" + who.zh + "歸政"};
    }
    if (teller.context.setting().people[teller.event.person.index].is_consort) {
        return {who.en + " rules " + court.en + " from behind the screen for " + ruler.en,
                who.zh + "垂簾聽政於" + court.zh + "，" + ruler.zh + "幼故也"};
    }
    return {who.en + " rules " + court.en + " as regent for " + ruler.en,
            who.zh + "攝" + court.zh + "政，輔" + ruler.zh};
}

/// What one's fall has cost those who stood with him, or the officers of his army.
Phrase purge_title(const WarTeller& teller) {
    int dismissed = 0;
    int killed = 0;
    for (const Change& change : teller.changes) {
        dismissed += change.kind == ChangeKind::army_command ? 1 : 0;
        killed += change.kind == ChangeKind::death ? 1 : 0;
    }
    const Phrase who = teller.person();
    const Phrase court = teller.polity();
    if (dismissed == 0) {
        return {"The officers of " + who.en + "'s army are replaced at " + teller.place().en,
                who.zh + "既罷，其部將在" + teller.place().zh + "者盡易"};
    }
    const std::string number = std::to_string(dismissed);
    Phrase title{"After the fall of " + who.en + ", " + number +
                     (dismissed == 1 ? " commander of " : " commanders of ") + court.en +
                     " who argued as he did " + (dismissed == 1 ? "loses his" : "lose their") +
                     " command",
                 who.zh + "既敗，" + court.zh + "將與之同議者" + number + "人罷兵柄"};
    if (killed > 0) {
        title.en += ", " + std::to_string(killed) + " of them put to death";
        title.zh += "，" + std::to_string(killed) + "人處死";
    }
    return title;
}

Phrase service_title(const WarTeller& teller) {
    const Phrase court = teller.polity();
    if (const Change* army = teller.find(ChangeKind::army_allegiance)) {
        const Phrase led = teller.army(army->subject);
        return {capitalized(led.en) + " takes the field for " + court.en, led.zh + "從" + court.zh};
    }
    const Phrase who = teller.person();
    return {who.en + " enters the service of " + court.en, who.zh + "始仕" + court.zh};
}

Phrase throne_title(const WarTeller& teller) {
    const Phrase who = teller.event.person.exists() ? teller.person() : unnamed_kinsman;
    const Phrase court = teller.polity();
    switch (teller.event.kind) {
        case EventKind::death:
            if (teller.find(ChangeKind::throne_vacant) != nullptr) {
                return {who.en + ", ruler of " + court.en + ", dies",
                        court.zh + "主" + who.zh + "崩"};
            }
            return {who.en + " dies", who.zh + "卒"};
        case EventKind::abdication:
            return {who.en + " gives up the throne of " + court.en,
                    court.zh + "主" + who.zh + "禪位"};
        case EventKind::assassination:
            return {who.en + ", ruler of " + court.en + ", is killed by his own officers",
                    court.zh + "主" + who.zh + "為將士所弒"};
        default:
            break;
    }
    if (teller.find(ChangeKind::capital) != nullptr && teller.event.place.exists()) {
        return {who.en + " is raised to the throne of " + court.en + " at " + teller.place().en,
                who.zh + "即" + court.zh + "位於" + teller.place().zh};
    }
    return {who.en + " succeeds to the throne of " + court.en, who.zh + "嗣" + court.zh + "位"};
}

Phrase bond_title(const WarTeller& teller, const Change& change) {
    const Phrase court = teller.polity();
    const Phrase other = teller.other();
    if (change.object == sim::Id<void>::none_index) {
        return {court.en + " breaks with its overlord " + other.en, court.zh + "絕於" + other.zh};
    }
    return {court.en + " submits to " + other.en, court.zh + "稱臣於" + other.zh};
}

Phrase minister_title(const WarTeller& teller, const Change& change) {
    const Phrase who = teller.person();
    const Phrase court = teller.polity();
    if (change.object == sim::Id<void>::none_index) {
        return {who.en + " is dismissed as chief minister of " + court.en,
                court.zh + "罷" + who.zh + "相"};
    }
    return {who.en + " becomes chief minister of " + court.en, court.zh + "以" + who.zh + "為相"};
}

Phrase migration_title(const WarTeller& teller) {
    std::int64_t households = 0;
    const Change* first = nullptr;
    for (const Change& change : teller.changes) {
        if (change.kind == ChangeKind::migration) {
            households += change.amount;
            first = first == nullptr ? &change : first;
        }
    }
    const Phrase from = first == nullptr ? teller.place() : place_of(teller, first->subject);
    const bool is_one_way = first != nullptr && teller.changes.size() == 1 &&
                            first->object != sim::Id<void>::none_index;
    const Phrase to = is_one_way ? place_of(teller, first->object) : Phrase{};
    const bool is_settling = teller.event.kind == EventKind::administrative;
    return {grouped(households) + " households " +
                (is_settling ? "are moved from " : "flee from ") + from.en +
                (is_one_way ? " to " + to.en : ""),
            from.zh + grouped_zh(households) + (is_settling ? "戶徙" : "戶流徙") +
                (is_one_way ? "於" + to.zh : "")};
}

Phrase bands_title(const WarTeller& teller, const Change& change) {
    const Phrase place = place_of(teller, change.subject);
    const std::string men = grouped(change.amount);
    if (change.kind == ChangeKind::bands_gather) {
        const bool fights = change.object != sim::Id<void>::none_index;
        const Phrase whom =
            fights ? polity_phrase(teller.context, sim::PolityId(change.object)) : Phrase{};
        return {
            men + " men gather in bands around " + place.en + (fights ? ", for " + whom.en : ""),
            place.zh + "四鄉聚眾" + grouped_zh(change.amount) + "人" +
                (fights ? "，應" + whom.zh : "")};
    }
    return {men + " men of the bands around " + place.en + " disperse",
            place.zh + "群盜" + grouped_zh(change.amount) + "人散"};
}

Phrase court_title(const WarTeller& teller, const Change& change) {
    const Phrase court = teller.polity();
    const std::string sum = grouped(change.amount);
    const std::string sum_zh = grouped_zh(change.amount);
    switch (change.kind) {
        case ChangeKind::tax_rate:
            return {court.en + " sets its taxes at " + sum + " thousandths of custom",
                    court.zh + "定賦為常額千分之" + sum_zh};
        case ChangeKind::minted:
            return {court.en + " mints " + sum + " strings of cash",
                    court.zh + "鑄錢" + sum_zh + "貫"};
        case ChangeKind::paper_issued:
            return {court.en + " issues " + sum + " strings of paper money",
                    court.zh + "造楮幣" + sum_zh + "貫"};
        case ChangeKind::paper_redeemed:
            return {court.en + " redeems " + sum + " strings of paper money",
                    court.zh + "收楮幣" + sum_zh + "貫"};
        case ChangeKind::reform:
            return change.detail == 1
                       ? Phrase{court.en + " goes back from ministries to old ways",
                                court.zh + "罷新制，復舊俗"}
                       : Phrase{court.en + " reforms its ministries", court.zh + "更定官制"};
        case ChangeKind::exams:
            return {court.en + " holds examinations", court.zh + "開科取士"};
        case ChangeKind::rites:
            return {court.en + " performs the great rites", court.zh + "行郊祀"};
        default:
            return {court.en + " proclaims an amnesty", court.zh + "大赦"};
    }
}

Phrase place_title(const WarTeller& teller, const Change& change) {
    const Phrase place = place_of(teller, change.subject);
    const std::string count = grouped(change.amount);
    const std::string count_zh = grouped_zh(change.amount);
    switch (change.kind) {
        case ChangeKind::remission:
            return {"The taxes of " + place.en + " are remitted for " + count + " days",
                    place.zh + "蠲賦" + count_zh + "日"};
        case ChangeKind::market:
            if (change.object == sim::Id<void>::none_index) {
                return {"The border market at " + place.en + " is shut", "罷" + place.zh + "榷場"};
            }
            return {"A border market opens at " + place.en, "置" + place.zh + "榷場"};
        case ChangeKind::famine:
            return {"Famine at " + place.en, place.zh + "饑"};
        case ChangeKind::plague:
            return {"Plague at " + place.en + ": " + count + " households die",
                    place.zh + "大疫，死者" + count_zh + "戶"};
        case ChangeKind::relief:
            return {count + " shi of grain are given to the hungry at " + place.en,
                    "發粟" + count_zh + "石賑" + place.zh};
        default:
            return {count + " captives are freed at " + place.en,
                    place.zh + "釋俘" + count_zh + "口"};
    }
}

Phrase revolt_title(const WarTeller& teller) {
    const bool has_other = teller.event.other.exists();
    const Phrase whom = has_other ? teller.other() : teller.polity();
    return {"Revolt at " + teller.place().en + (has_other ? " against " : " of ") + whom.en,
            teller.place().zh + "叛" + whom.zh};
}

/// Of thrones, seats and people, told by the kind of event; nothing if it is of another.
std::optional<Phrase> title_by_kind(const WarTeller& teller) {
    if (const Change* change = teller.find(ChangeKind::regent)) {
        return regent_title(teller, *change);
    }
    switch (teller.event.kind) {
        case EventKind::coup:
            return coup_title(teller);
        case EventKind::revolt_end:
            if (teller.find(ChangeKind::rival) != nullptr) {
                return coup_title(teller);
            }
            break;
        case EventKind::allegiance:
            return service_title(teller);
        case EventKind::purge:
            return purge_title(teller);
        case EventKind::birth:
            return Phrase{teller.person().en + " is first heard of", teller.person().zh + "始知名"};
        case EventKind::intelligence:
            return Phrase{
                teller.person().en + " tells " + teller.polity().en + " where the armies of " +
                    teller.other().en + " stand",
                teller.person().zh + "以" + teller.other().zh + "軍虛實告" + teller.polity().zh};
        case EventKind::death:
        case EventKind::abdication:
        case EventKind::assassination:
        case EventKind::succession:
            return throne_title(teller);
        case EventKind::capital_move: {
            const Phrase court = teller.polity();
            return Phrase{"The court of " + court.en + " makes " + teller.place().en + " its seat",
                          court.zh + "定都" + teller.place().zh};
        }
        case EventKind::revolt:
            if (teller.event.place.exists() && teller.find(ChangeKind::rising) == nullptr) {
                return revolt_title(teller);
            }
            break;
        case EventKind::state_ended:
            return Phrase{teller.polity().en + " is no more", teller.polity().zh + "亡"};
        default:
            break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Phrase> society_title(const WarTeller& teller) {
    if (const auto title = title_by_kind(teller)) {
        return title;
    }
    for (const Change& change : teller.changes) {
        switch (change.kind) {
            case ChangeKind::overlord:
                return bond_title(teller, change);
            case ChangeKind::minister:
                return minister_title(teller, change);
            case ChangeKind::migration:
                return migration_title(teller);
            case ChangeKind::bands_gather:
            case ChangeKind::bands_end:
                return bands_title(teller, change);
            case ChangeKind::rising: {
                const Phrase place = place_of(teller, change.object);
                return Phrase{grouped(change.amount) + " men rise at " + place.en,
                              place.zh + "民變，眾" + grouped_zh(change.amount) + "人"};
            }
            case ChangeKind::heir: {
                const Phrase who = person_of(teller, change.object);
                return Phrase{who.en + " is named heir of " + teller.polity().en,
                              teller.polity().zh + "立" + who.zh + "為嗣"};
            }
            case ChangeKind::paid:
                continue;
            case ChangeKind::remission:
            case ChangeKind::market:
            case ChangeKind::famine:
            case ChangeKind::plague:
            case ChangeKind::relief:
            case ChangeKind::freed:
                return place_title(teller, change);
            default:
                if (change.kind >= sim::first_society_change) {
                    return court_title(teller, change);
                }
        }
    }
    // What is left moves only goods or soldiers: where is all that can be said of it.
    const bool is_untold =
        !teller.changes.empty() && teller.changes[0].kind >= ChangeKind::hostility_begin;
    if (!is_untold) {
        return std::nullopt;
    }
    const Phrase where = teller.event.place.exists() ? teller.place() : teller.polity();
    return Phrase{"Trouble at " + where.en, where.zh + "有變"};
}

}  // namespace api

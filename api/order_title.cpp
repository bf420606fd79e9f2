// Titles of what orders of society bring about, where no rule brings about the like. Declared in
// war_title.hpp.
#include <string>

#include "api/describe.hpp"
#include "api/war_title.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::EventKind;

Phrase polity_of(const WarTeller& teller, std::uint32_t position) {
    return polity_phrase(teller.context, sim::PolityId(position));
}

/// What was paid to anybody, strings.
std::int64_t paid(const WarTeller& teller) {
    const Change* paid = teller.find(ChangeKind::paid);
    return paid == nullptr ? 0 : paid->amount;
}

/// ", for 5,000 strings"; nothing where nothing was paid.
Phrase cost_phrase(const WarTeller& teller) {
    const std::int64_t strings = paid(teller);
    return strings == 0 ? Phrase{}
                        : Phrase{", for " + grouped(strings) + " strings",
                                 "，費" + grouped_zh(strings) + "貫"};
}

Phrase with_cost(const WarTeller& teller, Phrase title) {
    const Phrase cost = cost_phrase(teller);
    return {title.en + cost.en, title.zh + cost.zh};
}

Phrase pay_title(const WarTeller& teller) {
    const Phrase court = teller.polity();
    const std::int64_t strings = paid(teller);
    if (!teller.event.place.exists()) {
        return {court.en + " pays its soldiers " + grouped(strings) + " strings that it owed",
                court.zh + "補給欠餉" + grouped_zh(strings) + "貫"};
    }
    const Phrase whom =
        teller.event.person.exists() ? teller.led() : Phrase{"its army", court.zh + "軍"};
    return {court.en + " gives " + whom.en + " at " + teller.place().en + " a bounty of " +
                grouped(strings) + " strings",
            court.zh + "犒" + teller.place().zh + whom.zh + grouped_zh(strings) + "貫"};
}

Phrase tended_title(const WarTeller& teller, const Change& change) {
    const bool is_dikes = static_cast<sim::Tended>(change.detail) == sim::Tended::dikes;
    const std::string percent = std::to_string(change.amount / 10);
    const Phrase place = teller.place();
    if (is_dikes) {
        return {teller.polity().en + " mends the dikes of " + place.en + ": they stand at " +
                    percent + "% of their full strength",
                teller.polity().zh + "修" + place.zh + "隄，完其" + percent + "%"};
    }
    return {teller.polity().en + " has waste land of " + place.en + " ploughed again: " + percent +
                "% still lies waste",
            teller.polity().zh + "墾" + place.zh + "荒田，猶荒" + percent + "%"};
}

Phrase bought_title(const WarTeller& teller, const Change& change) {
    const bool is_army = change.object != sim::Id<void>::none_index;
    const Phrase whom = is_army ? teller.army(change.object) : Phrase{};
    return {teller.polity().en + " buys " + grouped(change.amount) + " shi of grain at " +
                teller.place().en + (is_army ? " for " + whom.en : ""),
            teller.polity().zh + "和糴" + teller.place().zh + "糧" + grouped_zh(change.amount) +
                "石" + (is_army ? "，以給" + whom.zh : "")};
}

Phrase market_title(const WarTeller& teller, const Change& change) {
    const Phrase place = teller.place();
    if (change.object == sim::Id<void>::none_index) {
        return {teller.polity().en + " shuts the border market at " + place.en,
                teller.polity().zh + "罷" + place.zh + "榷場"};
    }
    const Phrase other = polity_of(teller, change.object);
    return {teller.polity().en + " opens a border market at " + place.en + " to the traders of " +
                other.en,
            teller.polity().zh + "置" + place.zh + "榷場，通" + other.zh + "之商"};
}

/// Who was driven or settled where, and how many were lost on the way.
Phrase moved_title(const WarTeller& teller) {
    std::int64_t arrived = 0;
    std::int64_t lost = 0;
    std::uint32_t from = sim::Id<void>::none_index;
    for (const Change& change : teller.changes) {
        if (change.kind == ChangeKind::migration) {
            const bool is_lost = change.object == sim::Id<void>::none_index;
            (is_lost ? lost : arrived) += change.amount;
            from = change.subject;
        }
    }
    const bool are_captives = teller.find(ChangeKind::freed) != nullptr;
    const Phrase origin =
        from == sim::Id<void>::none_index ? teller.place() : teller.place_of(from);
    const std::string what = are_captives ? " households of captives" : " households";
    return {teller.polity().en + " moves " + grouped(arrived) + what + " from " + origin.en +
                " to " + teller.place().en +
                (lost > 0 ? "; " + grouped(lost) + " more are lost on the way" : ""),
            teller.polity().zh + "徙" + origin.zh + (are_captives ? "俘口" : "民") +
                grouped_zh(arrived) + "戶於" + teller.place().zh +
                (lost > 0 ? "，道亡" + grouped_zh(lost) + "戶" : "")};
}

Phrase relief_title(const WarTeller& teller, const Change& relief) {
    const Change* sent = teller.find(ChangeKind::grain_sent);
    const Phrase from = sent == nullptr ? Phrase{} : teller.place_of(sent->subject);
    return {
        teller.polity().en + " gives " + grouped(relief.amount) +
            " shi of grain to the hungry at " + teller.place().en +
            (sent == nullptr ? ""
                             : ", out of " + grouped(sent->amount) + " brought from " + from.en),
        teller.polity().zh + "發粟" + grouped_zh(relief.amount) + "石賑" + teller.place().zh +
            (sent == nullptr ? "" : "，自" + from.zh + "運至" + grouped_zh(sent->amount) + "石")};
}

Phrase puppet_title(const WarTeller& teller) {
    std::int64_t places = 0;
    for (const Change& change : teller.changes) {
        places += change.kind == ChangeKind::control ? 1 : 0;
    }
    const Phrase court = teller.polity();
    const Phrase other = teller.other();
    const Phrase who = teller.person();
    return {court.en + " sets up " + other.en + " under " + who.en + " at " + teller.place().en +
                ", with " + grouped(places) + (places == 1 ? " place" : " places"),
            court.zh + "立" + who.zh + "為" + other.zh + "主，都" + teller.place().zh + "，以" +
                grouped_zh(places) + "城與之"};
}

Phrase proclaimed_title(const WarTeller& teller) {
    const bool was_vassal = teller.event.other.exists();
    const Phrase who = teller.person();
    return {who.en + " proclaims " + teller.polity().en + " its own master" +
                (was_vassal ? " and breaks with " + teller.other().en : ""),
            who.zh + "建" + teller.polity().zh + "號" +
                (was_vassal ? "，絕於" + teller.other().zh : "")};
}

std::optional<Phrase> by_kind(const WarTeller& teller) {
    switch (teller.event.kind) {
        case EventKind::execution:
            return Phrase{teller.polity().en + " puts " + teller.person().en + " to death",
                          teller.polity().zh + "誅" + teller.person().zh};
        case EventKind::puppet_state:
            return puppet_title(teller);
        case EventKind::state_founded:
            return proclaimed_title(teller);
        case EventKind::state_ended:
            return Phrase{teller.other().en + " abolishes " + teller.polity().en,
                          teller.other().zh + "廢" + teller.polity().zh};
        case EventKind::administrative:
            return with_cost(teller, moved_title(teller));
        case EventKind::amnesty:
            if (const Change* bands = teller.find(ChangeKind::bands_end)) {
                return with_cost(teller,
                                 {teller.polity().en + " pardons " + grouped(bands->amount) +
                                      " men of the bands around " + teller.place().en,
                                  teller.polity().zh + "赦" + teller.place().zh + "群盜" +
                                      grouped_zh(bands->amount) + "人"});
            }
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<Phrase> order_title(const WarTeller& teller) {
    if (const auto title = by_kind(teller)) {
        return title;
    }
    for (const Change& change : teller.changes) {
        switch (change.kind) {
            case ChangeKind::tended:
                return with_cost(teller, tended_title(teller, change));
            case ChangeKind::grain_bought:
                return with_cost(teller, bought_title(teller, change));
            case ChangeKind::market:
                return with_cost(teller, market_title(teller, change));
            case ChangeKind::relief:
                return relief_title(teller, change);
            default:
                break;
        }
    }
    const bool is_pay = teller.event.kind == EventKind::finance && teller.changes.size() == 1 &&
                        teller.changes[0].kind == ChangeKind::paid;
    return is_pay ? std::optional(pay_title(teller)) : std::nullopt;
}

}  // namespace api

#include "api/war_title.hpp"

#include "api/order_words.hpp"
#include "api/refusal_text.hpp"

namespace api {

namespace {

using sim::ChangeKind;
using sim::EventKind;

Phrase hostilities_title(const WarTeller& teller) {
    const Phrase who = teller.polity();
    const Phrase whom = teller.other();
    return {"War breaks out: " + who.en + " against " + whom.en, who.zh + "伐" + whom.zh};
}

Phrase raid_title(const WarTeller& teller) {
    const auto* prize = teller.find(ChangeKind::prize);
    const Phrase who = prize == nullptr ? teller.led() : teller.army(prize->object);
    Phrase title{capitalized(who.en) + " raids the country around " + teller.place().en,
                 who.zh + "抄掠" + teller.place().zh + "四鄉"};
    if (prize != nullptr && prize->amount > 0) {
        title.en += " and carries off goods worth " + grouped(prize->amount) + " strings of cash";
        title.zh += "，掠貲" + grouped_zh(prize->amount) + "貫";
    }
    return title;
}

Phrase truce_title(const WarTeller& teller) {
    const auto* truce = teller.find(ChangeKind::truce);
    const std::int64_t days = truce == nullptr ? 0 : truce->amount;
    const Phrase who = teller.polity();
    const Phrase place = teller.place();
    return {capitalized(who.en) + " and the besieged of " + place.en + " let arms rest for " +
                grouped(days) + (days == 1 ? " day" : " days"),
            who.zh + "與" + place.zh + "守者約休兵" + grouped_zh(days) + "日"};
}

Phrase hunger_title(const WarTeller& teller) {
    if (!teller.event.polity.exists()) {
        return {"Famine at " + teller.place().en, teller.place().zh + "大饑"};
    }
    const Phrase who = teller.led();
    return {capitalized(who.en) + " goes hungry at " + teller.place().en,
            who.zh + "於" + teller.place().zh + "乏食"};
}

Phrase flood_title(const WarTeller& teller) {
    std::int64_t households = 0;
    for (const sim::Change& change : teller.changes) {
        households += change.kind == ChangeKind::town_loss ? change.amount : 0;
    }
    if (!teller.event.polity.exists()) {
        return {"The dike breaks at " + teller.place().en + ": " + grouped(households) +
                    " households flee the flood",
                teller.place().zh + "河決，" + grouped_zh(households) + "戶避水流亡"};
    }
    return {teller.polity().en + " breaches the dike at " + teller.place().en + ": " +
                grouped(households) + " households flee the flood",
            teller.polity().zh + "決" + teller.place().zh + "之隄，" + grouped_zh(households) +
                "戶避水流亡"};
}

Phrase flight_title(const WarTeller& teller) {
    const Phrase who = teller.polity();
    if (!teller.event.place.exists()) {
        return {"The court of " + who.en + " has no city left to flee to", who.zh + "行朝無城可依"};
    }
    return {"The court of " + who.en + " flees to " + teller.place().en,
            who.zh + "行朝奔" + teller.place().zh};
}

/// What a refused order names: " (Great Qi, Liu Yu, Daming)"; nothing where it names nothing.
Phrase named_in(const WarTeller& teller) {
    Phrase names;
    const auto add = [&](bool is_named, const Phrase& name) {
        if (is_named) {
            names.en += (names.en.empty() ? "" : ", ") + name.en;
            names.zh += (names.zh.empty() ? "" : "、") + name.zh;
        }
    };
    const sim::Event& event = teller.event;
    add(event.other.exists(), event.other.exists() ? teller.other() : Phrase{});
    add(event.person.exists(), event.person.exists() ? teller.person() : Phrase{});
    add(event.place.exists(), event.place.exists() ? teller.place() : Phrase{});
    return names.en.empty() ? names : Phrase{" (" + names.en + ")", "（" + names.zh + "）"};
}

}  // namespace

Phrase refusal_title(const WarTeller& teller) {
    const auto* refused = teller.find(ChangeKind::order_refused);
    const Phrase court = teller.polity();
    if (refused == nullptr) {
        const Phrase who = teller.person();
        return {who.en + " at " + teller.place().en + " does not obey an order of the court of " +
                    court.en,
                who.zh + "在" + teller.place().zh + "，不奉" + court.zh + "朝命"};
    }
    const Phrase kind = order_kind_phrase(static_cast<sim::OrderKind>(refused->amount));
    const RefusalText text = refusal_text(static_cast<sim::Refusal>(refused->detail));
    const Phrase of = named_in(teller);
    return {"An order of " + court.en + " to " + kind.en + of.en +
                " cannot be carried out: " + text.what.en + " " + text.mend.en,
            court.zh + kind.zh + of.zh + "之命不行：" + text.what.zh + text.mend.zh};
}

std::optional<Phrase> war_title(Context& context, sim::EventId id) {
    const sim::EventLog& log = context.timeline().log();
    const sim::Event& event = log[id];
    const WarTeller teller{context, id, event, log.changes_of(id)};
    if (const auto title = envoy_title(teller)) {
        return title;
    }
    if (event.origin == sim::EventOrigin::order) {
        if (const auto title = order_title(teller)) {
            return title;
        }
    }
    switch (event.kind) {
        case EventKind::battle:
            return battle_title(teller);
        case EventKind::standoff:
            return standoff_title(teller);
        case EventKind::siege:
            return siege_of_war_title(teller);
        case EventKind::siege_end:
            return siege_end_title(teller);
        case EventKind::city_taken:
            return fall_title(teller);
        case EventKind::sack:
            return sack_title(teller);
        case EventKind::departure:
        case EventKind::recall:
        case EventKind::desertion:
            return departure_title(teller);
        case EventKind::arrival:
            return arrival_title(teller);
        case EventKind::muster:
        case EventKind::disbanding:
            return muster_title(teller);
        case EventKind::works:
            return works_title(teller);
        case EventKind::defection:
            return command_title(teller);
        case EventKind::appointment:
        case EventKind::dismissal:
        case EventKind::death:
            // Of a man with an army; courtiers and rulers have none.
            return teller.find(ChangeKind::army_command) != nullptr &&
                           teller.find(ChangeKind::throne_vacant) == nullptr
                       ? command_title(teller)
                       : society_title(teller);
        case EventKind::hostilities:
            return hostilities_title(teller);
        case EventKind::raid:
            return raid_title(teller);
        case EventKind::hunger:
            return teller.find(ChangeKind::famine) != nullptr ? society_title(teller)
                                                              : hunger_title(teller);
        case EventKind::negotiation:
            return truce_title(teller);
        case EventKind::disaster:
            return flood_title(teller);
        case EventKind::capital_move: {
            const auto* move = teller.find(ChangeKind::capital);
            const bool settles =
                move != nullptr && static_cast<sim::SeatKind>(move->detail) == sim::SeatKind::seat;
            return settles ? society_title(teller) : flight_title(teller);
        }
        case EventKind::refusal:
            return refusal_title(teller);
        default:
            return society_title(teller);
    }
}

}  // namespace api

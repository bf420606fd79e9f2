// Titles of marches, musters, works and commands.
#include "api/describe.hpp"
#include "api/war_title.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::EventKind;
using sim::Stance;

constexpr std::uint32_t nothing = sim::Id<void>::none_index;

bool is_ordered(const WarTeller& teller) {
    return teller.event.origin == sim::EventOrigin::order;
}

/// An army that has been sent off to a place.
Phrase sent_title(const WarTeller& teller, const Change& sent) {
    const Phrase who = teller.army(sent.subject);
    const Phrase from = teller.place();
    const Phrase to = teller.place_of(sent.object);
    const auto stance = static_cast<Stance>(sent.detail);
    const std::string start = capitalized(who.en);
    const bool is_hostile =
        teller.event.other.exists() && teller.event.other != teller.event.polity;
    if (teller.event.kind == EventKind::recall) {
        return {start + " is called back from " + from.en + " to " + to.en,
                "召" + who.zh + "自" + from.zh + "還" + to.zh};
    }
    switch (stance) {
        case Stance::retreat:
            return {start + " falls back from " + from.en + " to " + to.en,
                    who.zh + "自" + from.zh + "退保" + to.zh};
        case Stance::raid:
            return {start + " sets out from " + from.en + " to raid " + to.en,
                    who.zh + "自" + from.zh + "出掠" + to.zh};
        case Stance::advance:
            return {start + " advances from " + from.en + " against " + to.en +
                        (is_hostile ? ", held by " + teller.other().en : ""),
                    who.zh + "自" + from.zh + "攻" + (is_hostile ? teller.other().zh : "") + to.zh};
        default:
            break;
    }
    const bool is_relief = teller.find_in_causes(ChangeKind::investment_begin) != nullptr &&
                           !is_ordered(teller) && stance == Stance::field;
    if (is_relief) {
        return {start + " marches from " + from.en + " to the relief of " + to.en,
                who.zh + "自" + from.zh + "援" + to.zh};
    }
    return stance == Stance::fleet ? Phrase{start + " sails from " + from.en + " for " + to.en,
                                            who.zh + "自" + from.zh + "航向" + to.zh}
                                   : Phrase{start + " marches from " + from.en + " to " + to.en,
                                            who.zh + "自" + from.zh + "赴" + to.zh};
}

/// An army that is told to stay where it is.
Phrase stayed_title(const WarTeller& teller, const Change& sent) {
    const Phrase who = teller.army(sent.subject);
    const Phrase here = teller.place();
    const std::string start = capitalized(who.en);
    switch (static_cast<Stance>(sent.detail)) {
        case Stance::garrison:
            return {start + " withdraws behind the walls of " + here.en, who.zh + "入保" + here.zh};
        case Stance::fleet:
            return {start + " takes to its ships at " + here.en, who.zh + "於" + here.zh + "登舟"};
        default:
            return {start + " stands in the field at " + here.en, who.zh + "屯於" + here.zh};
    }
}

/// Whether the army comes to where it was sent, as its last sending tells.
bool has_arrived(const WarTeller& teller, std::uint32_t army) {
    const sim::EventLog& log = teller.context.timeline().log();
    for (const sim::Cause& cause : log.causes_of(teller.id)) {
        for (const Change& change : log.changes_of(cause.event)) {
            if (change.kind == ChangeKind::army_sent && change.subject == army &&
                change.object != nothing) {
                return change.object == teller.event.place.index;
            }
        }
    }
    return true;
}

Phrase delivered_title(const WarTeller& teller) {
    Phrase goods;
    Phrase who = teller.led();
    for (const Change& change : teller.changes) {
        if (change.kind != ChangeKind::delivered) {
            continue;
        }
        who = teller.army(change.object);
        const bool is_people = static_cast<sim::Stock>(change.detail) == sim::Stock::captives;
        goods.en += (goods.en.empty() ? "" : " and ") +
                    (is_people ? grouped(change.amount) + " captives"
                               : "goods worth " + grouped(change.amount) + " strings of cash");
        goods.zh +=
            (goods.zh.empty() ? "" : "、") + (is_people ? "俘口" + grouped_zh(change.amount) + "人"
                                                        : "貲" + grouped_zh(change.amount) + "貫");
    }
    return {capitalized(who.en) + " hands over " + goods.en + " at " + teller.place().en,
            who.zh + "致" + goods.zh + "於" + teller.place().zh};
}

std::int64_t amount_of(const Change* change) {
    return change == nullptr ? 0 : change->amount;
}

}  // namespace

Phrase departure_title(const WarTeller& teller) {
    const Change* placed = teller.find(ChangeKind::army_placed);
    const Change* sent = teller.find(ChangeKind::army_sent);
    const Phrase here = teller.place();
    if (placed != nullptr) {
        const Phrase who = teller.army(placed->subject);
        const Phrase to = teller.place_of(placed->object);
        return {capitalized(who.en) + " is thrown back from " + here.en + " to " + to.en,
                who.zh + "自" + here.zh + "敗走" + to.zh};
    }
    if (sent != nullptr) {
        return sent->object == nothing ? stayed_title(teller, *sent) : sent_title(teller, *sent);
    }
    const Change* lost = teller.find(ChangeKind::army_loss);
    const Phrase who = lost == nullptr ? teller.led() : teller.army(lost->subject);
    // That it is no more is told by the event that ends it.
    return {capitalized(who.en) + " finds no way out of " + here.en,
            who.zh + "在" + here.zh + "無路可退"};
}

Phrase arrival_title(const WarTeller& teller) {
    if (teller.find(ChangeKind::delivered) != nullptr) {
        return delivered_title(teller);
    }
    const Change* sent = teller.find(ChangeKind::army_sent);
    const Phrase here = teller.place();
    const Phrase who = sent == nullptr ? teller.led() : teller.army(sent->subject);
    const std::string start = capitalized(who.en);
    if (sent != nullptr && static_cast<Stance>(sent->detail) == Stance::siege) {
        return {start + " joins the siege of " + here.en, who.zh + "會圍" + here.zh};
    }
    if (sent != nullptr && !has_arrived(teller, sent->subject)) {
        return {start + " finds its way barred and halts at " + here.en,
                who.zh + "道梗，止於" + here.zh};
    }
    return {start + " reaches " + here.en, who.zh + "至" + here.zh};
}

Phrase muster_title(const WarTeller& teller) {
    const Phrase here = teller.place();
    const Phrase court = teller.polity();
    if (const Change* split = teller.find(ChangeKind::army_split)) {
        const Phrase parent = teller.army(split->object);
        const Change* command = teller.find(ChangeKind::army_command);
        const Phrase chief = command == nullptr ? Phrase{} : teller.person_of(command->object);
        return {grouped(split->amount) + " men part from " + parent.en + " at " + here.en +
                    (chief.en.empty() ? "" : " under " + chief.en),
                parent.zh + "於" + here.zh + "分兵" + grouped_zh(split->amount) + "人" +
                    (chief.zh.empty() ? "" : "，" + chief.zh + "領之")};
    }
    const Change* joined = teller.find(ChangeKind::army_joined);
    if (const Change* raised = teller.find(ChangeKind::army_raised)) {
        const Phrase men{grouped(raised->amount), grouped_zh(raised->amount)};
        if (joined != nullptr) {
            const Phrase who = teller.army(joined->object);
            return {men.en + " men of the garrison of " + here.en + " join " + who.en,
                    here.zh + "守軍" + men.zh + "人歸" + who.zh};
        }
        return {court.en + " forms an army of " + men.en + " out of the garrison of " + here.en,
                court.zh + "以" + here.zh + "守軍" + men.zh + "人成一軍"};
    }
    if (joined != nullptr) {
        const Phrase who = teller.army(joined->subject);
        const Phrase whom = teller.army(joined->object);
        return {capitalized(who.en) + " joins " + whom.en + " at " + here.en,
                who.zh + "與" + whom.zh + "會於" + here.zh};
    }
    if (const Change* levied = teller.find(ChangeKind::garrison_gain)) {
        return {
            court.en + " levies " + grouped(levied->amount) + " men for the garrison of " + here.en,
            court.zh + "徵" + grouped_zh(levied->amount) + "人戍" + here.zh};
    }
    if (const Change* risen = teller.find(ChangeKind::rising)) {
        return {grouped(risen->amount) + " men of " + court.en + " take the field at " + here.en,
                court.zh + "眾" + grouped_zh(risen->amount) + "人起於" + here.zh};
    }
    if (const Change* bands = teller.find(ChangeKind::bands_end)) {
        return {grouped(bands->amount) + " men of " + court.en + " man the walls of " + here.en,
                court.zh + "眾" + grouped_zh(bands->amount) + "人守" + here.zh};
    }
    const Change* ended = teller.find(ChangeKind::army_disbanded);
    if (ended == nullptr || !is_ordered(teller)) {
        // No rule ends an army that still has men.
        const Phrase who = teller.led();
        return {capitalized(who.en) + " is no more; its end was " + here.en,
                who.zh + "盡於" + here.zh};
    }
    const Phrase who = teller.army(ended->subject);
    return {capitalized(who.en) + " is sent home at " + here.en, who.zh + "於" + here.zh + "遣散"};
}

Phrase works_title(const WarTeller& teller) {
    const Phrase here = teller.place();
    const Phrase court = teller.polity();
    if (const Change* works = teller.find(ChangeKind::works)) {
        const std::string percent = std::to_string(works->amount / 10);
        return {court.en + " has the walls of " + here.en + " worked on: they stand at " + percent +
                    "% of their full strength",
                court.zh + "葺" + here.zh + "城，完其" + percent + "%"};
    }
    if (const Change* built = teller.find(ChangeKind::ships_built)) {
        return {court.en + " builds " + grouped(built->amount) + " war ships at " + here.en,
                court.zh + "於" + here.zh + "造戰船" + grouped_zh(built->amount) + "艘"};
    }
    const std::int64_t grain = amount_of(teller.find(ChangeKind::burnt));
    return {court.en + " burns the stores of " + here.en + ": " + grouped(grain) + " shi of grain",
            court.zh + "焚" + here.zh + "積聚，糧" + grouped_zh(grain) + "石"};
}

Phrase command_title(const WarTeller& teller) {
    const Phrase who = teller.person();
    const Phrase here = teller.place();
    const Phrase court = teller.polity();
    switch (teller.event.kind) {
        case EventKind::death:
            return {who.en + " of " + court.en + " dies of illness at " + here.en +
                        ", in command of an army",
                    court.zh + "將" + who.zh + "卒於" + here.zh + "軍中"};
        case EventKind::appointment:
            return {who.en + " takes command of an army of " + court.en + " at " + here.en,
                    court.zh + "以" + who.zh + "領" + here.zh + "之兵"};
        case EventKind::dismissal:
            return {who.en + " loses his command at " + here.en, "罷" + who.zh + here.zh + "兵柄"};
        default:
            break;
    }
    const Phrase from = teller.other();
    const Change* moved = teller.find(ChangeKind::army_allegiance);
    if (moved == nullptr) {
        return {who.en + " leaves his army at " + here.en + " and goes over from " + from.en +
                    " to " + court.en,
                from.zh + who.zh + "棄軍" + here.zh + "，降於" + court.zh};
    }
    const std::int64_t men = teller.sketch(moved->subject).men.value;
    const bool brings_place = teller.find(ChangeKind::control) != nullptr;
    return {who.en + " goes over from " + from.en + " to " + court.en + " with " + grouped(men) +
                " men" + (brings_place ? " and with " + here.en : " at " + here.en),
            from.zh + who.zh + "以" + (brings_place ? here.zh + "及" : "") + "所部" +
                grouped_zh(men) + "人" + (brings_place ? "" : "於" + here.zh) + "降" + court.zh};
}

}  // namespace api

// Titles of battles, sieges, falls and sacks.
#include <algorithm>
#include <utility>
#include <vector>

#include "api/describe.hpp"
#include "api/war_title.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;

/// One side of a battle, as far as its losses tell who was there.
struct Side {
    std::vector<std::uint32_t> armies;
    std::int64_t men = 0;
    sim::PersonId commander;
    Toll toll;
};

void add_loss(const Change& change, Side& side, const chronicle::ArmySketch& army) {
    if (std::ranges::find(side.armies, change.subject) == side.armies.end()) {
        side.armies.push_back(change.subject);
        side.men += army.men.value;
        // The chief is told by the event; of the beaten, whoever is met first with a name.
        if (!side.commander.exists()) {
            side.commander = army.commander;
        }
    }
    side.toll.add(change);
}

/// "Yue Fei of Song with 12,000" / "宋岳飛1萬2000人".
Phrase side_phrase(const WarTeller& teller, const Side& side, const Phrase& polity) {
    Phrase phrase;
    if (side.commander.exists()) {
        const Phrase name = person_phrase(teller.context, side.commander);
        phrase = {name.en + " of " + polity.en, polity.zh + name.zh};
        phrase.en += side.men > 0 ? " with " + grouped(side.men) + " men" : "";
    } else {
        phrase = {"an army of " + polity.en, army_of_zh(polity.zh)};
        phrase.en += side.men > 0 ? ", " + grouped(side.men) + " strong," : "";
    }
    phrase.zh += side.men > 0 ? "（" + grouped_zh(side.men) + "人）" : "";
    return phrase;
}

/// Who lies before the place: the army of the event's chief person, or the court.
Phrase besieger_phrase(const WarTeller& teller) {
    for (const ChangeKind kind : {ChangeKind::army_sent, ChangeKind::garrison_placed}) {
        const Change* change = teller.find(kind);
        if (change == nullptr) {
            continue;
        }
        const std::uint32_t army = kind == ChangeKind::army_sent ? change->subject : change->object;
        if (teller.sketch(army).polity == teller.event.polity) {
            return teller.army(army);
        }
    }
    return teller.event.person.exists() ? teller.led() : teller.polity();
}

/// Losses of those inside and of those outside.
struct Tolls {
    Toll inside;
    Toll outside;
};
Tolls tolls_of(const WarTeller& teller) {
    Tolls tolls;
    for (const Change& change : teller.changes) {
        const bool is_outside = change.kind == ChangeKind::army_loss &&
                                teller.sketch(change.subject).polity == teller.event.polity;
        (is_outside ? tolls.outside : tolls.inside).add(change);
    }
    return tolls;
}

void append_garrison(const WarTeller& teller, Phrase& title) {
    const Phrase toll = toll_phrase(tolls_of(teller).inside);
    if (!toll.en.empty()) {
        title.en += "; of the garrison " + toll.en;
        title.zh += "；守軍" + toll.zh;
    }
    const Phrase fates = fates_phrase(teller);
    title.en += fates.en;
    title.zh += fates.zh;
}

Phrase investment_fall(const WarTeller& teller, sim::InvestmentEnd end) {
    const Phrase place = teller.place();
    const Phrase who = besieger_phrase(teller);
    const Phrase length = siege_length(teller);
    const std::string zh_long = who.zh + (length.zh.empty() ? "" : length.zh);
    switch (end) {
        case sim::InvestmentEnd::storm:
            return {capitalized(who.en) + " takes " + place.en + " by storm" + length.en,
                    zh_long + (length.zh.empty() ? "攻拔" : "拔") + place.zh};
        case sim::InvestmentEnd::breach:
            return {capitalized(who.en) + " breaks through the walls of " + place.en + length.en +
                        " and takes it",
                    zh_long + "破" + place.zh + "城垣，克之"};
        case sim::InvestmentEnd::hunger:
            return {place.en + " is starved out" + length.en + " and opens its gates to " + who.en,
                    place.zh + "食盡，" + zh_long + "下之"};
        case sim::InvestmentEnd::treason:
            return {"Traitors open the gates of " + place.en + " to " + who.en + length.en,
                    place.zh + "有內應，" + zh_long + "入之"};
        default:
            return {place.en + " surrenders on terms to " + who.en + length.en,
                    zh_long + place.zh + "約降"};
    }
}

}  // namespace

namespace {

/// The sides of a fight: the one that the event names first, and the other.
std::pair<Side, Side> sides_of(const WarTeller& teller) {
    std::pair<Side, Side> sides;
    sides.first.commander = teller.event.person;
    for (const Change& change : teller.changes) {
        if (change.kind == ChangeKind::army_loss) {
            const chronicle::ArmySketch army = teller.sketch(change.subject);
            add_loss(change, army.polity == teller.event.polity ? sides.first : sides.second, army);
        }
    }
    return sides;
}

}  // namespace

Phrase standoff_title(const WarTeller& teller) {
    const auto [one, other] = sides_of(teller);
    const Phrase first = side_phrase(teller, one, teller.polity());
    const Phrase second = side_phrase(teller, other, teller.other());
    Phrase title{capitalized(first.en) + " and " + second.en + " fight at " + teller.place().en +
                     " and part undecided",
                 first.zh + "與" + second.zh + "戰於" + teller.place().zh + "，勝負未分"};
    const Phrase one_lost = toll_phrase(one.toll);
    const Phrase other_lost = toll_phrase(other.toll);
    if (!one_lost.en.empty()) {
        title.en += "; of the first " + one_lost.en;
        title.zh += "；前者" + one_lost.zh;
    }
    if (!other_lost.en.empty()) {
        title.en += "; of the others " + other_lost.en;
        title.zh += "；後者" + other_lost.zh;
    }
    const Phrase fates = fates_phrase(teller);
    return {title.en + fates.en, title.zh + fates.zh};
}

Phrase battle_title(const WarTeller& teller) {
    const auto [winner, loser] = sides_of(teller);
    const Phrase victor = side_phrase(teller, winner, teller.polity());
    const Phrase beaten = side_phrase(teller, loser, teller.other());
    Phrase title{capitalized(victor.en) + " beats " + beaten.en + " at " + teller.place().en,
                 victor.zh + "敗" + beaten.zh + "於" + teller.place().zh};
    const Phrase won = toll_phrase(winner.toll);
    const Phrase lost = toll_phrase(loser.toll);
    if (!won.en.empty()) {
        title.en += "; of the victors " + won.en;
        title.zh += "；勝者" + won.zh;
    }
    if (!lost.en.empty()) {
        title.en += "; of the beaten " + lost.en;
        title.zh += "；敗者" + lost.zh;
    }
    const Phrase fates = fates_phrase(teller);
    return {title.en + fates.en, title.zh + fates.zh};
}

Phrase siege_of_war_title(const WarTeller& teller) {
    const Phrase place = teller.place();
    if (teller.find(ChangeKind::investment_begin) != nullptr) {
        const Phrase who = besieger_phrase(teller);
        const bool has_holder = teller.event.other.exists();
        return {capitalized(who.en) + " lays siege to " + place.en +
                    (has_holder ? ", held by " + teller.other().en : ""),
                who.zh + "圍" + (has_holder ? teller.other().zh + "之" : "") + place.zh};
    }
    const Tolls tolls = tolls_of(teller);
    const Phrase inside = toll_phrase(tolls.inside);
    const Phrase outside = toll_phrase(tolls.outside);
    if (inside.en.empty() && outside.en.empty()) {
        const Phrase who = besieger_phrase(teller);
        return {capitalized(who.en) + " joins the siege of " + place.en,
                who.zh + "會圍" + place.zh};
    }
    Phrase title{"The siege of " + place.en + " goes on", place.zh + "之圍未解"};
    if (!inside.en.empty()) {
        title.en += "; of those inside " + inside.en;
        title.zh += "；城中" + inside.zh;
    }
    if (!outside.en.empty()) {
        title.en += "; of the besiegers " + outside.en;
        title.zh += "；圍城者" + outside.zh;
    }
    return title;
}

Phrase siege_end_title(const WarTeller& teller) {
    const Change* ended = teller.find(ChangeKind::investment_end);
    const Phrase place = teller.place();
    const Phrase who = teller.polity();
    const Phrase length = siege_length(teller);
    const auto end = ended == nullptr ? sim::InvestmentEnd::abandoned
                                      : static_cast<sim::InvestmentEnd>(ended->detail);
    switch (end) {
        case sim::InvestmentEnd::ransom: {
            const Change* prize = teller.find(ChangeKind::prize);
            Phrase title{place.en + " buys off the besiegers of " + who.en + length.en,
                         place.zh + "納賂，" + army_of_zh(who.zh) + length.zh + "解圍去"};
            if (prize != nullptr) {
                title.en += " for goods worth " + grouped(prize->amount) + " strings of cash";
                title.zh += "，得" + grouped_zh(prize->amount) + "貫";
            }
            return title;
        }
        case sim::InvestmentEnd::relieved:
            return {"The siege of " + place.en + " by " + who.en + " is broken" + length.en,
                    place.zh + "圍解，" + army_of_zh(who.zh) + length.zh + "去"};
        case sim::InvestmentEnd::sortie:
            return {"A sortie from " + place.en + " drives off the army of " + who.en + length.en,
                    place.zh + "守軍出擊，" + army_of_zh(who.zh) + length.zh + "敗去"};
        default:
            return {"The siege of " + place.en + " by " + who.en + " is given up" + length.en,
                    army_of_zh(who.zh) + length.zh + "釋" + place.zh + "之圍"};
    }
}

Phrase fall_title(const WarTeller& teller) {
    const Change* ended = teller.find(ChangeKind::investment_end);
    const Change* control = teller.find(ChangeKind::control);
    const Phrase place = teller.place();
    Phrase title;
    const bool walks_in = control != nullptr && static_cast<sim::ControlHow>(control->detail) ==
                                                    sim::ControlHow::abandoned;
    const auto how =
        control == nullptr ? sim::ControlHow::storm : static_cast<sim::ControlHow>(control->detail);
    if (ended != nullptr && how == sim::ControlHow::defection &&
        static_cast<sim::InvestmentEnd>(ended->detail) == sim::InvestmentEnd::terms) {
        const Phrase who = besieger_phrase(teller);
        title = {place.en + " comes over to " + who.en + siege_length(teller).en +
                     "; its commander keeps rank and troops",
                 place.zh + "守將以城降" + who.zh + "，仍領舊職"};
    } else if (how == sim::ControlHow::defection && ended == nullptr) {
        const Phrase court = teller.polity();
        title = {place.en + " sends its keys to " + court.en + " as the enemy draws near",
                 place.zh + "望風降" + court.zh};
    } else if (ended != nullptr && !walks_in) {
        title = investment_fall(teller, static_cast<sim::InvestmentEnd>(ended->detail));
    } else {
        const Phrase who = besieger_phrase(teller);
        const Phrase from = teller.other();
        title = {capitalized(who.en) + " enters " + place.en + ", which " + from.en +
                     " has left without defenders",
                 place.zh + "無備，" + who.zh + "入之"};
    }
    if (const Change* leaves = teller.find(ChangeKind::army_placed); leaves != nullptr) {
        const Phrase refuge = teller.place_of(leaves->object);
        title.en += "; its garrison marches out with its arms to " + refuge.en;
        title.zh += "，守軍持械出城，赴" + refuge.zh;
    }
    append_garrison(teller, title);
    return title;
}

Phrase sack_title(const WarTeller& teller) {
    const Phrase place = teller.place();
    Phrase told;
    const auto add = [&](std::int64_t amount, const char* one, const char* many, const char* zh,
                         const char* zh_unit) {
        if (amount > 0) {
            told.en += (told.en.empty() ? "" : ", ") + grouped(amount) + (amount == 1 ? one : many);
            told.zh +=
                (told.zh.empty() ? "" : "，") + std::string(zh) + grouped_zh(amount) + zh_unit;
        }
    };
    for (const Change& change : teller.changes) {
        if (change.kind == ChangeKind::town_loss) {
            switch (static_cast<sim::TownLoss>(change.detail)) {
                case sim::TownLoss::killed:
                    add(change.amount, " household perishes", " households perish", "死者", "戶");
                    break;
                case sim::TownLoss::enslaved:
                    add(change.amount, " household is driven into slavery",
                        " households are driven into slavery", "驅掠", "戶");
                    break;
                case sim::TownLoss::fled:
                    add(change.amount, " household flees", " households flee", "逃亡", "戶");
                    break;
            }
        } else if (change.kind == ChangeKind::prize &&
                   static_cast<sim::Stock>(change.detail) == sim::Stock::wealth) {
            add(change.amount, " string's worth of goods is carried off",
                " strings' worth of goods is carried off", "掠貲", "貫");
        } else if (change.kind == ChangeKind::burnt) {
            const bool is_grain = static_cast<sim::Stock>(change.detail) == sim::Stock::grain;
            add(change.amount, is_grain ? " shi of grain burns" : " string's worth of goods burns",
                is_grain ? " shi of grain burns" : " strings' worth of goods burns",
                is_grain ? "焚糧" : "焚貲", is_grain ? "石" : "貫");
        }
    }
    const Phrase who = teller.event.person.exists() ? teller.person() : teller.polity();
    if (told.en.empty()) {
        return {who.en + " spares " + place.en + ": nobody is robbed or harmed",
                who.zh + "入" + place.zh + "，秋毫無犯"};
    }
    return {"In the hands of " + who.en + ", " + place.en + " suffers: " + told.en,
            who.zh + "縱兵" + place.zh + "：" + told.zh};
}

}  // namespace api

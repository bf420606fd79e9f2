#include "api/war_words.hpp"

#include <array>

#include "api/describe.hpp"
#include "chronicle/army_trace.hpp"

namespace api {

namespace {

using sim::Change;
using sim::ChangeKind;

Phrase army_phrase(const Context& context, sim::PersonId commander, sim::PolityId polity,
                   std::int64_t men) {
    if (commander.exists()) {
        const Phrase name = person_phrase(context, commander);
        return men > 0 ? Phrase{name.en + "'s army of " + grouped(men),
                                name.zh + "所部" + grouped_zh(men) + "人"}
                       : Phrase{name.en + "'s army", name.zh + "所部"};
    }
    const Phrase name = polity_phrase(context, polity);
    return men > 0 ? Phrase{"an army of " + name.en + ", " + grouped(men) + " strong,",
                            army_of_zh(name.zh) + grouped_zh(men) + "人"}
                   : Phrase{"an army of " + name.en, army_of_zh(name.zh)};
}

}  // namespace

Phrase WarTeller::place() const {
    return place_phrase(context, event.place);
}
Phrase WarTeller::polity() const {
    return polity_phrase(context, event.polity);
}
Phrase WarTeller::other() const {
    return polity_phrase(context, event.other);
}
Phrase WarTeller::person() const {
    return person_phrase(context, event.person);
}
Phrase WarTeller::place_of(std::uint32_t index) const {
    return place_phrase(context, sim::PlaceId(index));
}
Phrase WarTeller::person_of(std::uint32_t index) const {
    return person_phrase(context, sim::PersonId(index));
}

chronicle::ArmySketch WarTeller::sketch(std::uint32_t army) const {
    return chronicle::army_before(context.timeline(), sim::ArmyId(army), id);
}

Phrase WarTeller::army(std::uint32_t army) const {
    const chronicle::ArmySketch known = sketch(army);
    const sim::PolityId owner = known.polity.exists() ? known.polity : event.polity;
    return army_phrase(context, known.commander, owner, known.men.value);
}

Phrase WarTeller::led() const {
    return army_phrase(context, event.person, event.polity, 0);
}

const Change* WarTeller::find(ChangeKind kind) const {
    for (const Change& change : changes) {
        if (change.kind == kind) {
            return &change;
        }
    }
    return nullptr;
}

const Change* WarTeller::find_in_causes(ChangeKind kind, sim::EventId* cause) const {
    const sim::EventLog& log = context.timeline().log();
    for (const sim::Cause& earlier : log.causes_of(id)) {
        for (const Change& change : log.changes_of(earlier.event)) {
            if (change.kind == kind) {
                if (cause != nullptr) {
                    *cause = earlier.event;
                }
                return &change;
            }
        }
    }
    return nullptr;
}

void Toll::add(const Change& change) {
    const bool of_army = change.kind == ChangeKind::army_loss;
    const sim::Arm arm = sim::arm_of(change.detail);
    const bool is_men = arm == sim::Arm::foot || arm == sim::Arm::horsemen;
    if ((!of_army && change.kind != ChangeKind::garrison_loss) || !is_men) {
        return;
    }
    switch (sim::loss_of(change.detail)) {
        case sim::Loss::killed:
            killed += change.amount;
            break;
        case sim::Loss::captured:
            captured += change.amount;
            break;
        case sim::Loss::scattered:
            scattered += change.amount;
            break;
        case sim::Loss::died:
            died += change.amount;
            break;
        case sim::Loss::released:
            break;
    }
}

Phrase toll_phrase(const Toll& toll) {
    Phrase phrase;
    const auto add = [&](std::int64_t men, const char* one, const char* many, const char* zh) {
        if (men > 0) {
            phrase.en += (phrase.en.empty() ? "" : ", ") + grouped(men) + (men == 1 ? one : many);
            phrase.zh += (phrase.zh.empty() ? "" : "，") + std::string(zh) + grouped_zh(men) + "人";
        }
    };
    add(toll.killed, " falls", " fall", "戰死");
    add(toll.died, " dies of hunger or disease", " die of hunger and disease", "飢病死");
    add(toll.captured, " is captured", " are captured", "被俘");
    add(toll.scattered, " runs away", " run away", "潰散");
    return phrase;
}

Phrase fates_phrase(const WarTeller& teller) {
    Phrase phrase;
    for (const Change& change : teller.changes) {
        Phrase fate;
        if (change.kind == ChangeKind::death) {
            fate = {" is killed", "死之"};
        } else if (change.kind == ChangeKind::allegiance) {
            const bool is_captive =
                static_cast<sim::AllegianceStatus>(change.detail) == sim::AllegianceStatus::captive;
            fate = is_captive ? Phrase{" is captured", "被擒"} : Phrase{" changes sides", "降"};
        } else {
            continue;
        }
        const Phrase name = teller.person_of(change.subject);
        phrase.en += "; " + name.en + fate.en;
        phrase.zh += "；" + name.zh + fate.zh;
    }
    return phrase;
}

Phrase siege_length(const WarTeller& teller) {
    sim::EventId begun;
    const bool is_known = teller.find_in_causes(ChangeKind::investment_begin, &begun) != nullptr ||
                          teller.find_in_causes(ChangeKind::siege_begin, &begun) != nullptr;
    if (!is_known) {
        return {};
    }
    const std::int32_t days =
        teller.event.day.number - teller.context.timeline().log()[begun].day.number;
    return days < 1 ? Phrase{}
                    : Phrase{" after " + grouped(days) + (days == 1 ? " day" : " days"),
                             "圍" + grouped_zh(days) + "日而"};
}

std::string army_of_zh(const std::string& polity) {
    return polity.ends_with("軍") ? polity : polity + "軍";
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    }
    return text;
}

}  // namespace api

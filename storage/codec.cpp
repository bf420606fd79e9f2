#include "storage/codec.hpp"

#include <algorithm>
#include <utility>

#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/tick.hpp"
#include "storage/plan_codec.hpp"
#include "storage/words.hpp"

namespace storage {

namespace {

Value integer(std::int64_t number) {
    return Value(number);
}
Value text(std::string_view words) {
    return Value(std::string(words));
}
Value text_or_nothing(std::string words) {
    return words.empty() ? Value() : Value(std::move(words));
}
/// The text id of a position of one kind; nothing for none.
Value id_text(const NameTable& names, EntityKind kind, std::uint32_t position) {
    constexpr std::uint32_t none = sim::Id<void>::none_index;
    return position == none ? Value() : Value(names.id(kind, position));
}

Value detail_text(const sim::Change& change) {
    const std::string_view word = detail_word(change);
    if (!word.empty()) {
        return text(word);
    }
    return change.detail == 0 ? Value() : Value(number_id(change.detail));
}

std::string date_text(sim::Day day) {
    return day.exists() ? sim::format_date(day) : std::string();
}

}  // namespace

namespace {

/// Of the changes that only the rules of war make.
ChangeShape shape_in_war(sim::ChangeKind kind) {
    using enum sim::ChangeKind;
    switch (kind) {
        case hostility_begin:
        case hostility_end:
            return {EntityKind::polity, EntityKind::polity};
        case repute:
        case order_refused:
            return {EntityKind::polity, {}};
        case investment_begin:
        case investment_end:
        case truce:
            return {EntityKind::place, EntityKind::polity};
        case garrison_loss:
        case garrison_placed:
        case prize:
        case delivered:
        case ships_built:
            return {EntityKind::place, EntityKind::army};
        case army_raised:
        case army_sent:
        case army_placed:
            return {EntityKind::army, EntityKind::place};
        case army_split:
        case army_joined:
        case army_loss:
            return {EntityKind::army, EntityKind::army};
        case army_disbanded:
            return {EntityKind::army, {}};
        case army_command:
            return {EntityKind::army, EntityKind::person};
        case army_allegiance:
            return {EntityKind::army, EntityKind::polity};
        default:
            return {EntityKind::place, {}};
    }
}

/// Of the changes that the rules of society make.
ChangeShape shape_in_society(sim::ChangeKind kind) {
    using enum sim::ChangeKind;
    switch (kind) {
        case minister:
        case heir:
        case rival:
        case regent:
            return {EntityKind::polity, EntityKind::person};
        case paid:
            return {EntityKind::polity, EntityKind::polity};
        case tax_rate:
        case minted:
        case paper_issued:
        case paper_redeemed:
        case reform:
        case exams:
        case rites:
        case amnesty:
            return {EntityKind::polity, {}};
        case market:
        case bands_gather:
            return {EntityKind::place, EntityKind::polity};
        case migration:
            return {EntityKind::place, EntityKind::place};
        case rising:
            return {EntityKind::army, EntityKind::place};
        default:
            return {EntityKind::place, {}};
    }
}

}  // namespace

ChangeShape shape_of(sim::ChangeKind kind) {
    using enum sim::ChangeKind;
    switch (kind) {
        case control:
        case ownership:
            return {EntityKind::place, EntityKind::polity};
        case census:
            return {EntityKind::place, {}};
        case claim_begin:
        case claim_end:
            return {EntityKind::claim, {}};
        case polity_begin:
        case polity_end:
            return {EntityKind::polity, {}};
        case accession:
        case throne_vacant:
            return {EntityKind::polity, EntityKind::person};
        case capital:
            return {EntityKind::polity, EntityKind::place};
        case overlord:
            return {EntityKind::polity, EntityKind::polity};
        case birth:
        case death:
            return {EntityKind::person, {}};
        case allegiance:
            return {EntityKind::person, EntityKind::polity};
        case post_begin:
        case post_end:
            return {EntityKind::post, {}};
        case treaty_begin:
        case treaty_end:
            return {EntityKind::treaty, {}};
        case due:
            return {EntityKind::clause, {}};
        case muster:
        case stand_down:
            return {EntityKind::force, {}};
        case siege_begin:
        case siege_end:
            return {EntityKind::siege, {}};
        case technique_adopted:
            return {EntityKind::technique, EntityKind::polity};
        case insurgency_begin:
        case insurgency_end:
            return {EntityKind::insurgency, {}};
        case party:
            return {EntityKind::polity, {}};
        case aim:
            return {EntityKind::polity, EntityKind::polity};
        case officers:
            return {EntityKind::army, {}};
        default:
            return kind >= sim::first_society_change ? shape_in_society(kind) : shape_in_war(kind);
    }
}

std::string_view detail_word(const sim::Change& change) {
    switch (change.kind) {
        case sim::ChangeKind::control:
            return word(static_cast<sim::ControlHow>(change.detail));
        case sim::ChangeKind::throne_vacant:
            return word(static_cast<sim::ReignEnd>(change.detail));
        case sim::ChangeKind::capital:
            return word(static_cast<sim::SeatKind>(change.detail));
        case sim::ChangeKind::death:
            return word(static_cast<sim::DeathKind>(change.detail));
        case sim::ChangeKind::allegiance:
            return word(static_cast<sim::AllegianceStatus>(change.detail));
        default:
            return {};
    }
}

std::vector<Row> encode_meta(const RunMeta& meta, bool finished) {
    const auto row = [](std::string_view key, std::string value) {
        return Row{text(key), Value(std::move(value))};
    };
    std::vector<Row> rows = {
        row("format_version", std::to_string(meta.format_version)),
        row("engine_version", meta.engine_version),
        row("pack_name", meta.pack.name),
        row("pack_hash", meta.pack.hash),
        row("command", meta.command),
        row("created", meta.created),
        row("first_day", std::to_string(meta.first_day.number)),
        row("first_date", date_text(meta.first_day)),
        row("last_day", std::to_string(meta.last_day.number)),
        row("last_date", date_text(meta.last_day)),
        row("finished", finished ? "1" : "0"),
    };
    for (const auto& [key, value] : encode_plan(meta.plan)) {
        rows.push_back(row(key, value));
    }
    return rows;
}

std::vector<Row> encode_names(const NameTable& names) {
    std::vector<Row> rows;
    for (std::size_t k = 0; k < entity_kind_count; ++k) {
        const auto kind = static_cast<EntityKind>(k);
        std::int64_t number = 0;
        for (const NameTable::Entry& entry : names.entries(kind)) {
            rows.push_back({text(entity_word(kind)), integer(number), text(entry.id),
                            text_or_nothing(entry.name_en), text_or_nothing(entry.name_zh)});
            ++number;
        }
    }
    return rows;
}

Row encode_tick(std::uint32_t tick, sim::Digest digest, sim::Day first_day) {
    const std::int32_t base_year = sim::julian_date_of(first_day).year;
    const sim::Day last_day = sim::last_day_of(sim::Tick{tick}, base_year);
    return {integer(tick), text(sim::format_digest(digest)), integer(last_day.number),
            text(sim::format_date(last_day))};
}

Row encode_event(sim::EventId id, const sim::Event& event, const EventNote& note,
                 const NameTable& names) {
    return {
        integer(id.index),
        integer(event.day.number),
        text(date_text(event.day)),
        text(word(event.kind)),
        text(word(event.origin)),
        id_text(names, EntityKind::record, event.record.index),
        id_text(names, EntityKind::place, event.place.index),
        id_text(names, EntityKind::polity, event.polity.index),
        id_text(names, EntityKind::polity, event.other.index),
        id_text(names, EntityKind::person, event.person.index),
        note.fact.exists() ? integer(note.fact.index) : Value(),
        text_or_nothing(note.title_en),
        text_or_nothing(note.title_zh),
    };
}

Row encode_cause(sim::EventId id, std::uint32_t position, const sim::Cause& cause) {
    return {integer(id.index), integer(position), integer(cause.event.index),
            text(word(cause.kind))};
}

Row encode_change(sim::EventId id, std::uint32_t position, const sim::Change& change,
                  const NameTable& names) {
    const ChangeShape shape = shape_of(change.kind);
    // An object where the kind has none is kept by its number: nothing that happened is dropped.
    const bool has_object = change.object != sim::Id<void>::none_index;
    const Value object = shape.object ? id_text(names, *shape.object, change.object)
                         : has_object ? Value(number_id(change.object))
                                      : Value();
    return {integer(id.index),
            integer(position),
            text(word(change.kind)),
            id_text(names, shape.subject, change.subject),
            object,
            detail_text(change),
            integer(change.amount)};
}

Row encode_keyframe(const SavedKeyframe& keyframe) {
    return {integer(keyframe.tick), integer(keyframe.log_size),
            text(sim::format_digest(keyframe.digest)), Value(keyframe.world)};
}

}  // namespace storage

// The reading half of codec.hpp.
#include <charconv>
#include <map>
#include <utility>

#include "simulation/calendar/tick.hpp"
#include "storage/codec.hpp"
#include "storage/plan_codec.hpp"
#include "storage/words.hpp"

namespace storage {

namespace {

constexpr std::uint32_t none_index = sim::Id<void>::none_index;

sim::Failure<Unreadable> unreadable(std::string what) {
    return {Unreadable{std::move(what)}};
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const char* begin = text.data();
    const char* end = begin + text.size();
    const auto [stopped, error] = std::from_chars(begin, end, number);
    return error == std::errc{} && stopped == end ? std::optional(number) : std::nullopt;
}

/// Reads the cells of one row in order; after a wrong cell everything else is wrong too.
class RowReader {
  public:
    RowReader(const Row& row, const TableSchema& schema) : row_(row), good_(fits(row, schema)) {}

    [[nodiscard]] bool good() const { return good_; }
    void skip() { ++next_; }

    std::int64_t integer() {
        const Value* value = take();
        const auto* number = value != nullptr ? std::get_if<std::int64_t>(value) : nullptr;
        return number != nullptr ? *number : 0;
    }
    /// A number 0..2^32-2, as ids and counts are.
    std::uint32_t count() {
        const std::int64_t number = integer();
        good_ = good_ && number >= 0 && number < std::int64_t{none_index};
        return good_ ? static_cast<std::uint32_t>(number) : 0;
    }
    /// Empty for nothing.
    std::string_view text() {
        const Value* value = take();
        const auto* words = value != nullptr ? std::get_if<std::string>(value) : nullptr;
        return words != nullptr ? std::string_view(*words) : std::string_view();
    }
    std::optional<std::uint32_t> optional_count() {
        if (next_ < row_.size() && row_[next_].index() == 0) {
            ++next_;
            return std::nullopt;
        }
        return count();
    }
    template <typename Enumeration>
    Enumeration enumeration() {
        const auto value = parse_word<Enumeration>(text());
        good_ = good_ && value.has_value();
        return value.value_or(Enumeration{});
    }
    sim::Digest digest() {
        const auto value = parse_digest(text());
        good_ = good_ && value.has_value();
        return value.value_or(sim::Digest{});
    }
    /// A text id of the table of names, or '#' and a number; nothing is none.
    std::uint32_t position(const NameTable& names, std::optional<EntityKind> kind) {
        const std::string_view id = text();
        if (id.empty()) {
            return none_index;
        }
        std::optional<std::uint32_t> found = kind ? names.find(*kind, id) : std::nullopt;
        if (!found) {
            found = parse_number_id(id);
        }
        good_ = good_ && found.has_value();
        return found.value_or(none_index);
    }
    std::vector<std::byte> bytes() {
        const Value* value = take();
        const auto* blob = value != nullptr ? std::get_if<std::vector<std::byte>>(value) : nullptr;
        return blob != nullptr ? *blob : std::vector<std::byte>();
    }
    void require(bool condition) { good_ = good_ && condition; }

  private:
    const Value* take() {
        good_ = good_ && next_ < row_.size();
        return good_ ? &row_[next_++] : nullptr;
    }

    const Row& row_;
    std::size_t next_ = 0;
    bool good_;
};

template <typename Enumeration>
std::optional<std::uint32_t> parse_detail_word(std::string_view text) {
    const auto value = parse_word<Enumeration>(text);
    return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
}

std::optional<std::uint32_t> parse_detail(sim::ChangeKind kind, std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    if (text.front() == '#') {
        return parse_number_id(text);
    }
    switch (kind) {
        case sim::ChangeKind::control:
            return parse_detail_word<sim::ControlHow>(text);
        case sim::ChangeKind::throne_vacant:
            return parse_detail_word<sim::ReignEnd>(text);
        case sim::ChangeKind::capital:
            return parse_detail_word<sim::SeatKind>(text);
        case sim::ChangeKind::death:
            return parse_detail_word<sim::DeathKind>(text);
        case sim::ChangeKind::allegiance:
            return parse_detail_word<sim::AllegianceStatus>(text);
        default:
            return std::nullopt;
    }
}

struct KeyedEvent {
    std::uint32_t id = 0;
    sim::Event event;
    EventNote note;
    bool good = false;
};

KeyedEvent read_event(const Row& row, const NameTable& names) {
    RowReader cells(row, schema_of(RunTable::events));
    KeyedEvent read;
    sim::Event& event = read.event;
    read.id = cells.count();
    const std::int64_t day = cells.integer();
    cells.require(INT32_MIN <= day && day <= INT32_MAX);
    event.day = sim::Day(static_cast<std::int32_t>(day));
    cells.skip();  // The date says the same as the day.
    event.kind = cells.enumeration<sim::EventKind>();
    event.origin = cells.enumeration<sim::EventOrigin>();
    event.record.index = cells.position(names, EntityKind::record);
    event.place.index = cells.position(names, EntityKind::place);
    event.polity.index = cells.position(names, EntityKind::polity);
    event.other.index = cells.position(names, EntityKind::polity);
    event.person.index = cells.position(names, EntityKind::person);
    read.note.fact.index = cells.optional_count().value_or(none_index);
    read.note.title_en = cells.text();
    read.note.title_zh = cells.text();
    read.good = cells.good();
    return read;
}

/// Which event a cause or change belongs to, and where among its kind it stands.
struct RowKey {
    std::uint32_t event = 0;
    std::uint32_t position = 0;
};

std::optional<RowKey> read_cause(const Row& row, sim::Cause& cause) {
    RowReader cells(row, schema_of(RunTable::causes));
    RowKey key;
    key.event = cells.count();
    key.position = cells.count();
    cause.event.index = cells.count();
    cause.kind = cells.enumeration<sim::CauseKind>();
    cells.require(cause.event.index < key.event);
    return cells.good() ? std::optional(key) : std::nullopt;
}

std::optional<RowKey> read_change(const Row& row, const NameTable& names, sim::Change& change) {
    RowReader cells(row, schema_of(RunTable::changes));
    RowKey key;
    key.event = cells.count();
    key.position = cells.count();
    change.kind = cells.enumeration<sim::ChangeKind>();
    if (!cells.good()) {
        return std::nullopt;
    }
    const ChangeShape shape = shape_of(change.kind);
    change.subject = cells.position(names, shape.subject);
    change.object = cells.position(names, shape.object);
    const auto detail = parse_detail(change.kind, cells.text());
    cells.require(detail.has_value());
    change.detail = detail.value_or(0);
    change.amount = cells.integer();
    return cells.good() ? std::optional(key) : std::nullopt;
}

std::string nth(const char* table, std::size_t position) {
    return std::string("row ") + std::to_string(position) + " of '" + table + "' cannot be read";
}

/// A text of the table of meta by its key; nothing if it is not there.
class MetaReader {
  public:
    explicit MetaReader(const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            if (fits(row, schema_of(RunTable::meta))) {
                values_.emplace(std::get<std::string>(row[0]), std::get<std::string>(row[1]));
            }
        }
    }

    std::string text(const char* key) {
        const auto found = values_.find(key);
        if (found == values_.end()) {
            note(key);
            return {};
        }
        return found->second;
    }
    template <typename Number>
    Number number(const char* key) {
        const auto value = parse_number<Number>(text(key));
        if (!value) {
            note(key);
        }
        return value.value_or(Number{});
    }
    [[nodiscard]] const std::string& wrong_key() const { return wrong_key_; }
    [[nodiscard]] const MetaTexts& texts() const { return values_; }

  private:
    void note(const char* key) {
        if (wrong_key_.empty()) {
            wrong_key_ = key;
        }
    }

    MetaTexts values_;
    std::string wrong_key_;
};

/// Days of years 1..9999, so that every date of a run can be written.
bool is_writable_day(std::int32_t number) {
    constexpr std::int32_t first_of_year_1 = 1721424;
    constexpr std::int32_t last_of_year_9999 = 5373557;
    return first_of_year_1 <= number && number <= last_of_year_9999;
}

}  // namespace

std::optional<sim::Digest> parse_digest(std::string_view text) {
    constexpr std::size_t digits = 16;
    if (text.size() != 2 + digits || text.substr(0, 2) != "0x") {
        return std::nullopt;
    }
    sim::Digest digest;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data() + 2, end, digest.bits, 16);
    const bool whole = error == std::errc{} && stopped == end;
    return whole && sim::format_digest(digest) == text ? std::optional(digest) : std::nullopt;
}

DecodeResult<DecodedMeta> decode_meta(const std::vector<Row>& rows) {
    MetaReader values(rows);
    DecodedMeta decoded;
    RunMeta& meta = decoded.meta;
    meta.format_version = values.number<std::uint32_t>("format_version");
    meta.engine_version = values.text("engine_version");
    meta.pack = {values.text("pack_name"), values.text("pack_hash")};
    meta.plan.chance.seed = values.number<std::uint32_t>("seed");
    meta.plan.chance.member = values.number<std::uint32_t>("member");
    meta.command = values.text("command");
    meta.created = values.text("created");
    meta.first_day = sim::Day(values.number<std::int32_t>("first_day"));
    meta.last_day = sim::Day(values.number<std::int32_t>("last_day"));
    decoded.finished = values.number<std::uint32_t>("finished") != 0;
    if (!values.wrong_key().empty()) {
        return unreadable("'meta' has no readable '" + values.wrong_key() + "'");
    }
    if (!is_writable_day(meta.first_day.number) || !is_writable_day(meta.last_day.number) ||
        meta.last_day < meta.first_day) {
        return unreadable("the days of 'meta' are no span of days");
    }
    if (meta.format_version >= static_cast<std::uint32_t>(RunFormat::plan)) {
        auto plan = decode_plan(values.texts());
        if (!plan) {
            return unreadable("the plan in 'meta' cannot be read");
        }
        meta.plan = *std::move(plan);
    }
    return decoded;
}

DecodeResult<NameTable> decode_names(const std::vector<Row>& rows) {
    NameTable names;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        RowReader cells(rows[i], schema_of(RunTable::names));
        const auto kind = parse_entity_word(cells.text());
        const std::uint32_t number = cells.count();
        const std::string id(cells.text());
        std::string name_en(cells.text());
        std::string name_zh(cells.text());
        if (!cells.good() || !kind || number != names.count(*kind)) {
            return unreadable(nth("names", i));
        }
        names.add(*kind, {id, std::move(name_en), std::move(name_zh)});
        if (names.id(*kind, number) != id) {
            return unreadable(nth("names", i) + ": its id is not its own");
        }
    }
    return names;
}

DecodeResult<sim::Digest> decode_tick(const Row& row, std::uint32_t tick) {
    RowReader cells(row, schema_of(RunTable::ticks));
    const std::uint32_t number = cells.count();
    const sim::Digest digest = cells.digest();
    if (!cells.good() || number != tick) {
        return unreadable(nth("ticks", tick));
    }
    return digest;
}

DecodeResult<SavedKeyframe> decode_keyframe(const Row& row) {
    RowReader cells(row, schema_of(RunTable::keyframes));
    SavedKeyframe keyframe;
    keyframe.tick = cells.count();
    keyframe.log_size = cells.count();
    keyframe.digest = cells.digest();
    keyframe.world = cells.bytes();
    if (!cells.good()) {
        return unreadable("a row of 'keyframes' cannot be read");
    }
    return keyframe;
}

DecodeResult<StoredLog> decode_log(const std::vector<Row>& events, const std::vector<Row>& causes,
                                   const std::vector<Row>& changes, const NameTable& names) {
    StoredLog stored;
    stored.log.reserve(events.size(), causes.size(), changes.size());
    stored.notes.reserve(events.size());
    std::size_t next_cause = 0;
    std::size_t next_change = 0;
    std::vector<sim::Cause> causes_of_event;
    std::vector<sim::Change> changes_of_event;
    const auto key_of = [](const Row& row) {
        const auto* key = row.empty() ? nullptr : std::get_if<std::int64_t>(&row[0]);
        return key != nullptr ? *key : std::int64_t{-1};
    };
    for (std::size_t i = 0; i < events.size(); ++i) {
        KeyedEvent read = read_event(events[i], names);
        if (!read.good || read.id != i) {
            return unreadable(nth("events", i));
        }
        causes_of_event.clear();
        changes_of_event.clear();
        for (; next_cause < causes.size() && key_of(causes[next_cause]) == read.id; ++next_cause) {
            const auto key = read_cause(causes[next_cause], causes_of_event.emplace_back());
            if (!key || key->position + 1 != causes_of_event.size()) {
                return unreadable(nth("causes", next_cause));
            }
        }
        while (next_change < changes.size() && key_of(changes[next_change]) == read.id) {
            const auto key =
                read_change(changes[next_change], names, changes_of_event.emplace_back());
            if (!key || key->position + 1 != changes_of_event.size()) {
                return unreadable(nth("changes", next_change));
            }
            ++next_change;
        }
        stored.log.append(read.event, causes_of_event, changes_of_event);
        stored.notes.push_back(std::move(read.note));
    }
    if (next_cause != causes.size() || next_change != changes.size()) {
        return unreadable("causes or changes of an event that is not there");
    }
    return stored;
}

}  // namespace storage

// World: the whole state at one moment, as columns in one block of memory. A copy is one memcpy,
// which makes views, branches and rewinding cheap. What never changes is in the Setting.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "simulation/foundation/digest.hpp"
#include "simulation/world/columns.hpp"
#include "simulation/world/fields.hpp"
#include "simulation/world/setting.hpp"

namespace sim {

class World {
  public:
    /// The world on the first day of the setting, before anything has happened.
    explicit World(const Setting& setting);

    World(const World& other);
    World& operator=(const World& other);
    World(World&& other) noexcept = default;
    World& operator=(World&& other) noexcept = default;
    ~World() = default;

    ClockColumns clock;
    PlaceColumns places;
    PeopleColumns peoples;
    PolityColumns polities;
    StandingColumns standings;
    BudgetColumns budgets;
    PersonColumns people;
    PostColumns posts;
    TreatyColumns treaties;
    ClauseColumns clauses;
    ArmyColumns armies;
    SiegeColumns sieges;
    AdoptionColumns adoptions;
    InsurgencyColumns insurgencies;
    ClaimColumns claims;
    EnmityColumns enmities;
    FlowColumns flows;
    DispatchColumns dispatches;
    AccordColumns accords;
    TermColumns terms;
    ReportColumns reports;
    NewsColumns news;
    SightingColumns sightings;
    PlaceBookColumns place_books;
    ArmyBookColumns army_books;

    /// The tick to be lived next; 0 on the first day.
    [[nodiscard]] std::uint32_t next_tick() const { return clock.next_tick[ClockId(0)]; }
    /// The first forced event not yet admitted.
    [[nodiscard]] FactId next_fact() const { return FactId(clock.next_fact[ClockId(0)]); }
    /// The row of a technique and a polity in the table of adoptions.
    [[nodiscard]] AdoptionId adoption(TechniqueId technique, PolityId polity) const {
        return AdoptionId(std::size_t{technique.index} * polities.phase.size() + polity.index);
    }

    /// The row of two polities that are not one, in either order, in the table of enmities.
    [[nodiscard]] EnmityId enmity(PolityId a, PolityId b) const {
        const std::size_t low = a < b ? a.index : b.index;
        const std::size_t high = a < b ? b.index : a.index;
        return EnmityId(high * (high - 1) / 2 + low);
    }
    [[nodiscard]] bool at_war(PolityId a, PolityId b) const {
        return a != b && a.exists() && b.exists() && enmities.since[enmity(a, b)].exists();
    }
    /// The row of a flow.
    [[nodiscard]] static FlowId flow(Stock stock, FlowKind kind) {
        return FlowId(std::size_t{static_cast<std::uint32_t>(stock)} * flow_kind_count +
                      static_cast<std::uint32_t>(kind));
    }
    [[nodiscard]] static PeopleId people_of(PlaceId place, Culture culture) {
        return PeopleId(std::size_t{place.index} * culture_count +
                        static_cast<std::uint32_t>(culture));
    }
    /// The households of a place by people: culture_count of them.
    [[nodiscard]] std::span<const Households> peoples_at(PlaceId place) const {
        return peoples.households.values().subspan(people_of(place, Culture{}).index,
                                                   culture_count);
    }
    /// The legitimacy of a court by people: culture_count of them.
    [[nodiscard]] std::span<const Permille> standings_of(PolityId polity) const {
        return standings.legitimacy.values().subspan(standing_of(polity, Culture{}).index,
                                                     culture_count);
    }
    [[nodiscard]] static StandingId standing_of(PolityId polity, Culture culture) {
        return StandingId(std::size_t{polity.index} * culture_count +
                          static_cast<std::uint32_t>(culture));
    }
    [[nodiscard]] static BudgetId budget_of(PolityId polity, BudgetLine line) {
        return BudgetId(std::size_t{polity.index} * budget_line_count +
                        static_cast<std::uint32_t>(line));
    }
    /// The row of a term of an accord, 0..term_count_most - 1.
    [[nodiscard]] static TermId term_of(AccordId accord, std::uint32_t position) {
        return TermId(std::size_t{accord.index} * term_count_most + position);
    }
    [[nodiscard]] NewsId news_of(PolityId polity, PlaceId place) const {
        return NewsId(std::size_t{polity.index} * places.holder.size() + place.index);
    }
    /// The books that the court holding a place keeps of it.
    [[nodiscard]] static PlaceBookId book_of(PlaceId place) {
        return PlaceBookId(std::size_t{place.index} * 2);
    }
    /// The books of the court that held it before.
    [[nodiscard]] static PlaceBookId former_book_of(PlaceId place) {
        return PlaceBookId(std::size_t{place.index} * 2 + 1);
    }
    [[nodiscard]] SightingId sighting_of(PolityId polity, ArmyId army) const {
        return SightingId(std::size_t{polity.index} * armies.polity.size() + army.index);
    }
    /// How much there is of a stock, in places, with armies and in treasuries.
    [[nodiscard]] std::int64_t stock(Stock stock) const;
    /// What the ledgers say there is: the sum of all that came in less all that went out.
    [[nodiscard]] std::int64_t booked(Stock stock) const;

    [[nodiscard]] std::size_t state_bytes() const { return memory_bytes_; }

  private:
    struct Sizes {
        std::size_t places = 0;
        std::size_t polities = 0;
        std::size_t people = 0;
        std::size_t posts = 0;
        std::size_t treaties = 0;
        std::size_t clauses = 0;
        std::size_t armies = 0;
        std::size_t sieges = 0;
        std::size_t adoptions = 0;
        std::size_t insurgencies = 0;
        std::size_t claims = 0;
        std::size_t reports = 0;
        std::size_t dispatches = 0;
        std::size_t accords = 0;
        friend bool operator==(const Sizes&, const Sizes&) = default;
    };

    /// How many rows a column has, by what indexes it.
    template <typename Column>
    [[nodiscard]] std::size_t rows_of(const Column& column) const;
    void bind_columns();
    // In start.cpp.
    void fill(const Setting& setting);
    void fill_place(const Setting& setting, PlaceId place);
    void fill_court(const Setting& setting, PolityId polity);

    Sizes sizes_;
    std::size_t memory_bytes_ = 0;
    std::unique_ptr<std::uint64_t[]> memory_;  // 8-byte words, so that every column is aligned.
};

/// The digest of the whole state: the chain of the digests of its columns in field order.
[[nodiscard]] Digest digest_world(const World& world);

struct ColumnDigest {
    FieldInfo field;
    Digest digest;
};
/// The digest of each column, in field order: to name what differs between two worlds.
[[nodiscard]] std::vector<ColumnDigest> digest_columns(const World& world);

/// One cell that differs between two worlds of one setting. Values are the raw 32 or 64 bits,
/// sign-extended; -1 in an id column and -2,147,483,648 in a day column are "none".
struct CellDifference {
    FieldInfo field;
    std::uint32_t row = 0;
    std::int64_t before = 0;
    std::int64_t after = 0;
};
/// All differing cells in field order, at most `most`. Both worlds must have one setting.
[[nodiscard]] std::vector<CellDifference> diff_worlds(const World& before, const World& after,
                                                      std::size_t most);

/// The state as bytes: for each column its "table.name", element size, count and elements. The
/// form is docs/formats/snapshot.md; names, not positions, so that a later version can read it.
[[nodiscard]] std::vector<std::byte> save_world(const World& world);

/// Why a saved state cannot be read.
enum class LoadError : std::uint32_t {
    none,
    not_a_snapshot,  ///< Does not begin with the mark of a snapshot.
    truncated,       ///< Ends in the middle of a column.
    unknown_field,   ///< Names a column that this version does not have.
    missing_field,   ///< Lacks a column.
    wrong_size,      ///< A column has another length than the setting gives it.
    damaged,         ///< Its digest does not fit its content.
};
/// Overwrites `world` (of the same setting) with a saved state; on an error it is left as it was.
[[nodiscard]] LoadError load_world(std::span<const std::byte> bytes, World& world);

}  // namespace sim

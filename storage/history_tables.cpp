#include "storage/history_tables.hpp"

#include <string>
#include <utility>

#include "simulation/foundation/check.hpp"
#include "storage/codec.hpp"
#include "storage/history_columns.hpp"
#include "storage/span_table.hpp"
#include "storage/words.hpp"

namespace storage {

namespace {

using sim::Change;
using sim::ChangeKind;

template <typename Number>
Cell count_cell(Number number) {
    return Cell(static_cast<std::int64_t>(number));
}

class HistoryTables {
  public:
    explicit HistoryTables(const sim::Setting& setting);

    void add(const Change& change, const Moment& moment);
    [[nodiscard]] std::vector<Table> take();

  private:
    struct Holding {
        sim::PolityId holder;
        sim::PolityId owner;
        std::string_view how;  ///< Empty: as it was on the first day.
    };

    void begin_places();
    void begin_polities();
    void begin_the_rest();

    void begin_holding(std::size_t place, const Moment& moment);
    void begin_post(std::size_t post, const Moment& moment);
    void begin_treaty(std::size_t treaty, const Moment& moment);
    void begin_siege(std::size_t siege, const Moment& moment);
    void begin_insurgency(std::size_t insurgency, const Moment& moment);
    void begin_claim(std::size_t claim, const Moment& moment);
    void begin_army(std::size_t force, const Moment& moment);

    void add_to_place(const Change& change, const Moment& moment);
    void add_to_polity(const Change& change, const Moment& moment);
    void add_to_person(const Change& change, const Moment& moment);
    void add_begin_or_end(const Change& change, const Moment& moment);
    void add_due(const Change& change, const Moment& moment);
    void add_technique(const Change& change, const Moment& moment);

    const sim::Setting& setting_;
    std::vector<Holding> holdings_;
    std::vector<bool> adopted_;  ///< By technique * polities + polity.
    SpanTable control_;
    SpanTable polities_;
    SpanTable reigns_;
    SpanTable capitals_;
    SpanTable overlords_;
    SpanTable lives_;
    SpanTable allegiances_;
    SpanTable posts_;
    SpanTable treaties_;
    SpanTable armies_;
    SpanTable sieges_;
    SpanTable insurgencies_;
    SpanTable claims_;
    Table dues_;
    Table techniques_;
    Table censuses_;
};

HistoryTables::HistoryTables(const sim::Setting& setting)
    : setting_(setting),
      adopted_(setting.techniques.size() * setting.polities.size()),
      control_("control", control_columns(), setting.map.places.size()),
      polities_("polities", polities_columns(), setting.polities.size()),
      reigns_("reigns", reigns_columns(), setting.polities.size()),
      capitals_("capitals", capitals_columns(), setting.polities.size()),
      overlords_("overlords", overlords_columns(), setting.polities.size()),
      lives_("lives", lives_columns(), setting.people.size()),
      allegiances_("allegiances", allegiances_columns(), setting.people.size()),
      posts_("posts", posts_columns(), setting.posts.size()),
      treaties_("treaties", treaties_columns(), setting.treaties.size()),
      armies_("armies", armies_columns(), setting.forces.size()),
      sieges_("sieges", sieges_columns(), setting.sieges.size()),
      insurgencies_("insurgencies", insurgencies_columns(), setting.insurgencies.size()),
      claims_("claims", claims_columns(), setting.claims.size()),
      dues_{"dues", dues_columns(), {}},
      techniques_{"techniques", techniques_columns(), {}},
      censuses_{"censuses", censuses_columns(), {}} {
    begin_places();
    begin_polities();
    begin_the_rest();
}

void HistoryTables::begin_places() {
    const Moment start{setting_.first_day, {}, {}};
    for (std::size_t i = 0; i < setting_.place_starts.size(); ++i) {
        const sim::PlaceStart& place = setting_.place_starts[i];
        holdings_.push_back({place.holder, place.owner, {}});
        begin_holding(i, start);
        censuses_.rows.push_back({Cell(sim::PlaceId(i)), count_cell(place.households.value),
                                  Cell(setting_.first_day), Cell()});
    }
}

void HistoryTables::begin_polities() {
    const Moment start{setting_.first_day, {}, {}};
    for (std::size_t i = 0; i < setting_.polities.size(); ++i) {
        const sim::PolityDefinition& polity = setting_.polities[i];
        const sim::PolityId id(i);
        if (polity.begins_active) {
            polities_.begin(i, {Cell(id)}, start);
        }
        if (polity.first_ruler.exists()) {
            reigns_.begin(i, {Cell(id), Cell(polity.first_ruler)}, start);
        }
        if (polity.first_capital.exists()) {
            capitals_.begin(
                i, {Cell(id), Cell(polity.first_capital), Cell(word(sim::SeatKind::seat))}, start);
        }
        if (polity.first_overlord.exists()) {
            overlords_.begin(i, {Cell(id), Cell(polity.first_overlord)}, start);
        }
    }
}

void HistoryTables::begin_the_rest() {
    const Moment start{setting_.first_day, {}, {}};
    for (std::size_t i = 0; i < setting_.people.size(); ++i) {
        const sim::PersonDefinition& person = setting_.people[i];
        if (person.begins_alive) {
            lives_.begin(i, {Cell(sim::PersonId(i))}, start);
        }
        if (person.first_polity.exists()) {
            allegiances_.begin(i,
                               {Cell(sim::PersonId(i)), Cell(person.first_polity),
                                Cell(word(sim::AllegianceStatus::member))},
                               start);
        }
    }
    for (std::size_t i = 0; i < setting_.posts.size(); ++i) {
        if (setting_.posts[i].begins_held) {
            begin_post(i, start);
        }
    }
    for (std::size_t i = 0; i < setting_.treaties.size(); ++i) {
        if (setting_.treaties[i].begins_in_force) {
            begin_treaty(i, start);
        }
    }
    for (std::size_t i = 0; i < setting_.insurgencies.size(); ++i) {
        if (setting_.insurgencies[i].begins_active) {
            begin_insurgency(i, start);
        }
    }
    for (std::size_t i = 0; i < setting_.claims.size(); ++i) {
        if (setting_.claims[i].begins_active) {
            begin_claim(i, start);
        }
    }
}

void HistoryTables::begin_holding(std::size_t place, const Moment& moment) {
    const Holding& holding = holdings_[place];
    control_.begin(place,
                   {Cell(sim::PlaceId(place)), Cell(holding.holder), Cell(holding.owner),
                    holding.how.empty() ? Cell() : Cell(holding.how)},
                   moment);
}

void HistoryTables::begin_post(std::size_t post, const Moment& moment) {
    const sim::PostDefinition& definition = setting_.posts[post];
    posts_.begin(post,
                 {Cell(sim::PostId(post)), Cell(definition.person), Cell(definition.polity),
                  Cell(word(definition.office))},
                 moment);
}

void HistoryTables::begin_treaty(std::size_t treaty, const Moment& moment) {
    treaties_.begin(treaty,
                    {Cell(sim::TreatyId(treaty)), Cell(word(setting_.treaties[treaty].status))},
                    moment);
}

void HistoryTables::begin_siege(std::size_t siege, const Moment& moment) {
    const sim::SiegeDefinition& definition = setting_.sieges[siege];
    sieges_.begin(siege,
                  {Cell(sim::SiegeId(siege)), Cell(definition.place), Cell(definition.attacker),
                   Cell(definition.defender)},
                  moment);
}

void HistoryTables::begin_insurgency(std::size_t insurgency, const Moment& moment) {
    const sim::InsurgencyDefinition& definition = setting_.insurgencies[insurgency];
    // A strength of nothing is an unknown one.
    const std::int32_t men = definition.strength.value;
    insurgencies_.begin(insurgency,
                        {Cell(sim::InsurgencyId(insurgency)), Cell(definition.against),
                         men == 0 ? Cell() : count_cell(men)},
                        moment);
}

void HistoryTables::begin_claim(std::size_t claim, const Moment& moment) {
    const sim::ClaimDefinition& definition = setting_.claims[claim];
    claims_.begin(claim,
                  {Cell(sim::ClaimId(claim)), Cell(definition.polity), Cell(definition.place)},
                  moment);
}

void HistoryTables::begin_army(std::size_t force, const Moment& moment) {
    const sim::ForceDefinition& army = setting_.forces[force];
    armies_.begin(
        force,
        {Cell(sim::ForceId(force)), Cell(army.polity), Cell(army.commander), Cell(army.place),
         Cell(army.objective), count_cell(army.infantry.value), count_cell(army.cavalry.value),
         count_cell(army.siege_train), count_cell(army.ships.value), count_cell(army.quality),
         count_cell(army.morale), count_cell(army.supply), Cell(word(army.stance))},
        moment);
}

void HistoryTables::add_to_place(const Change& change, const Moment& moment) {
    Holding& holding = holdings_[change.subject];
    switch (change.kind) {
        case ChangeKind::control:
            holding.holder = sim::PolityId(change.object);
            holding.how = word(static_cast<sim::ControlHow>(change.detail));
            begin_holding(change.subject, moment);
            return;
        case ChangeKind::ownership:
            holding.owner = sim::PolityId(change.object);
            begin_holding(change.subject, moment);
            return;
        default:
            censuses_.rows.push_back({Cell(sim::PlaceId(change.subject)), Cell(change.amount),
                                      Cell(moment.day), Cell(moment.event)});
    }
}

void HistoryTables::add_to_polity(const Change& change, const Moment& moment) {
    const std::size_t polity = change.subject;
    const Cell id{sim::PolityId(polity)};
    switch (change.kind) {
        case ChangeKind::polity_begin:
            polities_.begin(polity, {id}, moment);
            return;
        case ChangeKind::polity_end:
            // As the turn has it: a state that ends has neither ruler nor overlord.
            polities_.end(polity, moment);
            reigns_.end(polity, moment);
            overlords_.end(polity, moment);
            return;
        case ChangeKind::accession:
            reigns_.begin(polity, {id, Cell(sim::PersonId(change.object))}, moment);
            return;
        case ChangeKind::throne_vacant:
            reigns_.end(polity, moment, detail_word(change));
            return;
        case ChangeKind::capital:
            capitals_.begin(
                polity, {id, Cell(sim::PlaceId(change.object)), Cell(detail_word(change))}, moment);
            return;
        default:
            if (change.object == sim::PolityId::none_index) {
                overlords_.end(polity, moment);
            } else {
                overlords_.begin(polity, {id, Cell(sim::PolityId(change.object))}, moment);
            }
    }
}

void HistoryTables::add_to_person(const Change& change, const Moment& moment) {
    const std::size_t person = change.subject;
    switch (change.kind) {
        case ChangeKind::birth:
            lives_.begin(person, {Cell(sim::PersonId(person))}, moment);
            return;
        case ChangeKind::death:
            lives_.end(person, moment, detail_word(change));
            allegiances_.end(person, moment);
            return;
        default:
            allegiances_.begin(person,
                               {Cell(sim::PersonId(person)), Cell(sim::PolityId(change.object)),
                                Cell(detail_word(change))},
                               moment);
    }
}

void HistoryTables::add_begin_or_end(const Change& change, const Moment& moment) {
    switch (change.kind) {
        case ChangeKind::post_begin:
            return begin_post(change.subject, moment);
        case ChangeKind::post_end:
            return posts_.end(change.subject, moment);
        case ChangeKind::treaty_begin:
            return begin_treaty(change.subject, moment);
        case ChangeKind::treaty_end:
            return treaties_.end(change.subject, moment);
        case ChangeKind::muster:
            return begin_army(change.subject, moment);
        case ChangeKind::stand_down:
            return armies_.end(change.subject, moment);
        case ChangeKind::siege_begin:
            return begin_siege(change.subject, moment);
        case ChangeKind::siege_end:
            return sieges_.end(change.subject, moment);
        case ChangeKind::insurgency_begin:
            return begin_insurgency(change.subject, moment);
        case ChangeKind::insurgency_end:
            return insurgencies_.end(change.subject, moment);
        case ChangeKind::claim_begin:
            return begin_claim(change.subject, moment);
        default:
            CHECK(change.kind == ChangeKind::claim_end, "a change of no known kind");
            return claims_.end(change.subject, moment);
    }
}

void HistoryTables::add_due(const Change& change, const Moment& moment) {
    const sim::ClauseDefinition& clause = setting_.clauses[change.subject];
    dues_.rows.push_back({Cell(clause.treaty), Cell(sim::ClauseId(change.subject)),
                          Cell(clause.from), Cell(clause.to), Cell(word(clause.good)),
                          Cell(change.amount), Cell(moment.day), Cell(moment.event)});
}

void HistoryTables::add_technique(const Change& change, const Moment& moment) {
    // As the turn has it: who has a technique does not take it up again.
    const std::size_t row = change.subject * setting_.polities.size() + change.object;
    if (!adopted_[row]) {
        adopted_[row] = true;
        techniques_.rows.push_back({Cell(sim::TechniqueId(change.subject)),
                                    Cell(sim::PolityId(change.object)), Cell(moment.day),
                                    Cell(moment.event)});
    }
}

void HistoryTables::add(const Change& change, const Moment& moment) {
    switch (change.kind) {
        case ChangeKind::control:
        case ChangeKind::ownership:
        case ChangeKind::census:
            return add_to_place(change, moment);
        case ChangeKind::polity_begin:
        case ChangeKind::polity_end:
        case ChangeKind::accession:
        case ChangeKind::throne_vacant:
        case ChangeKind::capital:
        case ChangeKind::overlord:
            return add_to_polity(change, moment);
        case ChangeKind::birth:
        case ChangeKind::death:
        case ChangeKind::allegiance:
            return add_to_person(change, moment);
        case ChangeKind::due:
            return add_due(change, moment);
        case ChangeKind::technique_adopted:
            add_technique(change, moment);
            return;
        case ChangeKind::claim_begin:
        case ChangeKind::claim_end:
        case ChangeKind::post_begin:
        case ChangeKind::post_end:
        case ChangeKind::treaty_begin:
        case ChangeKind::treaty_end:
        case ChangeKind::muster:
        case ChangeKind::stand_down:
        case ChangeKind::siege_begin:
        case ChangeKind::siege_end:
        case ChangeKind::insurgency_begin:
        case ChangeKind::insurgency_end:
            return add_begin_or_end(change, moment);
        default:
            return;  // Changes of armies, stores and enmities stand in the table of events.
    }
}

std::vector<Table> HistoryTables::take() {
    std::vector<Table> tables;
    for (SpanTable* spans :
         {&allegiances_, &armies_, &capitals_, &claims_, &control_, &insurgencies_, &lives_,
          &overlords_, &polities_, &posts_, &reigns_, &sieges_, &treaties_}) {
        tables.push_back(spans->take());
    }
    tables.push_back(std::move(censuses_));
    tables.push_back(std::move(dues_));
    tables.push_back(std::move(techniques_));
    return tables;
}

}  // namespace

std::vector<Table> history_tables(const sim::Setting& setting, const sim::EventLog& log) {
    HistoryTables tables(setting);
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::EventId id(i);
        const sim::Event& event = log[id];
        for (const Change& change : log.changes_of(id)) {
            tables.add(change, {event.day, id, event.record});
        }
    }
    return tables.take();
}

}  // namespace storage

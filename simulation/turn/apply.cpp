#include "simulation/turn/apply.hpp"

#include "simulation/foundation/check.hpp"
#include "simulation/turn/apply_envoys.hpp"
#include "simulation/turn/apply_society.hpp"
#include "simulation/turn/apply_war.hpp"
#include "simulation/turn/change_site.hpp"
#include "simulation/turn/standing.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

EventId apply_to_place(const ChangeSite& site) {
    PlaceColumns& places = site.world.places;
    const auto place = site.subject<PlaceId>();
    switch (site.change.kind) {
        case ChangeKind::control: {
            const EventId former = places.holder_event[place];
            const PolityId loser = places.holder[place];
            places.holder[place] = site.object<PolityId>();
            places.holder_since[place] = site.day;
            places.holder_event[place] = site.event;
            places.holder_how[place] = static_cast<ControlHow>(site.change.detail);
            feel_change_of_hands(site, loser, places.holder_how[place]);
            if (site.world.polities.capital[loser] == place) {
                seize_treasury(site.world, site.setting, loser, places.holder[place]);
            }
            return former;
        }
        case ChangeKind::ownership:
            places.owner[place] = site.object<PolityId>();
            places.owner_since[place] = site.day;
            return EventId::none();
        default:
            CHECK(site.change.kind == ChangeKind::census, "not a change of a place");
            CHECK(site.change.amount >= 0, "a count of households is >= 0");
            places.registered[place] = Households(static_cast<std::int32_t>(site.change.amount));
            places.census_day[place] = site.day;
            return EventId::none();
    }
}

EventId apply_to_polity(const ChangeSite& site) {
    PolityColumns& polities = site.world.polities;
    const auto polity = site.subject<PolityId>();
    switch (site.change.kind) {
        case ChangeKind::polity_begin:
            polities.phase[polity] = Phase::present;
            polities.phase_since[polity] = site.day;
            return EventId::none();
        case ChangeKind::polity_end: {
            polities.phase[polity] = Phase::past;
            polities.phase_since[polity] = site.day;
            polities.ruler[polity] = PersonId::none();
            polities.overlord[polity] = PolityId::none();
            polities.rival[polity] = PersonId::none();
            polities.regent[polity] = PersonId::none();
            wind_up_treasury(site.world, polity);
            return EventId::none();
        }
        case ChangeKind::accession: {
            polities.ruler[polity] = site.object<PersonId>();
            polities.ruler_since[polity] = site.day;
            // A new ruler is another question: nobody stands against him or rules for him yet.
            polities.rival[polity] = PersonId::none();
            polities.regent[polity] = PersonId::none();
            polities.ruler_event[polity] = site.event;
            return EventId::none();
        }
        case ChangeKind::throne_vacant: {
            const EventId accession = polities.ruler_event[polity];
            polities.ruler[polity] = PersonId::none();
            polities.ruler_since[polity] = site.day;
            polities.ruler_event[polity] = site.event;
            if (static_cast<ReignEnd>(site.change.detail) == ReignEnd::capture) {
                feel_capture(site, polity);
            }
            return accession;
        }
        case ChangeKind::capital: {
            const EventId former = polities.capital_event[polity];
            polities.capital[polity] = site.object<PlaceId>();
            polities.capital_kind[polity] = static_cast<SeatKind>(site.change.detail);
            polities.capital_since[polity] = site.day;
            polities.capital_event[polity] = site.event;
            if (polities.capital_kind[polity] == SeatKind::flight) {
                feel_flight(site, polity);
            }
            return former;
        }
        default: {
            CHECK(site.change.kind == ChangeKind::overlord, "not a change of a polity");
            const EventId former = polities.overlord_event[polity];
            polities.overlord[polity] = site.object<PolityId>();
            polities.overlord_since[polity] = site.day;
            polities.overlord_event[polity] = site.event;
            return former;
        }
    }
}

EventId apply_to_person(const ChangeSite& site) {
    PersonColumns& people = site.world.people;
    const auto person = site.subject<PersonId>();
    switch (site.change.kind) {
        case ChangeKind::birth:
            people.life[person] = Phase::present;
            return EventId::none();
        case ChangeKind::death:
            people.life[person] = Phase::past;
            people.death_event[person] = site.event;
            return people.status[person] == AllegianceStatus::captive ? people.status_event[person]
                                                                      : EventId::none();
        default: {
            CHECK(site.change.kind == ChangeKind::allegiance, "not a change of a person");
            const EventId former = people.status_event[person];
            people.polity[person] = site.object<PolityId>();
            people.status[person] = static_cast<AllegianceStatus>(site.change.detail);
            people.status_since[person] = site.day;
            people.status_event[person] = site.event;
            return former;
        }
    }
}

/// Things that are before, present or past, in any of the tables that have a phase and an event.
template <typename Key, typename Columns>
EventId begin_or_end(const ChangeSite& site, Columns& columns, bool begins) {
    const auto key = site.subject<Key>();
    const EventId former = columns.event[key];
    columns.phase[key] = begins ? Phase::present : Phase::past;
    columns.event[key] = site.event;
    return begins ? EventId::none() : former;
}

/// Whoever takes up or lays down the post of chief minister is or was it.
EventId apply_to_post(const ChangeSite& site, bool begins) {
    const PostDefinition& post = site.setting.posts[site.change.subject];
    if (post.office == Office::chief_minister) {
        PersonId& minister = site.world.polities.chief_minister[post.polity];
        if (begins || minister == post.person) {
            minister = begins ? post.person : PersonId::none();
        }
    }
    return begin_or_end<PostId>(site, site.world.posts, begins);
}

EventId apply_due(const ChangeSite& site) {
    const auto clause = site.subject<ClauseId>();
    ClauseColumns& clauses = site.world.clauses;
    clauses.fallen_due[clause] += Amount(site.change.amount);
    clauses.last_due[clause] = site.day;
    return site.world.treaties.event[site.setting.clauses[clause.index].treaty];
}

EventId apply_adoption(const ChangeSite& site) {
    const AdoptionId adoption =
        site.world.adoption(site.subject<TechniqueId>(), site.object<PolityId>());
    Day& since = site.world.adoptions.since[adoption];
    if (!since.exists()) {
        since = site.day;
    }
    return EventId::none();
}

EventId apply_to_treaty_or_siege(const ChangeSite& site) {
    const bool begins =
        site.change.kind == ChangeKind::treaty_begin || site.change.kind == ChangeKind::siege_begin;
    if (site.change.kind == ChangeKind::treaty_begin ||
        site.change.kind == ChangeKind::treaty_end) {
        site.world.treaties.since[site.subject<TreatyId>()] = site.day;
        return begin_or_end<TreatyId>(site, site.world.treaties, begins);
    }
    site.world.sieges.since[site.subject<SiegeId>()] = site.day;
    return begin_or_end<SiegeId>(site, site.world.sieges, begins);
}

}  // namespace

EventId apply(World& world, const Setting& setting, const Plan& plan, const Change& change, Day day,
              EventId event) {
    const ChangeSite site{world, setting, plan, change, day, event};
    switch (change.kind) {
        case ChangeKind::control:
        case ChangeKind::ownership:
        case ChangeKind::census:
            return apply_to_place(site);
        case ChangeKind::polity_begin:
        case ChangeKind::polity_end:
        case ChangeKind::accession:
        case ChangeKind::throne_vacant:
        case ChangeKind::capital:
        case ChangeKind::overlord:
            return apply_to_polity(site);
        case ChangeKind::birth:
        case ChangeKind::death:
        case ChangeKind::allegiance:
            return apply_to_person(site);
        case ChangeKind::claim_begin:
            return begin_or_end<ClaimId>(site, world.claims, true);
        case ChangeKind::claim_end:
            return begin_or_end<ClaimId>(site, world.claims, false);
        case ChangeKind::post_begin:
            return apply_to_post(site, true);
        case ChangeKind::post_end:
            return apply_to_post(site, false);
        case ChangeKind::insurgency_begin:
            return begin_or_end<InsurgencyId>(site, world.insurgencies, true);
        case ChangeKind::insurgency_end:
            return begin_or_end<InsurgencyId>(site, world.insurgencies, false);
        case ChangeKind::treaty_begin:
        case ChangeKind::treaty_end:
        case ChangeKind::siege_begin:
        case ChangeKind::siege_end:
            return apply_to_treaty_or_siege(site);
        case ChangeKind::due:
            return apply_due(site);
        case ChangeKind::technique_adopted:
            return apply_adoption(site);
        default:
            if (change.kind >= first_envoy_change) {
                return apply_envoys(site);
            }
            if (change.kind >= first_society_change) {
                return apply_society(site);
            }
            return apply_war(site);
    }
}

}  // namespace sim

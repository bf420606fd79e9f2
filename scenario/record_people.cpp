// Births, deaths, allegiances and posts.
#include <algorithm>
#include <vector>

#include "scenario/record_draft.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::Day;
using sim::EventKind;
using sim::PersonId;
using sim::RecordId;

constexpr std::uint32_t nobody = sim::Id<void>::none_index;

class PeopleDraft {
  public:
    explicit PeopleDraft(RecordDraft& draft)
        : draft_(draft), texts_(draft.texts()), deaths_(texts_.people.size()) {}

    void run();

  private:
    void draft_birth(PersonId person);
    void draft_death(PersonId person);
    void draft_allegiances();
    void draft_allegiance(std::uint32_t row, bool is_first);
    void draft_post(std::uint32_t row);
    void add_to_reign_or_own(const PostRow& row, const Fact& fact, const Change& change,
                             ChangeKind throne);
    [[nodiscard]] Day birth_of(PersonId person) const {
        return texts_.people[person.index].birth.first;  // None: before the record.
    }
    /// None: not known, or after the record.
    [[nodiscard]] Day death_of(PersonId person) const {
        const sim::FuzzyDate& death = texts_.people[person.index].death;
        return exists(death) ? death.last : Day::none();
    }
    [[nodiscard]] RecordId event_of_death(PersonId person, Day day) const;
    [[nodiscard]] RecordId event_of_allegiance(const AllegianceRow& row) const;
    void find_throne_changes();
    void fit_to_throne(const PostRow& post, Day& from, Day& until) const;

    struct ThroneChange {
        PersonId person;
        sim::PolityId polity;
        Day day;
        bool begins = false;
    };

    RecordDraft& draft_;
    const Texts& texts_;
    std::vector<DraftId> deaths_;  // By PersonId.
    std::vector<ThroneChange> throne_;
};

bool names(const std::vector<PersonId>& people, PersonId person) {
    return std::find(people.begin(), people.end(), person) != people.end();
}

void PeopleDraft::run() {
    find_throne_changes();
    for (std::size_t i = 0; i < texts_.people.size(); ++i) {
        if (draft_.is_good(Table::people, i)) {
            draft_birth(PersonId(i));
        }
    }
    draft_allegiances();
    for (std::size_t i = 0; i < texts_.people.size(); ++i) {
        if (draft_.is_good(Table::people, i)) {
            draft_death(PersonId(i));
        }
    }
    // Last, since a death ends the posts of the dead.
    for (std::uint32_t row = 0; row < texts_.posts.size(); ++row) {
        if (draft_.is_good(Table::posts, row)) {
            draft_post(row);
        }
    }
}

void PeopleDraft::draft_birth(PersonId person) {
    const Day birth = birth_of(person);
    if (!birth.exists()) {
        return;  // See draft_unknown_births.
    }
    const Day death = death_of(person);
    if (draft_.is_initial(birth)) {
        const bool is_dead = death.exists() && draft_.is_initial(death);
        draft_.setting().people[person.index].begins_alive = !is_dead;
        return;
    }
    Fact fact;
    fact.day = birth;
    fact.rank = DraftRank::birth;
    fact.kind = EventKind::birth;
    fact.source = {Table::people, person.index};
    fact.person = person;
    draft_.add(fact, {Change{ChangeKind::birth, person.index, nobody, 0, 0}});
}

/// The event that tells a death of that day: of a kind that kills, and naming the person.
RecordId PeopleDraft::event_of_death(PersonId person, Day day) const {
    for (std::size_t i = 0; i < texts_.events.size(); ++i) {
        const EventRow& event = texts_.events[i];
        const bool kills = event.kind == EventKind::execution ||
                           event.kind == EventKind::assassination || event.kind == EventKind::coup;
        if (kills && event.start.first == day && event.start.last == day &&
            names(event.actors, person)) {
            return RecordId(i);
        }
    }
    return RecordId::none();
}

void PeopleDraft::draft_death(PersonId person) {
    const Day death = death_of(person);
    if (!death.exists() || draft_.is_initial(death)) {
        return;
    }
    const PersonRow& row = texts_.people[person.index];
    Fact fact;
    fact.day = death;
    fact.rank = DraftRank::death;
    fact.kind = EventKind::death;
    fact.source = {Table::people, person.index};
    fact.record = event_of_death(person, death);
    fact.person = person;
    deaths_[person.index] =
        draft_.add(fact, {Change{ChangeKind::death, person.index, nobody,
                                 static_cast<std::uint32_t>(row.death_kind), 0}});
}

void PeopleDraft::draft_allegiances() {
    std::vector<std::vector<std::uint32_t>> by_person(texts_.people.size());
    for (std::uint32_t row = 0; row < texts_.allegiances.size(); ++row) {
        if (draft_.is_good(Table::allegiances, row)) {
            by_person[texts_.allegiances[row].person.index].push_back(row);
        }
    }
    for (std::vector<std::uint32_t>& rows : by_person) {
        std::stable_sort(rows.begin(), rows.end(), [this](std::uint32_t a, std::uint32_t b) {
            return texts_.allegiances[a].from.first < texts_.allegiances[b].from.first;
        });
        for (std::size_t i = 0; i < rows.size(); ++i) {
            draft_allegiance(rows[i], i == 0);
        }
    }
}

/// The event by which a person came under a polity, where the date is not known to the day: the
/// first of that span that names both and is of a kind by which people change sides.
RecordId PeopleDraft::event_of_allegiance(const AllegianceRow& row) const {
    for (std::size_t i = 0; i < texts_.events.size(); ++i) {
        const EventRow& event = texts_.events[i];
        const bool changes_sides =
            event.kind == EventKind::defection || event.kind == EventKind::capture_of_ruler ||
            event.kind == EventKind::city_taken || event.kind == EventKind::state_founded ||
            event.kind == EventKind::puppet_state || event.kind == EventKind::revolt ||
            event.kind == EventKind::state_ended;
        const bool names_polity = std::find(event.polities.begin(), event.polities.end(),
                                            row.polity) != event.polities.end();
        if (changes_sides && names_polity && names(event.actors, row.person) &&
            row.from.contains(draft_.event_day(RecordId(i)))) {
            return RecordId(i);
        }
    }
    return RecordId::none();
}

void PeopleDraft::draft_allegiance(std::uint32_t index, bool is_first) {
    const AllegianceRow& row = texts_.allegiances[index];
    if (is_first) {
        draft_.setting().people[row.person.index].home = row.polity;
    }
    const Day birth = birth_of(row.person);
    const Day death = death_of(row.person);
    Day day = row.from.first;
    if (draft_.is_initial(day) && draft_.is_initial(birth)) {  // Also where neither is known.
        draft_.setting().people[row.person.index].first_polity = row.polity;
        return;
    }
    RecordId record;
    if (is_first || day < birth) {
        day = std::max(day, birth);  // Born under it.
    } else if (row.from.first != row.from.last) {
        record = event_of_allegiance(row);
        const bool is_captive = row.status == sim::AllegianceStatus::captive;
        day = record.exists() ? draft_.event_day(record) : is_captive ? row.from.last : day;
    }
    if (death.exists() && day > death) {
        day = death;
    }
    Fact fact;
    fact.day = day;
    fact.rank = DraftRank::allegiance;
    fact.kind = EventKind::allegiance;
    fact.source = {Table::allegiances, index};
    fact.record = record;
    fact.polity = row.polity;
    fact.person = row.person;
    draft_.add(fact, {Change{ChangeKind::allegiance, row.person.index, row.polity.index,
                             static_cast<std::uint32_t>(row.status), 0}});
}

/// A ruler's post begins and ends with the throne, and an heir's ends with it beginning, where the
/// post is not dated to the day.
void PeopleDraft::fit_to_throne(const PostRow& post, Day& from, Day& until) const {
    for (const ThroneChange& change : throne_) {
        if (change.person != post.person || change.polity != post.polity) {
            continue;
        }
        const bool may_end = exists(post.until) && post.until.contains(change.day);
        if (post.office == sim::Office::heir && change.begins && may_end) {
            until = change.day;
        }
        if (post.office == sim::Office::ruler && change.begins && post.from.contains(change.day)) {
            from = change.day;
        }
        if (post.office == sim::Office::ruler && !change.begins && may_end) {
            until = change.day;
        }
    }
}

void PeopleDraft::find_throne_changes() {
    for (const Draft& draft : draft_.drafts()) {
        for (const DraftChange& entry : draft.changes) {
            const bool begins = entry.change.kind == ChangeKind::accession;
            if (begins || entry.change.kind == ChangeKind::throne_vacant) {
                throne_.push_back({PersonId(std::size_t{entry.change.object}),
                                   sim::PolityId(std::size_t{entry.change.subject}),
                                   draft.event.day, begins});
            }
        }
    }
}

void PeopleDraft::draft_post(std::uint32_t index) {
    const PostRow& row = texts_.posts[index];
    Day from = draft_.day_within(row.from, row.event, row.from.first);
    Day until = exists(row.until) ? row.until.last : Day::none();
    fit_to_throne(row, from, until);
    const Day death = death_of(row.person);
    if (death.exists() && (!until.exists() || until > death)) {
        until = death;
    }
    if (until.exists() && until < from) {
        return;  // Given after death: a title, not a post.
    }
    Fact fact;
    fact.rank = DraftRank::post;
    fact.source = {Table::posts, index};
    fact.polity = row.polity;
    fact.person = row.person;
    const bool is_past = until.exists() && draft_.is_initial(until);
    if (draft_.is_initial(from)) {
        draft_.setting().posts[index].begins_held = !is_past;
    } else {
        fact.day = from;
        fact.kind = EventKind::appointment;
        fact.record = row.event;
        const Change begin{ChangeKind::post_begin, index, nobody, 0, 0};
        add_to_reign_or_own(row, fact, begin, ChangeKind::accession);
    }
    if (!until.exists() || is_past) {
        return;
    }
    const Change end{ChangeKind::post_end, index, nobody, 0, 0};
    const DraftId own_death = deaths_[row.person.index];
    if (until == death && own_death.exists()) {
        draft_.add_change(own_death, end, fact.source);
        return;
    }
    fact.day = until;
    fact.kind = EventKind::dismissal;
    fact.record = RecordId::none();
    add_to_reign_or_own(row, fact, end, ChangeKind::throne_vacant);
}

/// A ruler's post is taken up and left with the throne.
void PeopleDraft::add_to_reign_or_own(const PostRow& row, const Fact& fact, const Change& change,
                                      ChangeKind throne) {
    const DraftId reign = row.office == sim::Office::ruler
                              ? draft_.occasion(fact.day, throne, row.polity.index)
                              : DraftId::none();
    if (reign.exists()) {
        draft_.add_change(reign, change, fact.source);
    } else {
        draft_.add(fact, {change});
    }
}

/// The person whose presence a change shows; or none.
PersonId person_shown(const Change& change, const sim::Setting& setting) {
    switch (change.kind) {
        case ChangeKind::accession:
            return PersonId(std::size_t{change.object});
        case ChangeKind::allegiance:
            return PersonId(std::size_t{change.subject});
        case ChangeKind::post_begin:
            return setting.posts[change.subject].person;
        default:
            return PersonId::none();
    }
}

/// The draft in which each person is first seen, by PersonId.
std::vector<DraftId> first_mentions(const RecordDraft& draft, const sim::Setting& setting) {
    std::vector<DraftId> first(setting.people.size());
    const auto see = [&](PersonId person, DraftId where) {
        DraftId& known = first[person.index];
        if (!known.exists() || draft[where].event.day < draft[known].event.day) {
            known = where;
        }
    };
    for (std::size_t i = 0; i < draft.drafts().size(); ++i) {
        if (i < draft.texts().events.size()) {
            for (const PersonId person : draft.texts().events[i].actors) {
                see(person, DraftId(i));
            }
        }
        for (const DraftChange& entry : draft.drafts()[i].changes) {
            if (const PersonId person = person_shown(entry.change, setting); person.exists()) {
                see(person, DraftId(i));
            }
        }
    }
    return first;
}

/// Whoever is first seen on a day is taken to be of the usual age then, and younger than his
/// father.
void guess_birth(sim::Setting& setting, PersonId person, Day seen) {
    constexpr std::int32_t father_years = 20;
    const std::int32_t year = sim::julian_date_of(std::max(seen, setting.first_day)).year;
    std::int32_t& born = setting.people[person.index].birth_year;
    born = year - setting.laws.commander.age_unknown_years;
    const PersonId father = setting.people[person.index].father;
    if (father.exists() && setting.people[father.index].birth_year != 0) {
        born = std::max(born, setting.people[father.index].birth_year + father_years);
    }
}

}  // namespace

void draft_people(RecordDraft& draft) {
    PeopleDraft(draft).run();
}

/// Whoever, by that guess, is born before the first day is alive then; others come into the world
/// where they are first seen, and so are grown in any world that they come into.
void draft_unknown_births(RecordDraft& draft) {
    sim::Setting& setting = draft.setting();
    const std::int32_t first_year = sim::julian_date_of(setting.first_day).year;
    const std::vector<DraftId> first = first_mentions(draft, setting);
    for (std::size_t i = 0; i < setting.people.size(); ++i) {
        const PersonRow& person = draft.texts().people[i];
        if (exists(person.birth) || !draft.is_good(Table::people, i)) {
            continue;
        }
        const bool is_dead = exists(person.death) && draft.is_initial(person.death.last);
        guess_birth(setting, PersonId(i),
                    first[i].exists() ? draft[first[i]].event.day : setting.first_day);
        if (first[i].exists() && setting.people[i].birth_year >= first_year) {
            draft.add_change(first[i], Change{ChangeKind::birth, PersonId(i).index, nobody, 0, 0},
                             {Table::people, static_cast<std::uint32_t>(i)});
        } else {
            setting.people[i].begins_alive = !is_dead;
        }
    }
}

}  // namespace scenario

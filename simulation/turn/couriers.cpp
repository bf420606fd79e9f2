#include "simulation/turn/couriers.hpp"

#include <algorithm>

#include "simulation/turn/army.hpp"

namespace sim {

namespace {

/// Whether a report changes a belief of which the tick and the channel are kept. News of one tick
/// counts as of one day.
bool is_news(const Report& report, std::uint32_t seen, std::uint16_t known) {
    if (!Seen::is_known(known)) {
        return true;
    }
    Report dated = report;
    dated.observed = Day(static_cast<std::int32_t>(seen));
    return supersedes(dated, Day(static_cast<std::int32_t>(Seen::tick(known))),
                      Seen::channel(known));
}

bool is_of_army(ReportKind kind) {
    return kind == ReportKind::army_sighting || kind == ReportKind::army_gone;
}

/// Of one army its own letters and the news of its end each speak of another tick: the order in
/// which they are opened decides nothing, and they need not be sorted.
bool is_letter_of_own_army(const Report& report) {
    return is_of_army(report.kind) && report.channel == Channel::officers &&
           (report.value & 0xFFFFU) == report.recipient.index;
}

}  // namespace

Report Couriers::read(ReportId slot) const {
    const ReportColumns& reports = world_.reports;
    return {reports.recipient[slot], reports.kind[slot],     reports.channel[slot],
            reports.subject[slot],   reports.value[slot],    reports.place[slot],
            reports.men[slot],       reports.observed[slot], reports.arrives[slot],
            reports.is_false[slot]};
}

void Couriers::write(ReportId slot, const Report& report) {
    ReportColumns& reports = world_.reports;
    reports.recipient[slot] = report.recipient;
    reports.kind[slot] = report.kind;
    reports.channel[slot] = report.channel;
    reports.subject[slot] = report.subject;
    reports.value[slot] = report.value;
    reports.place[slot] = report.place;
    reports.men[slot] = report.men;
    reports.observed[slot] = report.observed;
    reports.arrives[slot] = report.arrives;
    reports.is_false[slot] = report.false_report;
}

/// Puts a report on its way; if all slots are taken the one that would arrive first arrives now.
void Couriers::put(const Report& report) {
    if (report.arrives <= tick_.last_day) {
        believe(report);
        return;
    }
    const auto recipients = world_.reports.recipient.values();
    // Slots before the first free one of this tick's last search are still taken.
    while (next_slot_ < recipients.size() && recipients[next_slot_].exists()) {
        ++next_slot_;
    }
    ReportId slot(next_slot_);
    if (next_slot_ == recipients.size()) {
        tick_.reach(ProbeName::knowledge_table_full);
        const auto arrives = world_.reports.arrives.values();
        slot =
            ReportId(static_cast<std::size_t>(std::ranges::min_element(arrives) - arrives.begin()));
        believe(read(slot));
    }
    write(slot, report);
}

void Couriers::believe_of_siege(const Report& report, std::uint32_t seen) {
    const PlaceId place(report.subject);
    for (const PlaceBookId book : {World::book_of(place), World::former_book_of(place)}) {
        SiegeNews& siege = world_.place_books.siege[book];
        if (world_.place_books.reader[book] != report.recipient ||
            !is_news(report, seen, siege.when)) {
            continue;
        }
        const bool begins = report.kind == ReportKind::siege_begins;
        siege = {begins ? static_cast<std::uint16_t>(report.value) : SiegeNews::nobody,
                 Seen::pack(seen, report.channel)};
        return;
    }
}

/// Most news is of this tick or of the last: these need no calendar.
std::uint32_t Couriers::tick_of_observation(Day day) const {
    if (day == tick_.last_day) {
        return tick_.tick;
    }
    if (day.plus_days(1) == tick_.first_day && tick_.tick > 0) {
        return tick_.tick - 1;
    }
    return tick_holding(tick_.setting,
                        std::clamp(day, tick_.setting.first_day, tick_.setting.last_day));
}

void Couriers::believe(const Report& report) {
    const std::uint32_t seen = tick_of_observation(report.observed);
    const std::uint16_t when = Seen::pack(seen, report.channel);
    if (report.kind == ReportKind::holder) {
        News& news = world_.news.news[world_.news_of(report.recipient, PlaceId(report.subject))];
        if (is_news(report, seen, news.when)) {
            news = {static_cast<std::uint16_t>(report.value), when};
        }
        return;
    }
    if (report.kind == ReportKind::siege_begins || report.kind == ReportKind::siege_ends) {
        believe_of_siege(report, seen);
        return;
    }
    if (!is_of_army(report.kind)) {
        return;  // Told, but no belief hangs on it: places and armies carry what follows.
    }
    const SightingId row = world_.sighting_of(report.recipient, ArmyId(report.subject));
    Sighting& sighting = world_.sightings.sighting[row];
    if (!is_news(report, seen, sighting.when)) {
        return;
    }
    const bool is_gone = report.kind == ReportKind::army_gone;
    sighting = {is_gone ? Sighting::nowhere : static_cast<std::uint16_t>(report.place.index), when};
    world_.sightings.strength[row] = SeenStrength::of(
        report.men, static_cast<Stance>(report.value >> 16U), report.value & 0xFFFFU);
}

void Couriers::deliver() {
    std::vector<Report> mail;
    const auto arrives = world_.reports.arrives.values();
    for (std::size_t i = 0; i < arrives.size(); ++i) {
        if (!arrives[i].exists() || arrives[i] > tick_.last_day) {
            continue;
        }
        const Report report = read(ReportId(i));
        write(ReportId(i), Report{});
        if (is_letter_of_own_army(report)) {
            believe(report);
        } else {
            mail.push_back(report);
        }
    }
    std::ranges::stable_sort(mail);
    for (const Report& report : mail) {
        believe(report);
    }
}

void Couriers::find_seats() {
    seats_.assign(world_.polities.phase.size(), PlaceId::none());
    const auto holders = world_.places.holder.values();
    const auto households = world_.places.households.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        if (!holders[i].exists()) {
            continue;
        }
        PlaceId& seat = seats_[holders[i].index];
        if (!seat.exists() || households[i] > households[seat.index]) {
            seat = PlaceId(i);
        }
    }
    for (const ArmyId army : tick_.standing) {
        const PolityId court = world_.armies.polity[army];
        if (court.exists() && !seats_[court.index].exists()) {
            seats_[court.index] = world_.armies.place[army];
        }
    }
}

PlaceId Couriers::seat_without_capital(PolityId court) {
    if (seats_.empty()) {
        find_seats();
    }
    return seats_[court.index];
}

Millidays Couriers::courier_time(PolityId court, PlaceId place) {
    const PlaceId seat = seat_of(court);
    return place == seat ? Millidays(0)
                         : tick_.run.ways->time(Going::courier, tick_.season, place, seat);
}

std::int32_t Couriers::letter_days(PolityId court, PlaceId place) {
    // Officers write by the court's own relay, at its pace and at once.
    const Millidays time = courier_time(court, place);
    return time == no_passage ? no_report : whole_days(time);
}

void Couriers::tell(PolityId court, const SightInputs& sight, ReportInputs about,
                    std::uint32_t entity) {
    if (!listens(court)) {
        return;
    }
    const Draw draw = tick_.draw(ChanceSystem::knowledge, entity * 64 + court.index);
    const Sight seen = resolve_sight(sight, tick_.setting.laws.knowledge, draw);
    if (!seen.seen) {
        return;
    }
    about.recipient = court;
    about.channel = seen.channel;
    about.observed = tick_.last_day;
    about.courier_time = courier_time(court, about.place);
    const ReportOutcome outcome = resolve_report(about, tick_.setting.laws.knowledge, draw);
    if (outcome.sent) {
        put(outcome.report);
    }
}

void Couriers::tell_from(PolityId court, Channel channel, PlaceId teller, ArmyId army) {
    ReportInputs about = about_army(army);
    about.recipient = court;
    about.channel = channel;
    about.observed = tick_.last_day;
    about.courier_time = courier_time(court, teller);
    constexpr std::uint32_t told = 12'288;  // Apart from what is seen of the same army.
    const std::uint32_t key = (world_.armies.chance[army] + told) * 64 + court.index;
    const ReportOutcome outcome = resolve_report(about, tick_.setting.laws.knowledge,
                                                 tick_.draw(ChanceSystem::knowledge, key));
    if (outcome.sent) {
        put(outcome.report);
    }
}

void Couriers::tell_old(PolityId court, PlaceId place) {
    const ReportInputs about = about_holder(place);
    put({court, about.kind, Channel::merchants, about.subject, about.value, about.place, about.men,
         tick_.last_day, tick_.last_day, 0});
}

bool Couriers::write_home(PolityId court, ReportInputs about) {
    const std::int32_t days = letter_days(court, about.place);
    if (days == no_report) {
        return false;
    }
    put({court, about.kind, Channel::officers, about.subject, about.value, about.place, about.men,
         tick_.last_day, tick_.last_day.plus_days(days), 0});
    return true;
}

ReportInputs Couriers::about_holder(PlaceId place) const {
    ReportInputs about;
    about.kind = ReportKind::holder;
    about.subject = place.index;
    about.value = world_.places.holder[place].index;
    about.place = place;
    return about;
}

ReportInputs Couriers::about_army(ArmyId army) const {
    ReportInputs about;
    about.kind = ReportKind::army_sighting;
    about.subject = army.index;
    about.value = army_value(world_.armies.polity[army],
                             static_cast<std::uint32_t>(world_.armies.stance[army]));
    about.place = world_.armies.place[army];
    about.men = men_of(world_.armies, army);
    return about;
}

}  // namespace sim

#include "simulation/turn/knowledge_phase.hpp"

#include <algorithm>

#include "simulation/rules/knowledge.hpp"
#include "simulation/turn/army.hpp"

namespace sim {

namespace {

/// A court that can be told anything: it exists and has somewhere to be told it.
bool listens(const World& world, PolityId court) {
    return world.polities.phase[court] == Phase::present && world.polities.capital[court].exists();
}

class Couriers {
  public:
    explicit Couriers(TickContext& tick) : tick_(tick), world_(tick.world) {}

    void deliver();
    void see_changes(std::size_t first_event);
    void see_late();
    void see_armies();
    void tell(PolityId court, const SightInputs& sight, ReportInputs about, std::uint32_t entity);
    [[nodiscard]] ReportInputs about_holder(PlaceId place) const;
    [[nodiscard]] ReportInputs about_army(ArmyId army) const;

  private:
    void put(const Report& report);
    void believe(const Report& report);
    void see_change(const Event& event, const Change& change);
    void tell_holder(PolityId court, PlaceId place, bool has_lost_it);
    [[nodiscard]] SightInputs sight_of(PolityId court, PlaceId place) const;
    [[nodiscard]] Report read(ReportId slot) const;
    void write(ReportId slot, const Report& report);

    TickContext& tick_;
    World& world_;
    std::size_t next_slot_ = 0;
};

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

void Couriers::believe(const Report& report) {
    const std::uint32_t seen =
        tick_holding(tick_.setting,
                     std::clamp(report.observed, tick_.setting.first_day, tick_.setting.last_day));
    const std::uint16_t when = Seen::pack(seen, report.channel);
    const auto is_news = [&](std::uint16_t known) {
        if (!Seen::is_known(known)) {
            return true;
        }
        return std::pair(Seen::tick(known),
                         Seen::channel(report.channel == Channel::officers ? when : known)) <=
               std::pair(seen, report.channel);
    };
    if (report.kind == ReportKind::holder) {
        News& news = world_.news.news[world_.news_of(report.recipient, PlaceId(report.subject))];
        if (is_news(news.when)) {
            news = {static_cast<std::uint16_t>(report.value), when};
        }
        return;
    }
    if (report.kind != ReportKind::army_sighting && report.kind != ReportKind::army_gone) {
        return;  // Told, but no belief hangs on it: places and armies carry what follows.
    }
    const SightingId row = world_.sighting_of(report.recipient, ArmyId(report.subject));
    Sighting& sighting = world_.sightings.sighting[row];
    if (!is_news(sighting.when)) {
        return;
    }
    const bool is_gone = report.kind == ReportKind::army_gone;
    sighting = {is_gone ? Sighting::nowhere : static_cast<std::uint16_t>(report.place.index), when};
    world_.sightings.strength[row] = {
        static_cast<std::uint16_t>(std::min(report.men.value / 100, 0xFFFF)),
        static_cast<std::uint16_t>(report.value)};
}

/// Reports of one day are read in the order of their members, so that slots decide nothing.
void Couriers::deliver() {
    std::vector<Report> mail;
    const auto arrives = world_.reports.arrives.values();
    for (std::size_t i = 0; i < arrives.size(); ++i) {
        if (arrives[i].exists() && arrives[i] <= tick_.last_day) {
            mail.push_back(read(ReportId(i)));
            write(ReportId(i), Report{});
            next_slot_ = 0;
        }
    }
    std::ranges::stable_sort(mail);
    for (const Report& report : mail) {
        believe(report);
    }
}

SightInputs Couriers::sight_of(PolityId court, PlaceId place) const {
    const KnowledgeLaws& laws = tick_.setting.laws.knowledge;
    SightInputs sight;
    sight.own_officers = world_.places.holder[place] == court;
    sight.in_siege_lines = world_.places.besieger[place] == court;
    const bool at_peace = !world_.at_war(court, world_.places.holder[place]);
    for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
        if (world_.places.holder[edge.to] != court) {
            continue;
        }
        // A border place hears of its neighbours from merchants in peace, refugees in war.
        sight.spies_permille = laws.border_spies_permille;
        sight.trade_permille = at_peace ? laws.border_trade_permille : 0;
        sight.refugees_permille = at_peace ? 0 : laws.border_refugees_permille;
    }
    for (const ArmyId army : tick_.armies_at(place)) {
        if (world_.armies.polity[army] == court && world_.armies.place[army] == place) {
            sight.nearest_army = Millidays(0);
        }
    }
    return sight;
}

void Couriers::tell(PolityId court, const SightInputs& sight, ReportInputs about,
                    std::uint32_t entity) {
    if (!listens(world_, court)) {
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
    about.courier_time = tick_.run.ways->time(Going::courier, tick_.season, about.place,
                                              world_.polities.capital[court]);
    if (about.place == world_.polities.capital[court]) {
        about.courier_time = Millidays(0);
    }
    const ReportOutcome outcome = resolve_report(about, tick_.setting.laws.knowledge, draw);
    if (outcome.sent) {
        put(outcome.report);
    }
}

/// Tells a court whose a place is now. Whoever lost it has officers around who write at once.
void Couriers::tell_holder(PolityId court, PlaceId place, bool has_lost_it) {
    SightInputs sight = sight_of(court, place);
    sight.own_officers = sight.own_officers || has_lost_it;
    // The fall of a city is talked of everywhere.
    const KnowledgeLaws& laws = tick_.setting.laws.knowledge;
    sight.refugees_permille = std::max(sight.refugees_permille, laws.fall_refugees_permille);
    sight.trade_permille = std::max(sight.trade_permille, laws.fall_trade_permille);
    tell(court, sight, about_holder(place), place.index);
}

void Couriers::see_change(const Event& event, const Change& change) {
    if (change.kind != ChangeKind::control) {
        return;
    }
    for (std::size_t i = 0; i < world_.polities.phase.size(); ++i) {
        tell_holder(PolityId(i), PlaceId(change.subject), event.other == PolityId(i));
    }
}

/// Once a month courts that still do not know of a change of the last year may hear of it.
void Couriers::see_late() {
    const PlaceColumns& places = world_.places;
    for (std::size_t i = 0; tick_.is_month_end && i < places.holder.size(); ++i) {
        const PlaceId place(i);
        const Day since = places.holder_since[place];
        if (!since.exists() || since >= tick_.first_day ||
            since < tick_.first_day.plus_days(-tick_.setting.laws.knowledge.fall_talked_of_days)) {
            continue;
        }
        for (std::size_t p = 0; p < world_.polities.phase.size(); ++p) {
            const PolityId court(p);
            if (believed_holder(world_, court, place) != places.holder[place]) {
                tell_holder(court, place, false);
            }
        }
    }
}

void Couriers::see_changes(std::size_t first_event) {
    for (std::size_t i = first_event; i < tick_.run.log.next_id().index; ++i) {
        const EventId id(i);
        for (const Change& change : tick_.run.log.changes_of(id)) {
            see_change(tick_.run.log[id], change);
        }
    }
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
    about.value = world_.armies.polity[army].index;
    about.place = world_.armies.place[army];
    about.men = men_of(world_.armies, army);
    return about;
}

/// Once a month every court hears of the armies on and beside its land.
void Couriers::see_armies() {
    if (!tick_.is_month_end) {
        return;
    }
    for (const ArmyId army : tick_.standing) {
        const PlaceId place = world_.armies.place[army];
        const PolityId owner = world_.armies.polity[army];
        const PolityId holder = world_.places.holder[place];
        std::uint64_t told = 0;
        const auto ask = [&](PolityId court) {
            const bool is_new = court.exists() && court != owner &&
                                (told >> (court.index % 64) & 1U) == 0 && listens(world_, court);
            if (is_new) {
                told |= std::uint64_t{1} << (court.index % 64);
                tell(court, sight_of(court, place), about_army(army), 4096 + army.index);
            }
        };
        ask(holder);
        for (const GraphEdge& edge : tick_.run.ways->graph().edges_of(place)) {
            ask(world_.places.holder[edge.to]);
        }
    }
}

}  // namespace

void knowledge_phase(TickContext& tick) {
    Couriers couriers(tick);
    couriers.deliver();
    couriers.see_changes(tick.first_event);
    couriers.see_late();
    couriers.see_armies();
}

PolityId believed_holder(const World& world, PolityId court, PlaceId place) {
    const News news = world.news.news[world.news_of(court, place)];
    return news.holder == News::nobody ? PolityId::none() : PolityId(news.holder);
}

void scout(TickContext& tick, PolityId court, PlaceId place) {
    Couriers couriers(tick);
    SightInputs sight;
    sight.scouts_there = true;
    couriers.tell(court, sight, couriers.about_holder(place), 8192 + place.index);
    for (const ArmyId army : tick.standing) {
        if (tick.world.armies.place[army] == place && tick.world.armies.polity[army] != court) {
            couriers.tell(court, sight, couriers.about_army(army), 4096 + army.index);
        }
    }
}

}  // namespace sim

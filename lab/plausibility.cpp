#include "lab/plausibility.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "lab/statistics/proportion.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace lab {

namespace {

constexpr std::uint32_t trait_least = 10;  ///< Futures on either side, else a trait tells nothing.

/// Any of these may be counted in any fork.
bool is_of_all_forks(Measure measure) {
    return measure == Measure::blockade_falls || measure == Measure::ruler_taken;
}

bool is_needed(const ForkText& fork, std::optional<Measure> only) {
    return !only || (is_of_all_forks(*only) ? !fork.is_pair : fork.asks(*only));
}

/// Coin, silver and silk of a court in strings.
std::int64_t chest(const sim::Run& run, sim::PolityId court) {
    const sim::PolityColumns& courts = run.world.polities;
    const sim::FiscalLaws& laws = run.setting->laws.fiscal;
    return courts.cash[court].value + sim::worth(courts.silver[court], laws.silver_millistrings) +
           sim::worth(courts.silk[court], laws.silk_millistrings);
}

struct Payment {
    sim::PolityId payer;
    sim::PolityId taker;
    friend auto operator<=>(const Payment&, const Payment&) = default;
};

/// Who owes whom yearly dues under the accords in force; in `run` they then owe nothing.
std::vector<Payment> forgive(sim::Run& run) {
    std::vector<Payment> payments;
    sim::World& world = run.world;
    for (std::size_t i = 0; i < world.accords.state.size(); ++i) {
        const sim::AccordId accord(i);
        if (world.accords.state[accord] != sim::AccordState::in_force) {
            continue;
        }
        for (std::uint32_t position = 0; position < sim::term_count_most; ++position) {
            const sim::TermId term = sim::World::term_of(accord, position);
            if (!sim::members_of(world.terms.article[term]).yearly ||
                world.terms.amount[term] == 0) {
                continue;
            }
            world.terms.amount[term] = 0;
            const sim::PolityId payer = world.terms.giver[term];
            const sim::PolityId from = world.accords.from[accord];
            payments.push_back({payer, payer == from ? world.accords.to[accord] : from});
        }
    }
    std::sort(payments.begin(), payments.end());
    payments.erase(std::unique(payments.begin(), payments.end()), payments.end());
    return payments;
}

/// Whether a court has paid dues in what the log tells since an event.
bool has_paid(const sim::EventLog& log, sim::EventId first, sim::PolityId payer) {
    for (sim::EventId id = first; id < log.next_id(); id = sim::EventId(id.index + 1)) {
        for (const sim::Change& change : log.changes_of(id)) {
            if (change.kind == sim::ChangeKind::dues_paid && change.object == payer.index &&
                change.amount > 0) {
                return true;
            }
        }
    }
    return false;
}

Band interval_of(Tally tally) {
    return tally.of == 0 ? Band{0, 1} : wilson(tally.hits, tally.of);
}

double share_of(Tally tally) {
    return tally.of == 0 ? 0 : static_cast<double>(tally.hits) / tally.of;
}

std::vector<TraitShare> tell_traits(Measure measure, const std::vector<Lived>& futures) {
    std::vector<TraitShare> shares;
    for (std::uint32_t i = 0; i < trait_count; ++i) {
        TraitShare share;
        share.trait = static_cast<Trait>(i);
        for (const Lived& lived : futures) {
            (lived.has(share.trait) ? share.with : share.without)
                .add(lived.tallies[static_cast<std::size_t>(measure)]);
        }
        if (share.with.of >= trait_least && share.without.of >= trait_least) {
            shares.push_back(share);
        }
    }
    std::stable_sort(shares.begin(), shares.end(), [](const TraitShare& a, const TraitShare& b) {
        return std::abs(a.difference()) > std::abs(b.difference());
    });
    return shares;
}

}  // namespace

std::unique_ptr<Futures> Futures::prepare(const scenario::Scenario& scenario,
                                          std::optional<Measure> only) {
    const sim::Setting& setting = scenario.setting;
    Cast cast;
    if (!Cast::find(scenario, cast)) {
        return nullptr;
    }
    std::vector<const ForkText*> texts;
    for (const ForkText& text : fork_texts()) {
        const bool is_inside = sim::day_of(text.from) >= setting.first_day &&
                               sim::day_of(text.until) <= setting.last_day;
        if (!is_inside || !scenario.find_polity(text.one).exists() ||
            !scenario.find_polity(text.other).exists()) {
            return nullptr;
        }
        if (is_needed(text, only)) {
            texts.push_back(&text);
        }
    }
    std::stable_sort(texts.begin(), texts.end(), [](const ForkText* a, const ForkText* b) {
        return sim::day_of(a->from) < sim::day_of(b->from);
    });
    std::unique_ptr<Futures> futures(new Futures(scenario, std::move(cast)));
    sim::Plan plan;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run record(setting, plan);
    for (const ForkText* text : texts) {
        const std::uint32_t tick = sim::tick_holding(setting, sim::day_of(text->from));
        while (record.world.next_tick() < tick) {
            sim::advance_tick(record);
        }
        futures->forks_.push_back({text, scenario.find_polity(text->one),
                                   scenario.find_polity(text->other), fork_point(record)});
    }
    return futures;
}

Worker Futures::worker() const {
    return worker_for(scenario_->setting);
}

sim::Run Futures::begin(const Fork& fork, sim::ChanceKey chance, const Worker& worker) const {
    sim::Plan plan;
    plan.fork_day = sim::day_of(fork.text->from);
    return begin_future(scenario_->setting, std::move(plan), fork.at, chance, worker);
}

Lived Futures::live(const Fork& fork, sim::ChanceKey chance, const Worker& worker) const {
    if (fork.text->is_pair) {
        return live_pair(fork, chance, worker);
    }
    sim::Run run = begin(fork, chance, worker);
    const std::uint32_t last = sim::tick_holding(scenario_->setting, sim::day_of(fork.text->until));
    run.keeps_small_moves = true;
    Witness witness({&cast_, fork.text, fork.one, fork.other}, run);
    while (run.world.next_tick() <= last) {
        run.small_moves.clear();
        witness.before(run);
        sim::advance_tick(run);
        witness.after(run);
    }
    return witness.result();
}

Lived Futures::live_pair(const Fork& fork, sim::ChanceKey chance, const Worker& worker) const {
    const std::uint32_t last = sim::tick_holding(scenario_->setting, sim::day_of(fork.text->until));
    // The treaties of the record become accords in the first free tick.
    sim::Run with = begin(fork, chance, worker);
    sim::advance_tick(with);
    sim::Run without = with;
    const std::vector<Payment> payments = forgive(without);
    // What counts is what there is while the accord lasts: what a later war costs is another story.
    std::vector<bool> is_hit(payments.size());
    std::vector<bool> is_over(payments.size());
    std::vector<bool> is_paid(payments.size());
    while (with.world.next_tick() <= last) {
        const sim::EventId first = with.log.next_id();
        sim::advance_tick(with);
        sim::advance_tick(without);
        for (std::size_t i = 0; i < payments.size(); ++i) {
            const auto& [payer, taker] = payments[i];
            is_over[i] = is_over[i] || !sim::accord_between(with.world, payer, taker).exists();
            if (!is_over[i]) {
                is_paid[i] = is_paid[i] || has_paid(with.log, first, payer);
                is_hit[i] = chest(with, payer) < chest(without, payer) &&
                            chest(with, taker) > chest(without, taker);
            }
        }
    }
    Lived lived;
    for (std::size_t i = 0; i < payments.size(); ++i) {
        if (is_paid[i]) {
            lived.tallies[static_cast<std::size_t>(Measure::payment_counts)].count(is_hit[i]);
        }
    }
    return lived;
}

double TraitShare::difference() const {
    return share_of(with) - share_of(without);
}

double Measured::share() const {
    return share_of(tally);
}

bool Measured::is_credible() const {
    const MeasureText& text = text_of(measure);
    return tally.of > 0 && share() >= text.low && share() <= text.high;
}

std::vector<Measured> tabulate(const std::vector<Fork>& forks,
                               const std::vector<std::vector<Lived>>& lived) {
    std::vector<Measured> table;
    for (std::uint32_t i = 0; i < measure_count; ++i) {
        Measured row;
        row.measure = static_cast<Measure>(i);
        for (std::size_t f = 0; f < forks.size(); ++f) {
            Tally part;
            for (const Lived& future : lived[f]) {
                part.add(future.tallies[i]);
            }
            if (part.of == 0) {
                continue;
            }
            row.tally.add(part);
            row.parts.push_back({forks[f].text->id, part});
            if (text_of(row.measure).of == "futures") {
                row.traits = tell_traits(row.measure, lived[f]);
                row.one = forks[f].text->one;
                row.other = forks[f].text->other;
            }
        }
        row.interval = interval_of(row.tally);
        if (row.tally.of > 0) {
            table.push_back(std::move(row));
        }
    }
    return table;
}

}  // namespace lab

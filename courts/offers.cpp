#include "courts/offers.hpp"

#include <algorithm>

#include "simulation/orders/term_order.hpp"

namespace courts {

using sim::Article;
using sim::Term;

std::int64_t strings_of(const Term& term) {
    const bool is_cash = term.article == Article::cash_once || term.article == Article::cash_yearly;
    return std::int64_t{term.amount} * (is_cash ? 1 : strings_a_piece);
}

std::int64_t income_of(const Assessment& at, sim::PolityId polity) {
    const std::int64_t own = std::max<std::int64_t>(at.view.realm.income_strings, 50'000);
    if (polity == at.view.court) {
        return own;
    }
    return std::max<std::int64_t>(at.of(polity).households * 3, 50'000);
}

std::int32_t place_value(const Assessment& at, const Term& term, bool gives) {
    const sim::PolityId giver = term.giver;
    const std::int64_t all = std::max<std::int64_t>(at.of(giver).households, 1);
    const sim::PlaceView& seen = at.view.places[term.place.index];
    std::int64_t value = std::int64_t{at.laws.cede_value} * seen.households.value / all;
    if (!gives && seen.is_claimed) {
        value += 60;
    }
    if (gives && seen.is_besieged) {
        value /= 2;  // It may be lost anyway.
    }
    if (at.of(giver).capital == term.place) {
        value += at.laws.capital_worth;
    }
    return static_cast<std::int32_t>(std::min<std::int64_t>(value, 5000));
}

void add(sim::TermList& terms, const Term& term) {
    for (Term& slot : terms) {
        if (slot.article == Article::none) {
            slot = term;
            return;
        }
    }
}

std::size_t count_of(const sim::TermList& terms) {
    return static_cast<std::size_t>(std::count_if(terms.begin(), terms.end(), [](const Term& term) {
        return term.article != Article::none;
    }));
}

Term term_of(Article article, sim::PolityId giver, std::int64_t amount) {
    Term term;
    term.article = article;
    term.giver = giver;
    term.amount = static_cast<std::int32_t>(std::clamp<std::int64_t>(amount, 0, 20'000'000));
    return term;
}

std::int64_t round_sum(std::int64_t sum) {
    for (const std::int64_t step : {50'000, 10'000, 1'000}) {
        if (sum >= 4 * step) {
            return sum / step * step;
        }
    }
    return std::max<std::int64_t>(sum, 1000);
}

void add_dues_of(sim::TermList& terms, sim::PolityId giver, std::int64_t strings) {
    const std::int64_t each = round_sum(strings / strings_a_piece / 2);
    add(terms, term_of(Article::silver_yearly, giver, each));
    add(terms, term_of(Article::silk_yearly, giver, each));
}

void add_claims(const Assessment& at, sim::TermList& terms, sim::PolityId giver, std::size_t most,
                Article article, sim::PolityId third) {
    std::vector<std::pair<std::int32_t, std::uint32_t>> places;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        if (seen.holder == (third.exists() ? third : giver) && seen.is_claimed) {
            places.emplace_back(-at.worth(sim::PlaceId(i)), static_cast<std::uint32_t>(i));
        }
    }
    std::sort(places.begin(), places.end());  // keys are unique: each names its place.
    for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
        Term term = term_of(article, giver);
        term.third = third;
        term.place = sim::PlaceId(places[i].second);
        add(terms, term);
    }
}

std::int32_t refusals_by(const Assessment& at, sim::PolityId other) {
    std::int32_t most = 0;
    for (const sim::AccordView& accord : at.view.accords) {
        if (accord.other == other && accord.is_own_offer &&
            accord.state == sim::AccordState::refused) {
            most = std::max(most, accord.refusals);
        }
    }
    return most;
}

bool has_open_offer(const Assessment& at, sim::PolityId other) {
    return std::any_of(
        at.view.accords.begin(), at.view.accords.end(), [&](const sim::AccordView& accord) {
            return accord.other == other && (accord.state == sim::AccordState::sent ||
                                             accord.state == sim::AccordState::on_table ||
                                             accord.state == sim::AccordState::answered);
        });
}

void send(const sim::TermList& terms, sim::PolityId court, sim::PolityId other, Docket& docket) {
    for (const sim::Order& order : sim::orders_of_terms(terms, court, other)) {
        docket.order(order);
    }
}

}  // namespace courts

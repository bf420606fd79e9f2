// Clauses and their texts: whatever is written is read again, in either language, and whatever is
// read, however garbled, is terms or an error.
#include "api/clause_text.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/real_pack.hpp"

namespace {

using api::Language;

const api::Context& context() {
    static const api::Context the(test_support::load_pack("data/jin_song"));
    return the;
}

template <typename IdType>
IdType any_id(std::size_t count) {
    return IdType(*rc::gen::inRange<std::size_t>(0, count));
}

sim::Term any_term(api::ClauseSides sides) {
    sim::Term term;
    term.article =
        static_cast<sim::Article>(*rc::gen::inRange<std::uint32_t>(1, sim::article_count));
    const sim::ArticleMembers members = sim::members_of(term.article);
    const bool is_told_alone = members.mutual || term.article == sim::Article::secrecy;
    term.giver = is_told_alone || *rc::gen::arbitrary<bool>() ? sides.we : sides.they;
    if (members.day) {
        const sim::Setting& setting = context().setting();
        term.amount = *rc::gen::arbitrary<bool>()
                          ? *rc::gen::inRange(setting.first_day.number, setting.last_day.number + 1)
                          : 0;
    } else if (members.amount) {
        term.amount = *rc::gen::inRange(1, 1'000'000'000);
    }
    if (members.place) {
        term.place = any_id<sim::PlaceId>(context().place_ids().size());
    }
    if (members.third) {
        term.third = any_id<sim::PolityId>(context().polity_ids().size());
    }
    if (members.person && (!members.person_optional || *rc::gen::arbitrary<bool>())) {
        term.person = any_id<sim::PersonId>(context().person_ids().size());
    }
    return term;
}

struct Offer {
    api::ClauseSides sides;
    sim::TermList terms{};
};

Offer any_offer() {
    Offer offer;
    const std::size_t courts = context().polity_ids().size();
    offer.sides.we = any_id<sim::PolityId>(courts);
    offer.sides.they = sim::PolityId((offer.sides.we.index + 1) % courts);
    const auto count = *rc::gen::inRange<std::size_t>(1, sim::term_count_most + 1);
    for (std::size_t i = 0; i < count; ++i) {
        offer.terms[i] = any_term(offer.sides);
    }
    return offer;
}

RC_GTEST_PROP(clause_text, what_is_written_is_read_again, ()) {
    const Offer offer = any_offer();
    for (const Language language : {Language::english, Language::chinese}) {
        const std::string text = api::write_clauses(offer.terms, context(), offer.sides, language);
        const auto read = api::read_clauses(text, "clauses", context(), offer.sides, language);
        if (!read) {
            RC_FAIL(text + ": " + api::error_json(read.error()[0], Language::english).dump());
        }
        RC_ASSERT(read.value() == offer.terms);
        RC_ASSERT(api::write_clauses(read.value(), context(), offer.sides, language) == text);
    }
}

RC_GTEST_PROP(clause_text, garbled_clauses_are_terms_or_an_error, ()) {
    const Offer offer = any_offer();
    std::string text = api::write_clauses(offer.terms, context(), offer.sides, Language::english);
    const std::size_t at = *rc::gen::inRange<std::size_t>(0, text.size());
    text.replace(at, *rc::gen::inRange<std::size_t>(0, 8), *rc::gen::string<std::string>());
    const auto read = api::read_clauses(text, "clauses", context(), offer.sides, Language::chinese);
    if (!read) {
        RC_ASSERT(!read.error().empty());
        return;
    }
    const std::string written =
        api::write_clauses(read.value(), context(), offer.sides, Language::english);
    const auto second =
        api::read_clauses(written, "clauses", context(), offer.sides, Language::english);
    RC_ASSERT(second.has_value());
    RC_ASSERT(second.value() == read.value());
}

}  // namespace

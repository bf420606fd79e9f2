#include "api/clause_text.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "api/dates.hpp"
#include "api/describe.hpp"
#include "api/words.hpp"
#include "scenario/nearest.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

using sim::Article;
using sim::Term;

enum class Slot : std::uint32_t {
    none,
    amount,
    place,
    person,
    third,
    third_place,
    place_third,
    third_day,
};

/// One way to write an article: fixed words with what it names between them. Of two slots the
/// words `between` stand in the middle.
struct Shape {
    Article article;
    Language language;
    Slot slot;
    const char* before;
    const char* after;
    const char* between = "";
};

constexpr auto en = Language::english;
constexpr auto zh = Language::chinese;

// The first shape of an article in a language is how it is written; the others are read too.
constexpr auto shapes = std::to_array<Shape>({
    {Article::peace, en, Slot::none, "peace", ""},
    {Article::truce, en, Slot::amount, "truce for ", " years"},
    {Article::truce, en, Slot::amount, "truce for ", " year"},
    {Article::truce, en, Slot::amount, "truce ", " years"},
    {Article::truce, en, Slot::amount, "truce ", " year"},
    {Article::cede, en, Slot::place, "cede ", ""},
    {Article::cash_once, en, Slot::amount, "pay ", " strings of cash once"},
    {Article::cash_once, en, Slot::amount, "pay ", " strings of cash"},
    {Article::silver_once, en, Slot::amount, "pay ", " taels of silver once"},
    {Article::silver_once, en, Slot::amount, "pay ", " taels of silver"},
    {Article::silk_once, en, Slot::amount, "pay ", " bolts of silk once"},
    {Article::silk_once, en, Slot::amount, "pay ", " bolts of silk"},
    {Article::cash_yearly, en, Slot::amount, "pay ", " strings of cash each year"},
    {Article::cash_yearly, en, Slot::amount, "pay ", " strings of cash a year"},
    {Article::silver_yearly, en, Slot::amount, "pay ", " taels of silver each year"},
    {Article::silver_yearly, en, Slot::amount, "pay ", " taels of silver a year"},
    {Article::silk_yearly, en, Slot::amount, "pay ", " bolts of silk each year"},
    {Article::silk_yearly, en, Slot::amount, "pay ", " bolts of silk a year"},
    {Article::as_equals, en, Slot::none, "rank as equals", ""},
    {Article::as_equals, en, Slot::none, "rank equals", ""},
    {Article::as_younger_brother, en, Slot::none, "rank as younger brother", ""},
    {Article::as_younger_brother, en, Slot::none, "rank younger brother", ""},
    {Article::as_nephew, en, Slot::none, "rank as nephew", ""},
    {Article::as_nephew, en, Slot::none, "rank nephew", ""},
    {Article::as_vassal, en, Slot::none, "rank as vassal", ""},
    {Article::as_vassal, en, Slot::none, "rank vassal", ""},
    {Article::recognition, en, Slot::none, "recognise the title", ""},
    {Article::recognition, en, Slot::none, "recognize the title", ""},
    {Article::alliance, en, Slot::third_day, "alliance against ", "", " on "},
    {Article::alliance, en, Slot::third, "alliance against ", ""},
    {Article::keep_conquests, en, Slot::third, "keep what each takes from ", ""},
    {Article::share, en, Slot::place_third, "leave ", "", " of "},
    {Article::market, en, Slot::none, "open a market", ""},
    {Article::market, en, Slot::none, "market", ""},
    {Article::return_people, en, Slot::none, "return captives", ""},
    {Article::return_people, en, Slot::person, "return ", ""},
    {Article::hostage, en, Slot::none, "send a hostage", ""},
    {Article::hostage, en, Slot::person, "send ", " as hostage"},
    {Article::passage, en, Slot::none, "grant passage", ""},
    {Article::secrecy, en, Slot::none, "in secret", ""},
    {Article::peace, zh, Slot::none, "講和", ""},
    {Article::truce, zh, Slot::amount, "休兵", "年"},
    {Article::cash_yearly, zh, Slot::amount, "歲輸錢", "貫"},
    {Article::silver_yearly, zh, Slot::amount, "歲輸銀", "兩"},
    {Article::silk_yearly, zh, Slot::amount, "歲輸絹", "匹"},
    {Article::cash_once, zh, Slot::amount, "輸錢", "貫"},
    {Article::silver_once, zh, Slot::amount, "輸銀", "兩"},
    {Article::silk_once, zh, Slot::amount, "輸絹", "匹"},
    {Article::as_equals, zh, Slot::none, "用敵國禮", ""},
    {Article::as_younger_brother, zh, Slot::none, "稱弟", ""},
    {Article::as_nephew, zh, Slot::none, "稱姪", ""},
    {Article::as_nephew, zh, Slot::none, "稱侄", ""},
    {Article::as_vassal, zh, Slot::none, "稱臣", ""},
    {Article::recognition, zh, Slot::none, "認其號", ""},
    {Article::alliance, zh, Slot::third_day, "合攻", "", "期以"},
    {Article::alliance, zh, Slot::third, "合攻", ""},
    {Article::keep_conquests, zh, Slot::third, "各有所得於", ""},
    {Article::share, zh, Slot::third_place, "讓", "", "之"},
    {Article::cede, zh, Slot::place, "割", ""},
    {Article::market, zh, Slot::none, "置榷場", ""},
    {Article::market, zh, Slot::none, "通榷場", ""},
    {Article::return_people, zh, Slot::none, "還俘", ""},
    {Article::return_people, zh, Slot::person, "還", ""},
    {Article::hostage, zh, Slot::none, "送質", ""},
    {Article::hostage, zh, Slot::person, "以", "為質"},
    {Article::passage, zh, Slot::none, "假道", ""},
    {Article::secrecy, zh, Slot::none, "密之", ""},
});

/// How an article is written: of one that names a person or nobody, or a day or none, the shape for
/// what it names.
const Shape& shape_of(Article article, Language language, bool names_nobody,
                      bool names_no_day = false) {
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const Shape& shape) {
        const bool fits =
            (shape.slot == Slot::none) == names_nobody || !sim::members_of(article).person_optional;
        const bool fits_day =
            (shape.slot != Slot::third_day) == names_no_day || !sim::members_of(article).day;
        return shape.article == article && shape.language == language && fits && fits_day;
    });
    CHECK(found != shapes.end(), "every article has a shape");
    return *found;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same_words(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

bool begins(std::string_view text, std::string_view head) {
    return text.size() >= head.size() && same_words(text.substr(0, head.size()), head);
}

bool ends(std::string_view text, std::string_view tail) {
    return text.size() >= tail.size() && same_words(text.substr(text.size() - tail.size()), tail);
}

std::vector<std::string_view> cut(std::string_view text) {
    constexpr std::string_view wide = "；";
    std::vector<std::string_view> clauses;
    while (true) {
        const std::size_t narrow_at = text.find(';');
        const std::size_t wide_at = text.find(wide);
        const std::size_t at = std::min(narrow_at, wide_at);
        if (const std::string_view clause = trimmed(text.substr(0, at)); !clause.empty()) {
            clauses.push_back(clause);
        }
        if (at == std::string_view::npos) {
            return clauses;
        }
        text.remove_prefix(at + (at == wide_at ? wide.size() : 1));
    }
}

/// "300,000", "30萬", "1億2000萬5" as a whole number up to 2^31 - 1; nothing if it is none.
std::optional<std::int32_t> read_number(std::string_view text) {
    constexpr std::string_view wan = "萬";
    constexpr std::string_view yi = "億";
    std::int64_t sum = 0;
    std::int64_t part = 0;
    bool has_digit = false;
    while (!text.empty()) {
        if (text[0] >= '0' && text[0] <= '9') {
            part = part * 10 + (text[0] - '0');
            has_digit = true;
            text.remove_prefix(1);
        } else if (text[0] == ',' && has_digit) {
            text.remove_prefix(1);
        } else if (has_digit && (text.starts_with(wan) || text.starts_with(yi))) {
            sum += part * (text.starts_with(wan) ? 10'000 : 100'000'000);
            part = 0;
            text.remove_prefix(wan.size());
        } else {
            return std::nullopt;
        }
        if (part > INT32_MAX || sum > INT32_MAX) {
            return std::nullopt;
        }
    }
    sum += part;
    return has_digit && sum > 0 && sum <= INT32_MAX ? std::optional(static_cast<std::int32_t>(sum))
                                                    : std::nullopt;
}

class ClauseReader {
  public:
    ClauseReader(std::string_view where, const Context& context, ClauseSides sides,
                 Language language)
        : where_(where), context_(context), sides_(sides), language_(language) {}

    /// Reads one clause. Nothing if it is wrong; then an error is kept.
    std::optional<Term> read(std::string_view clause);
    std::vector<Error> errors;

  private:
    /// Takes who gives off the front of a clause.
    sim::PolityId take_giver(std::string_view& body) const;
    bool fits(const Shape& shape, std::string_view body, std::string_view& middle) const;
    std::optional<Term> fill(const Shape& shape, std::string_view middle);
    template <typename IdType>
    bool name(std::string_view text, const NameTable& table, std::span<const std::string_view> ids,
              ErrorCode code, IdType& id);
    bool place(std::string_view text, Term& term) {
        return name(text, context_.names().places, context_.place_ids(), ErrorCode::place_unknown,
                    term.place);
    }
    bool third(std::string_view text, Term& term) {
        return name(text, context_.names().polities, context_.polity_ids(),
                    ErrorCode::polity_unknown, term.third);
    }
    bool two(const Shape& shape, std::string_view middle, Term& term);
    bool third_and_day(const Shape& shape, std::string_view middle, Term& term);
    void fail_form(std::string_view clause, std::string_view body);

    std::string_view where_;
    const Context& context_;
    ClauseSides sides_;
    Language language_;
};

sim::PolityId ClauseReader::take_giver(std::string_view& body) const {
    struct Pronoun {
        std::string_view word;
        bool is_we;
    };
    constexpr auto pronouns =
        std::to_array<Pronoun>({{"we ", true}, {"they ", false}, {"我", true}, {"彼", false}});
    for (const Pronoun& pronoun : pronouns) {
        if (begins(body, pronoun.word)) {
            body = trimmed(body.substr(pronoun.word.size()));
            return pronoun.is_we ? sides_.we : sides_.they;
        }
    }
    // The longest beginning that names one of the two.
    for (std::size_t length = body.size(); length-- > 1;) {
        const std::string_view head = body.substr(0, length);
        const bool is_cut = (static_cast<unsigned char>(body[length]) & 0xC0U) != 0x80U;
        const bool is_word = body[length] == ' ' || static_cast<unsigned char>(head.back()) >= 0x80;
        if (!is_cut || !is_word) {
            continue;
        }
        const std::vector<std::uint32_t> rows = context_.names().polities.exact(head);
        for (const sim::PolityId side : {sides_.we, sides_.they}) {
            if (rows.size() == 1 && rows[0] == side.index) {
                body = trimmed(body.substr(length));
                return side;
            }
        }
    }
    return sides_.we;
}

bool ClauseReader::fits(const Shape& shape, std::string_view body, std::string_view& middle) const {
    const std::string_view before = shape.before;
    const std::string_view after = shape.after;
    if (shape.slot == Slot::none) {
        return same_words(body, before);
    }
    if (body.size() <= before.size() + after.size() || !begins(body, before) ||
        !ends(body, after)) {
        return false;
    }
    middle = trimmed(body.substr(before.size(), body.size() - before.size() - after.size()));
    if (shape.slot == Slot::amount) {
        return read_number(middle).has_value();
    }
    return shape.between[0] == '\0' || middle.find(shape.between) != std::string_view::npos;
}

template <typename IdType>
bool ClauseReader::name(std::string_view text, const NameTable& table,
                        std::span<const std::string_view> ids, ErrorCode code, IdType& id) {
    const auto row = resolve(table, ids, trimmed(text), where_, code);
    if (!row) {
        errors.push_back(row.error());
        return false;
    }
    id = IdType(row.value());
    return true;
}

/// A third court and a place: names may hold the words between them, so each cut is tried.
bool ClauseReader::two(const Shape& shape, std::string_view middle, Term& term) {
    const std::string_view between = shape.between;
    const std::size_t kept = errors.size();
    for (std::size_t at = middle.find(between); at != std::string_view::npos;
         at = middle.find(between, at + 1)) {
        std::string_view one = middle.substr(0, at);
        std::string_view other = middle.substr(at + between.size());
        if (shape.slot == Slot::third_place) {
            std::swap(one, other);
        }
        const bool has_place = place(one, term);
        if (third(other, term) && has_place) {
            errors.resize(kept);
            return true;
        }
    }
    errors.resize(std::min(errors.size(), kept + 2));
    return false;
}

/// A third court and a day, after the last of the words between them.
bool ClauseReader::third_and_day(const Shape& shape, std::string_view middle, Term& term) {
    const std::string_view between = shape.between;
    const std::size_t at = middle.rfind(between);
    const auto date =
        read_date(trimmed(middle.substr(at + between.size())), where_, context_.dates(), language_);
    if (!date) {
        errors.push_back(date.error());
        return false;
    }
    term.amount = date.value().first.number;
    return third(middle.substr(0, at), term);
}

std::optional<Term> ClauseReader::fill(const Shape& shape, std::string_view middle) {
    Term term;
    term.article = shape.article;
    bool is_good = true;
    switch (shape.slot) {
        case Slot::none:
            break;
        case Slot::amount:
            term.amount = *read_number(middle);
            break;
        case Slot::place:
            is_good = place(middle, term);
            break;
        case Slot::person:
            is_good = name(middle, context_.names().people, context_.person_ids(),
                           ErrorCode::person_unknown, term.person);
            break;
        case Slot::third:
            is_good = third(middle, term);
            break;
        case Slot::third_place:
        case Slot::place_third:
            is_good = two(shape, middle, term);
            break;
        case Slot::third_day:
            is_good = third_and_day(shape, middle, term);
            break;
    }
    return is_good ? std::optional(term) : std::nullopt;
}

void ClauseReader::fail_form(std::string_view clause, std::string_view body) {
    const std::string_view verb = body.substr(0, body.find(' '));
    std::vector<std::string_view> verbs;
    std::string list;
    for (std::uint32_t i = 1; i < sim::article_count; ++i) {
        const auto article = static_cast<Article>(i);
        const std::string_view words = shape_of(article, language_, false).before;
        verbs.push_back(words.substr(0, words.find(' ')));
        list += (list.empty()                     ? ""
                 : language_ == Language::chinese ? "；"
                                                  : "; ") +
                clause_form(article, language_);
    }
    std::vector<std::string> nearest;
    for (const std::string_view near : scenario::nearest_names(verb, verbs)) {
        const auto at =
            static_cast<std::uint32_t>(std::find(verbs.begin(), verbs.end(), near) - verbs.begin());
        std::string form = clause_form(static_cast<Article>(at + 1), language_);
        if (std::find(nearest.begin(), nearest.end(), form) == nearest.end()) {
            nearest.push_back(std::move(form));
        }
    }
    errors.push_back({ErrorCode::clause_form, std::string(clause), std::string(where_), list,
                      std::move(nearest)});
}

/// "cedes Taiyuan", of a court by its name, as "cede Taiyuan".
std::string without_third_person(std::string_view body) {
    const std::size_t end = std::min(body.find(' '), body.size());
    std::string text(body);
    if (end > 1 && lower(text[end - 1]) == 's') {
        text.erase(end - 1, 1);
    }
    return text;
}

std::optional<Term> ClauseReader::read(std::string_view clause) {
    std::string_view body = clause;
    const sim::PolityId giver = take_giver(body);
    const std::string plain = without_third_person(body);
    for (const std::string_view text : {body, std::string_view(plain)}) {
        for (const Shape& shape : shapes) {
            std::string_view middle;
            if (!fits(shape, text, middle)) {
                continue;
            }
            std::optional<Term> term = fill(shape, middle);
            if (term) {
                term->giver =
                    sim::members_of(term->article).mutual || term->article == Article::secrecy
                        ? sides_.we
                        : giver;
            }
            return term;
        }
    }
    fail_form(clause, body);
    return std::nullopt;
}

/// A name that reads back as the row it names and as nothing else; else the id.
std::string name_of(const Phrase& phrase, Language language, const NameTable& table,
                    std::uint32_t row, std::string_view id, std::string_view between = {}) {
    const std::string& name = language == Language::chinese ? phrase.zh : phrase.en;
    const std::vector<std::uint32_t> rows = table.exact(name);
    const auto holds = [&](std::string_view word) { return name.find(word) != std::string::npos; };
    const bool is_plain = !holds(";") && !holds("；") && name == trimmed(name) &&
                          (between.empty() || !holds(between)) && name != "captives" &&
                          name != "俘";
    return rows.size() == 1 && rows[0] == row && is_plain ? name : std::string(id);
}

class ClauseWriter {
  public:
    ClauseWriter(const Context& context, ClauseSides sides, Language language)
        : context_(context), sides_(sides), language_(language) {}

    [[nodiscard]] std::string write(const Term& term) const;

  private:
    [[nodiscard]] std::string middle(const Shape& shape, const Term& term) const;
    [[nodiscard]] std::string place(const Term& term, std::string_view between = {}) const {
        return name_of(place_phrase(context_, term.place), language_, context_.names().places,
                       term.place.index, context_.place_ids()[term.place.index], between);
    }
    [[nodiscard]] std::string third(const Term& term, std::string_view between = {}) const {
        return name_of(polity_phrase(context_, term.third), language_, context_.names().polities,
                       term.third.index, context_.polity_ids()[term.third.index], between);
    }

    const Context& context_;
    ClauseSides sides_;
    Language language_;
};

std::string ClauseWriter::middle(const Shape& shape, const Term& term) const {
    switch (shape.slot) {
        case Slot::none:
            return {};
        case Slot::amount:
            return language_ == Language::chinese ? grouped_zh(term.amount) : grouped(term.amount);
        case Slot::place:
            return place(term);
        case Slot::person:
            return name_of(person_phrase(context_, term.person), language_, context_.names().people,
                           term.person.index, context_.person_ids()[term.person.index]);
        case Slot::third:
            return third(term);
        case Slot::third_day:
            return third(term, shape.between) + shape.between +
                   sim::format_date(sim::Day(term.amount));
        case Slot::third_place:
            return third(term, shape.between) + shape.between + place(term, shape.between);
        case Slot::place_third:
            return place(term, shape.between) + shape.between + third(term, shape.between);
    }
    return {};
}

std::string ClauseWriter::write(const Term& term) const {
    CHECK(term.giver == sides_.we || term.giver == sides_.they,
          "a term is given by one of the two");
    const bool is_told_alone =
        sim::members_of(term.article).mutual || term.article == Article::secrecy;
    const bool is_we = term.giver == sides_.we;
    const bool is_chinese = language_ == Language::chinese;
    const std::string giver = is_told_alone ? ""
                              : is_chinese  ? (is_we ? "我" : "彼")
                                            : (is_we ? "we " : "they ");
    const bool names_nobody = !term.person.exists();
    const Shape& shape = shape_of(term.article, language_, names_nobody, term.amount == 0);
    const bool is_single = term.article == Article::truce && term.amount == 1 && !is_chinese;
    return giver + shape.before + middle(shape, term) + (is_single ? " year" : shape.after);
}

}  // namespace

sim::Result<sim::TermList, std::vector<Error>> read_clauses(std::string_view text,
                                                            std::string_view where,
                                                            const Context& context,
                                                            ClauseSides sides, Language language) {
    ClauseReader reader(where, context, sides, language);
    const std::vector<std::string_view> clauses = cut(text);
    sim::TermList terms{};
    if (clauses.empty() || clauses.size() > terms.size()) {
        const std::string range = "1 … " + std::to_string(terms.size());
        reader.errors.push_back({ErrorCode::clause_count,
                                 std::to_string(clauses.size()),
                                 std::string(where),
                                 range,
                                 {}});
        return sim::Failure{reader.errors};
    }
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (const auto term = reader.read(clauses[i])) {
            terms[i] = *term;
        }
    }
    if (!reader.errors.empty()) {
        return sim::Failure{reader.errors};
    }
    return terms;
}

std::string write_clauses(const sim::TermList& terms, const Context& context, ClauseSides sides,
                          Language language) {
    const ClauseWriter writer(context, sides, language);
    std::string text;
    for (const Term& term : terms) {
        if (term.article == Article::none) {
            break;
        }
        text += (text.empty()                    ? ""
                 : language == Language::chinese ? "；"
                                                 : "; ") +
                writer.write(term);
    }
    return text;
}

std::string clause_form(sim::Article article, Language language) {
    const Shape& shape = shape_of(article, language, false);
    constexpr std::array<const char*, 8> slots = {"",      "NUMBER", "PLACE", "PERSON",
                                                  "COURT", "COURT",  "PLACE", "COURT"};
    const std::string one = slots[static_cast<std::size_t>(shape.slot)];
    const std::string two = shape.slot == Slot::third_place   ? "PLACE"
                            : shape.slot == Slot::place_third ? "COURT"
                            : shape.slot == Slot::third_day   ? "DATE"
                                                              : "";
    return shape.before + one + shape.between + two + shape.after;
}

}  // namespace api

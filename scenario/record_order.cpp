// The order of the record: what happens first on a day of which only the date is known.
#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "scenario/record_draft.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::PolityId;

/// Changes of one group and subject happen in the order in which they were found.
enum class Chain : std::uint32_t {
    place,
    throne,
    capital,
    overlord,
    life,
    post,
    treaty,
    siege,
    army,
    insurgency,
    claim,
    technique,
    phase
};

Chain chain_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::control:
        case ChangeKind::ownership:
        case ChangeKind::census:
            return Chain::place;
        case ChangeKind::accession:
        case ChangeKind::throne_vacant:
            return Chain::throne;
        case ChangeKind::capital:
            return Chain::capital;
        case ChangeKind::overlord:
            return Chain::overlord;
        case ChangeKind::birth:
        case ChangeKind::death:
        case ChangeKind::allegiance:
            return Chain::life;
        case ChangeKind::post_begin:
        case ChangeKind::post_end:
            return Chain::post;
        case ChangeKind::treaty_begin:
        case ChangeKind::treaty_end:
        case ChangeKind::due:
            return Chain::treaty;
        case ChangeKind::siege_begin:
        case ChangeKind::siege_end:
            return Chain::siege;
        case ChangeKind::muster:
        case ChangeKind::stand_down:
            return Chain::army;
        case ChangeKind::insurgency_begin:
        case ChangeKind::insurgency_end:
            return Chain::insurgency;
        case ChangeKind::claim_begin:
        case ChangeKind::claim_end:
            return Chain::claim;
        case ChangeKind::technique_adopted:
            return Chain::technique;
        default:
            // The rise and fall of a polity; changes of the rules of war are in no record.
            break;
    }
    return Chain::phase;
}

/// One change of a day, as far as it decides the order.
struct Link {
    Chain chain = Chain::place;
    std::uint32_t subject = 0;
    std::uint32_t sequence = 0;
    std::uint32_t node = 0;
};

struct Edge {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
    bool must = false;  // Otherwise kept only as far as possible.
};

/// The drafts of one day; a node is a position in `drafts_of_day`.
class DayOrder {
  public:
    DayOrder(std::span<const Draft> drafts, std::span<const std::uint32_t> drafts_of_day,
             const sim::Setting& setting)
        : drafts_(drafts), nodes_(drafts_of_day), setting_(setting) {}

    /// Appends the drafts in their order. False if no order keeps all that it must.
    bool append_to(std::vector<std::uint32_t>& order);

  private:
    void add_edge(std::uint32_t before, std::uint32_t after, bool must) {
        if (before != after) {
            edges_.push_back({before, after, must});
        }
    }
    void link_causes();
    void link_chains();
    void link_phases();
    [[nodiscard]] const Draft& draft(std::size_t node) const { return drafts_[nodes_[node]]; }

    std::span<const Draft> drafts_;
    std::span<const std::uint32_t> nodes_;  // Sorted by rank and row.
    const sim::Setting& setting_;
    std::vector<Edge> edges_;
};

void DayOrder::link_causes() {
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        for (const DraftCause& cause : draft(node).causes) {
            const auto found = std::find(nodes_.begin(), nodes_.end(), cause.draft);
            if (found != nodes_.end()) {
                add_edge(static_cast<std::uint32_t>(found - nodes_.begin()), node, true);
            }
        }
    }
}

void DayOrder::link_chains() {
    std::vector<Link> links;
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        for (const DraftChange& entry : draft(node).changes) {
            const Chain chain = chain_of(entry.change.kind);
            // All armies share their slots: those that stand down make room for the others.
            const bool shared = chain == Chain::army;
            links.push_back({chain, shared ? 0 : entry.change.subject, entry.sequence, node});
        }
    }
    // Sequences are unique, so no two keys are equal.
    std::sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
        return std::tie(a.chain, a.subject, a.sequence) < std::tie(b.chain, b.subject, b.sequence);
    });
    for (std::size_t i = 1; i < links.size(); ++i) {
        if (links[i].chain == links[i - 1].chain && links[i].subject == links[i - 1].subject) {
            add_edge(links[i - 1].node, links[i].node, links[i].chain == Chain::place);
        }
    }
}

/// A state begins before and ends after all else that happens to it on the day.
void DayOrder::link_phases() {
    for (std::uint32_t node = 0; node < nodes_.size(); ++node) {
        for (const DraftChange& entry : draft(node).changes) {
            const bool begins = entry.change.kind == ChangeKind::polity_begin;
            if (!begins && entry.change.kind != ChangeKind::polity_end) {
                continue;
            }
            const PolityId polity(std::size_t{entry.change.subject});
            for (std::uint32_t other = 0; other < nodes_.size(); ++other) {
                for (const DraftChange& touched : draft(other).changes) {
                    const std::vector<PolityId> named = polities_touched(touched.change, setting_);
                    if (std::find(named.begin(), named.end(), polity) != named.end()) {
                        add_edge(begins ? node : other, begins ? other : node, false);
                    }
                }
            }
        }
    }
}

bool DayOrder::append_to(std::vector<std::uint32_t>& order) {
    if (nodes_.size() == 1) {
        order.push_back(nodes_.front());
        return true;
    }
    link_causes();
    link_chains();
    link_phases();
    std::vector<bool> done(nodes_.size());
    bool kept_all = true;
    for (std::size_t placed = 0; placed < nodes_.size(); ++placed) {
        std::vector<std::uint32_t> must_wait(nodes_.size());
        std::vector<std::uint32_t> should_wait(nodes_.size());
        for (const Edge& edge : edges_) {
            if (!done[edge.before]) {
                ++(edge.must ? must_wait : should_wait)[edge.after];
            }
        }
        // The first that waits for nothing; else the first that has to wait for nothing.
        std::size_t best = nodes_.size();
        for (std::size_t node = 0; node < nodes_.size(); ++node) {
            const auto key = [&](std::size_t one) {
                return std::pair(must_wait[one] > 0, should_wait[one] > 0);
            };
            if (!done[node] && (best == nodes_.size() || key(node) < key(best))) {
                best = node;
            }
        }
        kept_all = kept_all && must_wait[best] == 0;
        done[best] = true;
        order.push_back(nodes_[best]);
    }
    return kept_all;
}

void report_cycle(std::span<const Draft> drafts, std::span<const std::uint32_t> day,
                  Workbook& book) {
    for (const std::uint32_t index : day) {
        const Draft& draft = drafts[index];
        if (!draft.causes.empty() && draft.source.table == Table::events) {
            book.report(Table::events, draft.source.row, "causes", Code::order_cycle,
                        "the causes of this day contradict the order of its control changes", {});
            return;
        }
    }
    const Draft& first = drafts[day.front()];
    book.report(first.source.table, first.source.row, std::size_t{0}, Code::order_cycle,
                "the facts of this day contradict one another", {});
}

}  // namespace

std::vector<PolityId> polities_touched(const Change& change, const sim::Setting& setting) {
    const auto polity = [](std::uint32_t index) { return PolityId(std::size_t{index}); };
    switch (change.kind) {
        case ChangeKind::control:
            return {polity(change.object)};
        case ChangeKind::accession:
        case ChangeKind::throne_vacant:
        case ChangeKind::capital:
            return {polity(change.subject)};
        case ChangeKind::overlord:
            return {polity(change.subject), polity(change.object)};
        case ChangeKind::muster:
        case ChangeKind::stand_down:
            return {setting.forces[change.subject].polity};
        default:
            return {};
    }
}

std::vector<std::uint32_t> order_drafts(std::span<const Draft> drafts, const sim::Setting& setting,
                                        Workbook& book) {
    std::vector<std::uint32_t> sorted(drafts.size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::stable_sort(sorted.begin(), sorted.end(), [drafts](std::uint32_t a, std::uint32_t b) {
        const auto key = [drafts](std::uint32_t index) {
            const Draft& draft = drafts[index];
            return std::tuple(draft.event.day, draft.rank, draft.source.table, draft.source.row);
        };
        return key(a) < key(b);
    });
    std::vector<std::uint32_t> order;
    order.reserve(drafts.size());
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() &&
               drafts[sorted[end]].event.day == drafts[sorted[begin]].event.day) {
            ++end;
        }
        const auto day = std::span(sorted).subspan(begin, end - begin);
        if (!DayOrder(drafts, day, setting).append_to(order)) {
            report_cycle(drafts, day, book);
        }
        begin = end;
    }
    return order;
}

}  // namespace scenario

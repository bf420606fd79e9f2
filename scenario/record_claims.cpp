// Claims: what courts say is theirs, apart from who holds it. A claim that begins or ends with the
// loss or gain of its place is part of that event; claims raised or dropped together are one fact.
#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "scenario/record_draft.hpp"

namespace scenario {

namespace {

using sim::Change;
using sim::ChangeKind;
using sim::Day;
using sim::PolityId;

constexpr std::uint32_t nobody = sim::Id<void>::none_index;

class ClaimsDraft {
  public:
    explicit ClaimsDraft(RecordDraft& draft) : draft_(draft), texts_(draft.texts()) {}

    void run();

  private:
    void find_treaties();
    void add(Day day, std::uint32_t claim, ChangeKind kind);

    RecordDraft& draft_;
    const Texts& texts_;
    std::map<std::pair<Day, PolityId>, DraftId> treaties_;
    std::map<std::tuple<Day, PolityId, ChangeKind>, DraftId> groups_;
};

void ClaimsDraft::find_treaties() {
    for (std::size_t i = 0; i < draft_.drafts().size(); ++i) {
        const Day day = draft_.drafts()[i].event.day;
        for (const DraftChange& entry : draft_.drafts()[i].changes) {
            if (entry.change.kind == ChangeKind::treaty_begin) {
                for (const PolityId party : texts_.treaties[entry.change.subject].parties) {
                    treaties_[{day, party}] = DraftId(i);
                }
            }
        }
    }
}

void ClaimsDraft::add(Day day, std::uint32_t claim, ChangeKind kind) {
    const ClaimRow& row = texts_.claims[claim];
    const Change change{kind, claim, nobody, 0, 0};
    const RowReference source{Table::claims, claim};
    const DraftId taken = draft_.occasion(day, ChangeKind::control, row.place.index);
    if (taken.exists()) {
        draft_.add_change(taken, change, source);
        return;
    }
    DraftId& group = groups_[{day, row.polity, kind}];
    if (group.exists()) {
        draft_.add_change(group, change, source);
        return;
    }
    Fact fact;
    fact.day = day;
    fact.rank = DraftRank::claim;
    fact.kind = sim::EventKind::claim;
    fact.source = source;
    fact.place = row.place;
    fact.polity = row.polity;
    group = draft_.add(fact, {change});
    if (const auto treaty = treaties_.find({day, row.polity}); treaty != treaties_.end()) {
        draft_.add_cause(group, treaty->second, sim::CauseKind::part_of);
    }
}

void ClaimsDraft::run() {
    find_treaties();
    for (std::uint32_t claim = 0; claim < texts_.claims.size(); ++claim) {
        const ClaimRow& row = texts_.claims[claim];
        if (!draft_.is_good(Table::claims, claim)) {
            continue;
        }
        const bool is_past = exists(row.until) && draft_.is_initial(row.until.first);
        if (draft_.is_initial(row.from.first)) {
            draft_.setting().claims[claim].begins_active = !is_past;
        } else {
            add(row.from.first, claim, ChangeKind::claim_begin);
        }
        if (exists(row.until) && !is_past) {
            add(row.until.first, claim, ChangeKind::claim_end);
        }
    }
}

}  // namespace

void draft_claims(RecordDraft& draft) {
    ClaimsDraft(draft).run();
}

}  // namespace scenario

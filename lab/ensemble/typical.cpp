#include "lab/ensemble/typical.hpp"

#include <algorithm>
#include <cstdint>

#include "simulation/foundation/check.hpp"

namespace lab {

namespace {

/// How many futures have each holder at each place and look.
class Tally {
  public:
    void add(const HolderPath& path) {
        cells_.resize(path.size());
        for (std::size_t cell = 0; cell < path.size(); ++cell) {
            count_of(cells_[cell], path[cell]) += 1;
        }
    }
    /// How many futures agree with a path, over all cells. The nearer to all, the more.
    [[nodiscard]] std::uint64_t agreeing(const HolderPath& path) {
        std::uint64_t sum = 0;
        for (std::size_t cell = 0; cell < path.size(); ++cell) {
            sum += count_of(cells_[cell], path[cell]);
        }
        return sum;
    }

  private:
    struct Count {
        sim::PolityId holder;
        std::uint32_t futures = 0;
    };
    // Few courts ever hold one place: a list is as fast as a table, and much smaller.
    static std::uint32_t& count_of(std::vector<Count>& counts, sim::PolityId holder) {
        const auto found = std::ranges::find(counts, holder, &Count::holder);
        if (found != counts.end()) {
            return found->futures;
        }
        counts.push_back({holder, 0});
        return counts.back().futures;
    }

    std::vector<std::vector<Count>> cells_;
};

std::size_t cells_apart(const HolderPath& one, const HolderPath& other) {
    CHECK(one.size() == other.size(), "paths of one ensemble are of the same length");
    std::size_t apart = 0;
    for (std::size_t cell = 0; cell < one.size(); ++cell) {
        apart += one[cell] == other[cell] ? 0U : 1U;
    }
    return apart;
}

}  // namespace

HolderPath holder_path(const Trajectory& without, const Trajectory& with) {
    HolderPath path;
    for (const Trajectory* branch : {&without, &with}) {
        for (const Look& look : branch->looks) {
            path.insert(path.end(), look.holder.begin(), look.holder.end());
        }
    }
    return path;
}

double path_distance(const HolderPath& one, const HolderPath& other) {
    const std::size_t apart = cells_apart(one, other);
    return one.empty() ? 0 : static_cast<double>(apart) / static_cast<double>(one.size());
}

std::size_t most_typical(std::size_t count, const PathOf& path_of) {
    CHECK(count > 0, "there is a future");
    // The sum of the distances from all others is, cell by cell, the number of those that have
    // another holder there: it is counted without holding any two against each other.
    Tally tally;
    for (std::size_t i = 0; i < count; ++i) {
        tally.add(path_of(i));
    }
    std::size_t best = 0;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t agreeing = tally.agreeing(path_of(i));
        if (i == 0 || agreeing > most) {
            best = i;
            most = agreeing;
        }
    }
    return best;
}

std::vector<std::size_t> strangest(std::size_t count, std::size_t from, std::size_t wanted,
                                   const PathOf& path_of) {
    std::vector<std::size_t> chosen;
    std::vector<std::size_t> nearest(count);
    std::size_t last = from;
    while (chosen.size() < wanted) {
        const HolderPath path = path_of(last);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t apart = cells_apart(path, path_of(i));
            nearest[i] = chosen.empty() ? apart : std::min(nearest[i], apart);
        }
        const auto farthest = std::ranges::max_element(nearest);
        if (farthest == nearest.end() || *farthest == 0) {
            break;
        }
        last = static_cast<std::size_t>(farthest - nearest.begin());
        chosen.push_back(last);
    }
    return chosen;
}

}  // namespace lab

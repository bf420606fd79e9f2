// Two result files side by side: what each change made, future by future with the same chance.
#pragma once

#include <optional>
#include <vector>

#include "cli/whatif_results.hpp"

namespace cli {

/// A place and in what share of the futures each court holds it at the end.
struct PlaceShares {
    sim::PlaceId place;
    double apart = 0;  ///< Half the sum of all differences between the two; above 0, 1 at most.
    struct Court {
        sim::PolityId court;  ///< none: nobody.
        double without = 0;
        double with = 0;
    };
    std::vector<Court> courts;  ///< In order of id; those that hold it in any future.
};

/// Reads the files of --of and of --beside as one what-if, whose branch without the change is that
/// with the change of the first, and whose other is that of the second. Nothing after telling why
/// not, with the exit code in `code`.
[[nodiscard]] std::optional<ToldResults> read_beside(Context& context, int& code);

/// The places that are held otherwise at the end, those first that differ most.
[[nodiscard]] std::vector<PlaceShares> places_apart(const ToldResults& told);

/// As JSON: [{"place","apart","courts":[{"court","without","with"}]}]; a court is null for nobody.
[[nodiscard]] Json places_apart_json(Context& context, const std::vector<PlaceShares>& places);
void show_places_apart(Context& context, Page& page, const std::vector<PlaceShares>& places);

}  // namespace cli

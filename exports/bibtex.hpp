// BibTeX: the works that the record cites, all or only some.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "exports/record.hpp"

namespace exports {

/// The entries of the pack's bibliography in its order, under a comment that says what they are;
/// only those of `keys` if given.
[[nodiscard]] std::string bibtex(const Record& record,
                                 const std::optional<std::set<std::string>>& keys);

}  // namespace exports

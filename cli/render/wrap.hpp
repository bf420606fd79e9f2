// Wrapping: English breaks between words, Chinese between characters, with no closing mark at the
// beginning of a line and no opening mark at its end. A colour that is open at a break is closed
// there and opened again on the next line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The lines of a text of at most `columns` each. A word that is wider than a line stands alone
/// and sticks out. The text's own newlines are kept. An empty text is one empty line.
/// `columns` < 8 is taken as 8. The first line may be longer by `more_on_first` columns.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, int columns,
                                            int more_on_first = 0);

}  // namespace cli

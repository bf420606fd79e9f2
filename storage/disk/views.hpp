// Views: what a query of a run file may read beside its tables: the tables for readers with the
// names of everything beside the ids. They are made when a file is opened for queries and are not
// stored in it. The page is docs/formats/views.md.
#pragma once

#include <span>
#include <string>

namespace storage {

/// A column of a view: as it is in the table, or a thing with its names in two more columns
/// (NAME_en, NAME_zh).
struct ViewColumn {
    const char* name;
    const char* kind = nullptr;  ///< A word of `names.kind`, or "event" for the title of an event.
};

struct View {
    const char* name;
    const char* table;
    std::span<const ViewColumn> columns;
};

[[nodiscard]] std::span<const View> views();

/// CREATE TEMP VIEW ... for a view.
[[nodiscard]] std::string view_sql(const View& view);

}  // namespace storage

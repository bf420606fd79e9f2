// Feeds arbitrary packs to the loader: as a packed scenario, and as the files of a folder written
// one after another, each begun by a line ">>> name". Tables that are not given are there without
// rows. What loads must be a record that the engine can live through; what does not must say why.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/directory/read_directory.hpp"
#include "scenario/schema.hpp"
#include "simulation/foundation/check.hpp"

namespace {

using scenario::SourceFiles;

SourceFiles tables_without_rows() {
    SourceFiles sources;
    for (const scenario::TableSchema& schema : scenario::pack_schemas()) {
        std::string header;
        for (const scenario::Field& field : schema.fields) {
            header += (header.empty() ? "" : ",") + field.name;
        }
        sources[scenario::table_file(schema.table)] = header + "\n";
    }
    return sources;
}

SourceFiles read_files(std::string_view text) {
    constexpr std::string_view mark = ">>> ";
    SourceFiles sources = tables_without_rows();
    for (std::size_t at = text.find(mark); at != std::string_view::npos;) {
        const std::size_t line_end = std::min(text.find('\n', at), text.size());
        const std::string name(text.substr(at + mark.size(), line_end - at - mark.size()));
        const std::size_t next = text.find(mark, line_end);
        const std::size_t begin = std::min(line_end + 1, text.size());
        sources[name] = text.substr(begin, std::min(next, text.size()) - begin);
        at = next;
    }
    return sources;
}

void check_record(const scenario::Scenario& loaded) {
    const sim::Record& record = loaded.setting.record;
    std::size_t changes = 0;
    for (std::size_t fact = 0; fact < record.events.size(); ++fact) {
        const sim::ForcedEvent& event = record.events[fact];
        CHECK(fact == 0 || record.events[fact - 1].event.day <= event.event.day, "days go back");
        CHECK(event.event.day >= loaded.setting.first_day &&
                  event.event.day <= loaded.setting.last_day,
              "a fact outside the record");
        CHECK(event.first_change == changes, "changes are not in the order of events");
        changes += event.change_count;
        for (std::uint32_t i = 0; i < event.cause_count; ++i) {
            CHECK(record.causes[event.first_cause + i].fact.index < fact, "a cause is not earlier");
        }
    }
    CHECK(changes == record.changes.size(), "a change of no event");
    for (const sim::PlaceStart& start : loaded.setting.place_starts) {
        CHECK(start.holder.index < loaded.setting.polities.size(), "a place without a holder");
    }
}

/// Lives through what fills the slots of armies: each stands up once, and down when it stands.
void check_armies(const scenario::Scenario& loaded) {
    std::vector<bool> standing(loaded.setting.forces.size());
    std::uint32_t count = 0;
    for (const sim::Change& change : loaded.setting.record.changes) {
        const bool musters = change.kind == sim::ChangeKind::muster;
        if (!musters && change.kind != sim::ChangeKind::stand_down) {
            continue;
        }
        CHECK(standing[change.subject] != musters, "an army stands twice, or falls unseen");
        standing[change.subject] = musters;
        count = musters ? count + 1 : count - 1;
        CHECK(count <= loaded.setting.army_capacity, "more armies than slots");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const auto archive = scenario::read_archive("fuzz.pack", text);
    if (archive) {
        (void)scenario::load(archive.value());
    }
    const auto loaded = scenario::load_sources(scenario::assemble_pack(read_files(text)));
    if (loaded) {
        check_record(loaded.value());
        check_armies(loaded.value());
    } else {
        CHECK(!loaded.error().empty(), "refused without a reason");
    }
    return 0;
}

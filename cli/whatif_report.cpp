#include "cli/whatif_report.hpp"

#include <utility>

#include "cli/door.hpp"
#include "cli/page_files.hpp"
#include "cli/version.hpp"
#include "cli/whatif_results.hpp"
#include "report/whatif/gather.hpp"

namespace cli {

bool write_whatif_report(Context& context, const api::WhatIf& asked,
                         std::span<const lab::PairLived> pairs, const std::string& command,
                         report::PageParts parts) {
    const report::Asked told{&asked, pairs, api::whatif_request(asked), command, version_number()};
    if (!report::Ways(told).are_whole()) {
        tell(context, {context.say("whatif.report_ways"), {}, context.say("results.differs_hint")});
        return false;
    }
    Json data = report::gather_whatif(context.door->session(), told);
    data["words"] = words_json();
    parts.title = report::title_of(data, parts.language == "zh");
    parts.data = api::dump(data);
    return write_page_file(context, parts, context.arguments.value("--report"));
}

}  // namespace cli

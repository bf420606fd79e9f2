#include "cli/rule_costs.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

#include <nlohmann/json.hpp>

#include "cli/child_program.hpp"
#include "cli/discovery.hpp"
#include "cli/read_file.hpp"
#include "cli/temporary_folder.hpp"

namespace cli {
namespace {

constexpr std::string_view whole = "whole_tick";

struct Phase {
    std::string_view rule;
    std::string_view function;
    std::string_view part_of = whole;
};

// In the order of simulation/turn/war.cpp and society.cpp; what courts do in that of
// courts/utility_court.cpp. A function stands after the one that calls it.
constexpr auto phases =
    std::to_array<Phase>({{whole, "sim::advance_tick", ""},
                          {"orders", "sim::orders_phase"},
                          {"decisions", "sim::deliberate", "orders"},
                          {"view", "sim::fill_court_view", "decisions"},
                          {"assessment", "courts::Assessment::Assessment", "decisions"},
                          {"bargaining", "courts::negotiate", "decisions"},
                          {"war_aims", "courts::choose_aim", "decisions"},
                          {"campaign", "courts::direct_armies", "decisions"},
                          {"muster", "courts::raise_men", "decisions"},
                          {"offices", "courts::fill_offices", "decisions"},
                          {"treasury_orders", "courts::keep_treasury", "decisions"},
                          {"interior", "courts::govern", "decisions"},
                          {"clients", "courts::keep_clients", "decisions"},
                          {"envoys", "sim::envoys_phase"},
                          {"standing_orders", "sim::standing_phase"},
                          {"march", "sim::march_phase"},
                          {"battle", "sim::battle_phase"},
                          {"siege", "sim::siege_phase"},
                          {"supply", "sim::supply_phase"},
                          {"harvest", "sim::harvest_phase"},
                          {"treasury", "sim::fiscal_phase"},
                          {"trade", "sim::trade_phase"},
                          {"recovery", "sim::recovery_phase"},
                          {"transport", "sim::transport_phase"},
                          {"people", "sim::people_phase"},
                          {"unrest", "sim::unrest_phase"},
                          {"courts", "sim::courts_phase"},
                          {"thrones", "sim::thrones_phase"},
                          {"commander", "sim::commander_phase"},
                          {"technique", "sim::technique_phase"},
                          {"knowledge", "sim::knowledge_phase"},
                          {"invariants", "sim::check_invariants"}});

// The cost at the end of a line of positions and costs, "16 400".
std::uint64_t cost_of(std::string_view line) {
    const std::size_t blank = line.rfind(' ');
    std::uint64_t cost = 0;
    if (blank != std::string_view::npos) {
        std::from_chars(line.data() + blank + 1, line.data() + line.size(), cost);
    }
    return cost;
}

bool is_named(std::string_view name, std::string_view function) {
    return name.starts_with(function) && name.substr(function.size()).starts_with('(') &&
           name.find("[clone") == std::string_view::npos;
}

// What is left of a rule when its parts are counted.
RuleCost rest_of(const std::vector<RuleCost>& all, std::string_view rule, std::string_view name) {
    std::uint64_t left = 0;
    std::uint64_t parts = 0;
    for (const RuleCost& cost : all) {
        left += cost.rule == rule ? cost.instructions : 0;
        parts += cost.part_of == rule ? cost.instructions : 0;
    }
    return {std::string(name), std::string(rule), left - std::min(left, parts)};
}

}  // namespace

std::uint64_t instructions_of(std::string_view callgrind, std::string_view function) {
    std::uint64_t sum = 0;
    bool is_inside = false;
    while (!callgrind.empty()) {
        const std::size_t end = callgrind.find('\n');
        const std::string_view line = callgrind.substr(0, end);
        callgrind.remove_prefix(end == std::string_view::npos ? callgrind.size() : end + 1);
        if (line.starts_with("fn=")) {
            is_inside = is_named(line.substr(3), function);
        } else if (is_inside && !line.empty() && line[0] >= '0' && line[0] <= '9') {
            // The function's own instructions, or, after "calls=", those of what it calls.
            sum += cost_of(line);
        }
    }
    return sum;
}

std::vector<RuleCost> costs_of(std::string_view callgrind) {
    std::vector<RuleCost> all;
    for (const Phase& phase : phases) {
        if (!all.empty() && all.back().part_of == "decisions" && phase.part_of != "decisions") {
            all.push_back(rest_of(all, "decisions", "decisions_rest"));
        }
        all.push_back({std::string(phase.rule), std::string(phase.part_of),
                       instructions_of(callgrind, phase.function)});
    }
    all.push_back(rest_of(all, whole, "rest"));
    return all;
}

RuleCosts count_rule_costs(const std::string& pack) {
    RuleCosts costs;
    const std::string probe = find_war_probe();
    const TemporaryFolder folder;
    if (probe.empty() || folder.path().empty()) {
        return costs;
    }
    const std::string counts = folder.path() + "/callgrind.out";
    const std::string log = folder.path() + "/log";
    // What is lived before the fork is not counted: counting is switched on by entering the
    // function of the probe that lives the free years.
    const ChildRun child =
        run_child({"valgrind", "--tool=callgrind", "--log-file=" + log, "--collect-atstart=no",
                   "--toggle-collect=*live_free_years*", "--compress-strings=no",
                   "--compress-pos=no", "--callgrind-out-file=" + counts, probe, pack},
                  "", Captured::output);
    if (child.error == ENOENT) {
        return costs;
    }
    const auto said = nlohmann::json::parse(child.said, nullptr, false);
    const auto counted = read_file(counts);
    if (child.error != 0 || !child.well || !said.is_object() || !counted) {
        costs.counting = Counting::failed;
        costs.failure = child.error != 0 ? std::strerror(child.error)
                                         : read_file(log).value_or("").substr(0, 200);
        return costs;
    }
    costs.counting = Counting::done;
    costs.places = said.value("places", std::uint64_t{1});
    costs.ticks = said.value("ticks", std::uint64_t{1});
    costs.armies = said.value("army_ticks", std::uint64_t{1});
    costs.all = costs_of(*counted);
    return costs;
}

}  // namespace cli

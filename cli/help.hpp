// Help: the overview and the page of each command, made from the tables of commands.
#pragma once

#include "cli/command.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// What "jinsong" alone prints: what it is for, five examples, the commands.
void show_overview(Page& page);

/// The help of one command: usage, arguments, options, examples.
void show_command_help(Page& page, const CommandSpec& command);

}  // namespace cli

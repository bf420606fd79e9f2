// Playing a court, as a person in the terminal or as a program.
#pragma once

#include <array>

#include "cli/text/message.hpp"

namespace cli {

inline constexpr auto messages_play = std::to_array<Message>({
    {"option.run_as", "a court for which only the orders speak, or --program",
     "此朝廷唯依命令或 --program 行事"},
    {"option.program", "the command of a program that plays the court: JSON lines in and out",
     "主此朝廷之程式：以 JSON 逐行往來"},
    {"option.answer_within", "how long the program may think over ten days (default 60)",
     "程式每旬可思之秒數（預設 60）"},
    {"option.otherwise",
     "where no answer of the program can be used: stand (default: no orders) or decide (the court "
     "of the rules)",
     "程式之答不可用時：stand（預設，無命令）或 decide（依例自決）"},
    {"example.program", "a program plays the Song", "以程式主宋廷"},
    {"program.needs_program", "{0} goes with --program", "{0} 須與 --program 並用"},
    {"program.needs_court", "--program plays a court: --as COURT is missing",
     "--program 須以 --as 指明朝廷"},
    {"program.alone", "{0} cannot be given with --program: the program gives the orders",
     "--program 不可與 {0} 並用：命令由程式所出"},
    {"program.not_started", "The program {0} cannot be started: {1}", "無法啟動程式 {0}：{1}"},
    {"program.gone", "the program has ended before the run", "程式先於推演而終"},
    {"program.gone_stands", "from here on its court gives no orders", "其朝廷自此不出命令"},
    {"program.gone_decides", "from here on the rules decide for its court", "其朝廷自此依例自決"},
    {"program.late", "The answer to the last message did not come in time.",
     "前一訊息未及時作答。"},
    {"program.late_hint", "Answer sooner, or ask for more time with --answer-within.",
     "請速作答，或以 --answer-within 延時。"},
    {"program.unreadable", "The last answer is no line of JSON with orders.",
     "前一答覆非含命令之 JSON 行。"},
    {"program.unreadable_hint",
     "Answer each message with one line: {\"orders\":[\"...\"]} or {\"pass\":true}.",
     "每一訊息請答一行：{\"orders\":[\"...\"]} 或 {\"pass\":true}。"},
});

}  // namespace cli

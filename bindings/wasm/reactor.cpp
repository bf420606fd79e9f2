// The engine as a WebAssembly reactor: a pack goes in as bytes, then JSON requests go in and JSON
// answers come out. One module instance is one session. The JavaScript side is jinsong.mjs.
//
// Memory: the caller allocates with jinsong_allocate, writes, calls, and releases. The text of the
// last answer stays valid until the next call of jinsong_open or jinsong_call.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "api/api.hpp"
#include "api/whatif.hpp"
#include "report/whatif/gather.hpp"
#include "scenario/pack.hpp"
#include "scenario/scenario.hpp"
#include "simulation/foundation/check.hpp"

namespace {

struct Reactor {
    std::unique_ptr<api::Session> session;
    std::string answer;
};

// A reactor has one instance a module by design; nothing else is static in the engine.
Reactor& reactor() {
    static Reactor instance;
    return instance;
}

constexpr const char* no_pack_answer =
    R"({"ok":false,"call":null,"errors":[{"code":"pack.missing","what":"No pack is open.",)"
    R"("where":"","hint":"Call jinsong_open with the bytes of a pack first.","nearest":[]}]})";

}  // namespace

constexpr const char* no_page_answer =
    R"({"ok":false,"call":"whatif_page","errors":[{"code":"ensemble.empty",)"
    R"("what":"There is no ensemble with members.",)"
    R"("where":"","hint":"Call ensemble and ensemble_take first.","nearest":[]}]})";

/// What the page of the session's ensemble shows.
std::string whatif_page(api::Session& session) {
    std::vector<lab::PairLived> pairs;
    const api::WhatIf* const asked = session.ensemble(pairs);
    if (asked == nullptr) {
        return no_page_answer;
    }
    const api::Json info = api::Json::parse(session.call(R"({"call":"info"})"), nullptr, false);
    const report::Asked told{asked, pairs, api::whatif_request(*asked),
                             api::whatif_command(*asked, pairs.size()),
                             info["answer"]["engine"]["version"].get<std::string>()};
    const api::Json page = report::gather_whatif(session, told);
    return api::dump(api::Json{{"ok", true}, {"call", "whatif_page"}, {"answer", page}});
}

#define JINSONG_EXPORT(name) __attribute__((export_name(name)))

extern "C" {

JINSONG_EXPORT("jinsong_allocate") void* jinsong_allocate(std::uint32_t bytes) {
    return std::malloc(bytes == 0 ? 1 : bytes);
}

JINSONG_EXPORT("jinsong_release") void jinsong_release(void* memory) {
    std::free(memory);
}

/// Opens a pack (the canonical file). 1: open. 0: refused, jinsong_answer tells every mistake.
JINSONG_EXPORT("jinsong_open")
std::uint32_t jinsong_open(const char* bytes, std::uint32_t size) {
    reactor().session.reset();
    auto files = scenario::read_archive("pack", std::string_view(bytes, size));
    if (!files) {
        reactor().answer = api::diagnostics_answer(files.error());
        return 0;
    }
    auto loaded = scenario::load(std::move(files.value()));
    if (!loaded) {
        reactor().answer = api::diagnostics_answer(loaded.error());
        return 0;
    }
    reactor().session = std::make_unique<api::Session>(
        std::make_shared<const scenario::Scenario>(std::move(loaded.value())));
    reactor().answer = R"({"ok":true,"call":"load","answer":null})";
    return 1;
}

/// Answers a request. The answer is at jinsong_answer, jinsong_answer_bytes long.
JINSONG_EXPORT("jinsong_call") void jinsong_call(const char* request, std::uint32_t size) {
    reactor().answer = reactor().session ? reactor().session->call(std::string_view(request, size))
                                         : std::string(no_pack_answer);
}

/// What the page of the ensemble shows that was put together by calls (docs/formats/api.md,
/// docs/formats/whatif_report.md), as an answer.
JINSONG_EXPORT("jinsong_whatif_page") void jinsong_whatif_page() {
    reactor().answer = reactor().session ? whatif_page(*reactor().session) : no_pack_answer;
}

JINSONG_EXPORT("jinsong_answer") const char* jinsong_answer() {
    return reactor().answer.data();
}

JINSONG_EXPORT("jinsong_answer_bytes") std::uint32_t jinsong_answer_bytes() {
    return static_cast<std::uint32_t>(reactor().answer.size());
}

// Debian's compiler runtime for wasm32 was built with the stack protector and asks for these two.
unsigned long __stack_chk_guard = 0xdeadbeef;  // NOLINT
[[noreturn]] void __stack_chk_fail() {
    __builtin_trap();
}  // NOLINT
}

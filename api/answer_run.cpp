// run: lives a free run, which other calls can look at afterwards.
#include "api/answers.hpp"
#include "api/free_run.hpp"

namespace api {

Answer answer_run(Context& context, const Request& request) {
    const auto wish = read_run_wish(context, request);
    if (!wish) {
        return sim::Failure{wish.error()};
    }
    begin_free_run(context, wish.value().plan, wish.value().choices, wish.value().spread);
    live_free_run(context, wish.value().until);
    return free_run_json(context);
}

}  // namespace api

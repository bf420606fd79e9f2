# Headers that nobody here writes (the standard library's, GoogleTest's, nlohmann's) are read once
# for all targets that are compiled alike, not once a source: two to three seconds of each
# (decision 0020). Our own headers stay out: a changed one makes new what includes it and no more.
# The presets of clang read every header anew: so a source that lacks an include is seen, and what
# clang precompiles names the clone's folder, so that no compiler's cache could serve another clone.
option(JINSONG_PRECOMPILE "Read the libraries' headers once" ON)

set(jinsong_standard_headers
    <algorithm> <array> <charconv> <cmath> <compare> <cstddef> <cstdint> <cstdlib> <cstring>
    <functional> <iterator> <limits> <map> <memory> <numeric> <optional> <set> <span> <sstream>
    <string> <string_view> <tuple> <type_traits> <unordered_map> <utility> <variant> <vector>)

# jinsong_precompile(TARGET KIND [HEADER...]): targets of one KIND share one compilation; they have
# to have the same options. The first of a kind says what it reads beside the standard headers.
function(jinsong_precompile target kind)
    if(NOT JINSONG_PRECOMPILE)
        return()
    endif()
    get_property(owner GLOBAL PROPERTY jinsong_precompiled_${kind})
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    else()
        set_property(GLOBAL PROPERTY jinsong_precompiled_${kind} ${target})
        target_precompile_headers(${target} PRIVATE ${jinsong_standard_headers} ${ARGN})
    endif()
endfunction()

# jinsong_version(TARGET): the target's sources see JINSONG_VERSION, the version of project().
# Neither date nor commit goes into the program: the same sources give the same bytes, and what a
# run needs to name the engine by is the version and the digest of its outcomes.
function(jinsong_version target)
    target_compile_definitions(${target} PRIVATE JINSONG_VERSION="${PROJECT_VERSION}")
endfunction()

# Tests are of the engine (what simulates, reads and keeps) or of the answers (whatever is told
# through the API, and the program): targets and labels of the same two names, so that a build need
# not wait for the rest (tools/dev/test_steps.sh). What crosses modules below the API is of both.
add_custom_target(tests_of_the_engine)
add_custom_target(tests_of_the_answers)

# Tests that cross modules. Each folder of tests/ with *_test.cpp is one program.
#   jinsong_cross_test(record LINKS api scenario_directory)
function(jinsong_cross_test folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LINKS")
    file(GLOB tests CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/tests/${folder}/*_test.cpp")
    add_executable(tests_${folder} ${tests})
    target_link_libraries(tests_${folder} PRIVATE
        ${arg_LINKS} source_folder jinsong_flags GTest::gtest_main)
    jinsong_precompile(tests_${folder} tests)
    add_test(NAME tests/${folder} COMMAND tests_${folder})
    add_dependencies(tests_of_the_answers tests_${folder})
    set(labels answers)
    if(NOT arg_LINKS MATCHES "(^|;)(api|exports|report_whatif)(;|$)")
        list(APPEND labels engine)
        add_dependencies(tests_of_the_engine tests_${folder})
    endif()
    set_tests_properties(tests/${folder} PROPERTIES LABELS "${labels}")
endfunction()

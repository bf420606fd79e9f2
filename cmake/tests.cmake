# What is asked of the parts together, and of the program; and all that is asked but of the program:
# for builds that do not need the rest (tools/dev/test_steps.sh).
add_custom_target(tests_of_the_whole)
add_custom_target(tests_of_the_parts)

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
    add_dependencies(tests_of_the_whole tests_${folder})
    add_dependencies(tests_of_the_parts tests_${folder})
endfunction()

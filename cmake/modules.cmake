# One static library per folder. The target is named after the folder ("simulation/turn" ->
# simulation_turn), and the link dependencies are the allowed directions of ARCHITECTURE.md.
#
#   jinsong_module(simulation/turn DEPENDS simulation_world simulation_rules)
#
# x.cpp belongs to the library, x_test.cpp to the folder's test program, x_bench.cpp to its
# benchmarks, x_fuzz.cpp each to a libFuzzer program.
function(jinsong_module folder)
    cmake_parse_arguments(PARSE_ARGV 1 arg "EXCEPTIONS" "" "DEPENDS;LINKS")
    string(REPLACE "/" "_" target "${folder}")
    file(GLOB all_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/${folder}/*.cpp")
    set(sources ${all_sources})
    list(FILTER sources EXCLUDE REGEX "(_test|_bench|_fuzz)\\.cpp$")
    set(tests ${all_sources})
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    set(benches ${all_sources})
    list(FILTER benches INCLUDE REGEX "_bench\\.cpp$")
    set(fuzzers ${all_sources})
    list(FILTER fuzzers INCLUDE REGEX "_fuzz\\.cpp$")

    if(sources)
        add_library(${target} STATIC ${sources})
        set(visibility PUBLIC)
        if(NOT arg_EXCEPTIONS)
            target_compile_options(${target} PRIVATE -fno-exceptions -fno-rtti)
        endif()
        target_link_libraries(${target} PRIVATE jinsong_flags)
        if(folder MATCHES "^simulation/" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU"
           AND CMAKE_BUILD_TYPE MATCHES "^Rel")
            # Whole columns are summed and checked each tick; g++ 12 vectorises such loops only at
            # -O3: a free run takes a sixth less time. Without frame pointers it takes three of a
            # hundred less again.
            target_compile_options(${target} PRIVATE -O3 -fomit-frame-pointer)
            # For the program that links with -flto (jinsong): its rules are then inlined across
            # folders, and a free run takes a tenth less time. All others (jinsong_flags) use the
            # machine code that lies beside and link as fast as ever.
            target_compile_options(${target} PRIVATE -flto=auto -ffat-lto-objects)
        endif()
        # Folders with the same options and libraries are of one kind.
        if(folder MATCHES "^simulation/")
            jinsong_precompile(${target} rules)
        elseif(folder STREQUAL "api")
            # Whoever shares its headers would have to define JINSONG_VERSION as it does.
            jinsong_precompile(${target} api <nlohmann/json.hpp>)
        elseif(folder MATCHES "^(atlas|exports|report)")
            jinsong_precompile(${target} json <nlohmann/json.hpp>)
        elseif(NOT arg_EXCEPTIONS)
            jinsong_precompile(${target} parts)
        endif()
    else()
        add_library(${target} INTERFACE)
        set(visibility INTERFACE)
    endif()
    target_include_directories(${target} ${visibility} "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} ${visibility} ${arg_DEPENDS} ${arg_LINKS})

    if(JINSONG_TESTS AND tests)
        add_executable(${target}_test ${tests})
        target_link_libraries(${target}_test PRIVATE
            ${target} source_folder jinsong_flags GTest::gtest_main)
        jinsong_precompile(${target}_test tests <gtest/gtest.h>)
        add_test(NAME ${folder} COMMAND ${target}_test)
        set(label engine)
        if(folder MATCHES "^(api|atlas|exports|report)")
            set(label answers)
        endif()
        set_tests_properties(${folder} PROPERTIES LABELS ${label})
        add_dependencies(tests_of_the_${label} ${target}_test)
    endif()
    if(JINSONG_BENCHMARKS AND benches)
        add_executable(${target}_bench ${benches})
        target_link_libraries(${target}_bench PRIVATE
            ${target} source_folder jinsong_flags benchmark::benchmark benchmark::benchmark_main)
    endif()
    if(JINSONG_FUZZ)
        foreach(fuzzer ${fuzzers})
            get_filename_component(name "${fuzzer}" NAME_WE)
            add_executable(${name} "${fuzzer}")
            target_link_libraries(${name} PRIVATE ${target} jinsong_flags)
            target_link_options(${name} PRIVATE -fsanitize=fuzzer)
            set_target_properties(${name} PROPERTIES
                RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/fuzz")
        endforeach()
    endif()
endfunction()

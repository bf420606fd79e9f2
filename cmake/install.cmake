# What "cmake --install build/release --prefix DIR" puts where. The program finds its data pack
# relative to itself (bin/jinsong -> ../share/jinsong/jin_song), so DIR may be moved as a whole.
include(GNUInstallDirs)

install(TARGETS jinsong RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/data/jin_song"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/jinsong")
install(FILES "${PROJECT_SOURCE_DIR}/cli/man/jinsong.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" "${PROJECT_SOURCE_DIR}/NOTICE"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}")

set(completions "${PROJECT_SOURCE_DIR}/cli/completions")
install(FILES "${completions}/jinsong.bash"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions" RENAME jinsong)
install(FILES "${completions}/_jinsong"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
install(FILES "${completions}/jinsong.fish"
    DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")

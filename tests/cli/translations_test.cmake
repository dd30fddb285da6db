# Every message of the sources has its Vietnamese, and no Vietnamese is left without its message:
#   cmake -DSOURCE_DIR=… -DWORK_DIR=… -P translations_test.cmake
find_program(XGETTEXT xgettext REQUIRED)
find_program(MSGCMP msgcmp REQUIRED)
set(messages "${WORK_DIR}/solieu.pot")
set(catalog "${SOURCE_DIR}/cli/locale/vi.po")

file(GLOB sources "${SOURCE_DIR}/cli/*.cc")
execute_process(
  COMMAND "${XGETTEXT}" --c++ --from-code=UTF-8 --keyword --keyword=mark --keyword=tr
          --keyword=tr_n:1,2 -o "${messages}" ${sources}
  ERROR_VARIABLE ignored  # it would rather have no Vietnamese in English messages
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(
  COMMAND "${MSGCMP}" "${catalog}" "${messages}"
  RESULT_VARIABLE result ERROR_VARIABLE differences)
if(NOT result EQUAL 0 OR differences)
  message(FATAL_ERROR "${catalog} differs from the messages of the sources:\n${differences}")
endif()

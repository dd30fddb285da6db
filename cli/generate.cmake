# Writes what the program prints: cmake -DPROGRAM=… -DARGUMENTS=… -DOUTPUT=… -P generate.cmake
separate_arguments(words UNIX_COMMAND "${ARGUMENTS}")
execute_process(COMMAND "${PROGRAM}" ${words} OUTPUT_FILE "${OUTPUT}" COMMAND_ERROR_IS_FATAL ANY)

# Writes the bytes of a file as C++: cmake -DINPUT=… -DOUTPUT=… -DHEADER=… -DFUNCTION=… -P embed.cmake
# With -DHASH_FUNCTION=…, also their SHA-256 in base64.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
string(REPEAT "0x..," 16 line)
string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")

# Six bits a letter; the 256 bits of a hash lack two for the last letter but one.
function(base64_of_sha256 HEX RESULT)
  set(letters "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
  set(text "")
  foreach(at RANGE 0 60 6)
    string(SUBSTRING "${HEX}00" ${at} 6 group)
    foreach(shift 18 12 6 0)
      math(EXPR letter "(0x${group} >> ${shift}) & 63")
      string(SUBSTRING "${letters}" ${letter} 1 letter)
      string(APPEND text "${letter}")
    endforeach()
  endforeach()
  string(SUBSTRING "${text}" 0 43 text)
  set(${RESULT} "${text}=" PARENT_SCOPE)
endfunction()

set(hash "")
if(HASH_FUNCTION)
  file(SHA256 "${INPUT}" hex)
  base64_of_sha256("${hex}" base64)
  set(hash "
std::string_view ${HASH_FUNCTION}() { return \"${base64}\"; }
")
endif()

file(WRITE "${OUTPUT}" "#include \"${HEADER}\"

namespace solieu::cli {
namespace {

constexpr unsigned char kBytes[] = {
${bytes}
};

}  // namespace

std::string_view ${FUNCTION}() {
  return {reinterpret_cast<const char*>(kBytes), sizeof(kBytes)};
}
${hash}
}  // namespace solieu::cli
")

#include "engine/format/package.h"

#include <fmt/format.h>

#include <utility>

#include "engine/format/archive.h"
#include "engine/format/budget.h"
#include "engine/format/byte_source.h"
#include "engine/format/failure.h"

namespace solieu::format {

std::map<std::string, std::string> read_package(
    std::string_view bytes, const Limits& limits,
    const std::function<bool(std::string_view name)>& is_wanted) {
  MemorySource archive(bytes);
  Budget budget(limits, archive);
  std::size_t left = limits.largest_item;
  std::map<std::string, std::string> parts;
  for_each_member(
      Format::kZip, archive, budget,
      [&](const std::string& name, ByteSource& part) {
        std::string& content = parts[name];
        if (!is_wanted(name)) return;
        auto rest = part.take_rest(left);
        if (!rest) {
          throw Unreadable(FailureKind::kTooLarge,
                           fmt::format("its parts have more than {} bytes", limits.largest_item));
        }
        left -= rest->size();
        content = *std::move(rest);
      },
      [&](const Failure& failure) {
        if (!failure.uri.empty() && !is_wanted(failure.uri)) return;
        throw Unreadable(failure.kind, failure.detail, failure.byte);
      });
  return parts;
}

}  // namespace solieu::format

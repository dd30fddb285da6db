#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace solieu::audit {

// What a document is about, as the pairs of neighbouring words that say so: "giám sát", "phản
// biện". What any document may begin with ("tăng cường sự lãnh đạo của Đảng đối với") is left out;
// case and marks do not count.
struct Subject {
  std::vector<std::string> pairs;  // sorted, each once
};

Subject subject_of(std::string_view words);

enum class Likeness : std::uint8_t {
  kSame,       // of the words that tell something, at least half are common
  kUncertain,  // too few words, or too few common ones
  kOther,      // nothing in common
};

// Compares subjects by words that are rare among many: "dân vận" tells more than "cán bộ".
class SubjectScale {
 public:
  void add(const Subject& subject);

  Likeness compare(const Subject& one, const Subject& other) const;
  // Whether they have some of it in common, more than one pair.
  bool have_some(const Subject& one, const Subject& other) const;
  // Whether nearly all that one of them tells, and not too little, is in the other.
  bool is_nearly_all(const Subject& one, const Subject& other) const;

 private:
  bool is_rare(const Subject& subject) const;
  double weight(const std::string& pair) const;
  double weight(const Subject& subject) const;

  std::size_t subjects_ = 0;
  std::unordered_map<std::string, std::size_t> counts_;  // in how many
};

}  // namespace solieu::audit

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "engine/extract/body_reader.h"
#include "engine/extract/name.h"

namespace solieu::extract {

// Reads the names in one sentence, whatever they name.
class NameReader : public BodyReader {
 public:
  using BodyReader::BodyReader;

  // Where reading goes on, and the name that was found. Behind the begin without a name: what
  // stands there is none, and holds none.
  struct Found {
    std::size_t end;
    std::optional<Name> name;
  };
  // The name at `token`. `home` is the province of the article, empty if none is certain.
  Found name_at(std::size_t token, std::string_view home) const;
  // A name of a place without its level: a province, or a unit of the home province.
  Found bare_place_at(std::size_t token, std::string_view home) const;

 private:
  Found person_at(std::size_t token) const;
  Found place_at(std::size_t token) const;

  // Two words or more that may be a person's name, at least `least`.
  std::size_t person_name(std::size_t token, std::size_t least) const;
  std::size_t title_at(std::size_t token) const;
  std::size_t titles_at(std::size_t token) const;
  text::Span title_behind(std::size_t token) const;
  bool names_street(std::size_t token) const;
};

}  // namespace solieu::extract

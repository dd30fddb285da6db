#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/extract/place_reader.h"

namespace solieu::extract {

// Reads the names of bodies in one sentence: "Ban Thường vụ Hội Nông dân huyện Kbang".
class BodyReader : public PlaceReader {
 public:
  using PlaceReader::PlaceReader;

  struct Body {
    std::size_t end;
    std::string kind;
    text::Span place = {};  // the unit it is of
    bool collective = false;
  };
  // `depth` of bodies within bodies: 0 where a name may begin.
  Body body_at(std::size_t token, int depth) const;

 private:
  // The word that a body begins with, and what sort of word it is.
  struct Head {
    std::size_t end;
    enum class Sort { kBody, kBranch, kOrgan, kOffice } sort;
    std::string kind;
  };
  Head head_at(std::size_t token) const;
  // Whether something stands at `token` that a branch or organ may be of.
  bool names_owner(std::size_t token, int depth) const;

  // A body as far as it was read; each step reads on from its end, if it can.
  struct Draft {
    std::size_t begin;
    Head head;
    Body body;
    bool complete;  // it is a body without anything more
    bool has_owner() const {
      return head.sort == Head::Sort::kBranch || head.sort == Head::Sort::kOrgan;
    }
  };
  std::size_t field_of(const Draft& draft) const;
  bool is_half_word(const Draft& draft, int depth) const;
  void read_name(Draft& draft, int depth) const;
  bool read_owner(Draft& draft, int depth) const;
  void read_place(Draft& draft) const;
  void read_level(Draft& draft) const;
  void read_branches(Draft& draft) const;

  std::size_t firm_name(std::size_t token) const;
  std::size_t quoted(std::size_t token) const;
  std::size_t bracketed_abbreviation(std::size_t token) const;
  std::size_t named_office(std::size_t token, std::size_t head, std::size_t end,
                           const std::string& kind) const;
  std::size_t trade_and_place(std::size_t end) const;
  std::size_t committee(std::size_t token, std::size_t head, std::size_t end) const;
  static bool is_firm(std::string_view kind);
};

}  // namespace solieu::extract

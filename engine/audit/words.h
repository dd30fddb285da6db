#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "engine/text/document.h"

namespace solieu::audit {

// The tokens between two places of a text, in lower case: what stands between two figures tells
// what they have to do with each other. Phrases are compared token by token; a blank stands between
// two tokens of a phrase ("so với", "( chiếm"). Views live as long as the document.
class Words {
 public:
  using Phrases = std::span<const std::string_view>;

  Words() = default;
  // Bytes of the document's text; tokens that lie between them altogether.
  Words(const text::Document& document, std::size_t begin, std::size_t end);

  std::size_t size() const { return words_.size(); }
  bool empty() const { return words_.empty(); }
  std::string_view operator[](std::size_t i) const { return words_[i]; }
  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  std::string_view front() const { return words_.front(); }
  std::string_view back() const { return words_.back(); }

  bool begins_with(std::string_view phrase) const { return stands_at(0, phrase) != 0; }
  bool begins_with(Phrases phrases) const;
  bool ends_with(std::string_view phrase) const;
  bool ends_with(Phrases phrases) const;
  bool has(std::string_view phrase) const;
  bool has(Phrases phrases) const;

  // Drops the phrase if it stands last; whether it did.
  bool drop_back(std::string_view phrase);
  bool drop_back(Phrases phrases);
  // The others, in their order.
  Words without(std::string_view word) const;
  // The first or last `count`, which there must be.
  Words first(std::size_t count) const;
  Words last(std::size_t count) const;

 private:
  // How many words of it stand there; 0 if not all of them do.
  std::size_t stands_at(std::size_t at, std::string_view phrase) const;

  std::vector<std::string_view> words_;
};

}  // namespace solieu::audit

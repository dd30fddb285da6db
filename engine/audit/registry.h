#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/audit/table_file.h"
#include "engine/fact/official_document.h"

namespace solieu::audit {

// The official documents that are known, from one or more files. Built once, then constant.
class Registry {
 public:
  // Adds the documents of a table: the first row names the columns, tabs separate them, or commas
  // with quotes after RFC 4180; rows that begin with '#' are skipped. Columns: symbol, type,
  // issuer, date, term, title, names, status, replaced_by, replaced_on, confidence, source, in any
  // order, of which the first two are needed, the first of them empty where there are names; others
  // may stand there. Dates are ISO
  // or 12/12/2013. A row of the same symbol and date as one known replaces it. What is wrong is
  // added to `faults`, all of it, and such rows are left out.
  void add(const std::string& file, std::string_view bytes, std::vector<FileFault>& faults);

  const std::vector<fact::OfficialDocument>& documents() const { return documents_; }

  // Positions in `documents()`, the oldest first. Symbols that differ in capitals or leading zeros
  // only are the same.
  std::vector<std::size_t> with_symbol(std::string_view symbol) const;

 private:
  std::vector<fact::OfficialDocument> documents_;
  std::multimap<std::string, std::size_t, std::less<>> by_symbol_;
};

// What symbols are compared by: "05-CT/TW" and "5-ct/tw" have the same.
std::string symbol_key(std::string_view symbol);

}  // namespace solieu::audit

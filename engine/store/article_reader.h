#pragma once

#include <cstdint>

#include "engine/store/connection.h"
#include "engine/store/query.h"

namespace solieu::store {

// What is known of articles, one by one. Facts of one mostly come together: then this is cheaper
// than to join it with each of them.
class ArticleReader {
 public:
  explicit ArticleReader(Connection& connection);

  ArticleInfo read(std::int64_t id);

 private:
  Statement find_;
};

}  // namespace solieu::store

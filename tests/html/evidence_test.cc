#include "engine/html/evidence.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace solieu::html {
namespace {

// Of the element that a page's body begins with.
Evidence evidence_in(const std::string& html) {
  const Tree tree = Tree::parse(html);
  for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
    if (tree[i].name == "body") return evidence_of(tree[i + 1]);
  }
  return Evidence::kNone;
}

TEST(EvidenceTest, ReadsNamesRolesAndClasses) {
  const std::vector<std::pair<const char*, Evidence>> elements = {
      {"<nav>a</nav>", Evidence::kFurniture},
      {"<div role='navigation'>a</div>", Evidence::kFurniture},
      {"<div id='leftMenu'>a</div>", Evidence::kFurniture},
      {"<div class='box-tin-lien-quan'>a</div>", Evidence::kFurniture},
      {"<div class='TinKhac'>a</div>", Evidence::kFurniture},
      {"<div class='tags'>a</div>", Evidence::kFurniture},
      {"<div class='post tag-nong-dan'>a</div>", Evidence::kNone},
      {"<article class='tag-menu'>a</article>", Evidence::kArticle},
      {"<div itemprop='articleBody' class='menu'>a</div>", Evidence::kArticle},
      {"<h1>a</h1>", Evidence::kTitle},
      {"<p class='Title'>a</p>", Evidence::kTitle},
      {"<div class='tieu-de-bai'>a</div>", Evidence::kTitle},
      {"<h1 class='portlet-title'>a</h1>", Evidence::kBoxTitle},
      {"<div class='FolderTitle'>a</div>", Evidence::kBoxTitle},
      {"<div id='noidung_chitiet'>a</div>", Evidence::kBody},
      {"<div class='navy'>a</div>", Evidence::kNone},
      {"<div>a</div>", Evidence::kNone},
      {"a", Evidence::kNone},
  };
  for (const auto& [html, expected] : elements) {
    SCOPED_TRACE(html);
    EXPECT_EQ(evidence_in(html), expected);
  }
}

}  // namespace
}  // namespace solieu::html

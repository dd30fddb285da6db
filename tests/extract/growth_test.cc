// The work for an article grows with its length, also where its author put no line breaks and no
// stops. Work is counted in bytes asked of the heap, which no busy machine changes.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "engine/extract/extractor.h"
#include "engine/input/reader.h"
#include "tests/extract/bundled.h"
#include "tests/extract/counted_heap.h"

namespace solieu::extract {
namespace {

std::size_t work_for(const Extractor& extractor, std::string_view words, int times) {
  input::RawArticle raw;
  raw.published = fact::parse_iso_period("2021-07-05");
  for (int i = 0; i < times; ++i) raw.text += words;
  const input::Article article = input::read_article(std::move(raw));
  const std::size_t before = bytes_asked_for();
  extractor.read(article);
  return bytes_asked_for() - before;
}

TEST(GrowthTest, WorkGrowsWithTheTextWhateverItsSentencesAre) {
  const Extractor extractor(bundled_grammar());
  for (const std::string_view words : {
           "ngày 01/02/2020 Hội Nông dân xã Ea Phê hỗ trợ 5 triệu đồng cho 10 hộ nghèo, ",
           "Hội hỗ trợ 5 triệu đồng cho 10 hộ nghèo. ",
           "xây 15 căn nhà; ",
           "theo Quyết định số 12/QĐ-UBND ngày 03/4/2020 và ",
           "xã Ea Phê, huyện Krông Pắc, ông Nguyễn Văn An, ",
           "(trong đó 3 tỷ đồng ",
       }) {
    SCOPED_TRACE(words);
    work_for(extractor, words, 2000);  // compiles what is compiled at its first use
    const std::size_t once = work_for(extractor, words, 500);
    const std::size_t four_times = work_for(extractor, words, 2000);
    EXPECT_LT(four_times, once * 9 / 2);
  }
}

}  // namespace
}  // namespace solieu::extract

#include "engine/input/phrase.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "engine/input/letters.h"
#include "engine/text/normalize.h"

namespace solieu::input {
namespace {

// Phrases are listed as text, with a bar between two.
constexpr std::size_t count_of(std::string_view list) {
  return static_cast<std::size_t>(std::count(list.begin(), list.end(), '|')) + 1;
}

template <std::size_t N>
constexpr std::array<std::string_view, N> split(std::string_view list) {
  std::array<std::string_view, N> phrases;
  for (std::string_view& phrase : phrases) {
    phrase = list.substr(0, list.find('|'));
    list.remove_prefix(std::min(phrase.size() + 1, list.size()));
  }
  return phrases;
}

template <std::size_t N>
constexpr std::array<std::string_view, N> sorted(std::array<std::string_view, N> phrases) {
  std::sort(phrases.begin(), phrases.end());
  return phrases;
}

// All phrases as shadow text has them, in lower case. First whole lines, marks around them aside.
constexpr std::string_view kButtonList =
    "trở về trang trước|quay lại trang trước|về trang trước|trang trước|trang sau|trở về|"
    "quay lại|về đầu trang|lên đầu trang|đầu trang|trang chủ|gửi bình luận của bạn|"
    "gửi bình luận|viết bình luận|bình luận của bạn|ý kiến của bạn|ý kiến bạn đọc|"
    "ý kiến phản hồi|gửi phản hồi|gửi ý kiến|in bài viết|in bài|in bài này|in trang|"
    "in trang này|bản in|chia sẻ|chia sẻ bài viết|chia sẻ bài viết này|chia sẻ lên facebook|"
    "chia sẻ qua email|thích và chia sẻ|gửi cho bạn bè|gửi bài viết|gửi bài viết cho bạn bè|"
    "gửi email|gửi email cho bạn bè|lưu bài viết|lưu bài viết này|lưu bài này|xem tiếp|"
    "xem chi tiết|đọc tiếp|đóng|đóng lại|rss|facebook|twitter|zalo|google|print|email|share|"
    "tweet|like|đăng nhập|đăng xuất|đăng ký|tìm kiếm|sơ đồ trang|sơ đồ site|sơ đồ cổng|cỡ chữ|"
    "tăng cỡ chữ|giảm cỡ chữ|nghe bài viết|nghe đọc bài|mã bảo mật|mã xác nhận|mã an toàn|"
    "nội dung bình luận|ngày đăng|ngày cập nhật";
constexpr auto kButtons = sorted(split<count_of(kButtonList)>(kButtonList));

constexpr std::string_view kRelatedList =
    "các tin khác|tin khác|những tin khác|tin tức khác|các tin đã đưa|tin đã đưa|"
    "các tin đã đăng|tin liên quan|các tin liên quan|tin tức liên quan|tin bài liên quan|"
    "tin, bài liên quan|bài liên quan|bài viết liên quan|các bài viết liên quan|"
    "các bài liên quan|bài viết khác|các bài viết khác|các bài khác|bài cùng chuyên mục|"
    "tin cùng chuyên mục|các tin cùng chuyên mục|cùng chuyên mục|tin cùng loại|cùng chủ đề|"
    "tin mới hơn|những tin mới hơn|các tin mới hơn|tin cũ hơn|những tin cũ hơn|các tin cũ hơn|"
    "tin mới|tin mới nhất|tin mới đăng|xem nhiều nhất|xem nhiều|tin xem nhiều|"
    "tin xem nhiều nhất|đọc nhiều nhất|đọc nhiều|tin đọc nhiều|tin đọc nhiều nhất|"
    "tin được quan tâm|có thể bạn quan tâm|xem thêm|các tin tiếp|các tin tiếp theo|"
    "các tin trước|văn bản mới|liên kết website|liên kết web";
constexpr auto kRelated = sorted(split<count_of(kRelatedList)>(kRelatedList));

constexpr std::string_view kSectionList =
    "tin nổi bật|tin tức|tin tức - sự kiện|tin tức sự kiện|tin tức, sự kiện|tin chuyên ngành|"
    "tin trong tỉnh|tin trong nước|tin địa phương|tin hoạt động|tin tổng hợp|thời sự|chính trị|"
    "kinh tế|xã hội|văn hóa|văn hóa - xã hội|văn hóa xã hội|văn hóa, xã hội|"
    "kinh tế - chính trị|kinh tế chính trị|kinh tế - xã hội|chính trị - xã hội|"
    "an ninh quốc phòng|an ninh - quốc phòng|quốc phòng - an ninh|giáo dục|y tế|"
    "giáo dục - đào tạo|nông nghiệp - nông thôn|xây dựng đảng|hoạt động của lãnh đạo|"
    "chi tiết tin|chi tiết bài viết|nội dung chi tiết";
constexpr auto kSections = sorted(split<count_of(kSectionList)>(kSectionList));

constexpr std::string_view kCounterHeadingList =
    "thống kê truy cập|thống kê lượt truy cập|thống kê website|thông tin truy cập|"
    "bộ đếm truy cập|lượt truy cập|số lượt truy cập|số người truy cập|khách truy cập";
constexpr auto kCounterHeadings = sorted(split<count_of(kCounterHeadingList)>(kCounterHeadingList));

// With a number before or behind, and nothing else.
constexpr std::string_view kCounterList =
    "lượt xem|số lượt xem|lượt đọc|số lượt đọc|số lần đọc|số lần xem|lượt truy cập|"
    "số lượt truy cập|tổng lượt truy cập|tổng số lượt truy cập|tổng số truy cập|tổng truy cập|"
    "đang truy cập|số người truy cập|người truy cập|số người online|đang online|"
    "đang trực tuyến|số người đang online|máy chủ tìm kiếm|khách viếng thăm|đã xem|đã đọc|"
    "views|hits|bình luận|phản hồi|lượt bình luận|lượt thích|lượt tải|lượt tải về";
constexpr auto kCounters = split<count_of(kCounterList)>(kCounterList);

constexpr std::string_view kCounterFollowerList =
    "hôm nay|hôm qua|tuần này|tuần trước|tuần qua|trong tuần|tháng này|tháng trước|"
    "tháng hiện tại|trong tháng|năm nay|trong năm|tất cả|tổng cộng|tổng số|tổng|trực tuyến|"
    "online|khách|thành viên|thành viên online|truy cập|total|today|yesterday";
constexpr auto kCounterFollowers = split<count_of(kCounterFollowerList)>(kCounterFollowerList);

constexpr std::string_view kTagList = "tags:|tag:|từ khóa:|từ khóa tìm kiếm:|keywords:";
constexpr auto kTags = split<count_of(kTagList)>(kTagList);

// Beginnings of lines.
constexpr std::string_view kNoticeList =
    "bạn đã không sử dụng site|bạn cần đăng nhập|vui lòng đăng nhập để|chưa có bình luận|"
    "chưa có phản hồi|không có bình luận|tổng số điểm của bài viết|click để đánh giá|"
    "your browser does not support|trình duyệt của bạn không";
constexpr auto kNotices = split<count_of(kNoticeList)>(kNoticeList);

constexpr std::string_view kFooterList =
    "copyright|©|(c) copyright|(c) 20|bản quyền thuộc|bản quyền ©|bản quyền:|bản quyền của|"
    "bản quyền website|bản quyền trang|bản quyền cổng|bản quyền (c)|bản quyền 20|giữ bản quyền|"
    "all rights reserved|giấy phép số|giấy phép:|giấy phép hoạt động|giấy phép thiết lập|"
    "giấy phép xuất bản|giấy phép trang|số giấy phép:|gp số|gpxb số|chịu trách nhiệm:|"
    "chịu trách nhiệm nội dung|chịu trách nhiệm chính:|chịu trách nhiệm xuất bản|"
    "chịu trách nhiệm quản lý|người chịu trách nhiệm|phát triển bởi|thiết kế bởi|"
    "thiết kế và phát triển bởi|xây dựng và phát triển bởi|được phát triển bởi|"
    "đơn vị phát triển|powered by|ghi rõ nguồn|vui lòng ghi rõ nguồn|đề nghị ghi rõ nguồn|"
    "® ghi rõ nguồn";
constexpr auto kFooters = split<count_of(kFooterList)>(kFooterList);

constexpr std::string_view kContactList =
    "cơ quan chủ quản|tổng biên tập:|phó tổng biên tập:|trưởng ban biên tập:|tòa soạn:|"
    "trang thông tin điện tử|cổng thông tin điện tử|trang tin điện tử|địa chỉ:|"
    "địa chỉ liên hệ:|trụ sở:|điện thoại:|số điện thoại:|điện thoại liên hệ:|đt:|tel:|fax:|"
    "email:|e-mail:|mail:|hộp thư:|website:|hotline:|đường dây nóng:";
constexpr auto kContacts = split<count_of(kContactList)>(kContactList);

constexpr std::size_t kLongestPhrase = 64;  // bytes; longer lines are read by their beginning
constexpr std::size_t kLongestFirstWord = 16;
constexpr std::size_t kLongestSiteName = 160;

template <typename Table>
bool holds(const Table& sorted_table, std::string_view words) {
  return std::binary_search(sorted_table.begin(), sorted_table.end(), words);
}

template <typename Table>
bool begins_with_one_of(const Table& table, std::string_view words) {
  return std::any_of(std::begin(table), std::end(table),
                     [words](std::string_view phrase) { return words.starts_with(phrase); });
}

bool is_word_at(std::string_view text, std::size_t at) {
  return is_digit(text[at]) || is_letter_at(text, at);
}

// Without the bullets, brackets and arrows around the words.
std::string_view without_marks(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size() && !is_word_at(text, begin)) begin += letter_size(text, begin);
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t next = at + letter_size(text, at);
    if (is_word_at(text, at)) end = next;
    at = next;
  }
  return text.substr(begin, end - begin);
}

// "lượt xem: 123" and "123 lượt xem", for any of the labels.
template <typename Table>
bool is_counted(const Table& labels, std::string_view words) {
  if (std::none_of(words.begin(), words.end(), is_digit)) return false;
  std::size_t begin = 0;
  while (begin < words.size() && !is_letter_at(words, begin)) begin += letter_size(words, begin);
  const std::string_view named = words.substr(begin);
  return std::any_of(labels.begin(), labels.end(), [named](std::string_view label) {
    return named.starts_with(label) && !has_letter(named.substr(label.size()));
  });
}

bool is_media(std::string_view line) {
  static constexpr std::string_view kMarks[] = {"[img]",   "[image]", "[video]",
                                                "[audio]", "[ảnh]",   "[hình]"};
  if (line.front() == '[') {
    return std::find(std::begin(kMarks), std::end(kMarks), line) != std::end(kMarks);
  }
  if (!line.starts_with("http") && !line.starts_with("www.")) return false;
  return line.find(' ') == std::string_view::npos &&
         (line.starts_with("http://") || line.starts_with("https://") || line.starts_with("www."));
}

bool is_pager(std::string_view line) {
  static constexpr std::string_view kMarks = " 0123456789<>|.-\"";
  if (line.find_first_not_of(kMarks) != std::string_view::npos) return false;
  return line.find('<') != std::string_view::npos && line.find('>') != std::string_view::npos;
}

std::string_view beginning_of(std::string_view line) {
  if (line.size() <= kLongestPhrase) return line;
  std::size_t end = kLongestPhrase;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
  return line.substr(0, end);
}

// © and ® need no blank before them; both begin with this byte.
constexpr char kSignLead = '\xC2';

constexpr std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && text[end] != ' ' && text[end] != ':' && text[end] != kSignLead) ++end;
  return text.substr(0, end);
}

template <std::size_t... N>
constexpr auto first_words(const std::array<std::string_view, N>&... tables) {
  std::array<std::string_view, (N + ...)> words;
  std::size_t count = 0;
  const auto add = [&](const auto& table) {
    for (const std::string_view phrase : table) {
      words[count++] = first_word(phrase);
    }
  };
  (add(tables), ...);
  return sorted(words);
}

constexpr auto kFirstWords = first_words(kFooters, kContacts, kTags, kNotices);

// Nearly all lines are told apart from the phrases by their first word.
bool may_begin_phrase(std::string_view line) {
  const std::string_view word = first_word(line.substr(0, kLongestFirstWord + 1));
  return word.size() <= kLongestFirstWord && holds(kFirstWords, text::fold_case(word));
}

// Licences and who answers for something are spoken of in bodies too. A footer labels them, or
// names the authority that licenses pages.
bool is_sentence_of_body(std::string_view folded, std::string_view line) {
  static constexpr std::string_view kSpokenOf[] = {"giấy phép", "số giấy phép", "chịu",
                                                   "người chịu", "đơn vị"};
  if (!ends_sentence(line) || line.size() <= kLongestPhrase) return false;
  if (folded.find(':') != std::string_view::npos) return false;
  return begins_with_one_of(kSpokenOf, folded) && line.find("uyền thông") == std::string_view::npos;
}

Phrase beginning_phrase(std::string_view folded, std::string_view line) {
  if (begins_with_one_of(kFooters, folded)) {
    return is_sentence_of_body(folded, line) ? Phrase::kNone : Phrase::kFooter;
  }
  if (begins_with_one_of(kContacts, folded)) {
    // The name of the site also begins sentences.
    const bool is_site = folded.starts_with("trang ") || folded.starts_with("cổng ");
    if (is_site && (line.size() > kLongestSiteName || ends_sentence(line))) return Phrase::kNone;
    return Phrase::kContact;
  }
  if (begins_with_one_of(kTags, folded)) return Phrase::kTags;
  if (begins_with_one_of(kNotices, folded)) return Phrase::kNotice;
  return Phrase::kNone;
}

}  // namespace

Phrase phrase_of(std::string_view line) {
  if (is_media(line)) return Phrase::kMedia;
  if (is_pager(line)) return Phrase::kPager;
  if (may_begin_phrase(line)) {
    const std::string folded = text::fold_case(beginning_of(line));
    const Phrase phrase = beginning_phrase(folded, line);
    if (phrase != Phrase::kNone) return phrase;
  }
  if (line.size() > kLongestPhrase) return Phrase::kNone;

  const std::string folded = text::fold_case(line);
  const std::string_view words = without_marks(folded);
  if (holds(kButtons, words)) return Phrase::kButton;
  if (holds(kRelated, words)) return Phrase::kRelated;
  if (holds(kSections, words)) return Phrase::kSection;
  if (holds(kCounterHeadings, words)) return Phrase::kCounterHeading;
  if (is_counted(kCounters, words)) return Phrase::kCounter;
  return Phrase::kNone;
}

bool may_follow_counter(std::string_view line) {
  if (line.size() > kLongestPhrase) return false;
  const std::string folded = text::fold_case(line);
  const std::string_view words = without_marks(folded);
  if (words.empty()) return true;
  if (!has_letter(words)) return true;
  return is_counted(kCounterFollowers, words) || is_counted(kCounters, words) ||
         std::find(kCounterFollowers.begin(), kCounterFollowers.end(), words) !=
             kCounterFollowers.end();
}

}  // namespace solieu::input

#pragma once

#include <cstdint>
#include <string_view>

namespace solieu::input {

// What a line is by its words alone, wherever it stands.
enum class Phrase : std::uint8_t {
  kNone,
  kMedia,           // "[img]", a line that is only a URL
  kPager,           // "|< < 1 > >|"
  kButton,          // "< Trở về trang trước", "Chia sẻ"
  kNotice,          // "Bạn đã không sử dụng Site, …"
  kTags,            // "Từ khóa: …"
  kCounter,         // "Lượt xem: 123"
  kCounterHeading,  // "Thống kê truy cập"
  kRelated,         // "Tin liên quan": a list of other articles begins
  kSection,         // "Tin nổi bật", "Văn hóa - Xã hội": a part of the site
  kFooter,          // "Copyright …", "Giấy phép số …": nothing but a footer begins so
  kContact,  // "Địa chỉ: …", "Cơ quan chủ quản: …": a footer, or a body that informs
};

// Takes shadow text.
Phrase phrase_of(std::string_view line);

// "• Hôm nay3,130", "Tháng này: 11.788", "13": what may follow a counter, and would be body
// elsewhere.
bool may_follow_counter(std::string_view line);

}  // namespace solieu::input

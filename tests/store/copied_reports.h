#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace solieu::store {

inline std::string replaced(std::string text, std::string_view words, std::string_view others) {
  for (std::size_t at = 0; (at = text.find(words, at)) != std::string::npos; at += others.size()) {
    text.replace(at, words.size(), others);
  }
  return text;
}

// What one office files each month: the same words, other figures.
inline std::string report_of_month(int month) {
  return fmt::format(
      "Tháng {0}, Ủy ban Mặt trận Tổ quốc huyện Tân Phú tiếp tục vận động Quỹ vì người nghèo, được "
      "{1} triệu đồng, đạt {2}% kế hoạch năm. "
      "Về công tác chăm lo đời sống, các xã khởi công {3} căn nhà đại đoàn kết, bàn giao {4} căn, "
      "mỗi "
      "căn trị giá {5} triệu đồng, và trao {6} suất quà cho hộ khó khăn nhân dịp ngày hội của khu "
      "dân cư. "
      "Về giám sát, Ban Thanh tra nhân dân các thôn mở {7} cuộc, kiến nghị thu hồi {8} triệu đồng "
      "chi "
      "sai ở công trình đường liên xóm, đồng thời hòa giải thành {9} vụ việc trong {10} vụ đã "
      "nhận. "
      "Trong tháng tới, Mặt trận các cấp tập trung chuẩn bị đại hội, rà soát hộ có nhà hư hỏng sau "
      "mưa lớn, và vận động nhân dân góp công nạo vét kênh mương trước vụ mới.",
      month, 410 + 13 * month, 30 + 4 * month, 20 + month, 11 + 2 * month, 60 + 5 * month,
      230 + 17 * month, 5 + 3 * month, 71 + 9 * month, 33 + 6 * month, 47 + 7 * month);
}

// The i-th of any number of reports that have neither words nor figures in common.
inline std::string report_of_office(int i, int sentences = 12) {
  constexpr std::string_view kWords[] = {"hội", "xã",   "vốn",  "đường", "cầu",  "trường", "lúa",
                                         "cây", "nước", "điện", "nhà",   "rừng", "cá",     "chợ"};
  std::string text;
  unsigned state = 2654435761u * static_cast<unsigned>(i + 1);
  for (int sentence = 0; sentence < sentences; ++sentence) {
    for (int word = 0; word < 9; ++word) {
      state = state * 1664525u + 1013904223u;
      text += kWords[(state >> 16) % std::size(kWords)];
      text += ' ';
    }
    text += fmt::format("{}. ", state >> 20);
  }
  return text;
}

}  // namespace solieu::store

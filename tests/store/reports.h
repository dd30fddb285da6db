#pragma once

#include <string>
#include <utility>

#include "engine/store/database.h"
#include "engine/store/writer.h"
#include "tests/store/scratch.h"

namespace solieu::store {

inline fact::Money money(fact::Decimal amount, std::string actor, std::string role = {}) {
  return made<fact::Money>([&](auto& value) {
    value.amount = amount;
    value.actor = std::move(actor);
    value.role = std::move(role);
  });
}

inline fact::House house(fact::Decimal count, std::string action, std::string programme = {},
                         std::optional<fact::Decimal> cost = {}) {
  return made<fact::House>([&](auto& value) {
    value.count = count;
    value.action = std::move(action);
    value.programme = std::move(programme);
    value.money = cost;
  });
}

// Three reports whose facts differ in all that can be asked for.
inline void put_reports(const std::string& file) {
  input::RawArticle bac_ninh =
      raw("bac-ninh",
          "Trong quý II, toàn tỉnh xây 15 căn nhà đại đoàn kết hết 915 triệu đồng.\n"
          "Sửa chữa 08 căn nhà hết 218 triệu đồng.\n"
          "Thực hiện Quyết định số 217-QĐ/TW, tổ chức cho 21.771 hộ, tăng 5,5%.\n");
  bac_ninh.title = "Kết quả quý II của Mặt trận";
  bac_ninh.publisher = "Báo Bắc Ninh";
  bac_ninh.published = fact::parse_iso_period("2020-07-07");

  input::RawArticle ha_nam = raw("ha-nam",
                                 "Hội Nông dân huyện Kim Bảng hỗ trợ hơn 2,5 tỷ đồng.\n"
                                 "Mỗi hội viên góp 0,5 triệu đồng, xây gần 30 căn.\n"
                                 "Có 1.200 hội viên, khoảng 35 hội viên mới.\n");
  ha_nam.title = "Hà Nam chăm lo người nghèo";
  ha_nam.published = fact::parse_iso_period("2022-07");

  const input::RawArticle undated =
      raw("khong-ngay", "Xã Tân Phú giao 63,1 ha theo Luật Đất đai 2013, thưởng 100 USD.\n");

  auto supported = money(2'500'000'000, "Hội Nông dân huyện Kim Bảng", "support");
  supported.comparator = fact::Comparator::kGreater;
  auto rate = money(500'000, "");
  rate.per = "hội viên";
  auto dollars = money(100, "");
  dollars.currency = "USD";
  auto nearly = house(30, "build");
  nearly.comparator = fact::Comparator::kAlmost;

  const auto decision = made<fact::Directive>([](auto& value) { value.symbol = "217-QĐ/TW"; });
  const auto law = made<fact::Directive>([](auto& value) {
    value.name = "Luật Đất đai";
    value.year = 2013;
  });
  const auto counted = [](fact::Decimal number, const char* unit, fact::Comparator comparator) {
    return made<fact::Quantity>([&](auto& value) {
      value.number = number;
      value.unit = unit;
      value.comparator = comparator;
    });
  };
  const auto percent = made<fact::Percent>([](auto& value) {
    value.value = decimal("5.5");
    value.direction = "up";
  });

  Database database = Database::open(file, Access::kWrite);
  Writer writer(database, kStamp);
  writer.put(entry(bac_ninh, {{"quý II", fact::Date{*fact::quarter_period(2020, 2)}},
                              {"15 căn nhà đại đoàn kết",
                               house(15, "build", "đại đoàn kết", fact::Decimal(915'000'000))},
                              {"915 triệu đồng", money(915'000'000, "")},
                              {"08 căn nhà", house(8, "repair", "", fact::Decimal(218'000'000))},
                              {"218 triệu đồng", money(218'000'000, "Hội Nông dân tỉnh")},
                              {"Quyết định số 217-QĐ/TW", decision},
                              {"21.771 hộ", counted(21'771, "hộ", fact::Comparator::kEqual)},
                              {"5,5%", percent}}));
  writer.put(entry(ha_nam, {{"2,5 tỷ đồng", supported},
                            {"0,5 triệu đồng", rate},
                            {"30 căn", nearly},
                            {"1.200 hội viên", counted(1200, "hội viên", fact::Comparator::kEqual)},
                            {"35 hội viên", counted(decimal("35.5"), "Hội viên",
                                                    fact::Comparator::kApproximate)}}));
  writer.put(
      entry(undated,
            {{"63,1 ha", fact::Other{"land", {{"area", decimal("63.1")}, {"owner", "Xã Tân Phú"}}}},
             {"Luật Đất đai 2013", law},
             {"100 USD", dollars}}));
  writer.commit();
}

}  // namespace solieu::store

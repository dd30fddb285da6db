#pragma once

#include <string>
#include <utility>

#include "engine/store/database.h"
#include "engine/store/writer.h"
#include "tests/store/reports.h"
#include "tests/store/scratch.h"

namespace solieu::store {

inline fact::Value place(std::string name, std::string level, std::string within) {
  return made<fact::Place>([&](auto& value) {
    value.name = std::move(name);
    value.level = std::move(level);
    value.within = std::move(within);
  });
}

// Where the words stand in the article.
inline text::SourceRange range_in(const Entry& entry, std::string_view words) {
  return fact_at(entry.article, words, {}).range;
}

inline fact::Origin origin(const Entry& entry, fact::Scope scope, std::string_view words) {
  return {scope, range_in(entry, words)};
}

// Whose facts tell where and when they hold, and whose records join them.
inline Entry report_of_ca_mau() {
  constexpr const char* kHandedOver =
      "Quý I, tại huyện Cái Nước (tỉnh Cà Mau), Hội Nông dân bàn giao hơn 15 căn nhà đại đoàn kết "
      "trị giá 915 triệu đồng cho hộ nghèo theo Quyết định số 217-QĐ/TW.";
  constexpr const char* kGave = "Xã Tân Hưng tặng 30 con bò và 2 căn nhà cho hội viên.";
  input::RawArticle report = raw("ca-mau", std::string(kHandedOver) + "\n" + kGave +
                                               "\nÔng Lê Văn Sáu, Chủ tịch Hội, trao "
                                               "5.000 USD.\n");
  report.title = "Nông dân Cà Mau giúp nhau";
  report.publisher = "Báo Cà Mau";
  report.published = fact::parse_iso_period("2021-03-12");

  auto handed_over = house(15, "handover", "đại đoàn kết", fact::Decimal(915'000'000));
  handed_over.comparator = fact::Comparator::kGreater;
  auto dollars = money(5000, "");
  dollars.currency = "USD";
  const auto cows = made<fact::Quantity>([](auto& value) {
    value.number = 30;
    value.unit = "con bò";
  });
  const auto body = made<fact::Organization>([](auto& value) {
    value.name = "Hội Nông dân";
    value.kind = "farmers";
  });
  const auto person = made<fact::Person>([](auto& value) {
    value.name = "Lê Văn Sáu";
    value.title = "Chủ tịch Hội";
  });
  Entry entry = store::entry(
      report, {{"huyện Cái Nước", place("huyện Cái Nước", "district", "tỉnh Cà Mau")},
               {"tỉnh Cà Mau", place("tỉnh Cà Mau", "province", "")},
               {"Hội Nông dân", body},
               {"15 căn nhà đại đoàn kết", handed_over},
               {"915 triệu đồng", money(915'000'000, "Hội Nông dân", "value")},
               {"Quyết định số 217-QĐ/TW",
                made<fact::Directive>([](auto& value) { value.symbol = "217-QĐ/TW"; })},
               {"Xã Tân Hưng", place("xã Tân Hưng", "commune", "huyện Cái Nước")},
               {"30 con bò", cows},
               {"2 căn nhà", house(2, "support")},
               {"Lê Văn Sáu", person},
               {"5.000 USD", dollars}});
  const fact::Attribution there = {
      .actor = origin(entry, fact::Scope::kClause, "Hội Nông dân"),
      .place = "huyện Cái Nước",
      .place_origin = origin(entry, fact::Scope::kSentence, "huyện Cái Nước"),
      .period = fact::quarter_period(2021, 1),
      .period_origin = origin(entry, fact::Scope::kSentence, "Quý I")};
  entry.facts[3].attribution = there;
  entry.facts[4].attribution = there;
  entry.facts[7].attribution = {.actor = {},
                                .place = "xã Tân Hưng",
                                .place_origin = origin(entry, fact::Scope::kOwn, "Xã Tân Hưng"),
                                .period = fact::year_period(2021),
                                .period_origin = origin(entry, fact::Scope::kArticle, "Quý I")};
  entry.facts[8].attribution.place = "xã Tân Hưng";
  entry.records = {{.range = range_in(entry, kHandedOver),
                    .actor = "Hội Nông dân",
                    .action = "bàn giao",
                    .beneficiary = "hộ nghèo",
                    .place = "huyện Cái Nước",
                    .period = fact::quarter_period(2021, 1),
                    .house = 3,
                    .quantity = {},
                    .money = 4,
                    .directive = 5},
                   {.range = range_in(entry, kGave),
                    .actor = "Xã Tân Hưng",
                    .action = "tặng",
                    .beneficiary = "hội viên",
                    .place = "xã Tân Hưng",
                    .period = {},
                    .house = 8,
                    .quantity = 7,
                    .money = {},
                    .directive = {}}};
  return entry;
}

inline Entry report_of_tu_son() {
  constexpr const char* kSupported = "Thị xã Từ Sơn hỗ trợ 20-25 hộ, mỗi hộ 2,5 triệu đồng";
  input::RawArticle report = raw("tu-son", std::string(kSupported) + ", tăng 5,5%.\n");
  report.published = fact::parse_iso_period("2022-07");
  auto rate = money(2'500'000, "", "support");
  rate.per = "hộ";
  const auto households = made<fact::Quantity>([](auto& value) {
    value.number = 20;
    value.number_max = 25;
    value.unit = "hộ";
  });
  const auto growth = made<fact::Percent>([](auto& value) { value.value = decimal("5.5"); });
  Entry entry =
      store::entry(report, {{"20-25 hộ", households}, {"2,5 triệu đồng", rate}, {"5,5%", growth}});
  for (fact::Fact* fact : {&entry.facts[0], &entry.facts[1]}) {
    fact->attribution.place = "thị xã Từ Sơn";
    fact->attribution.period = fact::month_period(2022, 6);
  }
  entry.records = {{.range = range_in(entry, kSupported),
                    .actor = "Thị xã Từ Sơn",
                    .action = "hỗ trợ",
                    .beneficiary = {},
                    .place = "thị xã Từ Sơn",
                    .period = fact::month_period(2022, 6),
                    .house = {},
                    .quantity = 0,
                    .money = 1,
                    .directive = {}}};
  return entry;
}

// What a sum could add twice: a sum stated again, a total and its part, a half and its quarter.
inline Entry report_of_gia_lai() {
  input::RawArticle report =
      raw("gia-lai",
          "Gia Lai góp 915 triệu đồng\n"
          "Hội Chữ thập đỏ góp được 915 triệu đồng.\n"
          "Trong quý II, Quỹ vì trẻ em nhận 2 tỷ đồng; lũy kế sáu tháng nhận 5 tỷ đồng.\n"
          "Huyện Chư Prông chi 4 tỷ đồng, trong đó 1,5 tỷ đồng cho trường học.\n");
  report.published = fact::parse_iso_period("2021-07-05");
  Entry entry =
      store::entry(report, {{"915 triệu đồng", money(915'000'000, "")},
                            {"được 915 triệu đồng", money(915'000'000, "Hội Chữ thập đỏ")},
                            {"2 tỷ đồng", money(2'000'000'000, "Quỹ vì trẻ em", "raised")},
                            {"5 tỷ đồng", money(5'000'000'000, "Quỹ vì trẻ em", "raised")},
                            {"4 tỷ đồng", money(4'000'000'000, "")},
                            {"1,5 tỷ đồng", money(1'500'000'000, "")}});
  for (fact::Fact& fact : entry.facts) fact.attribution.place = "tỉnh Gia Lai";
  entry.facts[2].attribution.period = fact::quarter_period(2021, 2);
  entry.facts[3].attribution.period = fact::first_months(2021, 6);
  entry.facts[4].attribution.place = "huyện Chư Prông, tỉnh Gia Lai";
  return entry;
}

inline void put_statements(const std::string& file) {
  Database database = Database::open(file, Access::kWrite);
  Writer writer(database, kStamp);
  writer.put(report_of_ca_mau());
  writer.put(report_of_tu_son());
  writer.commit();
}

}  // namespace solieu::store

// Sentences that other systems misread, and those of the handbook that ANNOTATION.md decides.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/fact/json.h"
#include "tests/extract/bundled.h"

namespace solieu::extract {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

const char* const kPublished = "2021-07-15";

// "type {value}" of each fact of the first layer, without actors.
std::vector<std::string> values_of(const std::string& text) {
  std::vector<std::string> values;
  for (fact::Fact& fact : core_facts(text, kPublished)) {
    if (auto* money = std::get_if<fact::Money>(&fact.value)) money->actor.clear();
    if (auto* house = std::get_if<fact::House>(&fact.value)) house->actor.clear();
    if (auto* quantity = std::get_if<fact::Quantity>(&fact.value)) quantity->actor.clear();
    values.push_back(std::string(fact::type_of(fact.value)) + " " + fact::value_json(fact.value));
  }
  return values;
}

std::string year(const std::string& number) {
  return R"(date {"from":")" + number + R"(-01-01","to":")" + number +
         R"(-12-31","granularity":"year"})";
}

TEST(TrapsTest, AVirusIsNoMoneyThoughAtTheSameTimeFollows) {
  EXPECT_THAT(values_of("COVID-19 đồng thời lan rộng."), IsEmpty());
  EXPECT_THAT(values_of("Phòng, chống dịch COVID-19 đồng bộ, hiệu quả."), IsEmpty());
  EXPECT_THAT(values_of("Nhiệm kỳ 2020-2025, đồng thời triển khai."),
              ElementsAre(R"(date {"from":"2020-01-01","to":"2025-12-31","granularity":"range"})"));
  EXPECT_THAT(values_of("Nhiệm kỳ 2020-2025 đồng thời triển khai."),
              ElementsAre(R"(date {"from":"2020-01-01","to":"2025-12-31","granularity":"range"})"));
}

TEST(TrapsTest, AYearBeforeARateIsNoMoney) {
  EXPECT_THAT(values_of("Năm 2018 tỉ lệ hộ nghèo giảm."), ElementsAre(year("2018")));
  EXPECT_THAT(values_of("Năm 2018 tỷ lệ hộ nghèo giảm."), ElementsAre(year("2018")));
  EXPECT_THAT(values_of("Năm 2018 tỷ trọng công nghiệp tăng."), ElementsAre(year("2018")));
}

TEST(TrapsTest, ComradesAreNoMoney) {
  EXPECT_THAT(values_of("Ban gồm 12 đồng chí."),
              ElementsAre(R"(quantity {"number":12,"unit":"đồng chí"})"));
  EXPECT_THAT(values_of("Chi bộ có 12 đồng chí, đóng góp 12 triệu đồng."),
              ElementsAre(R"(quantity {"number":12,"unit":"đồng chí"})",
                          R"(money {"amount":12000000,"currency":"VND","role":"raised"})"));
}

TEST(TrapsTest, ADurationIsNoDate) {
  for (const std::string& value : values_of("Qua 10 năm thực hiện phong trào.")) {
    EXPECT_FALSE(value.starts_with("date")) << value;
  }
}

TEST(TrapsTest, NumberWordsThatAreOtherWordsAreNone) {
  for (const char* text : {
           "Thứ ba, tăng cường công tác.",
           "Một là, tăng cường công tác. Hai là, đẩy mạnh thi đua.",
           "Trải qua nhiều khó khăn.",
           "Ba mẹ và thầy cô.",
           "Một số hộ còn nghèo.",
           "Thứ tư hằng tuần.",
       }) {
    EXPECT_THAT(values_of(text), IsEmpty()) << text;
  }
}

TEST(TrapsTest, AStreetNumberIsNoQuantity) {
  EXPECT_THAT(values_of("Địa chỉ: 02 Hai Bà Trưng, Pleiku."), IsEmpty());
  EXPECT_THAT(values_of("Trụ sở ở số 299 Bùi Thị Xuân."), IsEmpty());
  EXPECT_THAT(values_of("Liên hệ: 0263.3822.145, số 05 đường 30/4, phường 2."), IsEmpty());
}

TEST(TrapsTest, ARatioIsNoDate) {
  EXPECT_THAT(values_of("Đã trao 2/2 con bò."),
              ElementsAre(R"(quantity {"number":2,"of":2,"unit":"con bò"})"));
  EXPECT_THAT(values_of("Có 15/15 xã đạt chuẩn, 3/4 số thôn có nhà sinh hoạt cộng đồng."),
              ElementsAre(R"(quantity {"number":15,"of":15,"unit":"xã"})",
                          R"(quantity {"number":3,"of":4,"unit":"thôn"})"));
  EXPECT_THAT(values_of("Sáng 3/4, đoàn viên xã tham gia hiến máu."),
              ElementsAre(R"(date {"from":"2021-04-03","to":"2021-04-03","granularity":"day"})"));
}

TEST(TrapsTest, NotUnderIsAtLeast) {
  EXPECT_THAT(
      values_of("Ủng hộ không dưới 100 triệu đồng."),
      ElementsAre(
          R"(money {"amount":100000000,"currency":"VND","comparator":"ge","role":"support"})"));
  EXPECT_THAT(values_of("Phấn đấu hộ nghèo không quá 5%, từ 80% hội viên trở lên tham gia."),
              ElementsAre(R"(percent {"value":5,"comparator":"le"})",
                          R"(percent {"value":80,"comparator":"ge"})"));
}

TEST(TrapsTest, ARangeIsOneFact) {
  EXPECT_THAT(values_of("Mỗi tháng thu từ 7 đến 8 triệu đồng."),
              ElementsAre(testing::HasSubstr(R"("amount":7000000,"amount_max":8000000)")));
  EXPECT_THAT(
      values_of("Mức hỗ trợ từ 20 - 30 triệu đồng/hộ, tối đa không quá 50 triệu đồng."),
      ElementsAre(
          R"(money {"amount":20000000,"amount_max":30000000,"currency":"VND","per":"hộ","role":"support"})",
          R"(money {"amount":50000000,"currency":"VND","comparator":"le","role":"support"})"));
}

TEST(TrapsTest, TwoAmountsAreTwoFacts) {
  EXPECT_THAT(values_of("Vận động 471,294 triệu đồng và 95 triệu đồng."),
              ElementsAre(R"(money {"amount":471294000,"currency":"VND","role":"raised"})",
                          R"(money {"amount":95000000,"currency":"VND","role":"raised"})"));
}

TEST(TrapsTest, QuartersInRomanNumerals) {
  const std::vector<std::pair<const char*, const char*>> quarters = {
      {"Trong Quý I/2020.", R"("from":"2020-01-01","to":"2020-03-31")"},
      {"Trong Quý II/2020.", R"("from":"2020-04-01","to":"2020-06-30")"},
      {"Trong quý III năm 2020.", R"("from":"2020-07-01","to":"2020-09-30")"},
      {"Trong quý IV-2020.", R"("from":"2020-10-01","to":"2020-12-31")"},
      {"Trong quý II.", R"("from":"2021-04-01","to":"2021-06-30")"},
  };
  for (const auto& [text, days] : quarters) {
    EXPECT_THAT(values_of(text),
                ElementsAre("date {" + std::string(days) + R"(,"granularity":"quarter"})"))
        << text;
  }
}

TEST(TrapsTest, BlanksThatDoNotBreakWithinDates) {
  for (const char* text : {
           "ngày 22 tháng 12 năm 2014",
           "ngày 22\u00A0tháng\u00A012 năm 2014",
           "ngày\u00A022\u00A0tháng\u00A012\u00A0năm\u00A02014",
           "ngày 22/12/2014\u00A0của Bộ Chính trị",
       }) {
    EXPECT_THAT(values_of(text),
                ElementsAre(R"(date {"from":"2014-12-22","to":"2014-12-22","granularity":"day"})"))
        << text;
  }
}

struct Sentence {
  const char* text;
  std::vector<std::string> values;
};

// The handbook's sentences that ANNOTATION.md plainly decides.
TEST(TrapsTest, ReadsTheSentencesOfTheHandbook) {
  const std::vector<Sentence> sentences = {
      {"Tổng kinh phí 1 tỷ 250 triệu đồng, trong đó ngân sách huyện 800 triệu đồng.",
       {R"(money {"amount":1250000000,"currency":"VND","role":"cost"})",
        R"(money {"amount":800000000,"currency":"VND","role":"cost"})"}},
      {"Thu ngân sách ước đạt trên 3.250 tỷ đồng, bằng 104,2% dự toán.",
       {R"(money {"amount":3250000000000,"currency":"VND","comparator":"gt","role":"revenue"})",
        R"(percent {"value":104.2})"}},
      {"Khánh thành 01 nhà văn hóa thôn, 12 nhà vệ sinh học đường và 03 căn nhà nhân ái.",
       {R"(quantity {"number":1,"unit":"nhà văn hóa thôn"})",
        R"(quantity {"number":12,"unit":"nhà vệ sinh"})",
        R"(house {"count":3,"programme":"nhân ái","action":"handover"})"}},
      {"Nhà hảo tâm Trần Thị Bình trao tặng 5 nhà tình thương, mỗi căn 70 triệu đồng.",
       {R"(house {"count":5,"programme":"tình thương","action":"handover"})",
        R"(money {"amount":70000000,"currency":"VND","per":"căn"})"}},
      {"Huyện xây mới 20 căn nhà đại đoàn kết, đã bàn giao 14 căn, số còn lại hoàn thành trong "
       "quý IV/2021.",
       {R"(house {"count":20,"programme":"đại đoàn kết","action":"build"})",
        R"(house {"count":14,"action":"handover"})",
        R"(date {"from":"2021-10-01","to":"2021-12-31","granularity":"quarter"})"}},
      {"Theo Kết luận số 62 – KL / TW , ngày 08/ 12/2009 của Bộ Chính trị.",
       {R"(directive {"symbol":"62-KL/TW","number":62,"code":"KL","issuer_code":"TW","doc_type":"Kết luận","date":"2009-12-08","issuer":"Bộ Chính trị"})"}},
      {"Kế hoạch số 45/KH-UBND ngày 2/3/2021 của UBND huyện triển khai Chỉ thị 16/CT-TTg.",
       {R"(directive {"symbol":"45/KH-UBND","number":45,"code":"KH","issuer_code":"UBND","doc_type":"Kế hoạch","date":"2021-03-02","issuer":"UBND huyện"})",
        R"(directive {"symbol":"16/CT-TTg","number":16,"code":"CT","issuer_code":"TTg","doc_type":"Chỉ thị"})"}},
      {"Năm 2018 tỉ lệ hộ nghèo còn 4,27%, giảm 1,5 điểm phần trăm so với năm 2017.",
       {year("2018"), R"(percent {"value":4.27})", year("2017")}},
      {"Ông Y Bion Niê, nguyên Chủ tịch UBMTTQ xã, hiến 1.200 m2 đất.",
       {R"(quantity {"number":1200,"unit":"m2 đất"})"}},
      {"Quỹ đạt 2 tỷ rưỡi, cho 310 hộ vay, mỗi hộ tối đa 50tr.",
       {R"(money {"amount":2500000000,"currency":"VND","role":"fund"})",
        R"(quantity {"number":310,"unit":"hộ vay"})",
        R"(money {"amount":50000000,"currency":"VND","comparator":"le","per":"hộ"})"}},
      {"Các cấp Hội tặng 1,200 suất quà trị giá 360,000,000đ.",
       {R"(quantity {"number":1200,"unit":"suất quà"})",
        R"(money {"amount":360000000,"currency":"VND","role":"value"})"}},
      {"Công trình dài 2.500 m, trị giá 2.5 tỷ đồng.",
       {R"(quantity {"number":2500,"unit":"m"})",
        R"(money {"amount":2500000000,"currency":"VND","role":"value"})"}},
      {"Hội giải ngân 5,4 tỷ; dư nợ đến 31/12/2020 là 23.600 triệu đồng.",
       {R"(money {"amount":5400000000,"currency":"VND","role":"disbursed"})",
        R"(date {"from":"2020-12-31","to":"2020-12-31","granularity":"day"})",
        R"(money {"amount":23600000000,"currency":"VND","role":"loan_balance"})"}},
      {"Một là, phấn đấu xây 30 nhà đại đoàn kết trong năm 2023.",
       {R"(house {"count":30,"programme":"đại đoàn kết","action":"build"})", year("2023")}},
      {"Kinh phí khoảng 75 triệu đồng do Công ty Hoàng Long tài trợ .",
       {R"(money {"amount":75000000,"currency":"VND","comparator":"approx","role":"cost"})"}},
      {"Căn cứ Nghị định 43/2014/NĐ-CP.",
       {R"(directive {"symbol":"43/2014/NĐ-CP","number":43,"year":2014,"code":"NĐ","issuer_code":"CP","doc_type":"Nghị định"})"}},
      {"Thực hiện Nghị quyết TW 6 khóa XII.",
       {R"(directive {"name":"Nghị quyết Trung ương 6","doc_type":"Nghị quyết","term":"XII"})"}},
      {"Thông báo Kết luận số 102-TB/TU, ngày 5.6.2021 của BTV Thị uỷ.",
       {R"(directive {"symbol":"102-TB/TU","number":102,"code":"TB","issuer_code":"TU","doc_type":"Thông báo Kết luận","date":"2021-06-05","issuer":"BTV Thị ủy"})"}},
      {"LĐLĐ tỉnh trích 240 triệu đồng xây 6 “Mái ấm Công đoàn”.",
       {R"(money {"amount":240000000,"currency":"VND"})",
        R"(house {"count":6,"programme":"mái ấm công đoàn","action":"build","money":240000000})"}},
      {"Đoàn viên ủng hộ quỹ “Mái ấm công đoàn” 120 triệu đồng.",
       {R"(money {"amount":120000000,"currency":"VND","role":"support"})"}},
      {"Bão số 9 làm 35 căn nhà tốc mái, UBND hỗ trợ mỗi hộ 5 triệu đồng.",
       {R"(house {"count":35})",
        R"(money {"amount":5000000,"currency":"VND","per":"hộ","role":"support"})"}},
      {"Nhân dân hiến trên 3 vạn mét vuông đất, 2.000 ngày công, quy ra tiền hơn 1,2 nghìn triệu "
       "đồng.",
       {R"(quantity {"number":30000,"unit":"mét vuông đất","comparator":"gt"})",
        R"(quantity {"number":2000,"unit":"ngày công"})",
        R"(money {"amount":1200000000,"currency":"VND","comparator":"gt"})"}},
      {"Đ/c Bí thư Huyện ủy tặng 50 suất quà (500 ngàn đồng/suất).",
       {R"(quantity {"number":50,"unit":"suất quà"})",
        R"(money {"amount":500000,"currency":"VND","per":"suất"})"}},
      {"Đến 30-6-2024, tỉnh xóa được 1.234/1.500 căn nhà tạm, đạt 82,3%.",
       {R"(date {"from":"2024-06-30","to":"2024-06-30","granularity":"day"})",
        R"(house {"count":1234,"programme":"tạm","action":"remove"})",
        R"(percent {"value":82.3,"direction":"reach"})"}},
      {"Quỹ “Vì người nghèo” năm 2019 vận động được 856.320.000, đạt 107%.",
       {year("2019"), R"(money {"amount":856320000,"currency":"VND","role":"raised"})",
        R"(percent {"value":107,"direction":"reach"})"}},
      {"Quyết định số 15-QÐ/TU.",
       {R"(directive {"symbol":"15-QĐ/TU","number":15,"code":"QĐ","issuer_code":"TU","doc_type":"Quyết định"})"}},
  };
  for (const Sentence& sentence : sentences) {
    EXPECT_THAT(values_of(sentence.text), ElementsAreArray(sentence.values)) << sentence.text;
  }
}

TEST(TrapsTest, ALicenceIsNoDirective) {
  for (const std::string& value : values_of("Giấy phép số 21/GP-TTĐT ngày 03/3/2019.")) {
    EXPECT_FALSE(value.starts_with("directive")) << value;
  }
}

TEST(TrapsTest, CitationsInARowShareWhatIsSaidOnce) {
  std::vector<std::string> symbols;
  for (const fact::Fact& fact :
       core_facts("Quán triệt các Chỉ thị 05, 13-CT/TW và Quyết định 217, 218-QĐ/TW.")) {
    const auto* directive = std::get_if<fact::Directive>(&fact.value);
    symbols.push_back(directive != nullptr ? directive->symbol : fact.text);
  }
  EXPECT_THAT(symbols, ElementsAre("05-CT/TW", "13-CT/TW", "217-QĐ/TW", "218-QĐ/TW"));
}

TEST(TrapsTest, WhatHasNoDefiniteNumberIsNoFact) {
  for (const char* text : {
           "Ủng hộ hàng trăm triệu đồng.",
           "Huy động nhiều tỷ đồng.",
           "Hàng ngàn lao động có việc làm.",
           "Xây nhà “đại đoàn kết” cho hộ nghèo.",
           "Thực hiện các nghị quyết của Trung ương.",
           "Toàn bộ số tiền được trao tận tay.",
       }) {
    EXPECT_THAT(values_of(text), IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace solieu::extract

#include "engine/audit/restatements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/audit/told.h"

namespace solieu::audit {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Report {
  std::string text;
  std::string published = "";
  std::string title = "";
};

// "412 đơn vị máu → 421 đơn vị máu" of each finding.
std::vector<std::string> findings_of(const std::vector<Report>& reports) {
  Audit audit;
  Restatements restatements;
  for (const Report& report : reports) {
    const Told told(report.text, report.published, report.title);
    restatements.read(told.article(), audit);
  }
  restatements.finish(audit);
  std::vector<std::string> found;
  for (const ArticleFinding& one : audit.findings) {
    EXPECT_EQ(one.finding.kind, fact::FindingKind::kConflict);
    found.push_back(one.finding.says + " → " + one.finding.should);
  }
  return found;
}

TEST(RestatementsTest, OneArticleTellsAFigureTwiceAndNotAlike) {
  EXPECT_THAT(
      findings_of({{"Số hộ được vay vốn ưu đãi của huyện là 12.345 hộ.\n\nTrong 12.354 hộ được "
                    "vay vốn ưu đãi của huyện nói trên, phần lớn là hộ cận nghèo."}}),
      ElementsAre("12.345 hộ → 12.354 hộ", "12.354 hộ → 12.345 hộ"));
}

TEST(RestatementsTest, TheFigureToldLessOftenIsAtFault) {
  EXPECT_THAT(
      findings_of({{"Số hộ được vay vốn ưu đãi của huyện là 12.345 hộ. Huyện rà soát 12.345 hộ "
                    "ấy mỗi năm.\n\nTrong 12.354 hộ được vay vốn ưu đãi của huyện nói trên, "
                    "phần lớn là hộ cận nghèo."}}),
      ElementsAre("12.354 hộ → 12.345 hộ"));
}

TEST(RestatementsTest, FiguresOfTwoThingsMayBeAlike) {
  const std::string kRight[] = {
      // other places
      "Xã Tân An được cấp 1.250 thẻ bảo hiểm y tế.\n\nXã Tân Bình được cấp 1.260 thẻ bảo hiểm y "
      "tế.",
      // before and after
      "Trước khi sắp xếp, tỉnh có 155 đơn vị hành chính cấp xã.\n\nDân số hơn 3 triệu người; có "
      "135 "
      "đơn vị hành chính cấp xã.",
      // a change
      "Số hộ được vay vốn ưu đãi là 12.345 hộ.\n\nSố hộ được vay vốn ưu đãi tăng 12.354 hộ.",
      // rounded
      "Số hộ được vay vốn ưu đãi là 12.345 hộ.\n\nHơn 12.300 hộ được vay vốn ưu đãi.",
      // two figures of one sentence
      "Huyện chi 1.250 triệu đồng cho đường và chi 1.260 triệu đồng cho cầu.",
  };
  for (const std::string& text : kRight) {
    SCOPED_TRACE(text);
    EXPECT_THAT(findings_of({{text}}), IsEmpty());
  }
}

TEST(RestatementsTest, ATitleSaysWhatItsBodySays) {
  EXPECT_THAT(
      findings_of({{"Mặt trận huyện trao 25 căn nhà đại đoàn kết\n\nSáng nay, Mặt trận huyện "
                    "trao 20 căn nhà đại đoàn kết cho hộ nghèo.",
                    "", "Mặt trận huyện trao 25 căn nhà đại đoàn kết"}}),
      ElementsAre("25 căn nhà đại đoàn kết → 20 căn nhà đại đoàn kết",
                  "20 căn nhà đại đoàn kết → 25 căn nhà đại đoàn kết"));
  const std::string kTitle = "Mặt trận huyện trao 25 căn nhà đại đoàn kết";
  const std::string kRight[] = {
      kTitle +
          "\n\nMặt trận huyện trao 15 căn nhà đại đoàn kết ở xã Đông, trao 10 căn nhà đại đoàn "
          "kết ở xã Tây.",
      kTitle +
          "\n\nMặt trận huyện trao 25 căn nhà đại đoàn kết; năm trước trao 20 căn nhà đại đoàn "
          "kết.",
      kTitle + "\n\nMặt trận huyện tặng 20 suất quà.",
  };
  for (const std::string& text : kRight) {
    SCOPED_TRACE(text);
    EXPECT_THAT(findings_of({{text, "", kTitle}}), IsEmpty());
  }
}

TEST(RestatementsTest, WordsInOtherOrderTellOfTheSame) {
  struct Case {
    std::string text;
    std::vector<std::string> found;
  };
  const Case kCases[] = {
      // the noun behind the number, and the verb behind the noun
      {"Trong năm, huyện trồng mới 3.180 ha rừng.\n\nVới 3.810 ha rừng trồng mới, huyện dẫn đầu.",
       {"3.180 ha rừng → 3.810 ha rừng", "3.810 ha rừng → 3.180 ha rừng"}},
      // a percentage
      {"Tỷ lệ hộ dùng nước sạch của xã đạt 69%.\n\nVới 96% tỷ lệ hộ dùng nước sạch, xã về đích.",
       {"69% → 96%", "96% → 69%"}},
      // short numbers of one long noun
      {"Quỹ trao 140 suất học bổng cho học sinh nghèo.\n\nNhư vậy, Quỹ đã trao 410 suất học bổng.",
       {"140 suất học bổng → 410 suất học bổng", "410 suất học bổng → 140 suất học bổng"}},
      // three digits, and no word in common but the long noun
      {"Chương trình tiếp nhận 315 đơn vị máu.\n\nBệnh viện tỉnh đã có 351 đơn vị máu.",
       {"315 đơn vị máu → 351 đơn vị máu", "351 đơn vị máu → 315 đơn vị máu"}},
      // an average, told twice
      {"Thu nhập bình quân đầu người của xã đạt 56,5 triệu đồng.\n\nVới mức thu nhập bình quân đầu "
       "người 65,5 triệu đồng, xã dẫn đầu.",
       {"56,5 triệu đồng → 65,5 triệu đồng", "65,5 triệu đồng → 56,5 triệu đồng"}},
      // near, and summed up
      {"Mặt trận xã tổ chức 26 cuộc giám sát.\n\nQua 28 cuộc giám sát, Mặt trận nêu 45 kiến nghị.",
       {"26 cuộc giám sát → 28 cuộc giám sát", "28 cuộc giám sát → 26 cuộc giám sát"}},
      // near, and taken up again
      {"Mặt trận xã trao 360 phần quà cho hộ nghèo.\n\n350 phần quà này do một ngân hàng tài trợ.",
       {"360 phần quà → 350 phần quà", "350 phần quà → 360 phần quà"}},
      // taken up again by who speaks
      {"Đoàn xã trao 360 phần quà cho hộ nghèo.\n\n“Cả 350 phần quà đều do bà con góp”, chị Lê Thị "
       "Ba nói.",
       {"360 phần quà → 350 phần quà", "350 phần quà → 360 phần quà"}},
      // referred to just behind, with no other word in common
      {"Tổ vay vốn của thôn có 52 hộ.\n\nCả 25 hộ đều trả nợ đúng hạn.",
       {"52 hộ → 25 hộ", "25 hộ → 52 hộ"}},
      {"Quỹ nhận tổng số 71,6 tỷ đồng.\n\nTrong 76,1 tỷ đồng đó, phần lớn đã về các xã.",
       {"71,6 tỷ đồng → 76,1 tỷ đồng", "76,1 tỷ đồng → 71,6 tỷ đồng"}},
      // the end of a month is its last day, and the speaker's names are not the figure's
      {"Đến ngày 30/6/2022, dư nợ cho vay hộ nghèo của chi nhánh Sơn Động đạt 3.241 tỷ "
       "đồng.\n\nGiám đốc Lê Văn Ba cho biết, dư nợ cho vay hộ nghèo đến cuối tháng 6/2022 là "
       "3.214 "
       "tỷ đồng.",
       {"3.241 tỷ đồng → 3.214 tỷ đồng", "3.214 tỷ đồng → 3.241 tỷ đồng"}},
  };
  for (const Case& one : kCases) {
    SCOPED_TRACE(one.text);
    EXPECT_EQ(findings_of({{one.text}}), one.found);
  }
}

TEST(RestatementsTest, OtherPartsHaveOtherNumbers) {
  const std::string kRight[] = {
      // not taken up again
      "Mặt trận xã trao 360 phần quà cho hộ nghèo.\n\nĐoàn xã tặng 350 phần quà cho thiếu nhi.",
      // the rest is told as well
      "Mặt trận xã trao 360 phần quà.\n\n350 phần quà này cho hộ nghèo. Trẻ mồ côi nhận 10 phần "
      "quà.",
      // what is left
      "Quỹ trao 140 suất học bổng cho học sinh nghèo.\n\nQuỹ trao 410 suất học bổng khác.",
      // a third number of the same
      "Quỹ trao 140 suất học bổng ở huyện. Xã nhận 75 suất học bổng.\n\nQuỹ trao 410 suất học "
      "bổng.",
      // numbered things
      "Gói thầu số 1 trị giá 12.345 triệu đồng.\n\nGói thầu số 2 trị giá 12.354 triệu đồng.",
      // a denial
      "Khu nhà có 184 căn hộ cho công nhân.\n\nKhu nhà có 184 chứ không phải 148 căn hộ cho công "
      "nhân.",
      // behind another matter
      "Tổ vay vốn của thôn có 52 hộ.\n\nThôn làm đường. Dân hiến đất. Cả 25 hộ đều vui.",
      // told of others
      "Chi nhánh Sơn Động cho hộ nghèo vay 3.241 triệu đồng.\n\nChi nhánh Lục Nam cho hộ nghèo vay "
      "3.214 triệu đồng.",
      // other ends
      "Đến ngày 31/5/2022, dư nợ cho vay hộ nghèo là 3.241 tỷ đồng.\n\nĐến cuối tháng 6/2022, dư "
      "nợ "
      "cho vay hộ nghèo là 3.214 tỷ đồng.",
      // what is planned
      "Huyện trồng 3.180 ha rừng.\n\nKế hoạch trồng 3.810 ha rừng của huyện đã được duyệt.",
  };
  for (const std::string& text : kRight) {
    SCOPED_TRACE(text);
    EXPECT_THAT(findings_of({{text}}), IsEmpty());
  }
}

const std::string kFirst =
    "Sáng 16/6/2018, tại Nhà văn hóa huyện Sơn Động, Hội Chữ thập đỏ huyện tổ chức ngày hội hiến "
    "máu "
    "“Hành trình đỏ” lần thứ ba. Ngày hội thu được 412 đơn vị máu.";

TEST(RestatementsTest, TwoArticlesTellOneEventNotAlike) {
  EXPECT_THAT(
      findings_of(
          {{kFirst, "2018-06-17"},
           {"Ngày hội hiến máu “Hành trình đỏ” lần thứ ba diễn ra ngày 16/6/2018 tại Nhà văn "
            "hóa huyện Sơn Động. Ban Tổ chức tiếp nhận được 421 đơn vị máu.",
            "2018-06-18"}}),
      ElementsAre("412 đơn vị máu → 421 đơn vị máu", "421 đơn vị máu → 412 đơn vị máu"));
}

const std::string kBridge =
    "Sáng 4/9/2019, huyện Sơn Động, tỉnh Bắc Giang khánh thành cầu Khe Táu ở xã Yên Định. ";

TEST(RestatementsTest, ShortNumbersOfOneEventAreComparedToo) {
  struct Case {
    std::string first, second;
    std::vector<std::string> found;
  };
  const Case kCases[] = {
      {"Cầu dài 96 m.", "Công trình có chiều dài 69 m.", {"96 m → 69 m", "69 m → 96 m"}},
      {"Dịp này, 120 suất học bổng được trao.",
       "Huyện trao 110 suất học bổng.",
       {"120 suất học bổng → 110 suất học bổng", "110 suất học bổng → 120 suất học bổng"}},
      // another measure
      {"Cầu dài 96 m.", "Mặt cầu rộng 69 m.", {}},
      // rounded, and of another day
      {"Dịp này, 120 suất học bổng được trao.", "Huyện trao gần 130 suất học bổng.", {}},
      {"Cầu có 212 hộ được hưởng lợi.", "Cầu có 890 người được hưởng lợi.", {}},
      // both are told
      {"Huyện trao 120 suất học bổng.",
       "Huyện trao 110 suất học bổng, sau đó trao 120 suất học bổng.",
       {}},
  };
  for (const Case& one : kCases) {
    SCOPED_TRACE(one.first + " / " + one.second);
    EXPECT_EQ(findings_of(
                  {{kBridge + one.first, "2019-09-04"},
                   {"Huyện Sơn Động, tỉnh Bắc Giang đưa cầu Khe Táu, xã Yên Định vào sử dụng ngày "
                    "4/9/2019. " +
                        one.second,
                    "2019-09-05"}}),
              one.found);
  }
}

TEST(RestatementsTest, AnEventWithoutADayIsOfTheDayBeforeItsReport) {
  const std::string kFirstHalf =
      "Hội Khuyến học huyện Sơn Động, tỉnh Bắc Giang và xã Yên Định mở chương trình “Tiếp bước đến "
      "trường” lần thứ hai. ";
  EXPECT_THAT(findings_of({{kFirstHalf + "Hội trao 120 suất học bổng.", "2019-09-05"},
                           {kFirstHalf + "Hội tặng 110 suất học bổng.", "2019-09-06"}}),
              ElementsAre("120 suất học bổng → 110 suất học bổng",
                          "110 suất học bổng → 120 suất học bổng"));
  EXPECT_THAT(findings_of({{kFirstHalf + "Hội trao 120 suất học bổng.", "2019-09-05"},
                           {kFirstHalf + "Hội tặng 110 suất học bổng.", "2020-09-06"}}),
              IsEmpty());
}

TEST(RestatementsTest, OtherEventsHaveOtherFigures) {
  const std::string kOther = "Ban Tổ chức tiếp nhận được 421 đơn vị máu.";
  const Report kRight[] = {
      // another year
      {"Ngày hội hiến máu “Hành trình đỏ” lần thứ ba diễn ra ngày 15/6/2019 tại Nhà văn hóa huyện "
       "Sơn "
       "Động. " +
           kOther,
       "2019-06-18"},
      // another place and day
      {"Ngày 17/6/2018, Hội Chữ thập đỏ huyện Lục Nam mở ngày hội hiến máu. " + kOther,
       "2018-06-18"},
      // an article that tells both
      {"Ngày hội hiến máu “Hành trình đỏ” lần thứ ba diễn ra ngày 16/6/2018 tại Nhà văn hóa huyện "
       "Sơn "
       "Động. Ban Tổ chức tiếp nhận được 412 đơn vị máu, lần trước tiếp nhận được 421 đơn vị máu.",
       "2018-06-18"},
  };
  for (const Report& other : kRight) {
    SCOPED_TRACE(other.text);
    EXPECT_THAT(findings_of({{kFirst, "2018-06-17"}, other}), IsEmpty());
  }
}

// An article of many things, in which one sentence tells of an event.
const std::string kRound =
    "Từ đầu mùa mưa, các đoàn thể của tỉnh góp công, góp của giúp vùng lũ. Nông dân nhận giống "
    "mới. ";

TEST(RestatementsTest, ASentenceMayTellOfAnEventThatAnotherArticleTells) {
  struct Case {
    std::string first, second;
    std::vector<std::string> found;
  };
  const std::string kGifts =
      "Sáng 12/10, tại xã Yên Định, huyện Sơn Động, Hội Chữ thập đỏ trao 240 suất quà cho hộ "
      "nghèo.";
  const Case kCases[] = {
      // in other words
      {kGifts,
       "Ngày 12/10, Hội Chữ thập đỏ cùng nhà hảo tâm về xã Yên Định, huyện Sơn Động trao 250 suất "
       "quà.",
       {"240 suất quà → 250 suất quà", "250 suất quà → 240 suất quà"}},
      // houses, handed over
      {"Sáng 12/10, lãnh đạo huyện dự lễ bàn giao 16 căn nhà tại xã Yên Định, huyện Sơn Động.",
       "Ngày 12/10, huyện Sơn Động bàn giao 18 căn nhà tại xã Yên Định.",
       {"16 căn nhà → 18 căn nhà", "18 căn nhà → 16 căn nhà"}},
      // another day, another place, another thing
      {kGifts,
       "Ngày 13/10, Hội Chữ thập đỏ về xã Yên Định, huyện Sơn Động trao 250 suất quà cho hộ nghèo.",
       {}},
      {kGifts,
       "Ngày 12/10, Hội Chữ thập đỏ về xã Tuấn Đạo, huyện Sơn Động trao 250 suất quà cho hộ nghèo.",
       {}},
      {kGifts,
       "Ngày 12/10, Hội Chữ thập đỏ về xã Yên Định, huyện Sơn Động trao 250 thùng mì cho hộ nghèo.",
       {}},
      // told as well
      {kGifts,
       "Ngày 12/10, Hội Chữ thập đỏ về xã Yên Định, huyện Sơn Động trao 250 suất quà, trước đó đã "
       "tặng 240 suất quà.",
       {}},
  };
  for (const Case& one : kCases) {
    SCOPED_TRACE(one.second);
    EXPECT_EQ(findings_of({{one.first, "2020-10-14"}, {kRound + one.second, "2020-10-16"}}),
              one.found);
  }
}

TEST(RestatementsTest, OfThreeArticlesTheOneThatStandsAloneIsAtFault) {
  EXPECT_THAT(
      findings_of({{kFirst, "2018-06-17"},
                   {kFirst + " Ban Tổ chức cảm ơn nhân dân.", "2018-06-17"},
                   {"Ngày hội hiến máu “Hành trình đỏ” lần thứ ba diễn ra ngày 16/6/2018 tại "
                    "Nhà văn hóa huyện Sơn Động. Ban Tổ chức tiếp nhận được 421 đơn vị máu.",
                    "2018-06-18"}}),
      ElementsAre("421 đơn vị máu → 412 đơn vị máu"));
}

}  // namespace
}  // namespace solieu::audit

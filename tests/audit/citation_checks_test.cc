#include "engine/audit/citation_checks.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/audit/citing.h"

namespace solieu::audit {
namespace {

struct Case {
  const char* text;
  const char* published;
  const char* findings;  // as `findings_in` gives them
};

template <std::size_t size>
void expect_findings(const Case (&cases)[size]) {
  for (const Case& one : cases) {
    SCOPED_TRACE(one.text);
    EXPECT_EQ(findings_in(one.text, one.published), one.findings);
  }
}

template <std::size_t size>
void expect_none(const Case (&cases)[size]) {
  expect_findings(cases);
}

TEST(CitationChecksTest, FindsDaysThatAreNotTheDocuments) {
  expect_findings({
      {"Phường thực hiện Nghị quyết số 25-NQ/TW, ngày 14/10/2013 của Ban Chấp hành Trung ương.",
       "2020-11-09",
       "date_differs: Nghị quyết số 25-NQ/TW, ngày 14/10/2013: 2013-10-14 -> 2013-06-03 (warning)"},
      {"Huyện triển khai Quyết định số 217-QĐ/TW ngày 12 tháng 11 năm 2013 của Bộ Chính trị.",
       "2015-03-02",
       "date_differs: Quyết định số 217-QĐ/TW ngày 12 tháng 11 năm 2013: 2013-11-12 -> 2013-12-12 "
       "(warning)"},
      {"Chi cục áp dụng Nghị định số 30/2020/NĐ-CP ngày 05/3/2019 của Chính phủ về công tác văn "
       "thư.",
       "2021-02-01",
       "date_differs: Nghị định số 30/2020/NĐ-CP ngày 05/3/2019: 2019-03-05 -> 2020-03-05 (error)"},
      {"Sở thi hành Nghị định số 91/2017/NĐ-CP ngày 31/7/2016 của Chính phủ.", "2019-02-01",
       "date_differs: Nghị định số 91/2017/NĐ-CP ngày 31/7/2016: 2016-07-31 -> 2017 (error)"},
      {"Cơ quan tuân thủ Nghị định 140/2007 ngày 15/9/2007 của Chính phủ.", "2010-02-01",
       "date_differs: Nghị định 140/2007 ngày 15/9/2007: 2007-09-15 -> 2007-09-05 (warning)"},
      // Another year, but day and month are the document's.
      {"Tỉnh chi trả theo Nghị quyết số 42/NQ-CP ngày 09/4/2019 của Chính phủ.", "2020-08-01",
       "date_differs: Nghị quyết số 42/NQ-CP ngày 09/4/2019: 2019-04-09 -> 2020-04-09 (warning)"},
      // Another term, but the subject is the document's.
      {"Quán triệt Nghị quyết số 25-NQ/TW, ngày 20/5/2018 về tăng cường và đổi mới sự lãnh đạo của "
       "Đảng đối với công tác dân vận.",
       "2019-01-01",
       "date_differs: Nghị quyết số 25-NQ/TW, ngày 20/5/2018: 2018-05-20 -> 2013-06-03 (warning)"},
      {"Ngày 14/10/2013, Ban Chấp hành Trung ương ban hành Nghị quyết số 25-NQ/TW.", "2014-01-01",
       "date_differs: Nghị quyết số 25-NQ/TW: 2013-10-14 -> 2013-06-03 (warning)"},
      {"Nhân dân góp ý theo Nghị quyết Trung ương 4 (khóa XI), ngày 30/10/2016.", "2017-01-01",
       "date_differs: Nghị quyết Trung ương 4 (khóa XI), ngày 30/10/2016: 2016-10-30 -> 2012-01-16 "
       "(warning)"},
  });
}

TEST(CitationChecksTest, FindsTermsThatAreNotTheDocuments) {
  expect_findings({
      {"Xã học tập Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương (khóa X).",
       "2014-06-01",
       "date_differs: Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương (khóa "
       "X): "
       "khóa X -> khóa XI (warning)"},
      // Its own day says so, whatever the document.
      {"Xã học tập Nghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị khóa XI.", "2014-06-01",
       "date_differs: Nghị quyết số 11-NQ/TW, ngày 27/4/2007 của Bộ Chính trị khóa XI: khóa XI -> "
       "khóa X (warning)"},
  });
}

TEST(CitationChecksTest, LeavesDaysAloneThatMayBeAnotherDocuments) {
  expect_none({
      {"Thực hiện Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của Ban Chấp hành Trung ương.",
       "2020-11-09", ""},
      // The numbers of the Party begin anew with each term, those of the State with each year.
      {"Thực hiện Nghị quyết số 25-NQ/TW, ngày 25/7/2008 của Ban Chấp hành Trung ương.",
       "2020-11-09", ""},
      {"Thực hiện Nghị quyết số 42/NQ-CP ngày 31/3/2017 của Chính phủ.", "2020-11-09", ""},
      // Of a congress' two weeks nobody knows the term.
      {"Thực hiện Nghị quyết số 25-NQ/TW, ngày 20/01/2011 của Bộ Chính trị.", "2012-01-01", ""},
      // Only remembered, and so no witness.
      {"Thực hiện Kết luận số 62-KL/TW, ngày 18/12/2009 của Bộ Chính trị.", "2012-01-01", ""},
      // The day of what was held about it.
      {"Đảng ủy tổ chức hội nghị quán triệt Chỉ thị số 05-CT/TW ngày 20/8/2016 tại hội trường.",
       "2016-08-25", ""},
      {"Theo Chỉ thị số 05-CT/TW của Bộ Chính trị, ngày 20/8/2016 huyện tổ chức hội nghị.",
       "2016-08-25", ""},
      {"Theo Chỉ thị số 05-CT/TW của Bộ Chính trị, ngày 20/8/2016, Đảng ủy mở lớp học.",
       "2016-08-25", ""},
      {"Theo Chỉ thị số 05-CT/TW, ngày 20/8/2016 Đảng ủy mở lớp học.", "2016-08-25", ""},
      // A law has been made anew under its name.
      {"Căn cứ Luật Đất đai ngày 26/11/2003, tòa bác đơn.", "2006-08-25", ""},
      {"Căn cứ Luật Đất đai ngày 29/11/2013, tòa bác đơn.", "2016-08-25", ""},
      // The term of a provincial committee is its own.
      {"Thực hiện Nghị quyết số 25-NQ/TU, ngày 03/6/2013 của Tỉnh ủy khóa XIV.", "2014-01-01", ""},
  });
}

TEST(CitationChecksTest, FindsIssuersThatTheSymbolContradicts) {
  expect_findings({
      {"Hỗ trợ theo Nghị quyết số 42/NQ-CP của Thủ tướng Chính phủ cho 145 hội viên.", "2020-11-09",
       "issuer_differs: Nghị quyết số 42/NQ-CP của Thủ tướng Chính phủ: Thủ tướng Chính phủ -> "
       "Chính phủ (error)"},
      {"Theo Quyết định số 755/QĐ-TTg ngày 20/5/2013 của Chính phủ, huyện có 12 công trình.",
       "2015-11-09",
       "issuer_differs: Quyết định số 755/QĐ-TTg ngày 20/5/2013 của Chính phủ: Chính phủ -> Thủ "
       "tướng Chính phủ (error)"},
      {"Trường áp dụng Thông tư số 22/2016/TT-BGDĐT của Bộ Nội vụ.", "2018-11-09",
       "issuer_differs: Thông tư số 22/2016/TT-BGDĐT của Bộ Nội vụ: Bộ Nội vụ -> Bộ Giáo dục và "
       "Đào "
       "tạo (error)"},
      {"Huyện thi hành Chỉ thị số 12-CT/TU, ngày 05/6/2018 của Ban Bí thư.", "2018-11-09",
       "issuer_differs: Chỉ thị số 12-CT/TU, ngày 05/6/2018 của Ban Bí thư: Ban Bí thư -> Tỉnh ủy "
       "(error)"},
      {"Xã thực hiện Nghị quyết số 103/2023/QH15 của Chính phủ.", "2024-01-09",
       "issuer_differs: Nghị quyết số 103/2023/QH15 của Chính phủ: Chính phủ -> Quốc hội (error)"},
      {"Căn cứ Nghị quyết số 17/NQ-HĐND ngày 14/12/2017 của UBND tỉnh.", "2018-01-09",
       "issuer_differs: Nghị quyết số 17/NQ-HĐND ngày 14/12/2017 của UBND tỉnh: UBND tỉnh -> "
       "HĐND tỉnh (error)"},
      {"Luật Đất đai số 45/2013/QH13 ngày 29/11/2013 của Chính phủ có hiệu lực.", "2014-01-09",
       "issuer_differs: Luật Đất đai số 45/2013/QH13 ngày 29/11/2013 của Chính phủ: Chính phủ -> "
       "Quốc hội (error)"},
  });
}

TEST(CitationChecksTest, FindsIssuersThatTheRegistryContradicts) {
  expect_findings({
      {"Thực hiện Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Ban Bí thư.", "2015-11-09",
       "issuer_differs: Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Ban Bí thư: Ban Bí thư -> Bộ "
       "Chính trị (warning)"},
      {"Thực hiện Chỉ thị số 05-CT/TW của Ban Bí thư về đẩy mạnh học tập và làm theo tư tưởng, đạo "
       "đức, phong cách Hồ Chí Minh.",
       "2017-11-09",
       "issuer_differs: Chỉ thị số 05-CT/TW của Ban Bí thư: Ban Bí thư -> Bộ Chính trị (warning)"},
      // Its head has the Committee, too.
      {"Theo Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Ban Chấp hành Trung ương.", "2015-11-09",
       "issuer_differs: Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Ban Chấp hành Trung ương: Ban "
       "Chấp hành Trung ương -> Bộ Chính trị (note)"},
  });
}

TEST(CitationChecksTest, TakesIssuersInAllTheirNames) {
  expect_none({
      {"Theo Quyết định số 755/QĐ-TTg của Thủ tướng.", "2015-11-09", ""},
      {"Theo Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Trung ương.", "2015-11-09", ""},
      {"Theo Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị (khóa XI).", "2015-11-09",
       ""},
      {"Theo Quyết định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị, Ban Bí thư.", "2015-11-09",
       ""},
      {"Theo Nghị quyết số 25-NQ/TW, ngày 03/6/2013 của BCH TW Đảng.", "2015-11-09", ""},
      {"Theo Chỉ thị số 12-CT/TU, ngày 05/6/2018 của Ban Thường vụ Thị ủy.", "2018-11-09", ""},
      {"Theo Thông tư số 22/2016/TT-BGDĐT của Bộ GD&ĐT.", "2018-11-09", ""},
      // Each of two documents has its issuer.
      {"Theo Nghị quyết số 42/NQ-CP, Quyết định số 15/2020/QĐ-TTg của Chính phủ, Thủ tướng Chính "
       "phủ.",
       "2020-11-09", ""},
      {"Theo Nghị quyết số 42/NQ-CP, Quyết định số 15/2020/QĐ-TTg của Chính phủ.", "2020-11-09",
       ""},
      // Without day or subject it may be of another term.
      {"Theo Chỉ thị số 05-CT/TW của Ban Bí thư.", "2017-11-09", ""},
      // A body of another organization.
      {"Theo Kế hoạch số 225-KH/TWĐTN của Ban Bí thư Trung ương Đoàn.", "2017-11-09", ""},
      {"Chính phủ giao Bộ Tài chính hướng dẫn Quyết định số 755/QĐ-TTg.", "2015-11-09", ""},
  });
}

TEST(CitationChecksTest, FindsTypesThatTheSymbolContradicts) {
  expect_findings({
      {"Thực hiện Chỉ thị số 49-NQ/TW của Bộ Chính trị.", "2007-11-09",
       "type_differs: Chỉ thị số 49-NQ/TW: Chỉ thị -> Nghị quyết (error)"},
      {"Thực hiện Nghị quyết số 16/CT-TTg của Thủ tướng Chính phủ.", "2020-11-09",
       "type_differs: Nghị quyết số 16/CT-TTg: Nghị quyết -> Chỉ thị (error)"},
      {"Thực hiện Kết luận số 159-TB/TW, ngày 15/11/2004 của Ban Bí thư.", "2005-11-09",
       "type_differs: Kết luận số 159-TB/TW: Kết luận -> Thông báo (error)"},
      {"Thực hiện Nghị định số 121/2017/TT-BTC.", "2018-11-09",
       "type_differs: Nghị định số 121/2017/TT-BTC: Nghị định -> Thông tư (error)"},
      {"Thực hiện Hướng dẫn số 15-KH/TU, ngày 05/8/2019 của Tỉnh ủy.", "2020-11-09",
       "type_differs: Hướng dẫn số 15-KH/TU: Hướng dẫn -> Kế hoạch (error)"},
      {"Thực hiện Chỉ thị số 03-ĐA/TU, ngày 05/8/2019 của Tỉnh ủy.", "2020-11-09",
       "type_differs: Chỉ thị số 03-ĐA/TU: Chỉ thị -> Đề án (error)"},
      {"Thực hiện Quy định số 217-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị.", "2015-11-09",
       "type_differs: Quy định số 217-QĐ/TW: Quy định -> Quyết định (note)"},
      {"Thực hiện Luật số 103/2023/QH15 ngày 09/11/2023 của Quốc hội.", "2024-11-09",
       "type_differs: Luật số 103/2023/QH15: Luật -> Nghị quyết (warning)"},
  });
}

TEST(CitationChecksTest, TakesTypesThatGoWithTheCode) {
  expect_none({
      {"Thực hiện Thông báo Kết luận số 66-KL/TW, ngày 04/3/2010 của Ban Bí thư.", "2012-11-09",
       ""},
      {"Thực hiện Thông báo kết luận số 264-TB/TW của Bộ Chính trị.", "2012-11-09", ""},
      {"Thực hiện Chương trình hành động số 12-CTr/TU của Tỉnh ủy.", "2017-11-09", ""},
      {"Thực hiện văn bản số 16/CT-TTg của Thủ tướng Chính phủ.", "2020-11-09", ""},
      {"Thực hiện NQ 25-NQ/TW của Trung ương.", "2015-11-09", ""},
      {"Thực hiện Quy chế ban hành kèm theo Quyết định số 217-QĐ/TW.", "2015-11-09", ""},
      {"Thực hiện Quy định số 124-QĐ/TW, ngày 02/02/2018 của Ban Bí thư.", "2019-11-09", ""},
      {"Thực hiện Đề án số 05-ĐA/TU của Tỉnh ủy.", "2019-11-09", ""},
  });
}

TEST(CitationChecksTest, FindsDocumentsOfTheFuture) {
  expect_findings({
      {"Huyện thực hiện Kế hoạch số 45/KH-UBND ngày 20/8/2021 của UBND tỉnh.", "2021-07-15",
       "future: Kế hoạch số 45/KH-UBND ngày 20/8/2021: 2021-08-20 ->  (warning)"},
      {"Huyện thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ.", "2019-07-15",
       "future: Nghị định số 30/2020/NĐ-CP: 2020 ->  (warning)"},
      {"Huyện thực hiện Kế hoạch số 45/KH-UBND ngày 15/7/2021 của UBND tỉnh.", "2021-07-15", ""},
      // Nobody says when the article was published; it may be any day of the month.
      {"Huyện thực hiện Kế hoạch số 45/KH-UBND ngày 20/8/2021 của UBND tỉnh.", "", ""},
      {"Huyện thực hiện Kế hoạch số 45/KH-UBND ngày 20/8/2021 của UBND tỉnh.", "2021-08", ""},
  });
}

TEST(CitationChecksTest, FindsWhatWasReplacedBeforeItIsCitedAsInForce) {
  expect_findings({
      {"Các chi bộ quán triệt Quyết định số 290-QĐ/TW, ngày 25/02/2010 của Bộ Chính trị.",
       "2022-05-04", "superseded: Quyết định số 290-QĐ/TW: 290-QĐ/TW -> 23-QĐ/TW (warning)"},
      {"UBND xã thu hồi đất theo Luật Đất đai năm 2013.", "2025-01-04",
       "superseded: Luật Đất đai năm 2013: Luật Đất đai -> 31/2024/QH15 (warning)"},
  });
}

TEST(CitationChecksTest, LeavesWhatWasReplacedAloneAsHistory) {
  expect_none({
      {"Các chi bộ quán triệt Quyết định số 290-QĐ/TW, ngày 25/02/2010 của Bộ Chính trị.",
       "2021-05-04", ""},
      {"Tỉnh tổng kết 10 năm thực hiện Quyết định số 290-QĐ/TW, ngày 25/02/2010.", "2022-05-04",
       ""},
      {"Quyết định số 23-QĐ/TW thay thế Quyết định số 290-QĐ/TW, ngày 25/02/2010.", "2022-05-04",
       ""},
      {"Từ năm 2012 đến năm 2015, huyện thực hiện Quyết định số 290-QĐ/TW, ngày 25/02/2010.",
       "2022-05-04", ""},
      {"Trước đây, các xã làm theo Quyết định số 290-QĐ/TW, ngày 25/02/2010.", "2022-05-04", ""},
      {"Các xã làm theo Quyết định số 290-QĐ/TW, ngày 25/02/2010. Nay áp dụng Quyết định số "
       "23-QĐ/TW.",
       "2022-05-04", ""},
  });
}

TEST(CitationChecksTest, FindsDocumentsOneSlipAway) {
  expect_findings({
      {"Giám sát theo Quyết định số 271-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị về giám sát và "
       "phản "
       "biện xã hội.",
       "2015-05-04",
       "unknown_symbol_near: Quyết định số 271-QĐ/TW: 271-QĐ/TW -> 217-QĐ/TW (warning)"},
      {"Lồng ghép Quyết định số 1917/QĐ-TTg ngày 14/10/2021 của Thủ tướng Chính phủ.", "2022-05-04",
       "unknown_symbol_near: Quyết định số 1917/QĐ-TTg: 1917/QĐ-TTg -> 1719/QĐ-TTg (warning)"},
      {"Giám sát theo Quyết định số 227-QĐ/TW của Bộ Chính trị về việc ban hành Quy chế giám sát "
       "và "
       "phản biện xã hội của Mặt trận Tổ quốc.",
       "2015-05-04",
       "unknown_symbol_near: Quyết định số 227-QĐ/TW: 227-QĐ/TW -> 217-QĐ/TW (warning)"},
      {"Chi trả theo Nghị quyết số 42/NQ-TTg ngày 09/4/2020.", "2020-05-04",
       "unknown_symbol_near: Nghị quyết số 42/NQ-TTg: 42/NQ-TTg -> 42/NQ-CP (warning)"},
      {"Học tập Nghị quyết số 52-NQ/TW, ngày 03/6/2013 về công tác dân vận.", "2020-05-04",
       "unknown_symbol_near: Nghị quyết số 52-NQ/TW: 52-NQ/TW -> 25-NQ/TW (warning)"},
      // Another document has that symbol, but day and subject are this one's.
      {"Chi trả theo Nghị định số 21/2021/NĐ-CP ngày 15/3/2021 của Chính phủ về chính sách trợ "
       "giúp "
       "xã hội đối với đối tượng bảo trợ xã hội.",
       "2021-12-04",
       "unknown_symbol_near: Nghị định số 21/2021/NĐ-CP: 21/2021/NĐ-CP -> 20/2021/NĐ-CP (warning)"},
  });
}

TEST(CitationChecksTest, TakesUnknownSymbolsThatMayBeRight) {
  expect_none({
      // The next number of the same day.
      {"Theo Quyết định số 219-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị.", "2015-05-04", ""},
      {"Theo Quyết định số 271-QĐ/TW, ngày 12/5/2015 của Bộ Chính trị.", "2015-07-04", ""},
      {"Theo Quyết định số 271-QĐ/TW của Bộ Chính trị về công tác cán bộ.", "2015-07-04", ""},
      // Local bodies count as they like.
      {"Theo Quyết định số 217-QĐ/TU, ngày 12/12/2013 của Tỉnh ủy.", "2015-07-04", ""},
  });
}

}  // namespace
}  // namespace solieu::audit

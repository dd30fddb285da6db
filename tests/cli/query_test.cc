#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "engine/fact/json.h"
#include "program.h"
#include "tests/store/statements.h"

namespace solieu::cli {
namespace {

using nlohmann::json;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

const std::string kFullBar = "████████████████████████████████████████";

// Where, when and under whose hand facts hold; who did what.
class QueryTest : public ::testing::Test {
 protected:
  QueryTest() { store::put_statements(db()); }

  std::string db() const { return folder_.path("test.db"); }
  Outcome ask(std::vector<std::string> words) const {
    words.insert(words.begin(), {"query", "--db", db()});
    return run(words);
  }
  void put_fundraising() const {
    store::Database database = store::Database::open(db(), store::Access::kWrite);
    store::Writer writer(database, store::kStamp);
    writer.put(store::report_of_gia_lai());
    writer.commit();
  }
  // Of a fact, as `extract` prints it.
  std::vector<json> objects(std::vector<std::string> words) const {
    words.insert(words.end(), {"--format", "ndjson"});
    std::vector<json> found;
    for (const std::string& line : lines_of(ask(words).out)) found.push_back(json::parse(line));
    return found;
  }

  TemporaryFolder folder_;
};

TEST_F(QueryTest, ShowsWhereAndWhenAFactHolds) {
  const Outcome houses = ask({"house"});
  EXPECT_EQ(houses.exit, 0);
  EXPECT_THAT(lines_of(houses.out),
              ElementsAre(AllOf(HasSubstr("  where           when "), HasSubstr("published")),
                          HasSubstr("  huyện Cái Nước  01–03/2021  12/03/2021"),
                          HasSubstr("  xã Tân Hưng     ")));
  EXPECT_THAT(ask({"quantity"}).out, AllOf(HasSubstr("xã Tân Hưng    2021  "),
                                           HasSubstr("thị xã Từ Sơn  06/2022  07/2022")));
  EXPECT_THAT(ask({"percent"}).out, Not(HasSubstr("where")));
  EXPECT_THAT(ask({"house", "--lang", "vi"}).out, HasSubstr("địa bàn         thời gian "));
}

TEST_F(QueryTest, PrintsWhereAndWhenForPrograms) {
  const std::vector<json> houses = objects({"house"});
  ASSERT_THAT(houses, SizeIs(2));
  const fact::Fact handed_over = store::report_of_ca_mau().facts[3];
  const json printed = json::parse(fact::to_ndjson(handed_over, "ca-mau"));
  EXPECT_EQ(houses[0].at("attribution"), printed.at("attribution"));
  EXPECT_EQ(houses[0].at("attribution").at("place").at("name"), "huyện Cái Nước");
  EXPECT_EQ(houses[1].at("attribution").at("place").at("name"), "xã Tân Hưng");
  EXPECT_FALSE(houses[1].at("attribution").contains("period"));

  const std::vector<std::string> csv = lines_of(ask({"money", "--format", "csv"}).out);
  ASSERT_THAT(csv, SizeIs(4));
  EXPECT_THAT(csv[0], StartsWith("amount,amount_max,currency,comparator,per,role,actor,place,"
                                 "period_from,period_to,text,sentence,"));
  EXPECT_THAT(csv[1], StartsWith("915000000,,VND,eq,,value,Hội Nông dân,huyện Cái Nước,2021-01-01,"
                                 "2021-03-31,915 triệu đồng,"));
  EXPECT_THAT(csv[2], StartsWith("5000,,USD,eq,,,,,,,5.000 USD,"));
  EXPECT_THAT(ask({"percent", "--format", "csv"}).out,
              StartsWith("value,comparator,direction,text,"));
}

TEST_F(QueryTest, FindsByPlaceAndTheUnitsAroundIt) {
  EXPECT_THAT(objects({"house", "--place", "ca mau"}), SizeIs(2));
  EXPECT_THAT(objects({"house", "--place", "Tân Hưng, Cái Nước"}), SizeIs(1));
  EXPECT_THAT(objects({"place", "--place", "cai nuoc"}), SizeIs(2));
  EXPECT_EQ(ask({"house", "--place", "Từ Sơn"}).exit, 1);
  const Outcome percent = ask({"percent", "--place", "Từ Sơn"});
  EXPECT_EQ(percent.exit, 2);
  EXPECT_THAT(percent.err, HasSubstr("percent facts have no place"));
}

TEST_F(QueryTest, GroupsByPlaceAndPeriod) {
  EXPECT_EQ(ask({"house", "--group-by", "place", "--sum", "--format", "csv"}).out,
            "place,facts,sum,unit,money,lower_bound,approximate,cumulative\r\n"
            "huyện Cái Nước,1,15,,915000000,1,0,\r\n"
            "xã Tân Hưng,1,2,,,0,0,\r\n");
  EXPECT_EQ(ask({"house", "--group-by", "period_quarter"}).out,
            "period_quarter  facts\n"
            "2021-Q1             1\n"
            "(not stated)        1\n");
}

TEST_F(QueryTest, ShowsBodiesPlacesAndPersons) {
  EXPECT_THAT(lines_of(ask({"organization"}).out),
              ElementsAre(StartsWith("name          details  published"),
                          StartsWith("Hội Nông dân  farmers  12/03/2021")));
  EXPECT_THAT(lines_of(ask({"place"}).out),
              ElementsAre(StartsWith("name            details "),
                          StartsWith("huyện Cái Nước  district; tỉnh Cà Mau    12/03/2021"),
                          StartsWith("tỉnh Cà Mau     province  "),
                          StartsWith("xã Tân Hưng     commune; huyện Cái Nước")));
  EXPECT_THAT(ask({"person"}).out, HasSubstr("Lê Văn Sáu  Chủ tịch Hội  12/03/2021"));
  EXPECT_THAT(ask({"organization", "--lang", "vi"}).out, HasSubstr("Hội Nông dân  Hội Nông dân"));

  EXPECT_THAT(ask({"organization", "--format", "csv"}).out, StartsWith("name,kind,text,"));
  EXPECT_THAT(ask({"place", "--format", "csv"}).out,
              StartsWith("name,level,within,candidates,text,"));
  EXPECT_THAT(ask({"person", "--format", "csv"}).out,
              StartsWith("name,person_title,text,sentence,published,title,"));
  EXPECT_EQ(objects({"person", "--where", "person_title=chu tich"}).at(0).at("value").at("title"),
            "Chủ tịch Hội");
}

TEST_F(QueryTest, ShowsWhoDidWhat) {
  const Outcome records = ask({"record"});
  EXPECT_EQ(records.exit, 0);
  const std::vector<std::string> lines = lines_of(records.out);
  ASSERT_THAT(lines, SizeIs(4));
  EXPECT_THAT(lines[0], StartsWith("by whom        did       how many "));
  EXPECT_THAT(lines[1], AllOf(StartsWith("Hội Nông dân   bàn giao  over 15 căn nhà đại đoàn kết"),
                              HasSubstr("915.000.000 đ  hộ nghèo"), HasSubstr("  217-QĐ/TW  ")));
  EXPECT_THAT(lines[2], HasSubstr("2 căn nhà; 30 con bò"));
  EXPECT_THAT(lines[3], HasSubstr("20–25 hộ "));
  EXPECT_THAT(lines[3], HasSubstr("2.500.000 đ/hộ"));
  EXPECT_THAT(ask({"record", "--lang", "vi"}).out,
              StartsWith("đơn vị thực hiện  việc làm  bao nhiêu "));
}

TEST_F(QueryTest, PrintsRecordsForPrograms) {
  const std::vector<json> records = objects({"record"});
  ASSERT_THAT(records, SizeIs(3));
  json handed_over = records[0];
  EXPECT_THAT(handed_over.at("sentence").get<std::string>(), StartsWith("Quý I, tại huyện"));
  handed_over.erase("sentence");
  EXPECT_EQ(handed_over, json::parse(R"({
    "document": "ca-mau", "type": "record", "start": 0, "end": 156,
    "actor": "Hội Nông dân", "action": "bàn giao", "beneficiary": "hộ nghèo",
    "place": "huyện Cái Nước", "period": {"from": "2021-01-01", "to": "2021-03-31"},
    "house": {"count": 15, "comparator": "gt", "programme": "đại đoàn kết", "action": "handover",
              "money": 915000000},
    "money": {"amount": 915000000, "currency": "VND", "role": "value", "actor": "Hội Nông dân"},
    "directive": {"symbol": "217-QĐ/TW"},
    "title": "Nông dân Cà Mau giúp nhau", "published": "2021-03-12", "publisher": "Báo Cà Mau"
  })"));
  EXPECT_THAT(json::parse(ask({"record", "--format", "json"}).out), SizeIs(3));

  const std::vector<std::string> csv = lines_of(ask({"record", "--format", "csv"}).out);
  ASSERT_THAT(csv, SizeIs(4));
  EXPECT_EQ(csv[0],
            "actor,action,number,number_max,unit,number_comparator,second_number,second_unit,"
            "amount,amount_max,currency,amount_comparator,per,beneficiary,place,period_from,"
            "period_to,directive,sentence,published,title,publisher,author,document,start,end\r");
  EXPECT_THAT(csv[2],
              StartsWith("Xã Tân Hưng,tặng,2,,nhà,eq,30,con bò,,,,,,hội viên,xã Tân Hưng,"));
}

TEST_F(QueryTest, FiltersRecords) {
  const std::pair<std::vector<std::string>, std::size_t> filters[] = {
      {{"--actor", "nong dan"}, 1},
      {{"--place", "Cái Nước"}, 2},
      {{"--text", "con bò"}, 1},
      {{"--from", "2022"}, 1},
      {{"--to", "2021-03"}, 2},
      {{"--symbol", "217-qd/tw"}, 1},
      {{"--programme", "dai doan ket"}, 1},
      {{"--min", "900 triệu"}, 1},
      {{"--max", "2.500.000"}, 1},
      {{"--where", "beneficiary=hội viên"}, 1},
      {{"--order", "largest", "--limit", "1"}, 1},
      {{"--actor", "mat tran"}, 0},
  };
  for (const auto& [filter, count] : filters) {
    SCOPED_TRACE(filter.front() + " " + filter.back());
    std::vector<std::string> words = {"record"};
    words.insert(words.end(), filter.begin(), filter.end());
    EXPECT_THAT(objects(words), SizeIs(count));
  }
  const Outcome none = ask({"record", "--actor", "mat tran"});
  EXPECT_EQ(none.exit, 1);
  EXPECT_THAT(none.out, IsEmpty());
  EXPECT_EQ(none.err, "no record passes\n");
}

TEST_F(QueryTest, RefusesWhatRecordsHaveNot) {
  const Outcome grouped = ask({"record", "--sum"});
  EXPECT_EQ(grouped.exit, 2);
  EXPECT_THAT(grouped.err, HasSubstr("records are neither grouped nor added up"));
  const Outcome unknown = ask({"record", "--where", "tree=1"});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_THAT(unknown.err, HasSubstr("records have no tree"));
}

TEST_F(QueryTest, FindsByProvinceAndDistrict) {
  put_fundraising();
  EXPECT_THAT(objects({"money", "--province", "gia lai"}), SizeIs(6));
  EXPECT_THAT(objects({"money", "--province", "Gia Lai", "--district", "chu prong"}), SizeIs(1));
  EXPECT_THAT(objects({"place", "--province", "cà mau"}), SizeIs(2));
  EXPECT_EQ(ask({"money", "--province", "Bình Định"}).exit, 1);
  EXPECT_THAT(ask({"percent", "--province", "Gia Lai"}).err,
              HasSubstr("percent facts have no province"));
}

TEST_F(QueryTest, FindsWhatIsStatedUnderADocument) {
  EXPECT_THAT(objects({"money", "--document", "217-qd/tw"}), SizeIs(1));
  EXPECT_THAT(objects({"house", "--document", "217-QĐ/TW"}), SizeIs(1));
  EXPECT_THAT(objects({"directive", "--document", "217-QĐ/TW"}), SizeIs(1));
  EXPECT_THAT(objects({"record", "--document", "217-QĐ/TW"}), SizeIs(1));
  EXPECT_EQ(ask({"quantity", "--document", "217-QĐ/TW"}).exit, 1);
  EXPECT_EQ(ask({"person", "--document", "217-QĐ/TW"}).exit, 2);
  EXPECT_EQ(ask({"house", "--group-by", "document"}).out,
            "document      facts\n"
            "217-QĐ/TW         1\n"
            "(not stated)      1\n");
}

TEST_F(QueryTest, AddsOnceAndTellsWhatItLeavesOut) {
  put_fundraising();
  const std::vector<std::string> sum = {"money", "--province", "Gia Lai",
                                        "--sum", "--format",   "csv"};
  const Outcome once = ask(sum);
  EXPECT_EQ(once.out,
            "facts,sum,unit,money,lower_bound,approximate,cumulative\r\n"
            "3,6915000000,VND,,0,0,5000000000\r\n");
  EXPECT_EQ(once.err,
            "not counted: 1 stated again in their article, 1 parts of a total, 1 cumulative beside "
            "shorter periods; --all-mentions counts them\n");
  std::vector<std::string> all = sum;
  all.emplace_back("--all-mentions");
  EXPECT_EQ(ask(all).out,
            "facts,sum,unit,money,lower_bound,approximate,cumulative\r\n"
            "6,14330000000,VND,,0,0,\r\n");
  EXPECT_THAT(ask(all).err, IsEmpty());
  EXPECT_EQ(objects({"money", "--province", "Gia Lai", "--sum"}).at(0).at("cumulative"),
            5'000'000'000);
}

TEST_F(QueryTest, DrawsTimeSeries) {
  put_fundraising();
  EXPECT_EQ(
      ask({"money", "--province", "Gia Lai", "--group-by", "period_quarter", "--sum", "--chart"})
          .out,
      "period_quarter   facts            sum     cumulative, apart  \n"
      "2021-Q2              1  2.000.000.000  đ                     " +
          kFullBar +
          "\n"
          "2021-01/2021-06      0                 đ      5.000.000.000  \n"
          "(not stated)         2  4.915.000.000  đ                     \n");
  EXPECT_THAT(ask({"house", "--group-by", "place", "--chart"}).out, HasSubstr("█"));
}

TEST_F(QueryTest, KnowsWordsAsItShowsThem) {
  EXPECT_THAT(objects({"money", "--role", "hỗ trợ", "--lang", "vi"}), SizeIs(1));
  EXPECT_THAT(objects({"house", "--action", "ban giao", "--lang", "vi"}), SizeIs(1));
  EXPECT_THAT(objects({"money", "--role", "support", "--lang", "vi"}), SizeIs(1));
  EXPECT_EQ(ask({"money", "--role", "hỗ"}).exit, 1);
}

TEST_F(QueryTest, OrdersGroupsByName) {
  put_fundraising();
  const std::vector<std::string> lines =
      lines_of(ask({"money", "--group-by", "district", "--order", "name"}).out);
  ASSERT_THAT(lines, SizeIs(5));
  EXPECT_THAT(lines[1], StartsWith("huyện Cái Nước"));
  EXPECT_THAT(lines[2], StartsWith("huyện Chư Prông"));
  EXPECT_THAT(lines[3], StartsWith("thị xã Từ Sơn"));
  EXPECT_THAT(lines[4], StartsWith("(not stated)"));
  EXPECT_EQ(ask({"money", "--order", "name"}).exit, 2);
  EXPECT_EQ(ask({"money", "--group-by", "actor", "--order", "published"}).exit, 2);
}

TEST_F(QueryTest, PrintsMarkdown) {
  EXPECT_THAT(
      lines_of(ask({"house", "--format", "markdown"}).out),
      ElementsAre(StartsWith("| figure | details | by whom | where "), StartsWith("| ---: |"),
                  AllOf(StartsWith("| over 15 căn |"), HasSubstr("**15 căn nhà đại")),
                  StartsWith("| 2 căn |")));
  EXPECT_THAT(ask({"record", "--format", "markdown"}).out, StartsWith("| by whom | did |"));
  EXPECT_EQ(ask({"house", "--group-by", "action", "--sum", "--format", "markdown"}).out,
            "| action | facts | sum |  | money for them |\n"
            "| --- | ---: | ---: | --- | ---: |\n"
            "| handover | 1 | ≥ 15 |  | 915.000.000 đ |\n"
            "| support | 1 | 2 |  |  |\n");
}

TEST_F(QueryTest, TellsOfRecordsInItsHelp) {
  EXPECT_THAT(run({"help", "query"}).out, HasSubstr("\"query record\" prints statements"));
  EXPECT_THAT(run({"help", "query", "--lang", "vi"}).out, HasSubstr("\"query record\" in các"));
}

}  // namespace
}  // namespace solieu::cli

#include "tests/audit/citing.h"

#include <stdexcept>

#include "engine/audit/citation_audit.h"
#include "engine/store/stored_article.h"
#include "tests/audit/faults.h"
#include "tests/extract/bundled.h"

namespace solieu::audit {
namespace {

constexpr std::string_view kDocuments =
    "symbol\ttype\tissuer\tdate\tterm\ttitle\tnames\tstatus\treplaced_by\treplaced_on\tconfidence\n"
    "25-NQ/TW\tNghị quyết\tBan Chấp hành Trung ương\t2003-03-12\tIX\tCông tác tôn giáo"
    "\t\tunknown\t\t\tverified\n"
    "25-NQ/TW\tNghị quyết\tBan Chấp hành Trung ương\t2013-06-03\tXI\tTăng cường và đổi mới sự lãnh "
    "đạo của Đảng đối với công tác dân vận trong tình hình mới\t\tunknown\t\t\tverified\n"
    "217-QĐ/TW\tQuyết định\tBộ Chính trị\t2013-12-12\tXI\tQuy chế giám sát và phản biện xã hội của "
    "Mặt trận Tổ quốc\t\tunknown\t\t\tverified\n"
    "218-QĐ/TW\tQuyết định\tBộ Chính trị\t2013-12-12\tXI\tQuy định việc Mặt trận Tổ quốc góp ý xây "
    "dựng Đảng, xây dựng chính quyền\t\tunknown\t\t\tverified\n"
    "124-QĐ/TW\tQuy định\tBan Bí thư\t2018-02-02\tXII\tGiám sát việc tu dưỡng, rèn luyện đạo đức "
    "của "
    "cán bộ, đảng viên\t\tunknown\t\t\tverified\n"
    "124-QĐ/TW\tQuy định\tBộ Chính trị\t2023-10-04\tXIII\tKiểm điểm và xếp loại chất lượng hằng năm"
    "\t\treplaced\t366-QĐ/TW\t2025-08-30\tverified\n"
    "366-QĐ/TW\tQuy định\tBộ Chính trị\t2025-08-30\tXIII\tKiểm điểm và xếp loại chất lượng"
    "\t\tunknown\t\t\tverified\n"
    "05-CT/TW\tChỉ thị\tBộ Chính trị\t2016-05-15\tXII\tĐẩy mạnh học tập và làm theo tư tưởng, đạo "
    "đức, phong cách Hồ Chí Minh\t\tunknown\t\t\tverified\n"
    "62-KL/TW\tKết luận\tBộ Chính trị\t2009-12-08\tX\tĐổi mới phương thức hoạt động của Mặt trận "
    "Tổ "
    "quốc\t\tunknown\t\t\trecalled\n"
    "12-NQ/TW\tNghị quyết\tBan Chấp hành Trung ương\t2012-01-16\tXI\tVấn đề cấp bách về xây dựng "
    "Đảng"
    "\tNghị quyết Trung ương 4 khóa XI\tunknown\t\t\tverified\n"
    "04-NQ/TW\tNghị quyết\tBan Chấp hành Trung ương\t2016-10-30\tXII\tNgăn chặn, đẩy lùi sự suy "
    "thoái"
    "\tNghị quyết Trung ương 4 khóa XII\tunknown\t\t\tverified\n"
    "290-QĐ/TW\tQuyết định\tBộ Chính trị\t2010-02-25\tX\tQuy chế công tác dân vận của hệ thống "
    "chính "
    "trị\t\treplaced\t23-QĐ/TW\t2021-07-30\tverified\n"
    "23-QĐ/TW\tQuyết định\tBộ Chính trị\t2021-07-30\tXIII\tQuy chế công tác dân vận của hệ thống "
    "chính trị\t\tunknown\t\t\tverified\n"
    "42/NQ-CP\tNghị quyết\tChính phủ\t2020-04-09\t\tBiện pháp hỗ trợ người dân gặp khó khăn do đại "
    "dịch COVID-19\t\tunknown\t\t\tverified\n"
    "68/NQ-CP\tNghị quyết\tChính phủ\t2021-07-01\t\tHỗ trợ người lao động gặp khó khăn do đại dịch "
    "COVID-19\t\tunknown\t\t\tverified\n"
    "68/NQ-CP\tNghị quyết\tChính phủ\t2024-05-09\t\tThực hiện nghị quyết về chính sách xã hội"
    "\t\tunknown\t\t\tverified\n"
    "1719/QĐ-TTg\tQuyết định\tThủ tướng Chính phủ\t2021-10-14\t\tPhát triển vùng đồng bào dân tộc "
    "thiểu số và miền núi\t\tunknown\t\t\tverified\n"
    "30/2020/NĐ-CP\tNghị định\tChính phủ\t2020-03-05\t\tCông tác văn thư\t\tunknown\t\t\tverified\n"
    "20/2021/NĐ-CP\tNghị định\tChính phủ\t2021-03-15\t\tChính sách trợ giúp xã hội đối với đối "
    "tượng "
    "bảo trợ xã hội\t\tunknown\t\t\tverified\n"
    "21/2021/NĐ-CP\tNghị định\tChính phủ\t2021-03-19\t\tBảo đảm thực hiện nghĩa vụ dân sự"
    "\t\tunknown\t\t\tverified\n"
    "140/2007/NĐ-CP\tNghị định\tChính phủ\t2007-09-05\t\tKinh doanh dịch vụ lô-gi-stíc\t\tunknown"
    "\t\t\tverified\n"
    "45/2013/QH13\tLuật\tQuốc hội\t2013-11-29\t\tĐất đai\tLuật Đất đai 2013\treplaced\t31/2024/QH15"
    "\t2024-08-01\tverified\n"
    "31/2024/QH15\tLuật\tQuốc hội\t2024-01-18\t\tĐất đai\tLuật Đất đai "
    "2024\tin_force\t\t\tverified\n"
    "103/2023/QH15\tNghị quyết\tQuốc hội\t2023-11-09\t\tKế hoạch phát triển kinh tế - xã hội năm "
    "2024"
    "\t\tunknown\t\t\tverified\n";

store::StoredArticle stored(const Piece& piece, std::int64_t id) {
  const input::Article article = extract::article_of(piece.text, piece.published);
  fact::Extraction extraction = extract::bundled_extractor().read(article);
  store::StoredArticle stored;
  stored.info.id = id;
  stored.info.uri = "bai-" + std::to_string(id);
  stored.info.title = piece.title;
  stored.info.published = article.published;
  stored.text = piece.text;
  for (std::size_t i = 0; i < extraction.facts.size(); ++i) {
    constexpr std::int64_t kFactsOfOne = 1000;
    stored.fact_ids.push_back(id * kFactsOfOne + static_cast<std::int64_t>(i));
  }
  stored.facts = std::move(extraction.facts);
  return stored;
}

const fact::Fact& fact_of(const store::StoredArticle& article, std::int64_t id) {
  for (std::size_t i = 0; i < article.facts.size(); ++i) {
    if (article.fact_ids[i] == id) return article.facts[i];
  }
  throw std::runtime_error("no such fact");
}

}  // namespace

const Registry& known_documents() {
  static const Registry registry = [] {
    Registry made;
    std::vector<FileFault> faults;
    made.add("documents.tsv", kDocuments, faults);
    if (!faults.empty()) throw std::runtime_error(told(faults).front());
    return made;
  }();
  return registry;
}

Audit audit_of(const std::vector<Piece>& pieces) {
  CitationAudit citations(known_documents());
  Audit audit;
  std::int64_t id = 0;
  for (const Piece& piece : pieces) {
    const store::StoredArticle article = stored(piece, ++id);
    citations.read(AuditedArticle(article), audit);
  }
  citations.finish(audit);
  return audit;
}

std::string in_short(const fact::Finding& finding) {
  return std::string(name_of(finding.kind)) + ": " + finding.text + ": " + finding.says + " -> " +
         finding.should + " (" + std::string(name_of(finding.severity)) + ")";
}

std::string findings_in(const std::string& text, const std::string& published) {
  std::string lines;
  for (const ArticleFinding& found : audit_of({{text, published, ""}}).findings) {
    lines += (lines.empty() ? "" : "\n") + in_short(found.finding);
  }
  return lines;
}

std::string bindings_in(const std::string& text, const std::string& published) {
  const store::StoredArticle article = stored({text, published, ""}, 1);
  CitationAudit citations(known_documents());
  Audit audit;
  citations.read(AuditedArticle(article), audit);
  std::string lines;
  for (const Binding& binding : audit.bindings) {
    lines += (lines.empty() ? "" : "\n") + fact_of(article, binding.fact_id).text + ": " +
             std::string(name_of(binding.by));
    for (const std::size_t document : binding.documents) {
      const fact::OfficialDocument& known = known_documents().documents()[document];
      lines += ' ' + known.symbol + ' ' + known.date->to_string();
    }
    if (binding.repeats) lines += " <- " + fact_of(article, *binding.repeats).text;
  }
  return lines;
}

}  // namespace solieu::audit

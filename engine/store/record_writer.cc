#include "engine/store/record_writer.h"

#include "engine/store/attribution.h"

namespace solieu::store {
namespace {

constexpr std::size_t kColumns = 15;

}  // namespace

RecordWriter::RecordWriter(Connection& connection)
    : records_(connection, "record", kColumns, "store the records of an article"),
      remove_(connection.prepare("DELETE FROM record WHERE article_id = ?",
                                 "delete the records of an article")) {}

void RecordWriter::insert(std::int64_t article_id, std::int64_t first_id,
                          std::int64_t first_fact_id, const Entry& entry) {
  records_.insert(entry.records.size(), [&](Statement& row, int first, std::size_t i) {
    const fact::Record& record = entry.records[i];
    row.set(first, first_id + static_cast<std::int64_t>(i));
    row.set(first + 1, article_id);
    row.set(first + 2, static_cast<std::int64_t>(record.range.begin));
    row.set(first + 3, static_cast<std::int64_t>(record.range.end));
    row.set_text(first + 4, record.actor);
    row.set_text(first + 5, record.action);
    row.set_text(first + 6, record.beneficiary);
    row.set_text(first + 7, record.place);
    set_period(row, first + 8, record.period);
    int parameter = first + 11;
    for (const auto& fact : {record.house, record.quantity, record.money, record.directive}) {
      if (fact) {
        row.set(parameter, first_fact_id + static_cast<std::int64_t>(*fact));
      } else {
        row.set(parameter, std::nullopt);
      }
      ++parameter;
    }
  });
}

void RecordWriter::remove(std::int64_t article_id) {
  remove_.set(1, article_id);
  remove_.run();
}

}  // namespace solieu::store

#include <fmt/format.h>

#include <array>

#include "cli/exporter.h"
#include "cli/new_file.h"
#include "cli/structured.h"
#include "engine/fact/json.h"
#include "engine/input/digest.h"
#include "engine/store/rows.h"

namespace solieu::cli {
namespace {

constexpr std::size_t kContext = 32;  // code points before and behind a quotation

// The same for the same fact of the same article, whoever exports it and when: a UUID of version 8
// (RFC 9562), whose bits are ours to choose.
std::string identifier_of(const fact::Fact& fact, std::string_view uri) {
  std::array<std::uint64_t, 2> halves = {};
  for (std::size_t i = 0; i < halves.size(); ++i) {
    input::Digest digest;
    digest.add(i == 0 ? "solieu/0/" : "solieu/1/");
    digest.add(fact::to_ndjson(fact, uri));
    halves[i] = static_cast<std::uint64_t>(digest.value());
  }
  const auto [high, low] = halves;
  return fmt::format("urn:uuid:{:08x}-{:04x}-8{:03x}-{:04x}-{:012x}", high >> 32,
                     (high >> 16) & 0xFFFF, high & 0xFFF, 0x8000 | ((low >> 48) & 0x3FFF),
                     low & 0xFFFF'FFFF'FFFF);
}

// A path or an id as an IRI reference (RFC 3987): what may not stand in one is percent-encoded.
std::string as_iri(std::string_view uri) {
  constexpr std::string_view kForbidden = "\"<>\\^`{|} ";
  std::string iri;
  for (const char c : uri) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    if (is_control || kForbidden.find(c) != std::string_view::npos) {
      iri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      iri += c;
    }
  }
  return iri;
}

std::string generator_of(const fact::Fact& fact) {
  return json_string(fmt::format("solieu {}, {}", SOLIEU_VERSION, fact.rule));
}

std::string body_of(const fact::Fact& fact) {
  return fmt::format(
      R"([{{"type":"TextualBody","purpose":"classifying","value":{}}},)"
      R"({{"type":"TextualBody","purpose":"describing","format":"application/json","value":{}}}])",
      json_string(fact::type_of(fact.value)), json_string(fact::value_json(fact.value)));
}

std::string selectors_of(const fact::Fact& fact, const store::SentenceCutter& text) {
  const std::size_t begin = fact.range.begin < kContext ? 0 : fact.range.begin - kContext;
  const std::string_view before = text.cut({begin, fact.range.begin});
  const std::string_view behind = text.cut({fact.range.end, fact.range.end + kContext});
  return fmt::format(R"([{{"type":"TextPositionSelector","start":{},"end":{}}},)"
                     R"({{"type":"TextQuoteSelector","exact":{},"prefix":{},"suffix":{}}}])",
                     fact.range.begin, fact.range.end, json_string(fact.text), json_string(before),
                     json_string(behind));
}

// One page of annotations, each on a line of its own.
class AnnotationExporter : public Exporter {
 public:
  explicit AnnotationExporter(ExportFolder& folder) : file_(folder.file("annotations", ".jsonld")) {
    file_.out() << R"({"@context":"http://www.w3.org/ns/anno.jsonld","id":"annotations.jsonld",)"
                << R"("type":"AnnotationPage","items":[)";
  }

  void add(const store::StoredArticle& article) override {
    const std::string source = json_string(as_iri(article.info.uri));
    const store::SentenceCutter text(article.text);
    for (const fact::Fact& fact : article.facts) {
      file_.out() << (is_first_ ? "\n" : ",\n")
                  << fmt::format(R"({{"id":"{}","type":"Annotation","motivation":"describing",)"
                                 R"("generator":{{"type":"Software","name":{}}},"body":{},)"
                                 R"("target":{{"source":{},"selector":{}}}}})",
                                 identifier_of(fact, article.info.uri), generator_of(fact),
                                 body_of(fact), source, selectors_of(fact, text));
      is_first_ = false;
    }
  }

  void finish() override {
    file_.out() << "\n]}\n";
    file_.finish();
  }

 private:
  NewFile file_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<Exporter> annotation_exporter(ExportFolder& folder) {
  return std::make_unique<AnnotationExporter>(folder);
}

}  // namespace solieu::cli

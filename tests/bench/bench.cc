// Measures; asserts nothing. Texts: those of SOLIEU_TEXTS, else the bundled reports. Every figure
// is of one run on one machine: compare figures of one run only, as ratios.

#include <benchmark/benchmark.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "engine/extract/extractor.h"
#include "engine/extract/rule_index.h"
#include "engine/ingest.h"
#include "tests/bench/more_rules.h"
#include "tests/bench/texts.h"
#include "tests/extract/naive_finder.h"

namespace solieu::bench {
namespace {

void count_bytes(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(bytes()));
}

// ---- text

void BM_ReadText(benchmark::State& state) {
  for (auto _ : state) {
    for (const std::string& text : texts()) {
      benchmark::DoNotOptimize(text::Document::from_utf8(text));
    }
  }
  count_bytes(state);
}
BENCHMARK(BM_ReadText)->Name("text: normalize, tokens, sentences")->Unit(benchmark::kMillisecond);

// ---- where rules match

void match(benchmark::State& state, const extract::RuleFinder& finder) {
  std::vector<extract::RuleFinder::Hit> hits;
  std::size_t found = 0;
  for (auto _ : state) {
    found = 0;
    for (const input::Article& article : articles()) {
      for (const text::Sentence& sentence : article.document.sentences()) {
        hits.clear();
        finder.find(article.document, sentence, hits);
        found += hits.size();
      }
    }
  }
  count_bytes(state);
  state.counters["hits"] = static_cast<double>(found);
}

void BM_MatchNaive(benchmark::State& state) {
  const auto grammar = grammar_with(0);
  match(state, extract::NaiveFinder(*grammar));
}
BENCHMARK(BM_MatchNaive)
    ->Name("match: every rule over every sentence")
    ->Unit(benchmark::kMillisecond);

void BM_MatchIndexed(benchmark::State& state) {
  const auto grammar = grammar_with(static_cast<std::size_t>(state.range(0)));
  match(state, extract::RuleIndex(*grammar));
  state.counters["rules"] = static_cast<double>(grammar->rules().size());
}
BENCHMARK(BM_MatchIndexed)
    ->Name("match: candidates and anchored sets, more rules")
    ->Arg(0)
    ->Arg(80)
    ->Arg(240)
    ->Unit(benchmark::kMillisecond);

// ---- the whole way

void BM_Extract(benchmark::State& state) {
  const auto grammar = grammar_with(0);
  const extract::Extractor extractor(*grammar);
  std::size_t facts = 0;
  for (auto _ : state) {
    facts = 0;
    for (const input::Article& article : articles()) facts += extractor.extract(article).size();
  }
  count_bytes(state);
  state.counters["facts"] = static_cast<double>(facts);
}
BENCHMARK(BM_Extract)->Name("extract: facts of articles read")->Unit(benchmark::kMillisecond);

void BM_Start(benchmark::State& state) {
  for (auto _ : state) {
    const auto grammar = grammar_with(0);
    const extract::Extractor extractor(*grammar);
    benchmark::DoNotOptimize(extractor.extract(articles().front()));
  }
}
BENCHMARK(BM_Start)
    ->Name("start: grammars to the facts of one article")
    ->Unit(benchmark::kMillisecond);

void ingest_into_new_database(benchmark::State& state, const Extract& extract) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("solieu-bench-" + std::to_string(getpid()));
  fs::create_directories(folder / "texts");
  for (std::size_t i = 0; i < texts().size(); ++i) {
    std::ofstream(folder / "texts" / (std::to_string(i) + ".txt"), std::ios::binary) << texts()[i];
  }
  IngestOptions options;
  options.stamp = {"bench", "2020-01-01T00:00:00Z"};
  for (auto _ : state) {
    state.PauseTiming();
    const std::string file = (folder / "bench.db").string();
    fs::remove(file);
    state.ResumeTiming();
    store::Database database = store::Database::open(file, store::Access::kWrite);
    const IngestSummary summary = ingest({(folder / "texts").string()}, options, extract, database);
    if (summary.added != texts().size()) state.SkipWithError("not every text was stored");
  }
  count_bytes(state);
  fs::remove_all(folder);
}

void BM_IngestTextsAlone(benchmark::State& state) {
  ingest_into_new_database(state, [](const input::Article&) { return fact::Extraction{}; });
}
BENCHMARK(BM_IngestTextsAlone)
    ->Name("ingest: documents and full text alone")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

void BM_Ingest(benchmark::State& state) {
  const auto grammar = grammar_with(0);
  const extract::Extractor extractor(*grammar);
  ingest_into_new_database(state,
                           [&](const input::Article& article) { return extractor.read(article); });
}
BENCHMARK(BM_Ingest)
    ->Name("ingest: documents, full text and facts")
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace solieu::bench

BENCHMARK_MAIN();

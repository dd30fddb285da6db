#include "cli/evaluation.h"

namespace solieu::cli {

std::vector<Mistake> mistakes_of(const std::vector<fact::Verdict>& verdicts) {
  std::vector<Mistake> mistakes;
  for (const fact::Verdict& verdict : verdicts) {
    for (const fact::WrongAttribute& wrong : verdict.wrong) {
      mistakes.push_back({&verdict, wrong.name, wrong.wanted, wrong.got});
    }
    if (verdict.kind == fact::Verdict::Kind::kMissed) {
      mistakes.push_back({&verdict, "", verdict.value, verdict.instead});
    }
    if (verdict.kind == fact::Verdict::Kind::kExtra) {
      mistakes.push_back({&verdict, "", verdict.instead, verdict.value});
    }
  }
  return mistakes;
}

std::vector<std::string_view> first_layer_names() {
  std::vector<std::string_view> names(fact::kScoredTypes.begin(), fact::kScoredTypes.end());
  names.insert(names.end(), {"core", "all"});
  return names;
}

std::vector<std::string_view> printed_names(const fact::Score& score) {
  std::vector<std::string_view> names = first_layer_names();
  if (score.second_layer_documents > 0) {
    names.insert(names.end(), fact::kSecondLayerTypes.begin(), fact::kSecondLayerTypes.end());
  }
  return names;
}

}  // namespace solieu::cli

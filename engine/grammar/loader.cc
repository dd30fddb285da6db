#include <toml++/toml.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <set>
#include <sstream>

#include "engine/grammar/fact_types.h"
#include "engine/grammar/grammar.h"
#include "engine/text/normalize.h"

namespace solieu::grammar {
namespace {

constexpr std::size_t kLongestMatch = 128;  // bytes, unless a rule says otherwise

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary | std::ios::ate);
  std::string bytes(stream ? static_cast<std::size_t>(stream.tellg()) : 0, '\0');
  stream.seekg(0);
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream) throw Error(path + ": cannot be read");
  return bytes;
}

std::vector<std::string> grammar_files(const std::vector<std::string>& paths) {
  namespace fs = std::filesystem;
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    std::vector<std::string> members;
    for (const fs::directory_entry& entry : fs::directory_iterator(path, error)) {
      if (entry.path().extension() == ".toml") members.push_back(entry.path().string());
    }
    if (error) throw Error(path + ": " + error.message());
    if (members.empty()) throw Error(path + ": no *.toml in this folder");
    std::sort(members.begin(), members.end());
    files.insert(files.end(), members.begin(), members.end());
  }
  return files;
}

std::vector<std::string> gazetteer_files(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    const std::filesystem::path file = std::filesystem::path(path) / "places.tsv";
    std::error_code error;
    if (std::filesystem::is_regular_file(file, error)) files.push_back(file.string());
  }
  return files;
}

struct PlacesFile {
  Gazetteer places;
  std::vector<Diagnostic> faults;
  std::size_t hash = 0;  // of its bytes
};

PlacesFile read_places(const std::string& path) {
  PlacesFile file;
  std::string bytes = read_file(path);
  file.hash = std::hash<std::string_view>()(bytes);
  file.places = Gazetteer(path, std::move(bytes), file.faults);
  return file;
}

std::uint64_t mix(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  return hash;
}

bool is_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

// How far one name is from another, in letters changed, added or left out.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[b.size()];
}

template <class Names>
std::string suggestion(const std::string& wrong, const Names& names) {
  std::string best;
  std::size_t best_distance = 3;
  for (const auto& name : names) {
    const std::size_t d = distance(wrong, name);
    if (d < best_distance) {
      best_distance = d;
      best = std::string(name);
    }
  }
  return best.empty() ? "" : "; did you mean " + best + "?";
}

struct SlotDefinition {
  Reader reader = Reader::kText;
  Node pattern;
  std::string list;  // canonical spellings
  const Lexicon* lexicon = nullptr;
};

// What an expression sees where a slot is looked up.
constexpr std::string_view kLexiconWord = "\\l[\\l0-9]*";

}  // namespace

// Reads the files in two passes: lists and slots of all of them first, then the rules and cues that
// use them. Collects every fault; `finish` throws them together.
class Loader {
 public:
  std::unique_ptr<const Grammar> load(const std::vector<std::string>& paths) {
    // No rule needs the gazetteer, the longest file by far: it is read beside them, on a thread of
    // its own if the system has one left.
    std::vector<std::future<PlacesFile>> gazetteers;
    for (const std::string& path : gazetteer_files(paths)) {
      gazetteers.push_back(std::async(read_places, path));
    }
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::string& path : grammar_files(paths)) {
      const std::string bytes = read_file(path);
      hash = mix(hash, bytes);
      try {
        files_.push_back({path, "", toml::parse(bytes, path)});
      } catch (const toml::parse_error& error) {
        fault_at(path, error.source().begin, std::string(error.description()));
      }
    }
    const auto syntax_faults = static_cast<std::ptrdiff_t>(faults_.size());
    for (File& file : files_) read_head(file);
    for (const File& file : files_) read_lists(file);
    for (const File& file : files_) read_slots(file);
    check_slots();
    for (const File& file : files_) read_rules(file);
    for (const File& file : files_) read_cues(file);
    auto place_of_faults = faults_.begin() + syntax_faults;
    for (std::future<PlacesFile>& gazetteer : gazetteers) {
      PlacesFile file = gazetteer.get();
      hash = mix(hash, std::to_string(file.hash));
      grammar_->places_ = std::move(file.places);
      place_of_faults = faults_.insert(place_of_faults, file.faults.begin(), file.faults.end()) +
                        static_cast<std::ptrdiff_t>(file.faults.size());
    }
    if (!faults_.empty()) throw GrammarError(std::move(faults_));
    std::ostringstream print;
    print << std::hex << hash;
    grammar_->fingerprint_ = print.str();
    return std::move(grammar_);
  }

 private:
  struct File {
    std::string path;
    std::string name;
    toml::table table;
  };

  // ---- faults

  void fault_at(const std::string& file, toml::source_position at, std::string message) {
    faults_.push_back(
        {file, static_cast<int>(at.line), static_cast<int>(at.column), std::move(message)});
  }
  void fault(const File& file, const toml::node& node, std::string message) {
    fault_at(file.path, node.source().begin, std::move(message));
  }
  // A fault inside a string: literal strings start one column after their quote.
  void fault_inside(const File& file, const toml::node& node, std::size_t position,
                    std::string message) {
    toml::source_position at = node.source().begin;
    at.column += static_cast<toml::source_index>(position + 1);
    fault_at(file.path, at, std::move(message));
  }

  void only_keys(const File& file, const toml::table& table,
                 const std::vector<std::string_view>& known) {
    for (const auto& [key, value] : table) {
      if (std::find(known.begin(), known.end(), key.str()) != known.end()) continue;
      fault_at(file.path, key.source().begin,
               "unknown key `" + std::string(key.str()) + "`" +
                   suggestion(std::string(key.str()), known));
    }
  }

  std::string text_of(const File& file, const toml::table& table, std::string_view key,
                      bool required) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      if (required) fault(file, table, "`" + std::string(key) + "` is missing");
      return "";
    }
    const auto* text = node->as_string();
    if (text == nullptr) {
      fault(file, *node, "`" + std::string(key) + "` must be a string");
      return "";
    }
    return text->get();
  }

  // ---- head, lists, slots

  void read_head(File& file) {
    only_keys(file, file.table, {"grammar", "list", "slot", "rule", "cue"});
    const toml::table* head = file.table["grammar"].as_table();
    if (head == nullptr) {
      faults_.push_back({file.path, 1, 1, "a grammar begins with [grammar], its name and about"});
      return;
    }
    only_keys(file, *head, {"name", "about"});
    file.name = text_of(file, *head, "name", true);
    text_of(file, *head, "about", true);
    if (!file.name.empty() && !is_name(file.name)) {
      fault(file, *head->get("name"), "names are lower-case letters, digits and _");
    }
    if (!grammar_names_.insert(file.name).second) {
      fault(file, *head, "a grammar named `" + file.name + "` was read before");
    }
  }

  std::optional<ListValue> list_value(const toml::node& node) {
    if (const auto* text = node.as_string()) return ListValue(text::normalized(text->get()));
    if (const auto* whole = node.as_integer()) return ListValue(fact::Decimal(whole->get()));
    if (const auto* real = node.as_floating_point()) {
      std::ostringstream printed;
      printed << real->get();
      if (const auto exact = fact::Decimal::parse(printed.str())) return ListValue(*exact);
    }
    return std::nullopt;
  }

  // Without a meaning the phrase stands for itself.
  void add_phrase(const File& file, List& list, std::string_view written,
                  std::optional<ListValue> meaning, toml::source_position at) {
    const std::string folded = text::fold_case(text::normalized(written));
    if (!meaning) meaning = folded;
    if (folded.empty() || folded.front() == ' ' || folded.back() == ' ') {
      fault_at(file.path, at, "a phrase begins and ends with a character");
      return;
    }
    if (!list.values.empty() && list.values.begin()->second.index() != meaning->index()) {
      fault_at(file.path, at, "one list holds numbers or strings, not both");
    }
    if (!list.values.emplace(folded, *meaning).second) {
      fault_at(file.path, at, "`" + folded + "` stands in this list already");
      return;
    }
    list.phrases.push_back(folded);
  }

  void read_lists(const File& file) {
    const toml::table* lists = file.table["list"].as_table();
    if (lists == nullptr) return;
    for (const auto& [name, node] : *lists) {
      List list;
      list.name = std::string(name.str());
      if (!is_name(list.name)) {
        fault_at(file.path, name.source().begin, "names are lower-case letters, digits and _");
      }
      if (const toml::table* entries = node.as_table()) {
        for (const auto& [phrase, value] : *entries) {
          const auto meaning = list_value(value);
          if (!meaning) {
            fault(file, value, "a phrase stands for a string or a number");
            continue;
          }
          add_phrase(file, list, phrase.str(), meaning, phrase.source().begin);
        }
      } else if (const toml::array* phrases = node.as_array()) {
        // Phrases that stand for themselves.
        for (const toml::node& phrase : *phrases) {
          const auto written = phrase.value<std::string_view>().value_or("");
          add_phrase(file, list, written, std::nullopt, phrase.source().begin);
        }
      }
      if (list.phrases.empty()) {
        fault(file, node, "a list is a table of phrases and their values, or an array of phrases");
        continue;
      }
      if (!grammar_->lists_.emplace(list.name, std::move(list)).second) {
        fault_at(file.path, name.source().begin,
                 "a list named `" + std::string(name.str()) + "` was read before");
      }
    }
  }

  void read_slots(const File& file) {
    const toml::table* slots = file.table["slot"].as_table();
    if (slots == nullptr) return;
    static const std::map<std::string, Reader> readers = {
        {"text", Reader::kText},       {"number", Reader::kNumber}, {"count", Reader::kCount},
        {"integer", Reader::kInteger}, {"words", Reader::kWords},   {"roman", Reader::kRoman}};
    for (const auto& [name, node] : *slots) {
      const toml::table* table = node.as_table();
      if (table == nullptr) {
        fault(file, node, "a slot is a table: reader, pattern");
        continue;
      }
      only_keys(file, *table,
                {"reader", "pattern", "list", "about", "lexicon", "then", "proper_name", "open"});
      SlotDefinition slot;
      if (table->contains("lexicon")) {
        read_lexicon(file, *table, std::string(name.str()));
        continue;
      }
      const std::string reader = text_of(file, *table, "reader", true);
      const auto known = readers.find(reader);
      if (known == readers.end()) {
        fault(file, table->contains("reader") ? *table->get("reader") : *table,
              "readers are text, number, count, integer, words and roman");
      } else {
        slot.reader = known->second;
      }
      if (const auto parsed = pattern_of(file, *table, "pattern")) slot.pattern = *parsed;
      slot.list = text_of(file, *table, "list", false);
      if (!slot.list.empty() && grammar_->list(slot.list) == nullptr) {
        fault(file, *table->get("list"), "unknown list `" + slot.list + "`");
      }
      const std::string key(name.str());
      if (grammar_->list(key) != nullptr || !slots_.emplace(key, std::move(slot)).second) {
        fault_at(file.path, name.source().begin, "the name `" + key + "` was used before");
      }
      slot_places_[key] = {&file, table->get("pattern")};
    }
  }

  void read_lexicon(const File& file, const toml::table& table, const std::string& name) {
    Lexicon lexicon;
    const auto known = [&](const toml::node& node) -> const List* {
      const List* list = grammar_->list(node.value_or<std::string_view>(""));
      if (list == nullptr) fault(file, node, "unknown list");
      return list;
    };
    if (const toml::array* lists = table["lexicon"].as_array()) {
      for (const toml::node& node : *lists) {
        if (const List* list = known(node)) lexicon.lists.push_back(list);
      }
    } else {
      fault(file, *table.get("lexicon"), "`lexicon` is an array of lists");
    }
    if (const toml::node* node = table.get("then")) lexicon.then = known(*node);
    if (const toml::array* lists = table["proper_name"].as_array()) {
      for (const toml::node& node : *lists) {
        if (const List* list = known(node)) lexicon.named.push_back(list);
      }
    }
    lexicon.open = table["open"].value_or(false);
    SlotDefinition slot;
    slot.pattern = parse_pattern(kLexiconWord).root;
    slot.lexicon = &(grammar_->lexicons_[name] = std::move(lexicon));
    if (grammar_->list(name) != nullptr || !slots_.emplace(name, std::move(slot)).second) {
      fault(file, table, "the name `" + name + "` was used before");
    }
  }

  // A slot's pattern may hold slots; none may hold itself.
  void check_slots() {
    for (auto& [name, slot] : slots_) {
      const auto [file, node] = slot_places_[name];
      if (node == nullptr) continue;
      check_names(*file, *node, slot.pattern);
      std::set<std::string> seen = {name};
      if (reaches(slot.pattern, seen, 0)) {
        fault(*file, *node, "slot <" + name + "> is part of itself");
        slot.pattern = Node{};
      }
    }
  }

  bool reaches(const Node& node, const std::set<std::string>& seen, int depth) const {
    if (depth > 40) return true;
    if (node.kind == Node::Kind::kSlot) {
      if (seen.count(node.text) > 0) return true;
      const auto inner = slots_.find(node.text);
      if (inner == slots_.end()) return false;
      std::set<std::string> deeper = seen;
      deeper.insert(node.text);
      return reaches(inner->second.pattern, deeper, depth + 1);
    }
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return reaches(child, seen, depth + 1); });
  }

  // ---- patterns

  static bool holds_blank(const Node& node) {
    return node.kind == Node::Kind::kBlank ||
           std::any_of(node.children.begin(), node.children.end(), holds_blank);
  }

  std::optional<SlotMeaning> lookup(std::string_view name) const {
    const std::string key(name);
    const auto slot = slots_.find(key);
    if (slot != slots_.end()) {
      SlotMeaning meaning;
      meaning.pattern = &slot->second.pattern;
      meaning.numeric =
          (slot->second.reader == Reader::kNumber || slot->second.reader == Reader::kCount ||
           slot->second.reader == Reader::kInteger) &&
          !holds_blank(slot->second.pattern);
      if (slot->second.lexicon != nullptr && !slot->second.lexicon->open) {
        for (const List* list : slot->second.lexicon->lists) {
          meaning.first_words.push_back(&list->phrases);
        }
      }
      return meaning;
    }
    if (const List* list = grammar_->list(key)) {
      SlotMeaning meaning;
      meaning.phrases = &list->phrases;
      return meaning;
    }
    return std::nullopt;
  }
  SlotLookup lookup() const {
    return [this](std::string_view name) { return lookup(name); };
  }

  std::vector<std::string> slot_names() const {
    std::vector<std::string> names;
    for (const auto& [name, slot] : slots_) names.push_back(name);
    for (const auto& [name, list] : grammar_->lists_) names.push_back(name);
    return names;
  }

  bool check_names(const File& file, const toml::node& at, const Node& node) {
    bool known = true;
    if (node.kind == Node::Kind::kSlot && !lookup(node.text)) {
      fault_inside(file, at, node.position,
                   "unknown slot <" + node.text + ">" + suggestion(node.text, slot_names()));
      known = false;
    }
    for (const Node& child : node.children) known = check_names(file, at, child) && known;
    return known;
  }

  std::optional<Node> pattern_of(const File& file, const toml::table& table, std::string_view key,
                                 Case sensitivity = Case::kIgnored) {
    const std::string written = text_of(file, table, key, true);
    if (written.empty()) return std::nullopt;
    return parsed(file, *table.get(key), written, sensitivity);
  }

  static void fold_literals(Node& node) {
    if (node.kind == Node::Kind::kLiteral) node.text = text::fold_case(node.text);
    for (Node& child : node.children) fold_literals(child);
  }

  std::optional<Node> parsed(const File& file, const toml::node& at, const std::string& written,
                             Case sensitivity) {
    ParsedPattern pattern = parse_pattern(text::normalized(written));
    if (sensitivity == Case::kIgnored) fold_literals(pattern.root);
    for (const PatternFault& wrong : pattern.faults) {
      fault_inside(file, at, wrong.position, wrong.message);
    }
    if (!pattern.faults.empty()) return std::nullopt;
    return std::move(pattern.root);
  }

  // Compiles a checked tree; gives its slots in the order of their captures.
  std::optional<Expression> compiled(const File& file, const toml::node& at, const Node& root,
                                     Place place, Case sensitivity, std::vector<Slot>* slots) {
    if (!check_names(file, at, root)) return std::nullopt;
    if (slots != nullptr && !collect_slots(file, at, root, *slots)) return std::nullopt;
    if (slots != nullptr && slots->size() > kMostSlots) {
      fault(file, at, "more than " + std::to_string(kMostSlots) + " slots in one pattern");
      return std::nullopt;
    }
    const unsigned ends = ends_of(root, lookup());
    const bool in_mark = (ends & kEndsInMark) != 0 && (ends & kEndsInWord) == 0;
    if (sensitivity == Case::kIgnored && asks_for_capitals(root, lookup())) {
      fault(file, at, "\\u is a capital: it needs a rule with case = \"exact\"");
      return std::nullopt;
    }
    return Expression(to_re2(root, lookup()), place, in_mark);
  }

  bool collect_slots(const File& file, const toml::node& at, const Node& node,
                     std::vector<Slot>& slots) {
    if (node.kind == Node::Kind::kSlot) {
      const bool twice = std::any_of(slots.begin(), slots.end(),
                                     [&](const Slot& slot) { return slot.name == node.name; });
      if (twice) {
        fault_inside(
            file, at, node.position,
            "<" + node.name + "> is there already: name this one, <other:" + node.text + ">");
        return false;
      }
      Slot slot;
      slot.name = node.name;
      const auto defined = slots_.find(node.text);
      if (defined != slots_.end()) {
        slot.reader = defined->second.reader;
        slot.lexicon = defined->second.lexicon;
        if (!defined->second.list.empty()) slot.list = grammar_->list(defined->second.list);
      } else {
        slot.reader = Reader::kList;
        slot.list = grammar_->list(node.text);
      }
      slots.push_back(slot);
      return true;
    }
    bool fine = true;
    for (const Node& child : node.children) fine = collect_slots(file, at, child, slots) && fine;
    return fine;
  }

  // Takes out of a choice the alternatives that are a list and nothing more: those are looked up.
  std::vector<const List*> take_lists(Node& root) const {
    std::vector<const List*> lists;
    Node* choice = &root;
    while (choice->kind == Node::Kind::kSequence && choice->children.size() == 1) {
      choice = &choice->children.front();
    }
    const auto listed = [&](const Node& node) -> const List* {
      const Node* inner = &node;
      while (inner->kind == Node::Kind::kSequence && inner->children.size() == 1) {
        inner = &inner->children.front();
      }
      const bool slot = inner->kind == Node::Kind::kSlot && slots_.count(inner->text) == 0;
      return slot ? grammar_->list(inner->text) : nullptr;
    };
    if (choice->kind == Node::Kind::kSlot) {
      if (const List* list = listed(*choice)) {
        lists.push_back(list);
        root.children.clear();
        root.kind = Node::Kind::kSequence;
      }
    } else if (choice->kind == Node::Kind::kAlternatives) {
      std::vector<Node> rest;
      for (Node& child : choice->children) {
        if (const List* list = listed(child)) {
          lists.push_back(list);
        } else {
          rest.push_back(std::move(child));
        }
      }
      choice->children = std::move(rest);
      if (choice->children.empty()) {
        root.children.clear();
        root.kind = Node::Kind::kSequence;
      }
    }
    return lists;
  }

  Guard guard(const File& file, const toml::table& rule, std::string_view key) {
    Guard made;
    const toml::node* node = rule.get(key);
    if (node == nullptr) return made;
    const toml::table* table = node->as_table();
    if (table == nullptr) {
      fault(file, *node, "`" + std::string(key) + "` is a table: before, after, clause");
      return made;
    }
    only_keys(file, *table, {"before", "after", "clause"});
    const auto side = [&](std::string_view name, Place place,
                          std::vector<const List*>& lists) -> std::optional<Expression> {
      if (!table->contains(name)) return std::nullopt;
      auto root = pattern_of(file, *table, name);
      if (!root) return std::nullopt;
      lists = take_lists(*root);
      if (root->children.empty()) return std::nullopt;
      return compiled(file, *table->get(name), *root, place, Case::kIgnored, nullptr);
    };
    made.before = side("before", Place::kBefore, made.before_lists);
    made.after = side("after", Place::kAfter, made.after_lists);
    if (table->contains("clause")) {
      const std::string list = text_of(file, *table, "clause", true);
      made.clause = grammar_->list(list);
      if (made.clause == nullptr) {
        fault(file, *table->get("clause"), "unknown list `" + list + "`");
      }
    }
    return made;
  }

  // ---- yields

  static std::optional<std::size_t> slot_index(const std::vector<Slot>& slots,
                                               std::string_view name) {
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (slots[i].name == name) return i;
    }
    return std::nullopt;
  }

  static bool is_numeric(const Slot& slot) {
    if (slot.reader == Reader::kText) return false;
    if (slot.reader != Reader::kList) return true;
    return std::holds_alternative<fact::Decimal>(slot.list->values.begin()->second);
  }

  std::optional<Yield::Sum> sum(const File& file, const toml::node& at, const std::string& written,
                                const std::vector<Slot>& slots) {
    Yield::Sum made(1);
    std::string name;
    const auto close = [&] {
      const auto slot = slot_index(slots, name);
      if (!slot) {
        std::vector<std::string> names;
        for (const Slot& known : slots) names.push_back(known.name);
        fault(file, at, "the pattern has no slot <" + name + ">" + suggestion(name, names));
        return false;
      }
      if (!is_numeric(slots[*slot])) {
        fault(file, at, "<" + name + "> is no number");
        return false;
      }
      made.back().push_back(*slot);
      name.clear();
      return true;
    };
    for (const char c : written) {
      if (c == ' ') continue;
      if (c == '*' || c == '+') {
        if (!close()) return std::nullopt;
        if (c == '+') made.emplace_back();
      } else {
        name += c;
      }
    }
    if (!close()) return std::nullopt;
    return made;
  }

  std::optional<Yield::Template> filled(const File& file, const toml::node& at,
                                        const std::string& written,
                                        const std::vector<Slot>& slots) {
    Yield::Template made;
    std::string plain;
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] != '{') {
        plain += written[i];
        continue;
      }
      const std::size_t close = written.find('}', i);
      const std::string name =
          written.substr(i + 1, close == std::string::npos ? std::string::npos : close - i - 1);
      const auto slot = slot_index(slots, name);
      if (close == std::string::npos || !slot) {
        fault(file, at, "the pattern has no slot <" + name + ">");
        return std::nullopt;
      }
      if (!plain.empty()) made.push_back({std::move(plain), std::nullopt});
      plain.clear();
      made.push_back({"", *slot});
      i = close;
    }
    if (!plain.empty()) made.push_back({plain, std::nullopt});
    return made;
  }

  std::optional<Yield> yield(const File& file, std::string_view type, const std::string& field,
                             const toml::node& node, const std::vector<Slot>& slots,
                             toml::source_position key_at) {
    const std::vector<FieldSpec>* known = fields_of(type);
    const FieldSpec* spec = nullptr;
    if (known != nullptr) {
      for (const FieldSpec& candidate : *known) {
        if (candidate.name == field) spec = &candidate;
      }
      if (spec == nullptr) {
        std::vector<std::string> names;
        for (const FieldSpec& candidate : *known) names.emplace_back(candidate.name);
        fault_at(
            file.path, key_at,
            "a " + std::string(type) + " has no field `" + field + "`" + suggestion(field, names));
        return std::nullopt;
      }
    }
    Yield made;
    made.field = field;
    if (const auto* whole = node.as_integer()) {
      if (spec != nullptr && spec->kind != FieldKind::kNumber) {
        fault(file, node, "`" + field + "` is a text");
        return std::nullopt;
      }
      made.value = fact::Decimal(whole->get());
      return made;
    }
    const auto* written = node.as_string();
    if (written == nullptr) {
      fault(file, node, "`" + field + "` is given a string or a whole number");
      return std::nullopt;
    }
    const std::string text = text::normalized(written->get());
    const auto slot = slot_index(slots, text);
    const bool number = spec != nullptr ? spec->kind == FieldKind::kNumber
                                        : (slot && is_numeric(slots[*slot])) ||
                                              text.find(" * ") != std::string::npos;
    if (number) {
      const auto total = sum(file, node, text, slots);
      if (!total) return std::nullopt;
      made.value = *total;
      return made;
    }
    const bool worded = spec != nullptr && !spec->words.empty();
    const bool a_word =
        worded && std::find(spec->words.begin(), spec->words.end(), text) != spec->words.end();
    if (slot && !a_word) {
      made.value = Yield::Template{{"", *slot}};
      return made;
    }
    if (text.find('{') != std::string::npos) {
      const auto pieces = filled(file, node, text, slots);
      if (!pieces) return std::nullopt;
      made.value = *pieces;
      return made;
    }
    if (worded && !a_word) {
      fault(file, node, "`" + text + "` is no " + field + suggestion(text, spec->words));
      return std::nullopt;
    }
    made.value = text;
    return made;
  }

  // ---- rules

  std::vector<const toml::table*> tables(const File& file, std::string_view key) {
    std::vector<const toml::table*> all;
    const toml::node* node = file.table.get(key);
    if (node == nullptr) return all;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      fault(file, *node, "write [[" + std::string(key) + "]]");
      return all;
    }
    for (const toml::node& member : *array) {
      if (const toml::table* table = member.as_table()) all.push_back(table);
    }
    return all;
  }

  void read_rules(const File& file) {
    std::set<std::string> names;
    for (const toml::table* table : tables(file, "rule")) {
      only_keys(file, *table,
                {"name", "about", "pattern", "span", "case", "longest", "rank", "unless", "needs",
                 "except", "yields", "finds", "ignores", "misses"});
      const std::string name = text_of(file, *table, "name", true);
      text_of(file, *table, "about", true);
      if (!names.insert(name).second) fault(file, *table, "a second rule named `" + name + "`");
      read_rule(file, *table, name);
    }
  }

  void read_rule(const File& file, const toml::table& table, const std::string& name) {
    Case sensitivity = Case::kIgnored;
    if (const toml::node* node = table.get("case")) {
      if (node->value_or<std::string_view>("") == "exact") {
        sensitivity = Case::kExact;
      } else {
        fault(file, *node, "`case` can only be \"exact\"");
      }
    }
    const auto root = pattern_of(file, table, "pattern", sensitivity);
    std::vector<Example> examples = examples_of(file, table);
    if (!root) return;
    const toml::node& at = *table.get("pattern");
    std::vector<Slot> slots;
    auto expression = compiled(file, at, *root, Place::kHere, sensitivity, &slots);
    if (!expression) return;
    auto anchors = anchors_of(*root, lookup());
    if (!anchors || anchors->empty()) {
      fault(file, at, "no anchor: a match must begin with a number or with certain words");
      return;
    }
    Rule rule{.name = file.name + "." + name,
              .about = text_of(file, table, "about", false),
              .file = file.path,
              .line = static_cast<int>(table.source().begin.line),
              .type = "",
              .slots = std::move(slots),
              .span_slot = std::nullopt,
              .sensitivity = sensitivity,
              .expression = std::move(*expression),
              .anchors = std::move(*anchors),
              .number_within = tokens_before_number(*root, lookup()),
              .longest = kLongestMatch,
              .rank = 0,
              .unless = guard(file, table, "unless"),
              .needs = guard(file, table, "needs"),
              .except = {},
              .yields = {},
              .examples = std::move(examples)};
    if (const toml::node* node = table.get("longest")) {
      const auto bytes = node->value<std::int64_t>();
      if (!bytes || *bytes < 1 || *bytes > 4096) {
        fault(file, *node, "`longest` counts bytes, 1 to 4096");
      } else {
        rule.longest = static_cast<std::size_t>(*bytes);
      }
    }
    if (const toml::node* node = table.get("rank")) {
      const auto rank = node->value<std::int64_t>();
      if (!rank || *rank < -9 || *rank > 9) {
        fault(file, *node, "`rank` is a whole number from -9 to 9");
      } else {
        rule.rank = static_cast<int>(*rank);
      }
    }
    if (const toml::node* node = table.get("span")) {
      rule.span_slot = slot_index(rule.slots, node->value_or<std::string_view>(""));
      if (!rule.span_slot) fault(file, *node, "`span` names the slot that the fact covers");
    }
    read_except(file, table, rule);
    read_yields(file, table, rule);
    grammar_->rules_.push_back(std::move(rule));
  }

  void read_except(const File& file, const toml::table& table, Rule& rule) {
    const toml::node* node = table.get("except");
    if (node == nullptr) return;
    const toml::table* excepted = node->as_table();
    if (excepted == nullptr) {
      fault(file, *node, "`except` is a table of slots and lists");
      return;
    }
    for (const auto& [slot, list] : *excepted) {
      const auto index = slot_index(rule.slots, slot.str());
      const List* known = grammar_->list(list.value_or<std::string_view>(""));
      if (!index) {
        fault_at(file.path, slot.source().begin,
                 "the pattern has no slot <" + std::string(slot.str()) + ">");
      } else if (known == nullptr) {
        fault(file, list, "unknown list");
      } else {
        rule.except.emplace_back(*index, known);
      }
    }
  }

  void read_yields(const File& file, const toml::table& table, Rule& rule) {
    const toml::node* node = table.get("yields");
    const toml::table* yields = node != nullptr ? node->as_table() : nullptr;
    if (yields == nullptr) {
      fault(file, table, "`yields` is missing: { type = …, field = … }");
      return;
    }
    rule.type = text_of(file, *yields, "type", true);
    if (!rule.type.empty() && !is_name(rule.type)) {
      fault(file, *yields->get("type"), "names are lower-case letters, digits and _");
    }
    if (rule.type == "record") {
      fault(file, *yields->get("type"), "a record joins facts; no rule yields one");
    }
    for (const auto& [field, value] : *yields) {
      if (field.str() == "type") continue;
      auto made =
          yield(file, rule.type, std::string(field.str()), value, rule.slots, field.source().begin);
      if (made) rule.yields.push_back(std::move(*made));
    }
    if (const std::vector<FieldSpec>* known = fields_of(rule.type)) {
      for (const FieldSpec& spec : *known) {
        if (spec.required && !yields->contains(spec.name)) {
          fault(file, *yields,
                "a " + rule.type + " needs the field `" + std::string(spec.name) + "`");
        }
      }
    }
  }

  std::vector<Example> examples_of(const File& file, const toml::table& table) {
    std::vector<Example> examples;
    read_examples(file, table, "finds", Example::Kind::kFinds, examples);
    read_examples(file, table, "ignores", Example::Kind::kIgnores, examples);
    read_examples(file, table, "misses", Example::Kind::kMisses, examples);
    const auto has = [&](Example::Kind kind) {
      return std::any_of(examples.begin(), examples.end(),
                         [&](const Example& example) { return example.kind == kind; });
    };
    if (!has(Example::Kind::kFinds)) fault(file, table, "a rule shows what it `finds`");
    if (!has(Example::Kind::kIgnores)) fault(file, table, "a rule shows what it `ignores`");
    return examples;
  }

  void read_examples(const File& file, const toml::table& table, std::string_view key,
                     Example::Kind kind, std::vector<Example>& examples) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
      fault(file, *node, "`" + std::string(key) + "` is an array");
      return;
    }
    for (const toml::node& member : *array) {
      Example example;
      example.kind = kind;
      example.line = static_cast<int>(member.source().begin.line);
      example.column = static_cast<int>(member.source().begin.column);
      if (const auto* plain = member.as_string()) {
        example.text = plain->get();
      } else if (const toml::table* fields = member.as_table()) {
        example.text = text_of(file, *fields, "text", true);
        for (const auto& [field, value] : *fields) {
          if (field.str() == "text") continue;
          if (field.str() == "published") {
            example.published = value.value_or(std::string());
            continue;
          }
          const auto expected = list_value(value);
          if (!expected) {
            fault(file, value, "expected values are strings or numbers");
            continue;
          }
          example.expected.emplace_back(std::string(field.str()), *expected);
        }
      }
      if (kind != Example::Kind::kIgnores && !take_brackets(example)) {
        fault(file, member, "mark the span with [ ]");
        continue;
      }
      if (example.text.empty()) {
        fault(file, member, "an example is a text, or { text = …, field = … }");
        continue;
      }
      examples.push_back(std::move(example));
    }
  }

  static bool take_brackets(Example& example) {
    const std::size_t open = example.text.find('[');
    const std::size_t close = example.text.find(']');
    if (open == std::string::npos || close == std::string::npos || close < open + 2) return false;
    example.text.erase(close, 1);
    example.text.erase(open, 1);
    example.span = {open, close - 1};
    return true;
  }

  // ---- cues

  void read_cues(const File& file) {
    for (const toml::table* table : tables(file, "cue")) {
      only_keys(file, *table,
                {"name", "about", "of", "reach", "before", "after", "list", "field", "sets",
                 "under", "widens"});
      Cue cue;
      cue.name = file.name + "." + text_of(file, *table, "name", true);
      cue.about = text_of(file, *table, "about", true);
      if (const toml::array* of = (*table)["of"].as_array()) {
        for (const toml::node& type : *of) cue.of.push_back(type.value_or(std::string()));
      }
      if (cue.of.empty()) {
        fault(file, *table, "`of` names the types of fact it is said of");
        continue;
      }
      read_cue(file, *table, std::move(cue));
    }
  }

  void read_cue(const File& file, const toml::table& table, Cue cue) {
    const std::string reach = text_of(file, table, "reach", true);
    if (reach == "clause") {
      cue.reach = Cue::Reach::kClause;
      const std::string list = text_of(file, table, "list", true);
      cue.list = grammar_->list(list);
      cue.field = text_of(file, table, "field", true);
      if (cue.list == nullptr) {
        fault(file, table, "unknown list `" + list + "`");
        return;
      }
      if (const toml::table* under = table["under"].as_table()) {
        for (const auto& [value, other] : *under) {
          cue.under.emplace(std::string(value.str()), other.value_or(std::string()));
        }
      }
      for (const std::string& type : cue.of) check_field(file, table, type, cue.field);
      grammar_->cues_.push_back(std::move(cue));
      return;
    }
    if (reach != "next" && reach != "chain") {
      fault(file, table, "`reach` is next, chain or clause");
      return;
    }
    cue.reach = reach == "next" ? Cue::Reach::kNext : Cue::Reach::kChain;
    cue.before = table.contains("before");
    if (cue.before == table.contains("after")) {
      fault(file, table, "a cue stands `before` or `after` the fact");
      return;
    }
    const std::string_view side = cue.before ? "before" : "after";
    const auto root = pattern_of(file, table, side);
    if (!root) return;
    cue.expression =
        compiled(file, *table.get(side), *root, cue.before ? Place::kBefore : Place::kAfter,
                 Case::kIgnored, &cue.slots);
    if (!cue.expression) return;
    cue.near_keys = near_keys(*root, cue.before);
    cue.widens = table["widens"].value_or(false);
    if (cue.widens && !cue.before) fault(file, table, "only a cue `before` the fact `widens` it");
    const toml::table* sets = table["sets"].as_table();
    if (sets == nullptr) {
      fault(file, table, "`sets` says which fields the cue gives");
      return;
    }
    for (const auto& [field, value] : *sets) {
      auto made = yield(file, cue.of.front(), std::string(field.str()), value, cue.slots,
                        field.source().begin);
      if (made) cue.sets.push_back(std::move(*made));
    }
    grammar_->cues_.push_back(std::move(cue));
  }

  // Of an `after` what it begins with, of a `before` what it ends with.
  std::vector<std::uint32_t> near_keys(const Node& root, bool before) const {
    std::vector<std::uint32_t> keys;
    if (before) {
      keys = last_keys_of(root, lookup()).value_or(std::vector<std::uint32_t>());
    } else if (const auto anchors = anchors_of(root, lookup())) {
      for (const Anchor& anchor : *anchors) {
        if (anchor.key == 0) return {};  // any number
        keys.push_back(anchor.key);
      }
    }
    std::sort(keys.begin(), keys.end());
    return keys;
  }

  void check_field(const File& file, const toml::table& table, const std::string& type,
                   const std::string& field) {
    const std::vector<FieldSpec>* known = fields_of(type);
    if (known == nullptr) return;
    const bool there = std::any_of(known->begin(), known->end(),
                                   [&](const FieldSpec& spec) { return spec.name == field; });
    if (!there) fault(file, table, "a " + type + " has no field `" + field + "`");
  }

  std::unique_ptr<Grammar> grammar_{new Grammar()};
  std::vector<File> files_;
  std::set<std::string> grammar_names_;
  std::map<std::string, SlotDefinition> slots_;
  std::map<std::string, std::pair<const File*, const toml::node*>> slot_places_;
  std::vector<Diagnostic> faults_;
};

std::unique_ptr<const Grammar> Grammar::load(const std::vector<std::string>& paths) {
  return Loader().load(paths);
}

}  // namespace solieu::grammar

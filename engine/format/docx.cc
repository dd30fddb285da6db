#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <optional>
#include <utility>

#include "engine/format/failure.h"
#include "engine/format/flow.h"
#include "engine/format/format.h"
#include "engine/format/office.h"
#include "engine/format/package.h"
#include "engine/format/xml.h"

namespace solieu::format {
namespace {

using namespace std::string_view_literals;
using Way = XmlVisitor::Way;

bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off"; }

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// What a paragraph style is for. Its id is of the writer's language, its name is always English.
struct Style {
  std::string based_on = {};
  std::optional<Flow::Role> role = std::nullopt;
  bool is_contents = false;  // of a table of contents
};

Style style_named(std::string_view name) {
  std::string small;
  for (const char c : name) small += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  if (small.starts_with("heading")) return {.role = Flow::Role::kHeading};
  if (small == "title") return {.role = Flow::Role::kTitle};
  if (small.starts_with("list bullet") || small.starts_with("list number")) {
    return {.role = Flow::Role::kListItem};
  }
  return {.is_contents = small.starts_with("toc ")};
}

class Styles : public XmlVisitor {
 public:
  Way enter(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "style") {
      style_ = &styles_[std::string(element.attribute("styleId"))];
    } else if (style_ == nullptr) {
      return Way::kInto;
    } else if (name == "name") {
      *style_ = style_named(element.attribute("val"));
    } else if (name == "basedOn") {
      style_->based_on = element.attribute("val");
    } else if (name == "outlineLvl" && !style_->role) {
      style_->role = Flow::Role::kHeading;
    } else if (name == "numPr" && !style_->role) {
      style_->role = Flow::Role::kListItem;
    }
    return Way::kInto;
  }
  void leave(const XmlElement& element) override {
    if (element.name() == "style") style_ = nullptr;
  }
  void text(std::string_view) override {}

  // With what the styles say that it is based on.
  Style at(std::string_view id) const {
    constexpr int kLongestChain = 16;  // files may have circles
    std::string next(id);
    for (int i = 0; i < kLongestChain; ++i) {
      const auto found = styles_.find(next);
      // Without its definition, the id that English versions of Word give.
      if (found == styles_.end()) return i == 0 ? style_named(id) : Style{};
      if (found->second.role || found->second.is_contents) return found->second;
      next = found->second.based_on;
    }
    return {};
  }

 private:
  std::map<std::string, Style> styles_;
  Style* style_ = nullptr;
};

// The main part, or one of notes (ECMA-376 part 1, 17).
class Body : public XmlVisitor {
 public:
  Body(const Styles& styles, Flow& flow) : styles_(styles), flow_(flow) {}

  Way enter(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (in_paragraph_properties_) return enter_paragraph_property(element);
    if (in_run_properties_) {
      if (name == "vanish") is_hidden_ = !is_off(element.attribute("val"));
      return Way::kPast;
    }
    // Alternatives to a drawing say the same again, for older programs.
    if (is_one_of(name, {"del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback",
                         "sectPr", "sdtPr", "tblPr", "trPr", "tcPr", "tblGrid"})) {
      return Way::kPast;
    }
    if (is_one_of(name, {"footnote", "endnote"})) return enter_note(element);
    if (name == "pPr") {
      in_paragraph_properties_ = true;
    } else if (name == "rPr") {
      in_run_properties_ = true;
    } else if (name == "r") {
      is_hidden_ = false;
    } else if (name == "t") {
      in_text_ = !is_hidden_;
    } else if (name == "p") {
      flow_.begin_paragraph();
      role_ = Flow::Role::kBody;
      append_note_mark();
    } else {
      enter_mark(name);
      enter_table_part(name);
    }
    return Way::kInto;
  }

  void leave(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "pPr") in_paragraph_properties_ = false;
    if (name == "rPr") in_run_properties_ = false;
    if (name == "t") in_text_ = false;
    if (name == "p") flow_.end_paragraph();
    if (name == "tbl") flow_.end_table();
    if (name == "tr") flow_.end_row();
    if (name == "tc") flow_.end_cell();
  }

  void text(std::string_view text) override {
    if (in_text_) flow_.append(text);
  }

 private:
  Way enter_paragraph_property(const XmlElement& element) {
    const std::string_view name = element.name();
    if (name == "pStyle") {
      const Style style = styles_.at(element.attribute("val"));
      if (style.role) set_role(*style.role);
      if (style.is_contents) flow_.drop_paragraph();
    } else if (name == "outlineLvl") {
      // Level 9 is body text.
      if (element.attribute("val") != "9") set_role(Flow::Role::kHeading);
    } else if (name == "numPr") {
      return Way::kInto;
    } else if (name == "numId") {
      // 0 takes a list's mark away again; a heading with a number is no item.
      const bool is_item = element.attribute("val") != "0";
      if (is_item && role_ == Flow::Role::kBody) set_role(Flow::Role::kListItem);
      if (!is_item && role_ == Flow::Role::kListItem) set_role(Flow::Role::kBody);
    }
    return Way::kPast;
  }

  void set_role(Flow::Role role) {
    role_ = role;
    flow_.set_role(role);
  }

  void enter_mark(std::string_view name) {
    if (is_hidden_) return;
    if (name == "tab" || name == "ptab") flow_.append("\t");
    if (name == "br" || name == "cr") flow_.append("\n");
    if (name == "noBreakHyphen") flow_.append("-");
  }

  void enter_table_part(std::string_view name) {
    if (name == "tbl") flow_.begin_table();
    if (name == "tr") flow_.begin_row();
    if (name == "tc") flow_.begin_cell();
  }

  // Rulers between text and notes are kept as notes with a type.
  Way enter_note(const XmlElement& element) {
    const std::string_view type = element.attribute("type");
    if (!type.empty() && type != "normal") return Way::kPast;
    note_mark_ = "[" + std::to_string(++note_count_) + "] ";
    return Way::kInto;
  }

  void append_note_mark() {
    flow_.append(note_mark_);
    note_mark_.clear();
  }

  const Styles& styles_;
  Flow& flow_;
  Flow::Role role_ = Flow::Role::kBody;
  bool in_paragraph_properties_ = false;
  bool in_run_properties_ = false;
  bool in_text_ = false;
  bool is_hidden_ = false;
  std::size_t note_count_ = 0;
  std::string note_mark_;
};

// Some programs number their parts: word/document2.xml.
bool is_part(std::string_view name, std::string_view part) {
  return name.starts_with(part) && name.ends_with(".xml") &&
         name.find_first_not_of("0123456789", part.size()) == name.size() - ".xml"sv.size();
}

constexpr std::string_view kMainPart = "word/document";
constexpr std::string_view kStylesPart = "word/styles";
constexpr std::array kNoteParts = {"word/footnotes"sv, "word/endnotes"sv};

bool is_wanted(std::string_view name) {
  return is_part(name, kMainPart) || is_part(name, kStylesPart) || is_part(name, kNoteParts[0]) ||
         is_part(name, kNoteParts[1]);
}

using Parts = std::map<std::string, std::string>;

std::optional<std::string> take_part(Parts& parts, std::string_view part) {
  for (auto& [name, content] : parts) {
    if (is_part(name, part)) return std::move(content);
  }
  return std::nullopt;
}

[[noreturn]] void refuse(const Parts& parts) {
  for (const auto& [folder, format] :
       {std::pair{"xl/"sv, Format::kSpreadsheet}, std::pair{"ppt/"sv, Format::kPresentation}}) {
    const auto part = parts.lower_bound(std::string(folder));
    if (part != parts.end() && part->first.starts_with(folder)) {
      throw Unreadable(FailureKind::kUnsupported, std::string(name_of(format)));
    }
  }
  throw Unreadable(FailureKind::kDamaged, "an office package without word/document.xml");
}

}  // namespace

OfficeText read_docx(std::string_view file, const Limits& limits) {
  Parts parts = read_package(file, limits, is_wanted);
  auto main = take_part(parts, kMainPart);
  if (!main) refuse(parts);

  Styles styles;
  if (auto part = take_part(parts, kStylesPart)) walk_xml(*std::move(part), styles);
  Flow flow;
  Body body(styles, flow);
  walk_xml(*std::move(main), body);
  OfficeText result{.text = flow.take_text(), .title = flow.title()};
  for (const std::string_view part : kNoteParts) {
    auto notes = take_part(parts, part);
    if (!notes) continue;
    walk_xml(*std::move(notes), body);
    if (const std::string text = flow.take_text(); !text.empty()) result.text += "\n" + text;
  }
  return result;
}

}  // namespace solieu::format

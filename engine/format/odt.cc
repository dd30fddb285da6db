#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "engine/format/failure.h"
#include "engine/format/flow.h"
#include "engine/format/office.h"
#include "engine/format/package.h"
#include "engine/format/xml.h"

namespace solieu::format {
namespace {

constexpr std::string_view kContent = "content.xml";
constexpr std::string_view kManifest = "META-INF/manifest.xml";

// content.xml of an OpenDocument text (OASIS OpenDocument 1.2, part 1).
class Body : public XmlVisitor {
 public:
  Body(Flow& flow, Flow& notes) : flow_(&flow), body_(flow), notes_(notes) {}

  Way enter(const XmlElement& element) override {
    const std::string_view name = element.name();
    // Deleted text is kept apart, with the changes.
    if (name == "tracked-changes" || name == "annotation" || name == "table-of-content" ||
        name == "note-citation" || name == "automatic-styles" || name == "font-face-decls") {
      return Way::kPast;
    }
    if (name == "p" || name == "h") {
      begin_paragraph(element);
    } else if (name == "list") {
      ++lists_;
    } else if (name == "note-body") {
      flow_ = &notes_;
      lists_around_note_ = std::exchange(lists_, 0);
      note_mark_ = "[" + std::to_string(++note_count_) + "] ";
    } else if (name == "tab") {
      flow_->append("\t");
    } else if (name == "line-break") {
      flow_->append("\n");
    } else if (name == "s") {
      append_blanks(element.attribute("c"));
    } else {
      enter_table_part(name);
    }
    return Way::kInto;
  }

  void leave(const XmlElement& element) override {
    const std::string_view name = element.name();
    if (name == "p" || name == "h") end_paragraph();
    if (name == "list") --lists_;
    if (name == "note-body") {
      flow_ = &body_;
      lists_ = lists_around_note_;
    }
    if (name == "table") flow_->end_table();
    if (name == "table-row") flow_->end_row();
    if (name == "table-cell") flow_->end_cell();
  }

  // Runs of blanks are one blank; more are written as elements.
  void text(std::string_view text) override {
    if (paragraphs_ == 0) return;
    std::string words;
    for (const char c : text) {
      const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!is_blank) {
        words += c;
      } else if (!words.ends_with(' ')) {
        words += ' ';
      }
    }
    flow_->append(words);
  }

 private:
  void begin_paragraph(const XmlElement& element) {
    ++paragraphs_;
    flow_->begin_paragraph();
    const bool is_title = element.attribute("style-name") == "Title";
    if (is_title) {
      flow_->set_role(Flow::Role::kTitle);
    } else if (element.name() == "h") {
      flow_->set_role(Flow::Role::kHeading);
    } else if (lists_ > 0) {
      flow_->set_role(Flow::Role::kListItem);
    }
    flow_->append(std::exchange(note_mark_, {}));
  }

  void end_paragraph() {
    --paragraphs_;
    flow_->end_paragraph();
  }

  void append_blanks(std::string_view count) {
    constexpr std::size_t kMost = 64;
    std::size_t blanks = 1;
    std::from_chars(count.data(), count.data() + count.size(), blanks);
    flow_->append(std::string(std::min(blanks, kMost), ' '));
  }

  void enter_table_part(std::string_view name) {
    if (name == "table") flow_->begin_table();
    if (name == "table-row") flow_->begin_row();
    if (name == "table-cell") flow_->begin_cell();
  }

  Flow* flow_;  // where text goes now
  Flow& body_;
  Flow& notes_;
  std::size_t lists_ = 0, lists_around_note_ = 0, paragraphs_ = 0, note_count_ = 0;
  std::string note_mark_;
};

}  // namespace

OfficeText read_odt(std::string_view file, const Limits& limits) {
  auto parts = read_package(
      file, limits, [](std::string_view name) { return name == kContent || name == kManifest; });
  // Locked documents keep their archive open, and name the key beside each part.
  if (parts[std::string(kManifest)].find("encryption-data") != std::string::npos) {
    throw Unreadable(FailureKind::kEncrypted, "");
  }
  std::string content = std::move(parts[std::string(kContent)]);
  if (content.empty()) {
    throw Unreadable(FailureKind::kDamaged, "an OpenDocument package without content.xml");
  }
  Flow flow;
  Flow notes;
  Body body(flow, notes);
  walk_xml(std::move(content), body);
  OfficeText result{.text = flow.take_text(), .title = flow.title()};
  if (const std::string text = notes.take_text(); !text.empty()) result.text += "\n" + text;
  return result;
}

}  // namespace solieu::format

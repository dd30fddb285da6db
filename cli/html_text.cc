#include "cli/html_text.h"

namespace solieu::cli {
namespace {

void append(std::string& html, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += c;
    }
  }
}

}  // namespace

std::string html_text(std::string_view text) { return html_text(shown(text)); }

std::string html_text(const Shown& text) {
  const std::string_view all = text.text;
  std::string html;
  html.reserve(all.size() + all.size() / 8);
  std::size_t at = 0;
  for (const Emphasized& part : text.emphasized) {
    append(html, all.substr(at, part.begin - at));
    html += "<mark>";
    append(html, all.substr(part.begin, part.end - part.begin));
    html += "</mark>";
    at = part.end;
  }
  append(html, all.substr(at));
  return html;
}

bool is_web_address(std::string_view uri) {
  return uri.starts_with("https://") || uri.starts_with("http://");
}

}  // namespace solieu::cli

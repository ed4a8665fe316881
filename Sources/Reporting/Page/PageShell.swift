internal import Vocabulary

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// A page in one file: it loads nothing, and runs nothing but its own script.
///
/// The browser enforces that: the policy in the head allows one script and one style sheet, each by its digest (Content
/// Security Policy Level 3, section 2.3.1), and nothing else. A text that were taken for markup in spite of its escapes
/// could not run or load anything either.
package struct PageShell: Sendable {
  /// The language of the page's own texts, as in `lang`.
  package let language: String
  /// The title of the document, not escaped.
  package let title: String
  /// The script of the page.
  package let script: PageAsset.Script
  /// The content of `body`, as markup.
  package let body: String
  /// What the script reads, as JSON; it is escaped for its place.
  package let data: String

  package init(language: String, title: String, script: PageAsset.Script, body: String, data: String) {
    self.language = language
    self.title = title
    self.script = script
    self.body = body
    self.data = data
  }

  /// The whole page; ends with a line end.
  package var text: String {
    let style = PageAsset.style
    let script = PageAsset.text(of: script)
    let policy =
      "default-src 'none'; script-src '\(Self.digest(of: script))'; style-src '\(Self.digest(of: style))'; "
      + "base-uri 'none'; form-action 'none'"
    return """
      <!doctype html>
      <html lang="\(HTMLText.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(HTMLText.escaped(title))</title>
      <style>\(style)</style>
      </head>
      <body>
      \(body)
      <script type="application/json" id="data">\(HTMLText.json(data))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
  }

  /// The digest of a script or a style sheet as a policy names it: of the bytes between its tags.
  static func digest(of text: String) -> String {
    let digits = Array(Digest(ofBytes: Array(text.utf8)).text.utf8.dropFirst("sha256:".utf8.count))
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
      UInt8(String(decoding: digits[place...(place + 1)], as: UTF8.self), radix: 16)
    }
    return "sha256-" + Data(bytes).base64EncodedString()
  }
}

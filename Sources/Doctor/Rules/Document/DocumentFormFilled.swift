internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// An empty form contains no information for agents.
  static let documentFormFilled = Rule(
    id: "document.form-filled",
    severity: .info,
    summary: "A form that Cairn installed for you to fill in has at least one answer.",
    why: """
      Agents read .agents/context/PROJECT.md before they plan a change. After installation it contains only questions, \
      so agents must find the answers or ask every time. One answer is enough to resolve this finding; delete a form \
      that you do not need.
      """,
    source: "Cairn's docs: policy.md",
    good: [
      Example(
        at: ".agents/context/PROJECT.md", "# Facts\n\n## What is it?\n\n<!-- One line. -->\n\nA tea shop.\n",
        install: .form("# Facts\n\n## What is it?\n\n<!-- One line. -->\n")),
      // The answer may replace the hint.
      Example(
        at: ".agents/context/PROJECT.md", "# Facts\n\n## What is it?\n\n<!-- A tea shop. -->\n",
        install: .form("# Facts\n\n## What is it?\n\n<!-- One line. -->\n")),
      // A document without questions is not a form.
      Example(
        at: ".agents/context/PROJECT.md", "# Facts\n\n## What is it?\n\nA pack.\n",
        install: .form("# Facts\n\n## What is it?\n\nA pack.\n")),
      // Without an installation, forms are not known.
      Example(at: ".agents/context/PROJECT.md", "# Facts\n\n## What is it?\n\n<!-- One line. -->\n"),
    ],
    bad: [
      Example(
        at: ".agents/context/PROJECT.md", "↓# Facts\n\n## What is it?\n\n<!-- One line. -->\n",
        install: .form("# Facts\n\n## What is it?\n\n<!-- One line. -->\n")),
      // In another language of the pack, reformatted, with one question less.
      Example(
        at: ".agents/context/PROJECT.md", "↓# 정보\n## 무엇인가요?\n  <!-- 한 줄로. -->\n",
        install: .form(
          "# Facts\n\n## What is it?\n\n<!-- One line. -->\n",
          "# 정보\n\n## 무엇인가요?\n\n<!-- 한 줄로. -->\n\n## 언제까지?\n\n<!-- 날짜. -->\n")),
    ],
    check: .tree { tree in
      (tree.install?.forms ?? []).compactMap { form in
        guard let document = tree[form.path] else { return nil }
        let text = FormText(document.bytes)
        let isAsWritten = text.hasEmptySection && Digest(of: document.bytes) == form.written
        guard isAsWritten || text.isEmptyForm(of: form.templates.map { FormText($0) }) else { return nil }
        return Finding(.empty, in: form.path)
      }
    })
}

extension InstallFacts {
  /// One form for an example, with its text in some languages; the first is the text as installed.
  fileprivate static func form(_ texts: String...) -> InstallFacts {
    InstallFacts(forms: [
      InstalledForm(
        RelativePath(constant: ".agents/context/PROJECT.md"), written: Digest(of: Array((texts.first ?? "").utf8)),
        templates: texts.map { Array($0.utf8) })
    ])
  }
}

extension Message {
  fileprivate static let empty = Message(
    "document.form-filled", "this form is not filled in, so agents learn nothing from it\nanswer its questions")
}

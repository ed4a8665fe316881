extension Example {
  /// A skill without errors, with the given text.
  static func guide(_ text: String, fixed: String? = nil, description: String = "Fills forms. Use for forms.")
    -> Example
  {
    let head = "---\nname: pdf\ndescription: \(description)\n---\n\n# PDF\n\n"
    return Example(at: "skills/pdf/SKILL.md", head + text, fixed: fixed.map { head + $0 })
  }
}

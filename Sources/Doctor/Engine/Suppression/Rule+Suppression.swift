extension Rule {
  /// How a comment suppresses a finding of a rule.
  enum CommentForm {
    /// `<!-- … -->` in Markdown, which most rules are about.
    case markdown
    /// `#`, in the files that a rule about TOML checks.
    case sign
    /// No comment does.
    case none
  }

  /// The form of comments that suppress its findings.
  ///
  /// None does for safety and policies, and for what is compared with what Cairn installed, whatever the file contains.
  var commentForm: CommentForm {
    let uncommented: Set<Substring> = ["safety", "suppression", "policy", "revision", "locale", "lock"]
    if uncommented.contains(group) { return .none }
    return switch check {
    case .install, .machine, .eachUnread, .eachStale, .eachSuppression: .none
    case .eachPack, .eachRoutes: .sign
    default: .markdown
    }
  }

  /// What suppresses its findings, one sentence for each way.
  var waysToSuppress: [String] {
    if Self.isAboutPolicy(id) { return ["Nothing suppresses this rule: the policy decides."] }
    let comment: String? =
      switch commentForm {
      case .markdown: "<!-- cairn-ignore \(id): REASON -->"
      case .sign: "# cairn-ignore \(id): REASON"
      case .none: nil
      }
    return [
      comment.map { "To suppress a finding, put a comment above its line: \($0)" }
        ?? "No comment suppresses this rule.",
      "To turn the rule off, write this below [doctor.rules] in the config: \"\(id)\" = \"off\"",
    ]
  }
}

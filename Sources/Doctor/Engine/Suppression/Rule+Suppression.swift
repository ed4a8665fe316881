extension Rule {
  /// How a comment suppresses a finding of a rule.
  enum CommentForm {
    /// `<!-- … -->` in Markdown, which most rules are about.
    case markdown
    /// `#`, in the files that a rule about TOML checks.
    case sign
    /// None is offered.
    case none
  }

  /// The form of comments that are offered for its findings.
  ///
  /// None is for safety and policies, which no comment suppresses, nor for what is compared with what Cairn installed or with
  /// the ledger: there a comment would be one more difference.
  var commentForm: CommentForm {
    let uncommented: Set<Substring> = ["safety", "suppression", "policy", "revision", "locale", "lock"]
    if uncommented.contains(group) { return .none }
    return switch check {
    case .install, .machine, .eachUnread, .eachStale, .eachSuppression: .none
    case .eachPack, .eachRoutes: .sign
    default: .markdown
    }
  }

  /// What to do to suppress its findings, one sentence for each way.
  var waysToSuppress: [String] {
    if Self.isAboutPolicy(id) { return ["Nothing suppresses this rule: the policy decides."] }
    var ways: [String] = []
    switch commentForm {
    case .markdown:
      ways.append("To suppress a finding, put a comment above its line: <!-- cairn-ignore \(id): REASON -->")
    case .sign: ways.append("To suppress a finding, put a comment above its line: # cairn-ignore \(id): REASON")
    case .none: if group == "safety" { ways.append("No comment suppresses this rule.") }
    }
    ways.append("To turn the rule off, write this below [doctor.rules] in the config: \"\(id)\" = \"off\"")
    return ways
  }
}

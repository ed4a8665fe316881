internal import Reporting
internal import Vocabulary

extension Rule {
  /// The source of every pack names a version.
  static let policySourcePinned = Rule(
    id: "policy.source-pinned",
    severity: .error,
    summary:
      "If a policy says `pinned = true`, the source of every pack is a tag, a commit or a range with an upper bound.",
    why: """
      What a branch means can change with every commit of somebody else, so `cairn upgrade` would install what was never \
      released. The name of a tag must be a version or begin with `refs/tags/`, because other names may be branches. Folders \
      and the built-in pack have no reference.
      """,
    source: "policy.md, pinned",
    good: [
      .policy(
        """
        schema = 1

        [policy]
        pinned = true

        [[packs]]
        source = "ourorg/skills#^1.2"

        [[packs]]
        source = "ourorg/more#refs/tags/summer"

        """)
    ],
    bad: [
      .policy(
        """
        schema = 1

        [policy]
        pinned = true

        [[packs]]
        source = ↓"ourorg/skills"

        [[packs]]
        source = ↓"ourorg/more#main"

        [[packs]]
        source = ↓"ourorg/others#>=1.2"

        """)
    ],
    check: .install { facts in facts.policyFindings(of: "policy.source-pinned") })
}

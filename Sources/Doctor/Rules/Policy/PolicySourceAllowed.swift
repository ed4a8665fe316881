internal import Reporting
internal import Vocabulary

extension Rule {
  /// Every pack comes from where a policy allows.
  static let policySourceAllowed = Rule(
    id: "policy.source-allowed",
    severity: .error,
    summary: "Every pack comes from a source that the policies allow.",
    why: """
      Skills are instructions that agents follow, so an organization may want to say where they come from. The policies are \
      `[policy]` in the config file, and `cairn/policy.toml` of the user and of the machine. With `enforce = "warn"` a \
      violation is a warning. Nothing else in the repository changes its severity or suppresses it.
      """,
    source: "policy.md, allow and deny",
    good: [
      .policy(
        """
        schema = 1

        [policy]
        allow = ["github.com/ourorg/*", "builtin"]

        [[packs]]
        source = "builtin"

        [[packs]]
        source = "ourorg/skills#v1.2.0"

        """)
    ],
    bad: [
      .policy(
        """
        schema = 1

        [policy]
        allow = ["github.com/ourorg/*", "builtin"]

        [[packs]]
        source = ↓"somebody/skills#v1.2.0"

        """),
      .policy(
        """
        schema = 1

        [policy]
        deny = ["github.com/somebody/*"]
        enforce = "warn"

        [[packs]]
        source = ↓"git@github.com:Somebody/skills"

        """),
    ],
    check: .install { facts in facts.policyFindings(of: "policy.source-allowed") })
}

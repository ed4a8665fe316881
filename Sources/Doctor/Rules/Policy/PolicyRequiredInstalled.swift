internal import Reporting
internal import Vocabulary

extension Rule {
  /// The packs that a policy requires are installed.
  static let policyRequiredInstalled = Rule(
    id: "policy.required-installed",
    severity: .error,
    summary: "Every pack that a policy requires is installed.",
    why: """
      A pack with the rules of an organization helps only where it is installed. A required source with a reference requires \
      that reference; without one, any will do.
      """,
    source: "policy.md, require",
    good: [
      .policy(
        """
        schema = 1

        [policy]
        require = ["ourorg/skills"]

        [[packs]]
        source = "ourorg/skills#v1.2.0"

        """)
    ],
    bad: [
      .policy(
        """
        schema = 1

        [policy]
        require = [↓"ourorg/skills"]

        [[packs]]
        source = "builtin"

        """),
      .policy(
        """
        schema = 1

        [policy]
        require = [↓"ourorg/skills#^2.0"]

        [[packs]]
        source = "ourorg/skills#^1.2"

        """),
    ],
    check: .install { facts in facts.policyFindings(of: "policy.required-installed") })
}

internal import Packs
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Reports unknown agents of a document.
  static let manifestAgentsKnown = Rule(
    id: "manifest.agents-known",
    severity: .error,
    summary: "The agents that a document is for are known to Cairn.",
    why: """
      An agent that Cairn does not know cannot be chosen, so a document for it is never installed.
      """,
    source: "Cairn's docs: manifest.md",
    good: [
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = \"CLAUDE.md\"\npolicy = \"block\"\nagents = [\"claude\"]\n",
        beside: ["templates/common/a.md": "A\n"])
    ],
    bad: [
      .manifest(
        "[[documents]]\nid = \"tea.a\"\nsource = \"a.md\"\ntarget = \"CLAUDE.md\"\npolicy = \"block\"\nagents = [↓\"clade\"]\n",
        beside: ["templates/common/a.md": "A\n"])
    ],
    check: .eachPack { $0.findings("manifest.agents-known") })
}

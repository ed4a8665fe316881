extension ScaffoldTexts {
  static let english = ScaffoldTexts(
    description:
      "say in one sentence what this skill does and what its result is. Use when a task needs it: name the words of such a task here.",
    sections: [
      "purpose": Section("Purpose", "say in two sentences what this skill achieves and what its result is"),
      "use-when": Section("Use when", "list the situations, and the words of a request, that this skill is for"),
      "do-not-use-when": Section(
        "Do not use when", "list tasks that look similar but are for another skill, and name that skill"),
      "required-inputs": Section(
        "Required inputs", "list what the agent needs before it starts, and where it finds it"),
      "preconditions": Section("Preconditions", "list what must be true before the first step, and how to check it"),
      "allowed-edits": Section(
        "Allowed edits", "say which files the agent may change, and which ones it must not change"),
      "procedure": Section("Procedure", "number the steps: what to open or run, and what to compare the result with"),
      "postconditions": Section("Postconditions", "list what is true when the work is done"),
      "verification": Section("Verification", "name the commands that prove it, and the results to expect"),
      "failure-handling": Section(
        "Failure handling", "say for each step that can fail: stop, revert or ask, and what to report"),
      "output-format": Section("Output format", "show the form of the report that the agent ends with"),
    ],
    otherSection: "say what belongs in this section",
    summary: "say in two sentences what the agent achieves with this skill, and how it knows that it is done",
    steps: Section("Steps", "number the steps: what to open or run, and what to compare the result with"),
    limits: Section("Limits", "say what the agent must not change, and when it stops and asks"),
    readReference: "Read {link} for details that only some tasks need.",
    runScript: "Run {link} with the path of the file to check; its exit code is the result.",
    fillAsset: "Fill in {link}.",
    reference: Section("Details", "write down what only some tasks need, so that SKILL.md stays short"),
    scriptPurpose: "say what this script does",
    usage: "Usage",
    asset: Section("Report", "write the text that the agent fills in, with a name in braces for each gap"),
    shortDescription: "say in a few words what this skill does",
    prompt: "Use {skill} for this task.")
}

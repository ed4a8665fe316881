extension PreferenceTexts {
  static let chinese = PreferenceTexts(
    reportLanguage: "**报告。** 用 `{tag}` 语言书写回答和报告。",
    codeLanguage: "**代码。** 用 `{tag}` 语言书写注释、名称和提交信息。",
    verbosity: [
      .brief: "**篇幅。** 简短回答：先写结果，不写读者不需要的内容。",
      .detailed: "**篇幅。** 详细回答：写明理由、其他方案和检查过的内容。",
    ],
    commitStyle: [
      .conventional:
        "**提交。** 按 Conventional Commits 书写提交信息，例如 `fix: …` 和 `feat: …`。",
      .imperative: "**提交。** 提交信息以祈使动词开头，不带 `fix:` 之类的类型。",
      .history: "**提交。** 提交信息的写法与 `git log` 中最近的二十条一致。",
    ],
    testPolicy: [
      .first: "**测试。** 写代码之前，先写没有该代码就会失败的测试。",
      .together: "**测试。** 修改行为时，同时修改对应的测试。",
      .request: "**测试。** 仅在被要求时编写新测试；每次更改后运行已有的测试。",
    ],
    questions: [
      .ask: "**问题。** 有不清楚的地方，请在开始前询问。",
      .assume: "**问题。** 有不清楚的地方，请采用最可能的含义继续，并在报告中说明。",
    ],
    note: "**备注。** {note}")
}

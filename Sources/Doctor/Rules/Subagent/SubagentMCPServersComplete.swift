internal import Documents
internal import Reporting
internal import Vocabulary

extension Rule {
  /// Servers of a custom agent get only certain secrets.
  static let subagentMCPServersComplete = Rule(
    id: "subagent.mcp-servers-complete",
    severity: .info,
    summary: "The MCP servers of a custom agent of Copilot name their tools, and secrets that they can get.",
    why: """
      GitHub gives MCP servers of an agent only secrets and variables whose names start with `COPILOT_MCP_`, and its \
      reference has a list `tools` for each server. VS Code does not use these servers.
      """,
    source: "docs.github.com, custom agents configuration; extending the agent with MCP, November 2026",
    good: [
      Example(
        at: ".github/agents/tea.agent.md",
        """
        ---
        description: Makes tea.
        mcp-servers:
          kettle:
            command: kettle
            tools: ["*"]
            env:
              KEY: ${{ secrets.COPILOT_MCP_KETTLE }}
        ---
        Text.

        """)
    ],
    bad: [
      Example(
        at: ".github/agents/tea.agent.md",
        """
        ---
        description: Makes tea.
        mcp-servers:
          ↓kettle:
            command: kettle
            env:
              KEY: ${{ secrets.↓KETTLE }}
        ---
        Text.

        """)
    ],
    check: .eachDocument { document in
      guard let header = ClientHeader(document), header.file.client == "Copilot", header.file.kind == .subagent,
        let field = header["mcp-servers"], case .mapping(let servers)? = field.value
      else { return [] }
      let open = servers.filter { server in
        if case .mapping = server.value { server.value["tools"] == nil } else { false }
      }
      var places = header.places(in: field)
      return open.map { Finding(.withoutTools($0.key), at: places.next($0.key)) }
        + secrets(in: field.valueSpan, document)
    })

  /// The names of secrets that a server does not get.
  private static func secrets(in span: Span, _ document: Document) -> [Finding] {
    let bytes = document[span]
    let word = Array("secrets.".utf8)
    var findings: [Finding] = []
    var offset = bytes.startIndex
    while let next = bytes[offset...].firstIndex(of: word[0]) {
      offset = next + 1
      guard bytes[next...].starts(with: word) else { continue }
      let start = next + word.count
      let name = bytes[start...].prefix { Byte.isAlphanumeric($0) || $0 == UInt8(ascii: "_") }
      offset = max(offset, name.endIndex)
      guard !name.isEmpty, !name.starts(with: "COPILOT_MCP_".utf8) else { continue }
      findings.append(Finding(.otherSecret(String(decoding: name, as: UTF8.self)), at: Span(start, name.endIndex)))
    }
    return findings
  }
}

extension Message {
  fileprivate static func withoutTools(_ server: String) -> Message {
    Message(
      "subagent.mcp-servers-complete",
      "the server '{server}' has no list 'tools'\nadd the tools that the agent may use",
      ["server": .text(server)])
  }
  fileprivate static func otherSecret(_ name: String) -> Message {
    Message(
      "subagent.mcp-servers-complete.secret",
      "GitHub gives an MCP server only secrets whose names start with COPILOT_MCP_, not '{name}'\nrename the secret",
      ["name": .text(name)])
  }
}

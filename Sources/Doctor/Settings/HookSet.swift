internal import Reporting
internal import Vocabulary

/// The hooks of a settings file, of a plugin or of a skill: events, each with groups of handlers.
struct HookSet {
  /// A command, prompt or request that a client runs at an event.
  struct Handler {
    let event: Spanned<String>
    /// What the event is filtered by; nil if it is not filtered.
    let matcher: SettingsValue?
    let value: SettingsValue

    /// `command`, `prompt` and so on; nil if it is missing.
    var type: String? { value["type"]?.text }
  }

  /// The names of the events, in the order of the text.
  private(set) var events: [Spanned<String>] = []
  /// The handlers of all events, in the order of the text.
  private(set) var handlers: [Handler] = []
  /// What does not have the documented form.
  private(set) var faults: [HookFault] = []

  /// The client whose form the hooks have.
  let client: SettingsPlace.Client

  /// Every part that has the documented form is read; the rest are faults.
  init(_ hooks: SettingsValue, of client: SettingsPlace.Client) {
    self.client = client
    guard let entries = hooks.entries else {
      faults.append(HookFault(.notTable("hooks"), at: hooks.head))
      return
    }
    // Codex keeps the state of hooks next to them.
    for entry in entries where client != .codex || entry.key.value != "state" {
      events.append(entry.key)
      guard let groups = entry.value.items else {
        faults.append(HookFault(.notList(entry.key.value), at: entry.value.head))
        continue
      }
      for group in groups { read(group, of: entry.key) }
    }
    for handler in handlers { check(handler) }
  }

  private mutating func read(_ group: SettingsValue, of event: Spanned<String>) {
    guard group.entries != nil else {
      faults.append(HookFault(.notTable(event.value), at: group.head))
      return
    }
    if client == .cursor {
      handlers.append(Handler(event: event, matcher: group["matcher"], value: group))
      return
    }
    if let matcher = group["matcher"], matcher.text == nil {
      faults.append(HookFault(.notText("matcher"), at: matcher.head))
    }
    guard let list = group["hooks"] else {
      if group["command"] != nil || group["type"] != nil {
        faults.append(HookFault(.bareHandler, at: group.head))
      } else if client == .claude {
        faults.append(HookFault(.unwrapped, at: group.head))
      }
      return
    }
    guard let items = list.items else {
      faults.append(HookFault(.notList("hooks"), at: list.head))
      return
    }
    for item in items {
      guard item.entries != nil else {
        faults.append(HookFault(.notTable("hooks"), at: item.head))
        continue
      }
      handlers.append(Handler(event: event, matcher: group["matcher"], value: item))
    }
  }

  private mutating func check(_ handler: Handler) {
    let value = handler.value
    let type = value["type"]
    if let timeout = value["timeout"], !((timeout.number ?? 0) > 0) {
      faults.append(HookFault(.timeout, at: timeout.head))
    }
    if type == nil, client != .cursor {
      faults.append(HookFault(.missing("type"), at: value.head))
      return
    }
    let name = type?.text ?? (type == nil ? "command" : "")
    guard let required = Self.required[name] else {
      faults.append(HookFault(.unknownType(name), at: type?.head ?? value.head))
      return
    }
    for key in required {
      guard let needed = value[key] else {
        faults.append(HookFault(.missing(key), at: value.head))
        continue
      }
      if needed.isFilledText { continue }
      faults.append(HookFault(needed.text == nil ? .notText(key) : .empty(key), at: needed.head))
    }
  }

  /// The keys that a handler needs, by its type (code.claude.com/docs/en/hooks, "Hook handler fields").
  static let required: [String: [String]] = [
    "command": ["command"], "prompt": ["prompt"], "agent": ["prompt"], "http": ["url"], "mcp_tool": ["server", "tool"],
  ]
}

/// A part of a hook that does not have the documented form.
struct HookFault {
  /// What is wrong, with the key or the value.
  enum Problem {
    case notTable(String)
    case notList(String)
    case notText(String)
    case empty(String)
    /// A group without the list `hooks`.
    case unwrapped
    /// A handler directly below an event, without the list `hooks` around it.
    case bareHandler
    case missing(String)
    case unknownType(String)
    case timeout

    /// The severity of a problem that may be none in a version of the client that is newer than Cairn; nil for the others.
    var severity: Severity? {
      if case .unknownType = self { .warning } else { nil }
    }
  }

  /// What is wrong.
  let problem: Problem
  /// The part of the text that is wrong, or that lacks something.
  let span: Span

  /// A problem with the part of the text at `span`.
  init(_ problem: Problem, at span: Span) {
    self.problem = problem
    self.span = span
  }
}

extension SettingsFile {
  /// The hooks that the file holds itself: of its own, or inline in a manifest or in the entries of a marketplace.
  var hookSets: [HookSet] {
    guard let root, root.entries != nil else { return [] }
    switch place.content {
    case .hooks, .settings:
      guard let hooks = root["hooks"], place.client != .some else { return [] }
      // Copilot's form of the file, which has a version, has events and handlers of its own.
      if place.isOfPlugin, root["version"]?.number != nil { return [] }
      return [HookSet(hooks, of: place.client)]
    case .plugin:
      guard place.client.isStrict, let hooks = root["hooks"], hooks.entries != nil else { return [] }
      return [HookSet(hooks["hooks"] ?? hooks, of: place.client)]
    case .marketplace:
      guard place.client == .claude else { return [] }
      return (root["plugins"]?.items ?? []).compactMap { plugin in
        guard let hooks = plugin["hooks"], hooks.entries != nil else { return nil }
        return HookSet(hooks["hooks"] ?? hooks, of: .claude)
      }
    case .servers: return []
    }
  }
}

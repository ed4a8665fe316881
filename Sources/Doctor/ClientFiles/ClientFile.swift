internal import Documents
internal import Packs
internal import Vocabulary

/// A kind of file that the documentation of one client describes, except skills: rules, subagents and commands.
///
/// Each is data: where its files are, how the client reads the front matter, and which keys and values it knows. Rules
/// check a file against this, never against YAML where the client does not read YAML.
struct ClientFile: Sendable {
  /// What a file is for, which is the group of the rules that check it.
  enum Kind: Sendable {
    /// Instructions that are always in the context, or with certain files.
    case rule
    /// An agent with its own task, to which work is given.
    case subagent
    /// A prompt that the user starts by its name.
    case command
  }

  /// How a client reads what is between the two lines `---`.
  enum Reading: Sendable {
    /// As YAML.
    case yaml
    /// Line by line, see `HeaderLines`.
    case lines
    /// Not at all; the whole file is text.
    case none
  }

  /// A key that has no effect without another one.
  struct Need: Sendable {
    /// The key, and its value if only this value has the need.
    let key: String
    let value: String?
    /// The key that must be there.
    let needed: String
    /// Its value, if only this value has an effect.
    let neededValue: String?
    /// Whether it only says that the other key is usually meant.
    var isAdvice = false

    /// `key: value` has no effect if the key `needed` is missing or empty.
    static func value(_ value: String, of key: String, needs needed: String) -> Need {
      Need(key: key, value: value, needed: needed, neededValue: nil)
    }

    /// `key` has no effect without `needed: value`.
    static func key(_ key: String, needs value: String, of needed: String) -> Need {
      Need(key: key, value: nil, needed: needed, neededValue: value)
    }

    /// `key` usually goes with some value of `needed`.
    static func key(_ key: String, usuallyWith needed: String) -> Need {
      Need(key: key, value: nil, needed: needed, neededValue: nil, isAdvice: true)
    }
  }

  /// The client, as its users call it.
  let client: String
  /// What the file is for.
  let kind: Kind
  /// Where files of this kind are; one of them is enough.
  let places: [Place]
  /// How the client reads the front matter.
  let reading: Reading
  /// The keys that the client reads.
  let keys: [String: HeaderKey]
  /// Keys of other clients, and the key that has the same meaning here.
  var foreign: [String: String] = [:]
  /// Keys that the client still reads, and what replaces them.
  var retired: [String: String] = [:]
  /// Keys that are known elsewhere and have no effect here, although the author must expect one.
  var ignored: Set<String> = []
  /// Keys whose unquoted patterns the client reads although YAML does not: `*.ts`, `{a,b}/**`.
  var patternKeys: Set<String> = []
  /// Keys that only change how the client shows the file; a wrong value does no harm.
  var cosmetic: Set<String> = []
  /// Keys and values that have no effect alone.
  var needs: [Need] = []
  /// Keys of which one must be there, so that the client applies the file without being asked; a boolean must be true.
  var appliesBy: [String] = []
  /// Whether the client works with the file only if its front matter can be read.
  var needsHeader = false
  /// The most characters of the text that the client reads.
  var limit: Int?
  /// The most lines of the text that the client's documentation recommends.
  var advisedLines: Int?
  /// The page of the documentation, and when it was read.
  let source: String

  /// The kind of the file at a path; nil if it is not a file of the table. `README.md` is for people everywhere, and
  /// skills have rules of their own.
  static func at(_ path: RelativePath, in fileTree: FileTree) -> ClientFile? {
    let name = path.name
    // Instruction files have rules of their own, wherever they are; the one of Copilot is in the table.
    guard name != "SKILL.md", name.lowercased() != "readme.md",
      name == "copilot-instructions.md" || !AgentTargets.instructionNames.contains(name)
    else { return nil }
    let folders = path.components.dropLast()
    return all.first { file in file.places.contains { $0.holds(name, in: folders, fileTree) } }
  }

  /// The table. The first entry that has a path decides.
  static let all: [ClientFile] = rules + subagents + commands
}

extension ClientFile {
  /// Where files of a kind are.
  enum Place: Sendable {
    /// In this folder of the repository or of one of its packages, and in its subfolders except some, with this ending.
    case folder([String], ending: String, except: Set<String> = [])
    /// Anywhere, because the ending is the client's own; `README.instructions.md` is a page about such files.
    case anywhere(ending: String)
    /// In this folder of a plugin of Claude Code.
    case plugin(String)

    /// Whether a file with this name in these folders is there.
    func holds(_ name: String, in folders: ArraySlice<Substring>, _ fileTree: FileTree) -> Bool {
      switch self {
      case .anywhere(let ending): Self.ends(name, ending) && !name.lowercased().hasPrefix("readme.")
      case .folder(let wanted, let ending, let except):
        Self.ends(name, ending)
          && folders.rests(after: wanted).contains { rest in !rest.contains { except.contains(String($0)) } }
      case .plugin(let folder):
        Self.ends(name, ".md")
          && folders.indices.contains { index in
            folders[index] == folder && Self.isPlugin(folders[..<index], fileTree)
          }
      }
    }

    private static func ends(_ name: String, _ ending: String) -> Bool {
      name.utf8.count >= ending.utf8.count && name.utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }

    private static func isPlugin(_ folders: ArraySlice<Substring>, _ fileTree: FileTree) -> Bool {
      let parts = folders.map(String.init) + [".claude-plugin", "plugin.json"]
      guard let manifest = try? RelativePath(onDisk: parts.joined(separator: "/")) else { return false }
      return fileTree.isFile(manifest)
    }
  }
}

/// The kind of value that a client expects for a key.
enum HeaderKey: Sendable {
  /// A string.
  case text
  /// `true` or `false`.
  case boolean
  /// A boolean as Claude Code reads it: also in a text, and in the words of YAML 1.1.
  case claudeBoolean
  /// One of these words.
  case choice([String])
  /// One or more of these words, as text or as a list.
  case choices([String])
  /// A whole number of at least one.
  case count
  /// A list of any values.
  case list
  /// A string, or a list of strings.
  case textOrList
  /// Keys and values.
  case map
  /// Patterns of paths in one line or one text, separated by commas; a list is not read.
  case patternText
  /// Patterns of paths as a list; a text is not read.
  case patternList
  /// Patterns of paths as a list or as a text.
  case patterns
  /// Anything: the client's own rules check it, or its documentation says nothing about it.
  case any

  /// Whether its values are patterns of paths.
  var isPattern: Bool {
    switch self {
    case .patternText, .patternList, .patterns: true
    default: false
    }
  }
}

import Reporting
import TestSupport
import Testing

/// The form of a command's output: errors, shortened lists, previews and next steps.
struct MessageShapeTests {
  @Test func `an error begins with its kind and ends with its id, and the suggestion has its own line`()
    async throws
  {
    let machine = try TestMachine()
    let run = await machine.cairn("sync")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("error: ") == true && lines.first?.hasSuffix("]") == true, "\(run)")
    #expect(lines.dropFirst().first?.hasPrefix("  help: ") == true, "\(run)")
    #expect(run.output == "")
  }

  @Test(arguments: [["synk"], ["sync", "--chek"], ["sync", "--lang", "xx"], ["init", "--color", "pink"]])
  func `a usage error has the same form`(_ arguments: [String]) async throws {
    let run = try await TestMachine().cairn(arguments)
    #expect(run.code == 64, "\(run)")
    let first = run.errors.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("error: ") && first.hasSuffix("]"), "\(run)")
    #expect(!run.errors.contains("Error:") && !run.errors.contains("Usage:"), "\(run)")
  }

  @Test func `a long list of names is shortened, and says which command lists all`() async throws {
    let machine = try TestMachine()
    #expect(await machine.cairn("init", "--profile", "minimal", "--yes").code == 0)
    let run = await machine.cairn("add", "nothing")
    #expect(run.code == 64, "\(run)")
    #expect(run.errors.utf8.count < 400, "\(run)")
    #expect(run.errors.contains("more (`cairn list --available` lists all)"), "\(run)")
    #expect(await machine.cairn("list", "--available").code == 0)
  }

  @Test func `a preview counts skills, and with -v lists every file`() async throws {
    let machine = try TestMachine()
    let short = await machine.cairn("init", "--profile", "full", "--dry-run")
    let long = await machine.cairn("init", "--profile", "full", "--dry-run", "-v")
    #expect(short.code == 0 && long.code == 0, "\(short)")
    #expect(short.output.split(separator: "\n").count < 15, "\(short)")
    #expect(short.output.contains(" skills ("), "\(short)")
    #expect(short.errors.contains("  help: `-v` lists every file"), "\(short)")
    #expect(long.output.split(separator: "\n").count > 20, "\(long)")
    #expect(!long.errors.contains("lists every file"), "\(long)")
  }

  @Test func `the last lines say what to commit, and never with an empty command`() async throws {
    let machine = try TestMachine()
    let first = await machine.cairn("init", "--profile", "minimal", "--yes")
    #expect(first.errors.contains("git add .agents"), "\(first)")
    #expect(first.errors.contains("cairn doctor"), "\(first)")
    try machine.commit()
    let runs = [
      await machine.cairn("init", "--profile", "minimal", "--yes"),
      await machine.cairn("upgrade", "--repo-only", "--yes"),
      await machine.cairn("sync"),
    ]
    for run in [first] + runs {
      #expect(run.words.matches(of: /git (-C \S+ )?add\s*(&|;|$|\n)/).isEmpty, "\(run)")
    }
    // Ignored files must not be added.
    let hidden = try TestMachine(["repository/.gitignore": "*\n"])
    let run = await hidden.cairn("init", "--profile", "minimal", "--allow-ignored", "--yes")
    #expect(!run.words.contains("git add\n") && !run.words.contains("git add \n"), "\(run)")
  }

  @Test func `a narrow terminal gets lines that fit`() async throws {
    var machine = try TestMachine()
    machine.answers = []
    machine.variables["COLUMNS"] = "40"
    for language in ["en", "ko", "zh"] {
      let run = await machine.cairn("sync", "--lang", language, "--color", "never")
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count > 1, "\(run)")
      // A path of the test's folder may be longer than a line, and is not wrapped.
      for line in lines where line.drop(while: { $0 == " " }).contains(" ") {
        #expect(PrintableText.width(of: String(line)) <= 40, "\(run)")
      }
    }
  }

  @Test func `colors follow --color and NO_COLOR on stderr and on stdout`() async throws {
    var machine = try TestMachine()
    #expect(await machine.cairn("sync").errors.contains("\u{1B}") == false)
    #expect(await machine.cairn("sync", "--color", "always").errors.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m "))
    #expect(await machine.cairn("synk", "--color", "always").errors.hasPrefix("\u{1B}[1;31merror:\u{1B}[0m "))
    machine.answers = []
    #expect(await machine.cairn("sync").errors.hasPrefix("\u{1B}["))
    machine.variables["NO_COLOR"] = "1"
    #expect(await machine.cairn("sync").errors.hasPrefix("error: "))
  }
}

internal import Platform
internal import Reporting

extension TerminalStyle {
  /// The palette of stdout, or of stderr, as the option, the environment and the terminal have it.
  init(_ choice: ColorChoice, _ environment: Environment, ofErrors isForErrors: Bool = false) {
    self.init(isOn: Self.isWanted(choice, environment, ofErrors: isForErrors))
  }

  private static func isWanted(_ choice: ColorChoice, _ environment: Environment, ofErrors isForErrors: Bool) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      // no-color.org; CLICOLOR_FORCE as the BSDs have it.
      if let never = environment.variables["NO_COLOR"], !never.isEmpty { return false }
      if let force = environment.variables["CLICOLOR_FORCE"], !force.isEmpty, force != "0" { return true }
      let isTerminal = isForErrors ? environment.console.errorIsTerminal : environment.console.outputIsTerminal
      return isTerminal && environment.variables["TERM"] != "dumb"
    }
  }
}

extension Environment {
  /// The columns of the terminal that shows stderr: `COLUMNS`, or what the terminal says; nil where none shows it.
  var errorColumns: Int? {
    guard console.errorIsTerminal else { return nil }
    return namedColumns ?? console.errorColumns
  }

  /// The columns of the terminal that shows stdout; nil where none shows it, so that no line for a program is broken.
  var outputColumns: Int? { console.outputIsTerminal ? columns : nil }

  /// The columns for stdout: `COLUMNS`, or what the terminal says; nil if neither does.
  var columns: Int? { namedColumns ?? console.columns }

  private var namedColumns: Int? { variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } }
}

/// The parts of the pages that are not Swift: `page.css` and the scripts next to this file, as the build embeds them.
package enum PageAsset {
  /// A script, with what all pages share before it.
  package enum Script: Sendable, CaseIterable {
    /// The list of findings and its filter.
    case report
    /// The filter of the page of rules.
    case rules
  }

  /// The style sheet of all pages.
  package static var style: String { String(decoding: PackageResources.page_css, as: UTF8.self) }

  /// The text of a script, without its tags.
  package static func text(of script: Script) -> String {
    let own =
      switch script {
      case .report: PackageResources.report_js
      case .rules: PackageResources.rules_js
      }
    // In a block, so that the page has no global names.
    let shared = String(decoding: PackageResources.filter_js, as: UTF8.self)
    return "\"use strict\";\n{\n\(shared)\n\(String(decoding: own, as: UTF8.self))}\n"
  }
}

package import Vocabulary

/// The texts of short licenses, as version 3.28 of the SPDX License List has them (https://spdx.org/licenses).
package enum LicenseText {
  /// The ids whose text is known, in byte order.
  package static let known = ["0BSD", "ISC", "MIT", "MIT-0"]

  /// The file of a license.
  package static let path = RelativePath(constant: "LICENSE")

  /// The text of a license with its copyright line; nil for any other than those of `known`.
  package static func text(of license: String, year: String, holder: String) -> String? {
    let copyright = "Copyright (c) \(year) \(holder)\n"
    switch license {
    case "0BSD":
      return "BSD Zero Clause License\n\n\(copyright)\n\(anyPurpose) is hereby granted.\n\n\(authorDisclaims)"
    case "ISC": return "ISC License\n\n\(copyright)\n\(anyPurpose)\(keepingNotice)\n\n\(authorDisclaims)"
    case "MIT": return "MIT License\n\n\(copyright)\n\(mit)"
    case "MIT-0": return "MIT No Attribution\n\n\(copyright)\n\(mitWithoutAttribution)"
    default: return nil
    }
  }

  private static let anyPurpose = """
    Permission to use, copy, modify, and/or distribute this software for any
    purpose with or without fee
    """

  private static let keepingNotice = """
     is hereby granted, provided that the above
    copyright notice and this permission notice appear in all copies.
    """

  private static let authorDisclaims = """
    THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
    REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
    AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
    INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
    LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
    OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
    PERFORMANCE OF THIS SOFTWARE.

    """

  private static let mit = """
    Permission is hereby granted, free of charge, to any person obtaining a copy
    of this software and associated documentation files (the "Software"), to deal
    in the Software without restriction, including without limitation the rights
    to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
    copies of the Software, and to permit persons to whom the Software is
    furnished to do so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all
    copies or substantial portions of the Software.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
    IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
    FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
    LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
    SOFTWARE.

    """

  private static let mitWithoutAttribution = """
    Permission is hereby granted, free of charge, to any person obtaining a copy
    of this software and associated documentation files (the "Software"), to deal
    in the Software without restriction, including without limitation the rights
    to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
    copies of the Software, and to permit persons to whom the Software is
    furnished to do so.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
    IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
    FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
    LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
    OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
    SOFTWARE.

    """
}

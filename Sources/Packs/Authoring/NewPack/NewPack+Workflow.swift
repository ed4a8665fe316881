internal import Vocabulary

/// The workflow for GitHub.
extension NewPack {
  /// Where GitHub reads it.
  static let workflow = RelativePath(constant: ".github/workflows/check.yml")

  /// The text, the same for every pack. It needs an executable whose address and digest the repository's owner sets, and is
  /// skipped as long as they are not set: a check that can only fail would hide those that matter.
  static let workflowText = """
    # Checks the pack with Cairn. Skipped until two variables of this repository are set:
    # CAIRN_URL     the address of Cairn's executable for Linux on x86-64
    # CAIRN_SHA256  the SHA-256 of that file
    name: Check

    on:
      push:
        branches: [main]
      pull_request:

    permissions:
      contents: read

    jobs:
      doctor:
        if: ${{ vars.CAIRN_URL != '' }}
        runs-on: ubuntu-24.04
        timeout-minutes: 10
        steps:
          - uses: actions/checkout@v5
            with:
              persist-credentials: false
          - name: Install Cairn
            env:
              URL: ${{ vars.CAIRN_URL }}
              SHA256: ${{ vars.CAIRN_SHA256 }}
            run: |
              curl -q -fsSL --proto =https --proto-redir =https --retry 3 -o "$RUNNER_TEMP/cairn" "$URL"
              echo "$SHA256  $RUNNER_TEMP/cairn" | sha256sum --check
              chmod 755 "$RUNNER_TEMP/cairn"
          - name: Check the pack
            run: |
              "$RUNNER_TEMP/cairn" doctor --strict --format github

    """
}

/// Blocks as other tools write them, with made-up text.
enum ToolBlocks {
  static let openSkills = """
    # Our agents

    <skills_system priority="1">

    ## Available Skills

    <!-- SKILLS_TABLE_START -->
    <usage>
    How to use them.
    </usage>

    <available_skills>

    <skill>
    <name>one</name>
    <description>Does one.</description>
    <location>project</location>
    </skill>

    </available_skills>
    <!-- SKILLS_TABLE_END -->

    </skills_system>

    Ours again.

    """

  static let waypoint = "Ours.\n\n<!-- waypoint:start -->\n# Waypoint\n<!-- waypoint:end -->\n\nOurs again.\n"

  static let ruler =
    "build/\n\n# START Ruler Generated Files\n/AGENTS.md\n/CLAUDE.md\n# END Ruler Generated Files\n*.log\n"
}

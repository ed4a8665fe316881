/// Stands until the floor has its first file.
package enum CommandsPlaceholder {}

/// Why a file of SPSS cannot be read; the caller knows the file's name.
package enum SPSSFault: Error, Sendable, Equatable {
  /// Broken off, overwritten or not as its form demands.
  case damaged
  /// More variables or longer texts than the file of any survey has.
  case tooLarge
  /// It has no variables.
  case noVariables
}

import CRSVG
import Glibc

/// A picture in pixels, drawn of an SVG by librsvg.
package struct PNGPicture: Sendable, Equatable {
  /// Why a picture cannot be drawn.
  package enum Fault: Error, Sendable, Equatable {
    /// librsvg is not installed.
    case missingLibrary
    /// The bytes are no SVG, or one without a size.
    case faulty
    /// It would have more pixels than memory or the format allows.
    case tooLarge
  }

  /// The file.
  package let bytes: [UInt8]

  /// Draws an SVG on pixels; what it refers to outside itself is left out.
  ///
  /// - Parameters:
  ///   - svg: The whole file, with a size in pixels.
  ///   - scale: Pixels for each of the picture's own, such as 2 for print.
  /// - Throws: `Fault`.
  package init(drawing svg: [UInt8], scale: Double) throws(Fault) {
    var png: UnsafeMutablePointer<UInt8>?
    var length = 0
    let end = unsafe svg.withUnsafeBufferPointer { svg in
      unsafe shukei_rsvg_png(svg.baseAddress, svg.count, scale, &png, &length)
    }
    switch end {
    case SHUKEI_RSVG_DONE: break
    case SHUKEI_RSVG_MISSING: throw .missingLibrary
    case SHUKEI_RSVG_TOO_LARGE: throw .tooLarge
    default: throw .faulty
    }
    bytes = unsafe Array(UnsafeBufferPointer(start: png, count: length))
    unsafe free(png)
  }
}

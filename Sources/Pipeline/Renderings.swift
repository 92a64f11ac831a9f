import Pictures
import Reporting
import SurveyModel
import XMLText

/// What is made of a summary by stylesheets, in the forms asked for: pages and charts.
struct Renderings {
  private let formats: [OutputFormat]
  private let style: PageStyle

  /// Pixels for each of a chart's own: sharp on paper.
  private static let scale = 2.0

  init(_ formats: [OutputFormat], _ style: PageStyle) {
    self.formats = formats
    self.style = style
  }

  private enum Task: Sendable {
    case page(AppendixPage)
    case charts
  }

  private typealias Made = [(name: String, bytes: [UInt8])]

  /// The files by their names in the published folder, made side by side.
  func documents(of summary: [UInt8]) throws(Stop) -> [(name: String, bytes: [UInt8])] {
    // Those that take longest first, so that no thread waits for the last one.
    let pages: [AppendixPage] = [.document, .workbook, .page]
    var tasks = pages.filter { formats.contains($0.format) }.map { Task.page($0) }
    if formats.contains(.svg) || formats.contains(.png) { tasks.append(.charts) }
    let made = inParallel(tasks) { task -> Result<Made, Stop> in
      do throws(Stop) {
        switch task {
        case .page(let page):
          return .success([(page.fileName, try style.bytes(page, of: summary))])
        case .charts: return .success(try charts(of: summary))
        }
      } catch {
        return .failure(error)
      }
    }
    var all: Made = []
    for result in made { all += try result.get() }
    return all
  }

  private func charts(of summary: [UInt8]) throws(Stop) -> Made {
    let charts = try style.charts(of: summary)
    var files: Made = []
    if formats.contains(.svg) { files += charts.pictures.map { ($0.name, $0.svg) } }
    guard formats.contains(.png) else { return files }
    let drawn = inParallel(charts.pictures) { chart -> Result<Made, Stop> in
      do throws(PNGPicture.Fault) {
        let picture = try PNGPicture(drawing: chart.svg, scale: Self.scale)
        return .success([("\(chart.name.dropLast(4)).png", picture.bytes)])
      } catch {
        return .failure(Stop(findings: [Self.finding(of: error, chart.name)]))
      }
    }
    for result in drawn { files += try result.get() }
    return files
  }

  private static func finding(of fault: PNGPicture.Fault, _ chart: String) -> Finding {
    switch fault {
    case .missingLibrary: Finding(.pictureLibraryMissing, file: "librsvg")
    case .faulty, .tooLarge: Finding(.pictureNotDrawn, file: chart)
    }
  }
}

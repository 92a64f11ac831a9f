/// The one of `names` that is most like `name`, if any is like enough to be what was meant.
package func nearest(to name: String, among names: [String]) -> String? {
  let measured = names.map { (name: $0, distance: distance(name, $0)) }
  guard let best = measured.min(by: { $0.distance < $1.distance }) else { return nil }
  return best.distance * 3 <= max(name.utf8.count, 3) ? best.name : nil
}

private func distance(_ left: String, _ right: String) -> Int {
  let right = Array(right.utf8)
  var row = Array(0...right.count)
  for (line, byte) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = line + 1
    for (index, other) in right.enumerated() {
      let change = diagonal + (byte == other ? 0 : 1)
      diagonal = row[index + 1]
      row[index + 1] = min(change, diagonal + 1, row[index] + 1)
    }
  }
  return row[right.count]
}

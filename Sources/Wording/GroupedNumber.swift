/// A whole number for prose, with a comma before every three digits: `1,234,567`.
package func grouped(_ number: some BinaryInteger) -> String {
  let digits = String(number.magnitude)
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
    text.append(digit)
  }
  return text
}

import SurveyModel

/// What was found without overlaps, in the order of the answer.
///
/// Passages that overlap become one that covers them all, so that no character of a certain one
/// is left; it has the kind of the longest, of equally long ones the first kind. A doubtful
/// passage joins a certain one of its kind and gives way to any other.
///
/// Complexity: O(k log k) for k candidates.
func resolved(_ candidates: [AnswerSearch.Candidate]) -> [AnswerSearch.Candidate] {
  let certain = merged(candidates.filter { $0.certainty == .certain })
  let doubtful = merged(candidates.filter { $0.certainty == .doubtful })
  var result: [AnswerSearch.Candidate] = []
  var (left, right) = (certain[...], doubtful[...])
  while let next = right.first {
    while let sure = left.first, sure.range.upperBound <= next.range.lowerBound {
      result.append(sure)
      left.removeFirst()
    }
    right.removeFirst()
    guard let sure = left.first, sure.range.overlaps(next.range) else {
      result.append(next)
      continue
    }
    if sure.kind == next.kind {
      left[left.startIndex].range =
        min(
          sure.range.lowerBound, next.range.lowerBound)..<max(
          sure.range.upperBound, next.range.upperBound)
    }
  }
  return merged(result + left)
}

private func merged(_ candidates: [AnswerSearch.Candidate]) -> [AnswerSearch.Candidate] {
  let sorted = candidates.sorted { one, other in
    if one.range.lowerBound != other.range.lowerBound {
      return one.range.lowerBound < other.range.lowerBound
    }
    if one.range.upperBound != other.range.upperBound {
      return one.range.upperBound > other.range.upperBound
    }
    if one.kind != other.kind { return one.kind < other.kind }
    return one.certainty == .certain && other.certainty == .doubtful
  }
  var result: [AnswerSearch.Candidate] = []
  var longest = 0
  for candidate in sorted {
    guard let last = result.last, candidate.range.lowerBound < last.range.upperBound else {
      result.append(candidate)
      longest = candidate.range.count
      continue
    }
    let end = max(last.range.upperBound, candidate.range.upperBound)
    result[result.count - 1].range = last.range.lowerBound..<end
    if candidate.certainty == .certain { result[result.count - 1].certainty = .certain }
    if candidate.range.count > longest
      || (candidate.range.count == longest && candidate.kind < last.kind)
    {
      longest = candidate.range.count
      result[result.count - 1].kind = candidate.kind
    }
  }
  return result
}

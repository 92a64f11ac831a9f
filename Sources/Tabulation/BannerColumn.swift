import SurveyModel

/// One column of a banner: its headings, and where its counts stand in a margin.
struct BannerColumn {
  let headings: [Heading]
  /// Places in the margin whose counts add up to the column: one, or, for a net of a variable
  /// with one category each, those of its categories.
  let positions: [Int]
  /// The category on each level; `nil` where the column is one of a net or a state.
  let categories: [Int]?

  private static let everyone = BannerColumn(headings: [], positions: [0], categories: [])

  /// The columns of nested axes, the last level running fastest; with nets of the last level
  /// where the banner shows them, and one column for all where there is no axis.
  static func columns(of axes: [Int], _ codebook: Codebook, nets: Bool?) -> [BannerColumn] {
    axes.enumerated().reduce([everyone]) { outer, level in
      let variable = codebook.variables[level.element]
      let showsNets = nets == true && level.offset == axes.count - 1
      let heads = variable.heads(showsNets: showsNets)
      return outer.flatMap { column in heads.map { column.split(by: $0, of: variable) } }
    }
  }

  /// One heading of a level: the slots whose people it holds.
  struct Head {
    let heading: Heading
    let slots: [Int]
    let category: Int?
  }

  private func split(by head: Head, of variable: Variable) -> BannerColumn {
    let width = SlotLayout(variable).count
    let category = head.category
    return BannerColumn(
      headings: headings + [head.heading],
      positions: positions.flatMap { position in head.slots.map { position * width + $0 } },
      categories: categories.flatMap { outer in category.map { outer + [$0] } })
  }

  /// The sum of a margin's counts over the column's positions, slot by slot.
  func sum<Value: AdditiveArithmetic>(_ margin: [[Value]]) -> [Value] {
    guard let first = positions.first else { return [] }
    return positions.dropFirst().reduce(margin[first]) { sum, position in
      zip(sum, margin[position]).map(+)
    }
  }

  /// Columns of people without a category show only where there are such people.
  func isHidden(_ counts: [Int]) -> Bool {
    let hasState = headings.contains { if case .state = $0 { true } else { false } }
    return hasState && counts.allSatisfy { $0 == 0 }
  }
}

extension Variable {
  /// What heads columns: categories, then nets where they are shown, then states.
  fileprivate func heads(showsNets: Bool) -> [BannerColumn.Head] {
    let layout = SlotLayout(self)
    let ofCategories = categories.enumerated().map { index, category in
      BannerColumn.Head(
        heading: .category(category.code, label: category.label), slots: [index], category: index)
    }
    let ofNets = showsNets ? nets.enumerated().map { head(of: $1, at: $0, layout) } : []
    let ofStates = layout.states.map { state in
      BannerColumn.Head(heading: .state(state), slots: [layout.slot(of: state)], category: nil)
    }
    return ofCategories + ofNets + ofStates
  }

  private func head(of net: Net, at index: Int, _ layout: SlotLayout) -> BannerColumn.Head {
    let members = net.of.compactMap { code in categories.firstIndex { $0.code == code } }
    return BannerColumn.Head(
      heading: .net(net.id, label: net.label),
      slots: isSingleValued ? members : [layout.slot(ofNet: index)], category: nil)
  }
}

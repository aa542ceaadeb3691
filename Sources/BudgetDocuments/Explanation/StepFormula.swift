package import PersonalBudgets

/// An amount that may end in a part of a penny, with its mark: `£61.06`, `£1.3345`, `£61.0692...`.
package func written(exactPence value: Exact, in currency: Currency) -> String {
    if value.isWhole { return written(Pence(value.numerator), in: currency) }
    if value < .zero, let apart = try? .zero - value {
        return "-" + written(exactPence: apart, in: currency)
    }
    guard let pounds = try? value * Exact(1, over: 100) else { return "?" }
    let text = written(pounds)
    let mark = String(currency.mark)
    guard text.contains("/"), let scaled = try? pounds * Exact(10_000),
        let cut = try? scaled.rounded(.down, on: .charge),
        let decimals = try? Exact(cut.numerator, over: 10_000)
    else { return mark + grouped(decimals: text) }
    return mark + grouped(decimals: written(decimals, decimals: 4)) + "..."
}

/// A number in decimals with commas from a thousand.
private func grouped(decimals text: String) -> String {
    guard let dot = text.firstIndex(of: "."), let whole = Int64(text[..<dot]) else { return text }
    return grouped(whole) + text[dot...]
}

extension Scheme {
    /// An amount that may end in a part of a penny, in the scheme's own currency.
    package func amount(exactPence value: Exact) -> String {
        written(exactPence: value, in: currency)
    }
}

extension UnitName {
    /// A number of it, money in pounds, as people read it.
    func text(of number: Exact, in currency: Currency) -> String {
        guard isMoney else { return written(number, decimals: self == .points ? 2 : 0) }
        return (try? number * Exact(100)).map { written(exactPence: $0, in: currency) } ?? "?"
    }
}

extension Step {
    /// The value in its unit: money that ends in pennies with its mark, all else as it is exactly.
    package func text(in currency: Currency) -> String {
        shownValue.map { unit.text(of: $0, in: currency) } ?? "?"
    }

    /// What the step does, with the values and names of its inputs.
    package func formula(
        among steps: [Step],
        _ words: [StepWords],
        in currency: Currency
    ) -> String {
        let inputs = inputs.map { index -> String in
            let position = Int(index.position)
            // A number of arithmetic says what it is: no "2 two".
            guard !words[position].isConstant else { return steps[position].text(in: currency) }
            return "\(steps[position].text(in: currency)) \(words[position].label)"
        }
        func joined(_ mark: String) -> String { inputs.joined(separator: " \(mark) ") }
        switch operation {
        case .input: return ""
        case .sum: return inputs.isEmpty ? "nothing to add" : joined("+")
        case .difference: return joined("-")
        case .product: return joined("x")
        case .quotient: return joined("/")
        case .min: return "the least of " + joined("and")
        case .max: return "the greatest of " + joined("and")
        case .lookup: return (inputs.last ?? "") + ", found by " + (inputs.first ?? "")
        case .stepsUp: return "steps, and parts of one, in " + joined("of")
        case .choose:
            let others = inputs.dropFirst().joined(separator: " and ")
            return (inputs.first ?? "") + (others.isEmpty ? "" : ", beside " + others)
        case .round:
            return (inputs.first ?? "") + ", rounded \(rounding?.rawValue ?? "") "
                + (unit.isMoney ? "to the penny" : "to a whole number")
        }
    }
}

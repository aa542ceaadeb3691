internal import PlainText

/// Something in a case that looks as if it told who the person is.
public enum PersonalDetail: Sendable {
    /// Ten digits, the last of which checks the others.
    case nhsNumber
    /// A British postcode in capital letters.
    case postcode
    /// A member that is called like somebody's name.
    case name
    /// A member that is called like where somebody can be reached.
    case address

    var words: String {
        switch self {
        case .nhsNumber: "an NHS number"
        case .postcode: "a postcode"
        case .name: "somebody's name"
        case .address: "somebody's address"
        }
    }
}

extension PersonalDetail {
    /// What a member of this name holds, like `clientName` or `home_address`; nil for anything else.
    init?(ofMember name: String) {
        guard name.utf8.count <= Escaping.mostShown else { return nil }
        switch name.letters {
        case "name", "names", "forename", "forenames", "firstname", "middlename", "surname",
            "lastname", "familyname", "fullname", "clientname", "personname", "patientname":
            self = .name
        case "address", "homeaddress", "email", "emailaddress", "phone", "phonenumber",
            "telephone", "telephonenumber", "mobilephone", "mobilenumber":
            self = .address
        case "nhs", "nhsno", "nhsnumber": self = .nhsNumber
        case "postcode": self = .postcode
        default: return nil
        }
    }

    /// What is found in some bytes of text, with its place in them.
    static func found(in text: ArraySlice<UInt8>) -> [(PersonalDetail, Range<Int>)] {
        // Each of them has digits, and most texts of a case are short or have none.
        guard text.count >= 5, text.contains(where: \.isDigit) else { return [] }
        var found: [(PersonalDetail, Range<Int>)] = []
        var position = text.startIndex
        while position < text.endIndex {
            let isInWord = position > text.startIndex && text[position - 1].isLetterOrDigit
            if !isInWord, let end = endOfNHSNumber(text[position...]) {
                found.append((.nhsNumber, position..<end))
                position = end
            } else if !isInWord, let end = endOfPostcode(text[position...]) {
                found.append((.postcode, position..<end))
                position = end
            } else {
                position += 1
            }
        }
        return found
    }

    /// Ten digits, alone or as 3, 3 and 4, whose last is right: NHS Data Dictionary, modulus 11.
    private static func endOfNHSNumber(_ text: ArraySlice<UInt8>) -> Int? {
        var (count, sum, last) = (0, 0, 0)
        var position = text.startIndex
        while position < text.endIndex, count < 10 {
            let byte = text[position]
            if byte.isDigit {
                last = Int(byte - UInt8(ascii: "0"))
                if count < 9 { sum += last * (10 - count) }
                count += 1
            } else if count != 3 && count != 6
                || byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-")
            {
                return nil
            }
            position += 1
        }
        guard count == 10, position == text.endIndex || !text[position].isLetterOrDigit
        else { return nil }
        return (11 - sum % 11) % 11 == last ? position : nil
    }

    /// One or two letters, a digit, perhaps a letter or digit, perhaps a space, a digit, two letters.
    private static func endOfPostcode(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        func take(_ fits: (UInt8) -> Bool) -> Bool {
            guard let first = rest.first, fits(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard take(\.isCapital) else { return nil }
        _ = take(\.isCapital)
        guard take(\.isDigit) else { return nil }
        // The last three characters decide whether the one before them is there.
        let inward = [rest, rest.dropFirst()].compactMap { start -> Int? in
            var end = start
            if end.first == UInt8(ascii: " ") { end = end.dropFirst() }
            let last = end.prefix(3)
            guard last.count == 3, let first = last.first, first.isDigit,
                last.dropFirst().allSatisfy(\.isCapital)
            else { return nil }
            return last.endIndex
        }
        guard let end = inward.last else { return nil }
        let isWholeWord = end == text.endIndex || !text[end].isLetterOrDigit
        return isWholeWord ? end : nil
    }
}

extension UInt8 {
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    fileprivate var isLetterOrDigit: Bool {
        isDigit || isCapital || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
    }
}

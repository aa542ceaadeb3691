/// Text that can hold any bytes, as names of files can.
///
/// Bytes that are UTF-8 are the text they stand for. Each other byte is one scalar at the very end of
/// the last private plane, where no name has a letter; names that do have one there are taken for
/// bytes that are no UTF-8, so that every name comes back as it was.
public enum RawBytes {
    private static let first: UInt32 = 0x10FF00
    /// What the UTF-8 of those scalars begins with, and that of hardly any other.
    private static let lead: UInt8 = 0xF4

    /// The text of bytes.
    public static func text(_ bytes: [UInt8]) -> String {
        if !bytes.contains(lead), let text = String(validating: bytes, as: UTF8.self) {
            return text
        }
        var text = String.UnicodeScalarView()
        var rest = bytes[...]
        while let byte = rest.first {
            var decoder = UTF8()
            var ahead = rest.makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&ahead), self.byte(of: scalar) == nil
            {
                text.append(scalar)
                rest = rest.dropFirst(UTF8.width(scalar))
            } else {
                if let mark = Unicode.Scalar(first + UInt32(byte)) { text.append(mark) }
                rest = rest.dropFirst()
            }
        }
        return String(text)
    }

    /// The bytes of a text.
    public static func bytes(of text: String) -> [UInt8] {
        guard text.utf8.contains(lead) else { return Array(text.utf8) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if let byte = self.byte(of: scalar) {
                bytes.append(byte)
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        return bytes
    }

    /// The text with those bytes written as `\xE9`, as it goes into a file for other programs.
    public static func spelt(_ text: String) -> String {
        guard text.utf8.contains(lead) else { return text }
        return text.unicodeScalars.map { byte(of: $0).map(code) ?? String($0) }.joined()
    }

    /// A byte written as `\xE9`.
    static func code(_ byte: UInt8) -> String {
        "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// The byte that a scalar stands for; nil for a letter like any other.
    static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        UInt8(exactly: Int64(scalar.value) - Int64(first))
    }
}

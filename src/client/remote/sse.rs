//! A stream of events, as `text/event-stream` has it: bytes in, messages out, however they are cut.

use std::mem::take;

/// Longest message that is taken, in bytes: what goes on for ever is no message.
const LONGEST: usize = 64 << 20;
/// Which some servers begin with.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// `message` where it has none.
    pub event: String,
    pub data: String,
    /// The last one that was said, by this message or one before it.
    pub id: Option<String>,
}

/// A message that goes on for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// What has come of a stream so far.
#[derive(Debug, Default)]
pub struct Parser {
    /// Of the line that has not ended.
    line: Vec<u8>,
    /// A line has ended already: a mark at its begin would be none any more.
    begun: bool,
    /// The last line ended with a CR: an LF that follows belongs to it.
    ended: bool,
    event: String,
    data: Option<String>,
    id: Option<String>,
}

impl Parser {
    /// The messages that end within these bytes.
    ///
    /// # Errors
    /// A message is longer than any may be.
    pub fn push(&mut self, bytes: &[u8]) -> Result<Vec<Message>, TooLong> {
        let mut messages = Vec::new();
        for byte in bytes {
            match (byte, take(&mut self.ended)) {
                (b'\n', true) => {}
                (b'\n' | b'\r', _) => {
                    self.ended = *byte == b'\r';
                    messages.extend(self.line());
                }
                (byte, _) => self.line.push(*byte),
            }
        }
        match self.line.len() + self.data.as_ref().map_or(0, String::len) > LONGEST {
            true => Err(TooLong),
            false => Ok(messages),
        }
    }

    fn line(&mut self) -> Option<Message> {
        let line = take(&mut self.line);
        let line = match line.strip_prefix(MARK).filter(|_| !self.begun) {
            Some(rest) => rest,
            None => &line,
        };
        self.begun = true;
        if line.is_empty() {
            return self.end();
        }
        let line = String::from_utf8_lossy(line);
        let (field, value) = line.split_once(':').unwrap_or((&line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.event),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                none => *none = Some(value.to_owned()),
            },
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            // A comment, how soon to come back, or what this version does not know.
            _ => {}
        }
        None
    }

    fn end(&mut self) -> Option<Message> {
        let event = take(&mut self.event);
        let data = self.data.take()?;
        let event = if event.is_empty() { "message".to_owned() } else { event };
        Some(Message { event, data, id: self.id.clone() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(chunks: &[&[u8]]) -> Vec<Message> {
        let mut parser = Parser::default();
        chunks.iter().flat_map(|chunk| parser.push(chunk).unwrap()).collect()
    }

    fn message(event: &str, data: &str, id: Option<&str>) -> Message {
        Message { event: event.to_owned(), data: data.to_owned(), id: id.map(str::to_owned) }
    }

    #[test]
    fn a_stream_is_read_as_the_standard_says() {
        for (stream, expected) in [
            ("data: a\n\n", vec![message("message", "a", None)]),
            ("data:a\r\ndata\rdata:  b\n\n", vec![message("message", "a\n\n b", None)]),
            (
                "event: x\nid: 7.ab\ndata: 1\n\ndata: 2\n\n",
                vec![message("x", "1", Some("7.ab")), message("message", "2", Some("7.ab"))],
            ),
            (
                ": heartbeat\n\nevent: lost\n\nretry: 5\ndata: kept\n\n",
                vec![message("message", "kept", None)],
            ),
            ("\u{feff}data: marked\n\n", vec![message("message", "marked", None)]),
            ("data: one\n\n\u{feff}data: two\n\n", vec![message("message", "one", None)]),
            ("id: a\0b\ndata: 1\n\n", vec![message("message", "1", None)]),
            ("data: no end", vec![]),
            ("data: no empty line\n", vec![]),
            ("\r\r\n\n\r", vec![]),
        ] {
            assert_eq!(read(&[stream.as_bytes()]), expected, "{stream:?}");
        }
    }

    #[test]
    fn what_goes_on_for_ever_is_no_message() {
        let mut parser = Parser::default();
        let mut pushed = (0..=LONGEST / (1 << 20)).map(|_| parser.push(&[b'x'; 1 << 20]));
        assert!(pushed.any(|pushed| pushed == Err(TooLong)));
    }

    prop_compose! {
        fn line()(field in "(data|event|id|retry|: beat|x|)", sep in "(:|: |)", value in "[a-zä€:\u{feff} ]{0,6}")
            -> String { format!("{field}{sep}{value}") }
    }

    proptest! {
        #[test]
        fn however_it_is_cut_and_its_lines_end_it_says_the_same(
            mark in any::<bool>(),
            lines in prop::collection::vec((prop_oneof![3 => line(), 1 => Just(String::new())], 0..3_usize), 0..40),
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
        ) {
            let begin = if mark { "\u{feff}" } else { "" };
            let plain: String = lines.iter().map(|(line, _)| format!("{line}\n")).collect();
            let mut mixed = begin.to_owned();
            for (line, end) in &lines {
                // An empty line after a CR would be taken for its LF.
                let end = match (end, line.is_empty()) { (0, false) => "\r\n", (1, _) => "\r\n", _ => "\n" };
                mixed.push_str(line);
                mixed.push_str(end);
            }
            let bare = plain.replace('\n', "\r");
            let expected = read(&[format!("{begin}{plain}").as_bytes()]);
            prop_assert_eq!(&read(&[format!("{begin}{bare}").as_bytes()]), &expected);
            let bytes = mixed.as_bytes();
            let mut at: Vec<usize> = cuts.iter().map(|cut| cut.index(bytes.len() + 1)).collect();
            at.sort_unstable();
            let mut chunks = Vec::new();
            let mut from = 0;
            for cut in at {
                chunks.push(&bytes[from..cut]);
                from = cut;
            }
            chunks.push(&bytes[from..]);
            prop_assert_eq!(&read(&chunks), &expected);
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            prop_assert_eq!(&read(&single), &expected);
        }
    }
}

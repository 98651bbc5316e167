//! Sessions as terminals send them, cut anywhere: the property that both the suite and a fuzz target
//! (`fuzz/fuzz_targets/bytes.rs`) hold the decoder against.

use pikett::tui::input::{Decoder, ESC_WAIT, Input, Pasted};

/// What people press and paste, a piece each.
pub const PIECES: [&[u8]; 24] = [
    b"a",
    b"jjk",
    b"/own:- p:1\r",
    "Tür".as_bytes(),
    "日本 ☎".as_bytes(),
    "📞".as_bytes(),
    b"\x1b[A",
    b"\x1b[B\x1b[B",
    b"\x1bOC",
    b"\x1b[1;5D",
    b"\x1b[6~",
    b"\x1b[3~",
    b"\x1b[Z",
    b"\x1b[[A",
    b"\x1bf",
    "\x1bü".as_bytes(),
    b"\x13",
    b"\x7f",
    b"\xe4bc",
    b"\x1b[0n",
    b"\x1b[?62;22c",
    b"\x1b[200~as X\r\nq\x1b[201~",
    "\x1b[200~Störung \u{2028} 日本\r\n\x1b[31mrot\x1b[0m \x1b[20\x1b[201~".as_bytes(),
    b"\x1b[200~\x1b[201~",
];

/// What the terminal says by itself, between any two bytes.
pub const ANSWERS: [&[u8]; 4] = [b"\x1b[0n", b"\x1b[12;40R", b"\x1b[1;1R", b"\x1b[?62;22c"];

/// Where a session is cut, and what happens there.
#[derive(Clone, Copy, Debug)]
pub struct Cut {
    /// After so many bytes of the session.
    pub at: usize,
    /// Which answer comes in between, if any.
    pub answer: Option<usize>,
    /// Nothing comes for longer than the decoder waits.
    pub pause: bool,
}

/// Keys and pastes, and how often the terminal answered.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Taken {
    pub inputs: Vec<Input>,
    pub answers: usize,
}

impl Taken {
    fn add(&mut self, all: Vec<Input>) {
        for input in all {
            match (input, self.inputs.last_mut()) {
                (Input::Answer, _) => self.answers += 1,
                // A paste that was told in parts is one paste.
                (Input::Paste(next), Some(Input::Paste(before))) if before.more => {
                    let text = std::mem::take(&mut before.text) + &next.text;
                    *before = Pasted { text, left_out: before.left_out + next.left_out, more: next.more };
                }
                (input, _) => self.inputs.push(input),
            }
        }
    }
}

/// A session in one piece.
pub fn whole(session: &[u8]) -> Taken {
    in_pieces(session, &[])
}

/// The same in as many as there are cuts. Esc is the only key that time makes, so no pause follows it.
pub fn in_pieces(session: &[u8], cuts: &[Cut]) -> Taken {
    let mut cuts = cuts.to_vec();
    cuts.sort_by_key(|cut| cut.at);
    let (mut decoder, mut out, mut from) = (Decoder::default(), Vec::new(), 0);
    for Cut { at, answer, pause } in cuts {
        let at = at.min(session.len());
        decoder.feed(&session[from..at], &mut out);
        from = at;
        if let Some(answer) = answer {
            decoder.feed(ANSWERS[answer % ANSWERS.len()], &mut out);
        }
        if pause && decoder.waits().is_some_and(|time| time != ESC_WAIT) {
            decoder.quiet(&mut out);
        }
    }
    decoder.feed(&session[from..], &mut out);
    while decoder.waits() == Some(ESC_WAIT) {
        decoder.quiet(&mut out);
    }
    let mut taken = Taken::default();
    taken.add(out);
    taken
}

/// Cut or not, with answers in between or without: the same keys, the same texts, no answer lost.
pub fn check(session: &[u8], cuts: &[Cut]) {
    let (whole, pieces) = (whole(session), in_pieces(session, cuts));
    let between: Vec<usize> = cuts.iter().filter_map(|cut| cut.answer).collect();
    let ready = between.iter().filter(|answer| **answer % ANSWERS.len() == 0).count();
    let session = String::from_utf8_lossy(session);
    assert_eq!(pieces.inputs, whole.inputs, "{session:?} cut at {cuts:?}");
    assert_eq!(pieces.answers, whole.answers + ready, "{session:?} cut at {cuts:?}");
}

//! A session at the keyboard is the same session wherever its bytes are cut on their way, whatever the
//! terminal answers in between and however long the line stands still. Noise is the same noise.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/suite/console/splitting.rs"]
mod splitting;

use splitting::{ANSWERS, Cut, PIECES, check};

/// Bytes of noise that mean something to somebody.
const TELLING: &[u8] = b"\x1b[]OP_?>;0123~nRcGAmM\x03\x07\\\xc3\xbc\xe2\x82\xac\xf0\x9f\x93\x9e\xff \r\n";

fuzz_target!(|data: &[u8]| {
    let Some((kind, rest)) = data.split_first() else { return };
    let (cuts, session) = rest.split_at(rest.len().min(usize::from(kind / 3 % 16) * 3));
    let noise = kind % 3 != 0;
    let mut session: Vec<u8> = match kind % 3 {
        0 => session.iter().flat_map(|byte| PIECES[usize::from(*byte) % PIECES.len()]).copied().collect(),
        1 => session.iter().map(|byte| TELLING[usize::from(*byte) % TELLING.len()]).collect(),
        _ => session.to_vec(),
    };
    if noise {
        // Whatever it began ends here, cut or not.
        session.extend_from_slice(b"\x07\x1b[201~q");
    }
    let cut = |bytes: &[u8]| Cut {
        at: usize::from(u16::from_le_bytes([bytes[0], bytes[1]])) % (session.len() + 1),
        answer: (bytes[2].is_multiple_of(2) && !noise).then_some(usize::from(bytes[2] / 4) % ANSWERS.len()),
        pause: bytes[2] & 2 != 0 && !noise,
    };
    let cuts: Vec<Cut> = cuts.chunks_exact(3).map(cut).collect();
    check(&session, &cuts);
});

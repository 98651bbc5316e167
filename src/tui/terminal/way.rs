//! The way from one cell to another in few bytes.

/// So many cells back take fewer bytes one by one.
const BACKSPACES: u16 = 3;

/// From one cell to another by rows and columns: a clock that ticks below another one is near.
pub(super) fn step((from, row): (u16, u16), (x, y): (u16, u16)) -> String {
    let by = |count: u16, way: char| match count {
        0 => String::new(),
        1 => format!("\x1b[{way}"),
        count => format!("\x1b[{count}{way}"),
    };
    let across = match from.saturating_sub(x) {
        back @ 1..=BACKSPACES => "\x08".repeat(back.into()),
        0 => by(x.saturating_sub(from), 'C'),
        back => by(back, 'D'),
    };
    let rows = if y > row { by(y - row, 'B') } else { by(row - y, 'A') };
    rows + &across
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn the_shorter_way_is_taken() {
        for (from, to, wanted) in [
            ((21, 5), (20, 6), "\x1b[B\x08"),
            ((21, 5), (20, 8), "\x1b[3B\x08"),
            ((21, 5), (21, 4), "\x1b[A"),
            ((21, 5), (31, 6), "\x1b[B\x1b[10C"),
            ((21, 5), (2, 5), "\x1b[19D"),
        ] {
            assert_eq!(step(from, to), wanted, "{from:?} {to:?}");
        }
    }
}

//! The terminal, and the line to it.

use super::finding::Finding;
use crate::tui::size::Size;
use crate::tui::{Examined, has_second_screen};
use crate::words::checkup::{Area, OfLine, OfTerminal};

/// From here on a key is seen to come late, in milliseconds.
const SLOW: u128 = 150;

pub fn findings(variable: impl Fn(&str) -> Option<String>, examined: Option<Examined>) -> Vec<Finding> {
    let term = variable("TERM").unwrap_or_default();
    let mut found = Vec::new();
    match examined {
        None => found.push(Finding::note(Area::Terminal, OfTerminal::None)),
        Some(examined) => found.extend(terminal(&term, examined.size)),
    }
    found.push(line(variable("SSH_CONNECTION").is_some(), examined));
    found
}

fn terminal(term: &str, size: Option<Size>) -> Vec<Finding> {
    let Size { width, height } = size.unwrap_or(Size { width: 80, height: 24 });
    let mut found = vec![match term {
        "" => Finding::fault(Area::Terminal, OfTerminal::Unnamed),
        "dumb" => Finding::fault(Area::Terminal, OfTerminal::Dumb),
        name => Finding::fine(Area::Terminal, OfTerminal::Is { name: name.to_owned(), width, height }),
    }];
    if (Size { width, height }).is_small() {
        found.push(Finding::note(Area::Terminal, OfTerminal::Small { width, height }));
    }
    if !term.is_empty() && !has_second_screen(term) {
        found.push(Finding::note(Area::Terminal, OfTerminal::OneScreen(term.to_owned())));
    }
    found
}

fn line(remote: bool, examined: Option<Examined>) -> Finding {
    match examined.map(|examined| examined.round_trip.map(|time| time.as_millis())) {
        None => Finding::fine(Area::Line, OfLine::Unasked { remote }),
        Some(None) => Finding::note(Area::Line, OfLine::NoAnswer),
        Some(Some(ms)) if ms > SLOW => Finding::note(Area::Line, OfLine::Slow { ms, remote }),
        Some(Some(ms)) => Finding::fine(Area::Line, OfLine::Answers { ms, remote }),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::words::checkup::Verdict;

    #[test]
    fn terminals_are_told_apart() {
        use Verdict::{Fault, Fine, Note};
        let examined = |width, height, ms: Option<u64>| {
            let size = Some(Size { width, height });
            Some(Examined { size, round_trip: ms.map(Duration::from_millis) })
        };
        for (term, examined, wanted) in [
            ("xterm-256color", examined(120, 40, Some(3)), vec![Fine, Fine]),
            ("linux", examined(120, 40, Some(3)), vec![Fine, Note, Fine]),
            ("xterm", examined(50, 20, Some(400)), vec![Fine, Note, Note]),
            ("", examined(80, 24, None), vec![Fault, Note]),
            ("dumb", examined(80, 24, Some(1)), vec![Fault, Note, Fine]),
            ("xterm", None, vec![Note, Fine]),
        ] {
            let found = findings(|name| (name == "TERM").then(|| term.to_owned()), examined);
            let verdicts: Vec<Verdict> = found.iter().map(|finding| finding.verdict).collect();
            assert_eq!(verdicts, wanted, "{term}: {found:?}");
        }
    }
}

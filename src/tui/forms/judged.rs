//! What acts say themselves of what is filled in.

use uuid::Uuid;

use super::{Line, Present, check, check_line};
use crate::domain::decide::{Act, Command, judge};
use crate::domain::event::Via;

/// What acts' own rules say of them, line by line.
pub(super) fn judged(acts: &[Act], cx: Present<'_>) -> Vec<Line> {
    let checks = acts.iter().flat_map(|act| {
        let (id, by, via) = (Uuid::nil(), "-".into(), Via::Console);
        judge(cx.desk, &Command { id, by, via, at: None, act: act.clone() }, cx.now).checks
    });
    checks.map(|check| check_line(&check, cx.words())).collect()
}

/// What cannot be read as what it should be.
pub(super) fn unread(wrong: impl Into<String>) -> Line {
    check(false, wrong, "")
}

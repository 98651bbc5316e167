//! What decide says of an act while its form is filled in.

use uuid::Uuid;

use crate::domain::acts::decide::{Act, Command, judge};
use crate::domain::acts::judgement::{Check, Judgement};
use crate::domain::facts::event::Via;
use crate::domain::readings::refusal::Refusal;
use crate::tui::cell::Line;
use crate::tui::forms::lines::{check, duty, hint, told};
use crate::tui::forms::present::Present;
use crate::words::Words;

/// A check in one line: its sign, what is said, and the rule behind it. What refuses says what would
/// be right as well.
pub fn check_line(judged: &Check, words: Words) -> Line {
    let rule = judged.rule().map(|rule| &rule.id);
    match judged {
        Check::Tells(claim, _) => told(words.claim(claim), rule),
        Check::Holds(claim, _) => check(true, words.claim(claim), rule),
        Check::Warns(claim, _) => duty(false, words.claim(claim), rule),
        Check::Refuses(refusal) => check(false, words.brief(&refusal.reason), rule),
    }
}

/// An act as it would be judged if it were sent now.
pub(super) fn judgement(act: Act, cx: Present<'_>) -> Judgement {
    let command = Command { id: Uuid::nil(), by: "-".into(), via: Via::Console, at: None, act };
    judge(cx.desk, &command, cx.now)
}

/// What acts are judged by, each line once.
pub(super) fn judged(acts: impl IntoIterator<Item = Act>, cx: Present<'_>) -> Vec<Line> {
    let mut checks: Vec<Check> = Vec::new();
    for check in acts.into_iter().flat_map(|act| judgement(act, cx).checks) {
        if !checks.contains(&check) {
            checks.push(check);
        }
    }
    checks.iter().map(|check| check_line(check, cx.words())).collect()
}

/// The first check that refuses.
pub(super) fn refusal_of(checks: &[Check]) -> Option<&Refusal> {
    checks.iter().find_map(Check::refusal)
}

/// The sentences of the rule that refuses.
pub(super) fn sentences(refusal: &Refusal, words: Words) -> Vec<Line> {
    refusal.rule.iter().flat_map(|rule| words.sentences(rule)).map(hint).collect()
}

/// What cannot be read as what it should be.
pub(super) fn unread(wrong: impl Into<String>) -> Line {
    check(false, wrong, None)
}
